package io.github.glassbox.cli;

import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Threads;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what trains. */
final class EngineOptions {
    private static final int MAX_THREADS = 256;

    @Option(names = "--kernel", paramLabel = "NAME",
            description = "What computes: scalar or vector; by default vector where it can be had. The result is the"
                    + " same.")
    private String kernel;

    @Option(names = "--threads", paramLabel = "N",
            description = "Threads that share the work; by default all processors. The result is the same.")
    private Integer threads;

    /** @throws BadOptionException if one is out of range, or the kernel cannot be had */
    Engine engine() throws BadOptionException {
        if (threads != null) {
            BadOptionException.requireRange("--threads", threads, 1, MAX_THREADS);
        }
        try {
            return new Engine(
                    Kernels.choose(Optional.ofNullable(kernel)), threads == null ? Threads.available() : threads);
        } catch (IllegalArgumentException e) {
            throw new BadOptionException(e.getMessage());
        }
    }
}
