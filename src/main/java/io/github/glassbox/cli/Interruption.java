package io.github.glassbox.cli;

import io.github.glassbox.training.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, SIGTERM and SIGHUP: while this is open they end the program only when it is closed, so that what was reached
 * can be saved. The status is then 128 and the signal's number, whatever the command returns.
 */
final class Interruption implements AutoCloseable {
    /** A pipe that nobody reads must not hold the program for ever. */
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable forget;
    private volatile boolean requested;

    Interruption() {
        forget = Threads.atShutdown("glassbox-interruption", this::end);
    }

    private void end() {
        requested = true;
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the program was told to end. */
    boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        closed.countDown();
        forget.run();
    }
}
