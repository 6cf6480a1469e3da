package io.github.glassbox.training;

/**
 * An update, or another way of updating, led to a loss or a parameter that is infinite or NaN; the trainer stays as it was
 * before, if there was anything.
 */
public final class NotFiniteException extends Exception {
    private final int iteration;

    /** @param rawPixels whether pixels are not divided by 255, which then is the likeliest cause */
    NotFiniteException(String what, int iteration, boolean rawPixels) {
        super(iteration == 0
                ? "These parameters cannot be trained: " + what + " is not finite at iteration 0."
                : "Training stopped: " + what + " is not finite at iteration " + iteration
                        + (rawPixels
                                ? ". Pixels are not divided by 255, which makes steps of W1 too large."
                                : ". Usually the learning rate is too high."));
        this.iteration = iteration;
    }

    private NotFiniteException(int iteration, String sentence) {
        super(sentence);
        this.iteration = iteration;
    }

    /** A state, finite as it is, would not be with updates made otherwise. */
    static NotFiniteException ofChange(int iteration) {
        return new NotFiniteException(
                iteration,
                "Nothing is changed: with this setting the loss would not be finite at iteration " + iteration + ".");
    }

    /** The iteration that could not be reached, or changed. */
    public int iteration() {
        return iteration;
    }
}
