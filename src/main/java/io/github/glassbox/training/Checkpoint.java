package io.github.glassbox.training;

import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import java.util.Optional;

/**
 * All that the updates after a state depend on, beside the schedule: from it training goes on with the same bits.
 *
 * @param iteration the state's number
 * @param parameters W1, b1, W2, b2
 * @param optimizer the one whose moments these are
 * @param first the velocity or Adam's first moment
 * @param second Adam's second moment
 * @param firstPower Adam's 0.9 to the number of updates
 * @param secondPower Adam's 0.999 to the number of updates
 */
record Checkpoint(
        int iteration,
        Parameters parameters,
        Optimizer optimizer,
        Optional<Parameters> first,
        Optional<Parameters> second,
        double firstPower,
        double secondPower) {
    private static final int OBJECTS = 200;

    /** State 0: an optimiser remembers nothing yet. */
    static Checkpoint first(Parameters initial, Optimizer optimizer) {
        return new Checkpoint(0, initial, optimizer, Optional.empty(), Optional.empty(), 1, 1);
    }

    /** About how many bytes it takes. */
    long bytes() {
        return OBJECTS + (1L + optimizer.moments()) * MemoryBudget.array(parameters.shape().size());
    }
}
