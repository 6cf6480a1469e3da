package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.Kernels;
import java.util.Optional;

/**
 * What trains.
 *
 * @param kernels the inner loops
 * @param threads how many share the work
 */
public record Engine(Kernels kernels, int threads) {
    /** The same, with {@link Kernels#startingPlain}. */
    public Engine startingPlain() {
        return new Engine(kernels.startingPlain(), threads);
    }

    /** The fastest kernel at hand, on all processors. */
    public static Engine standard() {
        return new Engine(Kernels.choose(Optional.empty()), Threads.available());
    }
}
