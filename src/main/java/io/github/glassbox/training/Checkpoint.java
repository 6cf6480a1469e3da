package io.github.glassbox.training;

import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Remembered;

/**
 * All that the updates after a state depend on, beside the schedule: from it training goes on with the same bits.
 *
 * @param iteration the state's number
 * @param parameters W1, b1, W2, b2
 * @param remembered by the optimiser
 */
record Checkpoint(int iteration, Parameters parameters, Remembered remembered) {
    private static final int OBJECTS = 200;

    /** State 0: an optimiser remembers nothing yet. */
    static Checkpoint first(Parameters initial, Optimizer optimizer) {
        return new Checkpoint(0, initial, Remembered.nothing(optimizer));
    }

    /** About how many bytes it takes. */
    long bytes() {
        return OBJECTS + (1L + remembered.optimizer().moments()) * MemoryBudget.array(parameters.shape().size());
    }
}
