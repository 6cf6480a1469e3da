package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

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
    private volatile boolean closed;

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
    /**
     * Starts the thread, and on it a first run.
     *
     * @param stopAt as for {@link #setStopAt}
     * @param threads how many share the work, from 1
     * @param published called on the training thread after each new snapshot; must be short
     */
    public TrainingSession(
            TrainingData data, Hyperparameters first, int stopAt, int threads, Runnable published) {
        this.data = data;
        this.stopAt = stopAt;
        this.published = published;
        workers = new Workers(threads);
        start(first);
        Threads.start("glassbox-training", this::live);
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** Starts a new run, paused at state 0. */
    public void start(Hyperparameters settings) {
        messages.add(() -> begin(settings, Optional.empty()));
    }

    /** Starts a new run with the present one's settings and learning rate, but for one change. */
    public void restart(UnaryOperator<Hyperparameters> change) {
        messages.add(() -> begin(change.apply(hyperparameters.withRate(rate)), Optional.empty()));
    }

    /** Starts a new run with a model as state 0, and the present run's other settings and learning rate. */
    public void start(Snapshot.Origin model) {
        messages.add(() -> begin(
                hyperparameters
                        .withHidden(model.parameters().hidden())
                        .withActivation(model.activation())
                        .withRate(rate),
                Optional.of(model)));
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

    /** The thread ends after the iteration in progress; messages that wait are not carried out. */
    @Override
    public void close() {
        closed = true;
        messages.add(() -> {});
    }

    private void live() {
        try (workers) {
            while (!closed) {
                Runnable message = playing ? messages.poll(pace.nanosToNext(), TimeUnit.NANOSECONDS) : messages.take();
                if (closed) {
                    return;
                }
                if (message != null) {
                    message.run();
                } else {
                    advance();
                }
                publish();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Hyperparameters settings, Optional<Snapshot.Origin> model) {
        Parameters initial = model.map(Snapshot.Origin::parameters)
                .orElseGet(() -> settings.initializer().draw(new Shape(settings.hidden()), settings.seed()));
        Trainer begun;
        try {
            begun = new Trainer(data, initial, settings.activation(), settings.limit(), settings.rate(), workers);
        } catch (NotFiniteException e) {
            playing = false;
            notice = Optional.of(e.getMessage());
            return;
        }
        trainer = begun;
        hyperparameters = settings;
        origin = model;
        notice = Optional.empty();
        playing = false;
        rate = settings.rate();
        run++;
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
