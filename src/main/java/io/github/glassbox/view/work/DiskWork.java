package io.github.glassbox.view.work;

import io.github.glassbox.data.Progress;
import io.github.glassbox.training.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All work on the disk, each job on a thread of its own. Of what is read of one kind the newest job overtakes, and
 * cancels, those before it; what is written of one kind is written in turn.
 *
 * <p>Belongs to the event thread, and before there is one to whoever makes the window.
 */
public final class DiskWork {
    private static final int MOST_SECONDS_AT_SHUTDOWN = 10;

    // The first job is started before there is a window, by the main thread, and may end while that starts it.
    private final List<Job<?>> jobs = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** What is done off the event thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param progress to be told how far it has come, if that is known
         * @throws IOException with one sentence
         */
        T run(Progress progress) throws IOException;
    }

    /**
     * What a job is about.
     *
     * @param title what it does, such as "Saving mine.npz"
     * @param kind jobs of equal kinds wait for, or overtake, each other
     * @param writes whether it writes: then the window's closing, and the program's end, wait for it
     * @param cancellable whether the user may cancel it
     * @param shown whether the user sees it, if it takes long
     */
    public record Task(String title, Object kind, boolean writes, boolean cancellable, boolean shown) {
        public static Task reading(String title, Object kind) {
            return new Task(title, kind, false, true, true);
        }

        public static Task writing(String title, Object kind) {
            return new Task(title, kind, true, true, true);
        }

        public Task withoutCancel() {
            return new Task(title, kind, writes, false, shown);
        }

        /** For what nobody has asked for. */
        public Task unseen() {
            return new Task(title, kind, writes, cancellable, false);
        }
    }

    /** Is told whenever a job begins, comes on or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The jobs to be shown that are under way or wait their turn, the oldest first. */
    public List<Job<?>> jobs() {
        return jobs.stream().filter(job -> !job.over && job.task.shown()).toList();
    }

    /** Whether there is a job of this kind, or what came of it is still being told. */
    public boolean isBusy(Object kind) {
        return jobs.stream().anyMatch(job -> job.task.kind().equals(kind));
    }

    /** Whether anything is being written that was not cancelled, or what came of it is still being told. */
    public boolean isWriting() {
        return jobs.stream().anyMatch(job -> job.task.writes() && !job.cancelled);
    }

    /**
     * Starts a job, or lets it wait its turn. Of what came of it one is told on the event thread; of a job that was
     * cancelled nothing, unless it had written all the same.
     *
     * @param then takes the result
     * @param refused takes one sentence on why there is none
     */
    public <T> void start(Task task, Work<T> work, Consumer<T> then, Consumer<String> refused) {
        if (!task.writes()) {
            ofKind(task.kind()).filter(job -> !job.task.writes()).toList().forEach(Job::cancel);
        }
        Job<T> job = new Job<>(task, work, then, refused);
        jobs.add(job);
        beginNext(task.kind());
        changed();
    }

    /** Cancels what only reads, as far as it may be cancelled. */
    public void cancelReading() {
        jobs.stream().filter(job -> !job.task.writes() && job.task.cancellable()).toList().forEach(Job::cancel);
    }

    private Stream<Job<?>> ofKind(Object kind) {
        return jobs.stream().filter(job -> job.task.kind().equals(kind));
    }

    private void beginNext(Object kind) {
        ofKind(kind).filter(job -> !job.task.writes()).forEach(Job::begin);
        ofKind(kind).filter(job -> job.task.writes() && !job.cancelled).findFirst().ifPresent(Job::begin);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** One job. */
    public final class Job<T> {
        private final Task task;
        private final Work<T> work;
        private final Consumer<T> then;
        private final Consumer<String> refused;
        private final LatestOnly<Double> progress = new LatestOnly<>(this::reached);
        private final long asked = System.nanoTime();
        private double fraction = -1;
        private volatile Thread thread;
        private boolean cancelled;
        private boolean over;

        Job(Task task, Work<T> work, Consumer<T> then, Consumer<String> refused) {
            this.task = task;
            this.work = work;
            this.then = then;
            this.refused = refused;
        }

        public Task task() {
            return task;
        }

        /** How far it has come, 0 to 1, if that is known. */
        public OptionalDouble fraction() {
            return fraction < 0 ? OptionalDouble.empty() : OptionalDouble.of(fraction);
        }

        /** How long ago it was asked for. */
        public long millis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        }

        /**
         * Nobody wants it any more. What is written is broken off, and what was there before stays; if the disk does not
         * answer, nothing waits for it.
         */
        public void cancel() {
            cancelled = true;
            over = true;
            if (thread != null) {
                thread.interrupt();
            }
            if (thread == null || !task.writes()) {
                jobs.remove(this);
            }
            beginNext(task.kind());
            changed();
        }

        private void begin() {
            if (thread == null) {
                CountDownLatch written = new CountDownLatch(task.writes() ? 1 : 0);
                thread = Threads.start("glassbox-disk", () -> {
                    Runnable forget = task.writes() ? atShutdownAwait(written) : () -> {};
                    try {
                        run();
                    } finally {
                        written.countDown();
                        forget.run();
                    }
                });
            }
        }

        private void run() {
            try {
                T result = work.run(progress::offer);
                EventThread.post(() -> end(() -> then.accept(result), task.writes()));
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                refuse(e.getMessage(), false);
            } catch (IOException e) {
                refuse(e.getMessage(), task.writes());
            } catch (OutOfMemoryError e) {
                refuse(task.title() + " needs more memory than there is.", task.writes());
            } catch (RuntimeException | Error e) {
                // Thrown where uncaught exceptions are seen; other jobs can be started all the same.
                EventThread.post(() -> end(() -> {
                    throw e;
                }, true));
            }
        }

        private void refuse(String sentence, boolean evenIfCancelled) {
            EventThread.post(() -> end(() -> refused.accept(sentence), evenIfCancelled));
        }

        private void reached(double now) {
            fraction = now;
            changed();
        }

        /** To its end, whatever faults there are in those who are told. */
        private void end(Runnable tell, boolean evenIfCancelled) {
            over = true;
            try {
                changed();
            } finally {
                try {
                    if (!cancelled || evenIfCancelled) {
                        tell.run();
                    }
                } finally {
                    jobs.remove(this);
                    beginNext(task.kind());
                    changed();
                }
            }
        }
    }

    /** The program, told to end from outside, ends when it is written. */
    private static Runnable atShutdownAwait(CountDownLatch written) {
        return Threads.atShutdown("glassbox-writing", () -> {
            try {
                written.await(MOST_SECONDS_AT_SHUTDOWN, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
