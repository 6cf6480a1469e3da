package io.github.glassbox.cli;

/** An option with a value that makes no sense. The message is one sentence for the user. */
final class BadOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence, fit to be shown as it is */
    BadOptionException(String message) {
        super(message);
    }

    /** @throws BadOptionException unless min &lt;= value &lt;= max */
    static void requireRange(String option, long value, long min, long max) throws BadOptionException {
        if (value < min || value > max) {
            throw new BadOptionException(option + " must be from " + min + " to " + max + ", not " + value + ".");
        }
    }

    /** @throws BadOptionException unless value &gt;= min */
    static void requireAtLeast(String option, long value, long min) throws BadOptionException {
        if (value < min) {
            throw new BadOptionException(option + " must be at least " + min + ", not " + value + ".");
        }
    }
}
