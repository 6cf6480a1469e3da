package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds past states, to be shown or to be gone on from, on a thread of its own so that training goes on: what is not kept
 * is computed again from the nearest kept state before it, with the same bits.
 *
 * <p>The latest request wins; one that is overtaken is given up between two iterations. A search goes before requests.
 */
final class Recall implements AutoCloseable {
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final TrainingData data;
    private final Engine engine;
    private final Runnable found;
    private Request wanted;
    private Search sought;
    private boolean closed;
    private volatile Optional<Recalled> latest = Optional.empty();
    private volatile Optional<Searching> searching = Optional.empty();

    // All below belongs to the thread.
    private Trainer trainer;
    private Hyperparameters trainerOf;
    /** The line that the trainer stands on; null if it stands anywhere else, or is not measured. */
    private Recording at;
    private long shown;

    /**
     * A state to be shown.
     *
     * @param number counts the requests
     * @param line the line of training
     * @param iteration of it, from 0 to its head
     * @param exact whether just this state is wanted; else the nearest that is kept will do, as a preview
     */
    record Request(long number, Recording line, int iteration, boolean exact) {}

    /**
     * A state to be gone on from.
     *
     * @param line the line of training
     * @param iteration of it, from 0 to its head
     * @param then takes it, on this thread; must be short
     */
    record Search(Recording line, int iteration, Consumer<Place> then) {}

    /** @param found called on the thread whenever there is a state, or a search gets on; must be short */
    Recall(TrainingData data, Engine engine, Runnable found) {
        this.data = data;
        this.engine = engine;
        this.found = found;
        Threads.start("glassbox-recall", this::live);
    }

    /** Overtakes the request before. */
    synchronized void request(Request request) {
        wanted = request;
        notifyAll();
    }

    /** Overtakes the search before. */
    synchronized void find(Search search) {
        sought = search;
        notifyAll();
    }

    /** The search that is under way, if any, is given up. */
    synchronized void cancelSearch() {
        sought = null;
    }

    /** How far a search that takes long has come; empty if there is none. */
    Optional<Searching> searching() {
        return searching;
    }

    /** The newest state found. */
    Optional<Recalled> latest() {
        return latest;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void live() {
        try (Workers workers = new Workers(engine.threads())) {
            Request done = null;
            while (await(done)) {
                Search search = sought();
                Request next = wanted();
                try {
                    if (search != null) {
                        search(search, workers);
                    } else {
                        done = show(next, workers) ? next : done;
                    }
                } catch (RuntimeException | Error e) {
                    // What it was about is given up, and what it took let go of.
                    done = search == null ? next : done;
                    trainer = null;
                    Threads.report(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean await(Request done) throws InterruptedException {
        while (!closed && sought == null && wanted == done) {
            wait();
        }
        return !closed;
    }

    private synchronized Search sought() {
        return sought;
    }

    private synchronized Request wanted() {
        return wanted;
    }

    private synchronized boolean isOvertaken(Request request) {
        return closed || sought != null || wanted != request;
    }

    private synchronized boolean isGivenUp(Search search) {
        return closed || sought != search;
    }

    private synchronized boolean end(Search search) {
        boolean wasSought = sought == search;
        sought = wasSought ? null : sought;
        return wasSought;
    }

    private void search(Search search, Workers workers) {
        shown = System.nanoTime();
        try {
            boolean there = walk(search.line(), search.iteration(), workers, () -> isGivenUp(search), this::tell);
            if (there && end(search)) {
                search.then().accept(trainer.place());
            }
        } finally {
            end(search);
            if (searching.isPresent()) {
                searching = Optional.empty();
                found.run();
            }
        }
    }

    private void tell(Searching progress) {
        if (System.nanoTime() - shown > TELL_NANOS) {
            shown = System.nanoTime();
            searching = Optional.of(progress);
            found.run();
        }
    }

    /** Whether it was not given up. */
    private boolean show(Request request, Workers workers) {
        if (!request.exact()) {
            prepare(request.line(), workers);
            at = null;
            Checkpoint nearest = request.line().nearestCheckpoint(request.iteration());
            found(request, trainer.preview(nearest, request.line().schedule()));
        } else if (walk(request.line(), request.iteration(), workers, () -> isOvertaken(request), progress -> {})) {
            trainer.measureOnTrain();
            found(request, trainer.state());
        } else {
            return false;
        }
        return true;
    }

    private void found(Request request, State state) {
        latest = Optional.of(new Recalled(request.number(), request.line().id(), state));
        found.run();
    }

    private void prepare(Recording line, Workers workers) {
        if (trainer == null || trainerOf != line.settings()) {
            trainer = null;
            at = null;
            trainer = Trainer.idle(data, new Shape(line.settings().hidden()), line.settings(), engine, workers);
            trainerOf = line.settings();
        }
    }

    /** Brings the trainer to a state, with its change known, unless it is given up. */
    private boolean walk(
            Recording line, int target, Workers workers, BooleanSupplier givenUp, Consumer<Searching> progress) {
        prepare(line, workers);
        Schedule schedule = line.schedule();
        // From the state before, so that its change is known.
        Checkpoint kept = line.checkpoint(Math.max(0, target - 1));
        boolean isOnTheWay = at == line
                && trainer.schedule() == schedule
                && trainer.iteration() >= kept.iteration()
                && (trainer.iteration() < target || trainer.iteration() == target && trainer.knowsBefore());
        try {
            if (!isOnTheWay) {
                at = null;
                trainer.restore(kept, schedule);
                at = line;
            }
            int start = trainer.iteration();
            while (trainer.iteration() < target) {
                if (givenUp.getAsBoolean()) {
                    return false;
                }
                trainer.step();
                progress.accept(new Searching(target, trainer.iteration() - start, target - start));
            }
            return true;
        } catch (NotFiniteException e) {
            throw new IllegalStateException("A recorded state cannot be computed again.", e);
        }
    }
}
