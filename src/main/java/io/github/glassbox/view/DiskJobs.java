package io.github.glassbox.view;

import io.github.glassbox.training.Threads;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Jobs on the disk, each on a thread of its own, one at a time. Belongs to the event thread. */
final class DiskJobs {
    private final String thread;
    private final Consumer<String> refused;
    private final Runnable begun;
    private final Runnable ended;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * No job yet.
     *
     * @param thread its name
     * @param refused takes the sentence of an {@link IOException}
     * @param begun called when a job was begun
     * @param ended called when a job has ended, whatever became of it
     */
    DiskJobs(String thread, Consumer<String> refused, Runnable begun, Runnable ended) {
        this.thread = thread;
        this.refused = refused;
        this.begun = begun;
        this.ended = ended;
    }

    /** What is done off the event thread. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Whether a job is under way: another cannot be started. */
    boolean isBusy() {
        return busy;
    }

    /** Starts a job, unless one is under way; what it gives is taken on the event thread. */
    <T> void start(Work<T> work, Consumer<T> then) {
        if (busy) {
            return;
        }
        busy = true;
        begun.run();
        Threads.start(thread, () -> {
            try {
                T result = work.run();
                EventThread.post(() -> done(() -> then.accept(result)));
            } catch (IOException e) {
                EventThread.post(() -> done(() -> refused.accept(e.getMessage())));
            } catch (RuntimeException | Error e) {
                // Thrown where uncaught exceptions are seen; other jobs can be started all the same.
                EventThread.post(() -> done(() -> {
                    throw e;
                }));
            }
        });
    }

    /** Runs this, which may start a job, when no job is under way: now or later. */
    void afterwards(Runnable next) {
        waiting.add(next);
        runWaiting();
    }

    private void done(Runnable then) {
        busy = false;
        try {
            then.run();
        } finally {
            ended.run();
            runWaiting();
        }
    }

    private void runWaiting() {
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
