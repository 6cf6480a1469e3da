package io.github.glassbox.training;

/** An update led to a loss or a parameter that is infinite or NaN; the trainer stays at the state before it, if any. */
public final class NotFiniteException extends Exception {
    private final int iteration;

    NotFiniteException(String what, int iteration) {
        super(iteration == 0
                ? "These parameters cannot be trained: " + what + " is not finite at iteration 0."
                : "Training stopped: " + what + " is not finite at iteration " + iteration
                        + ". Usually the learning rate is too high.");
        this.iteration = iteration;
    }

    /** The iteration that could not be reached. */
    public int iteration() {
        return iteration;
    }
}
