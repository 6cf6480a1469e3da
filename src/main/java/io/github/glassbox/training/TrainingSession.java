package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Trains on a thread of its own: messages go in and are carried out between iterations, snapshots come out.
 *
 * <p>Every method returns at once and may be called from any thread.
 */
public final class TrainingSession implements AutoCloseable {
    private final TrainingData data;
    private final Workers workers;
    private final Runnable published;
    private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final AtomicReference<Snapshot> latest = new AtomicReference<>();
    private final Pace pace = new Pace();
    private final Thread thread;

    // All below belongs to the training thread.
    private Trainer trainer;
    private Timeline timeline;
    private Curves curves;
    private Hyperparameters hyperparameters;
    private Optional<Snapshot.Origin> origin = Optional.empty();
    private Optional<String> notice = Optional.empty();
    private long run;
    private boolean playing;
    private float rate;
    private int stopAt;
    private boolean closed;

    /**
     * Starts the thread, and on it a first run.
     *
     * @param threads how many share the work, from 1
     * @param published called on the training thread after each new snapshot; must be short
     */
    public TrainingSession(TrainingData data, Hyperparameters first, int threads, Runnable published) {
        this.data = data;
        this.published = published;
        workers = new Workers(threads);
        start(first);
        thread = Threads.start("glassbox-training", this::live);
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** Starts a new run, paused at state 0. */
    public void start(Hyperparameters settings) {
        messages.add(() -> begin(settings, Optional.empty()));
    }

    /**
     * Starts a new run with given parameters as state 0.
     *
     * @param settings its hidden units must be those of the parameters
     * @param model the parameters and where they came from
     */
    public void start(Hyperparameters settings, Snapshot.Origin model) {
        if (model.parameters().hidden() != settings.hidden()) {
            throw new IllegalArgumentException("The model has " + model.parameters().hidden() + " hidden units, not "
                    + settings.hidden() + ".");
        }
        messages.add(() -> begin(settings, Optional.of(model)));
    }

    /** Back to state 0 of the same run's settings, with the learning rate as it is now. */
    public void reset() {
        messages.add(() -> begin(hyperparameters.withRate(rate), origin));
    }

    /** Goes on by itself until paused, or until the iteration to stop at. */
    public void play() {
        messages.add(() -> {
            playing = true;
            pace.restart();
        });
    }

    /** Stops going on by itself. */
    public void pause() {
        messages.add(() -> playing = false);
    }

    /** One iteration, and paused. */
    public void step() {
        messages.add(() -> {
            playing = false;
            advance();
        });
    }

    /** How fast to play, from the next iteration. */
    public void setSpeed(Speed speed) {
        messages.add(() -> pace.setSpeed(speed));
    }

    /** @param alpha the learning rate from the next iteration, above 0 */
    public void setRate(float alpha) {
        Hyperparameters.checkRate(alpha);
        messages.add(() -> rate = alpha);
    }

    /** @param iteration playing stops on reaching it; 0 for never */
    public void setStopAt(int iteration) {
        messages.add(() -> stopAt = iteration);
    }

    /** Ends the thread after the iteration in progress, and waits for it. */
    @Override
    public void close() {
        messages.add(() -> closed = true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try (workers) {
            while (!closed) {
                Runnable message = playing ? messages.poll(pace.nanosToNext(), TimeUnit.NANOSECONDS) : messages.take();
                if (message != null) {
                    do {
                        message.run();
                        message = messages.poll();
                    } while (message != null);
                    publish();
                } else {
                    advance();
                    publish();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Hyperparameters settings, Optional<Snapshot.Origin> model) {
        hyperparameters = settings;
        origin = model;
        notice = Optional.empty();
        playing = false;
        rate = settings.rate();
        run++;
        Parameters initial = model.map(Snapshot.Origin::parameters)
                .orElseGet(() -> settings.initializer().draw(new Shape(settings.hidden()), settings.seed()));
        trainer = new Trainer(data, initial, settings.activation(), settings.limit(), rate, workers);
        timeline = new Timeline();
        curves = Curves.EMPTY;
        record(trainer.state());
        pace.forgetCost();
    }

    private void advance() {
        try {
            record(trainer.step(rate));
            notice = Optional.empty();
            pace.advanced(trainer.trainMillis(), trainer.testMillis());
        } catch (NotFiniteException e) {
            playing = false;
            notice = Optional.of(e.getMessage());
        }
        if (trainer.state().iteration() == stopAt) {
            playing = false;
        }
    }

    private void record(State state) {
        timeline.add(state);
        curves = curves.append(state);
    }

    private void publish() {
        latest.set(new Snapshot(
                run,
                hyperparameters,
                origin,
                trainer.state(),
                timeline,
                curves,
                new Snapshot.Control(playing, pace.speed(), playing ? pace.reachedPerSecond() : 0, rate, stopAt),
                new Snapshot.Cost(
                        pace.trainMillis(), pace.testMillis(), trainer.kernelDescription(), workers.threads()),
                notice));
        published.run();
    }
}
