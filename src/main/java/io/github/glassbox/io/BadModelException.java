package io.github.glassbox.io;

import java.io.IOException;

/** A model file that cannot be used. The message is one sentence for the user, which names the file. */
public class BadModelException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence, fit to be shown as it is */
    public BadModelException(String message) {
        super(message);
    }

    /**
     * @param message one sentence, fit to be shown as it is
     * @param cause what was thrown underneath
     */
    public BadModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
