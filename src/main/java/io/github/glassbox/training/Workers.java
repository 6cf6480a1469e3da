package io.github.glassbox.training;

import java.util.function.IntConsumer;

/**
 * A fixed number of threads that share out numbered tasks; the caller's thread is one of them. A single task runs on it
 * alone, and wakes no other.
 *
 * <p>Which thread takes which task is left to chance: tasks must not depend on it. Runs allocate nothing.
 */
public final class Workers implements AutoCloseable {
    private static final int NONE = -1;

    private final int threads;
    private IntConsumer body;
    private int tasks;
    private int next;
    private int unfinished;
    private Throwable failure;
    private boolean oneResting;
    private boolean closed;

    /** @param threads from 1 */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1, not " + threads + ".");
        }
        this.threads = threads;
        for (int k = 1; k < threads; k++) {
            boolean last = k == threads - 1;
            Threads.start("glassbox-worker-" + k, () -> serve(last));
        }
    }

    /** How many threads take part. */
    public int threads() {
        return threads;
    }

    /**
     * Runs tasks 0 to taskCount - 1 and returns when all have ended. For one caller at a time.
     *
     * @throws IllegalStateException if a task failed, with the failure as its cause
     */
    public void run(int taskCount, IntConsumer task) {
        Throwable thrown = taskCount == 1 ? tried(task, 0) : shared(taskCount, task);
        if (thrown != null) {
            throw new IllegalStateException("A task failed.", thrown);
        }
    }

    private Throwable shared(int taskCount, IntConsumer task) {
        begin(taskCount, task);
        takeTasks(false);
        return awaitEnd();
    }

    private static Throwable tried(IntConsumer task, int number) {
        try {
            task.accept(number);
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** Lets the threads end. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Whether one thread, if there are several, is to take no new tasks for now: another program part needs a processor
     * for a moment. The others go on.
     */
    public synchronized void setOneResting(boolean resting) {
        oneResting = resting;
        notifyAll();
    }

    private void serve(boolean mayRest) {
        while (awaitTasks(mayRest)) {
            takeTasks(mayRest);
        }
    }

    private void takeTasks(boolean mayRest) {
        for (int task = take(mayRest); task != NONE; task = take(mayRest)) {
            finished(tried(body, task));
        }
    }

    private synchronized void begin(int taskCount, IntConsumer task) {
        body = task;
        tasks = taskCount;
        unfinished = taskCount;
        next = 0;
        failure = null;
        notifyAll();
    }

    private synchronized boolean awaitTasks(boolean mayRest) {
        while (!closed && (next >= tasks || mayRest && oneResting)) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !closed;
    }

    private synchronized int take(boolean mayRest) {
        return next < tasks && !(mayRest && oneResting) ? next++ : NONE;
    }

    private synchronized void finished(Throwable thrown) {
        if (thrown != null && failure == null) {
            failure = thrown;
        }
        if (--unfinished == 0) {
            notifyAll();
        }
    }

    private synchronized Throwable awaitEnd() {
        boolean interrupted = false;
        while (unfinished > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }
}
