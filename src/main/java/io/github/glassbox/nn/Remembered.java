package io.github.glassbox.nn;

import java.util.Optional;

/**
 * What an optimiser remembers at a state, to be kept. Immutable; see {@link Moments} for what it works with.
 *
 * @param optimizer the one whose moments these are
 * @param first the velocity or Adam's first moment; empty if all are 0
 * @param second Adam's second moment; empty if all are 0
 * @param firstPower Adam's 0.9 to the number of updates
 * @param secondPower Adam's 0.999 to the number of updates
 */
public record Remembered(
        Optimizer optimizer,
        Optional<Parameters> first,
        Optional<Parameters> second,
        double firstPower,
        double secondPower) {
    /** Before the first update. */
    public static Remembered nothing(Optimizer optimizer) {
        return new Remembered(optimizer, Optional.empty(), Optional.empty(), 1, 1);
    }
}
