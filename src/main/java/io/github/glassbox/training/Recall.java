package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;
import java.util.Optional;

/**
 * Shows past states, on a thread of its own so that training goes on: what is not kept is computed again from the
 * nearest kept state before it, with the same bits.
 *
 * <p>The latest request wins; one that is overtaken is given up between two iterations.
 */
final class Recall implements AutoCloseable {
    private final TrainingData data;
    private final Engine engine;
    private final Runnable found;
    private Request wanted;
    private boolean closed;
    private volatile Optional<Recalled> latest = Optional.empty();

    // All below belongs to the thread.
    private Trainer trainer;
    private Request at;

    /**
     * A state to be shown.
     *
     * @param number counts the requests
     * @param line the line of training
     * @param iteration of it, from 0 to its head
     * @param exact whether just this state is wanted; else the nearest that is kept will do, as a preview
     */
    record Request(long number, Recording line, int iteration, boolean exact) {}

    /** @param found called on the thread whenever there is a state; must be short */
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
            while (true) {
                Request next = await(done);
                if (next == null) {
                    return;
                }
                find(next, workers).ifPresent(state -> {
                    latest = Optional.of(new Recalled(next.number(), next.line().id(), state));
                    found.run();
                });
                done = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Request await(Request done) throws InterruptedException {
        while (!closed && wanted == done) {
            wait();
        }
        return closed ? null : wanted;
    }

    private synchronized boolean isOvertaken(Request request) {
        return closed || wanted != request;
    }

    private Optional<State> find(Request request, Workers workers) {
        if (trainer == null || at.line().settings() != request.line().settings()) {
            Hyperparameters settings = request.line().settings();
            trainer = Trainer.idle(data, new Shape(settings.hidden()), settings, engine, workers);
            at = null;
        }
        Schedule schedule = request.line().schedule();
        if (!request.exact()) {
            at = request;
            return Optional.of(trainer.preview(request.line().nearestCheckpoint(request.iteration()), schedule));
        }
        try {
            return exact(request, schedule);
        } catch (NotFiniteException e) {
            throw new IllegalStateException("A recorded state cannot be computed again.", e);
        }
    }

    private Optional<State> exact(Request request, Schedule schedule) throws NotFiniteException {
        int target = request.iteration();
        // From the state before, so that its change is known.
        Checkpoint kept = request.line().checkpoint(Math.max(0, target - 1));
        boolean isOnTheWay = at != null
                && at.exact()
                && at.line() == request.line()
                && trainer.schedule() == schedule
                && trainer.iteration() >= kept.iteration()
                && trainer.iteration() < target;
        if (!isOnTheWay) {
            at = request;
            trainer.restore(kept, schedule);
        }
        at = request;
        while (trainer.iteration() < target) {
            if (isOvertaken(request)) {
                return Optional.empty();
            }
            trainer.step();
        }
        trainer.measureOnTrain();
        return Optional.of(trainer.state());
    }
}
