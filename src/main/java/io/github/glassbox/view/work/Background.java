package io.github.glassbox.view.work;

import io.github.glassbox.training.Threads;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.Timer;

/**
 * Work off the event thread for what is looked at. Of each kind of work the newest task overtakes, and cancels, those
 * before it. Its methods belong to the event thread.
 */
public class Background implements AutoCloseable {
    private static final int THREADS = 2;

    private final Map<Object, Job<?>> newest = new HashMap<>();
    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private boolean started;
    private volatile boolean closed;

    /** Something to compute. */
    @FunctionalInterface
    public interface Task<T> {
        /**
         * Computes it, on another thread.
         *
         * @param cancelled whether nobody waits for the result any more; to be asked now and then
         * @throws CancellationException instead of a result nobody waits for
         */
        T compute(BooleanSupplier cancelled);
    }

    /**
     * Computes in the background.
     *
     * @param kind two tasks of equal kinds are never both wanted: the earlier is cancelled
     * @param then takes the result, on the event thread, unless a newer task of this kind was asked for meanwhile
     */
    public <T> void run(Object kind, Task<T> task, Consumer<T> then) {
        cancel(kind);
        if (closed) {
            return;
        }
        Job<T> job = new Job<>(kind, task, then);
        newest.put(kind, job);
        waiting.add(job);
        if (!started) {
            started = true;
            for (int k = 0; k < THREADS; k++) {
                Threads.start("glassbox-background-" + k, this::serve);
            }
        }
    }

    /** Whether a task of this kind is waiting or under way. */
    public boolean isBusy(Object kind) {
        return newest.containsKey(kind);
    }

    /** Nobody waits for tasks of this kind any more. */
    public void cancel(Object kind) {
        Job<?> job = newest.remove(kind);
        if (job != null) {
            job.cancelled = true;
        }
    }

    /** The time, in nanoseconds, as {@link System#nanoTime}. */
    public long now() {
        return System.nanoTime();
    }

    /** Does it on the event thread, in so many nanoseconds. */
    public void later(long nanos, Runnable then) {
        Timer timer = new Timer((int) TimeUnit.NANOSECONDS.toMillis(nanos) + 1, e -> then.run());
        timer.setRepeats(false);
        timer.start();
    }

    /** Cancels everything and lets the threads end. */
    @Override
    public void close() {
        closed = true;
        newest.values().forEach(job -> job.cancelled = true);
        newest.clear();
        for (int k = 0; k < THREADS; k++) {
            waiting.add(new Job<>(this, cancelled -> null, result -> {}));
        }
    }

    private void serve() {
        try {
            while (!closed) {
                waiting.take().compute();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T> {
        private final Object kind;
        private final Task<T> task;
        private final Consumer<T> then;
        private volatile boolean cancelled;

        Job(Object kind, Task<T> task, Consumer<T> then) {
            this.kind = kind;
            this.task = task;
            this.then = then;
        }

        void compute() {
            if (cancelled) {
                return;
            }
            try {
                T result = task.compute(() -> cancelled);
                EventThread.post(() -> finish(() -> then.accept(result)));
            } catch (CancellationException e) {
                EventThread.post(() -> finish(() -> {}));
            } catch (RuntimeException | Error e) {
                // Thrown where uncaught exceptions are seen; the thread goes on with other work.
                EventThread.post(() -> finish(() -> {
                    throw e;
                }));
            }
        }

        private void finish(Runnable end) {
            if (newest.remove(kind, this)) {
                end.run();
            }
        }
    }
}
