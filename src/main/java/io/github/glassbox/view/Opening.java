package io.github.glassbox.view;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the data and begins the first run, on other threads, while the window is still being built. What comes of it is
 * handed over on the event thread, to which all but {@link #begin} belongs.
 */
public final class Opening {
    private final LatestOnly<Double> progress = new LatestOnly<>(this::progressed);
    private volatile Runnable published = () -> {};
    private boolean cancelled;
    private Taker taker;
    private double share;
    private Consumer<Taker> result;

    /** What the first run is made of. */
    record Opened(Mnist mnist, TrainingData data, Engine engine, TrainingSession session) {}

    /** Who waits for it. */
    interface Taker {
        /** @param share of the data that has been read, 0 to 1 */
        void showLoading(double share);

        /** The session has begun its run. */
        void open(Opened opened);

        /** The data cannot be read. */
        void refuse(String sentence);
    }

    private Opening() {}

    /**
     * Begins, from any thread.
     *
     * @param engine asked once, on another thread
     */
    public static Opening begin(DataSource source, Supplier<Engine> engine) {
        Opening opening = new Opening();
        Threads.start("glassbox-data", () -> opening.read(source, engine));
        return opening;
    }

    private void read(DataSource source, Supplier<Engine> choice) {
        try {
            Mnist mnist = source.load(progress::offer);
            TrainingData data = TrainingData.of(mnist.training(), mnist.test());
            Engine engine = choice.get().startingPlain();
            TrainingSession session = new TrainingSession(
                    data,
                    Recipe.USUAL.hyperparameters(),
                    Optional.of(Goal.iteration(Recipe.USUAL.iterations())),
                    engine,
                    () -> published.run());
            Opened opened = new Opened(mnist, data, engine, session);
            EventThread.post(() -> opened(opened));
        } catch (IOException e) {
            refuse(e.getMessage());
        } catch (OutOfMemoryError e) {
            refuse("There is not enough memory for the images. Start the program with more, such as java -Xmx1g.");
        }
    }

    private void refuse(String sentence) {
        EventThread.post(() -> ended(to -> to.refuse(sentence)));
    }

    /** Hands everything to this one from now on. */
    void into(Taker waiting) {
        taker = waiting;
        taker.showLoading(share);
        deliver();
    }

    /** What is told of each of the session's snapshots from now on; called on other threads. */
    void onPublished(Runnable action) {
        published = action;
    }

    /** What is still being read is not used. */
    void cancel() {
        cancelled = true;
    }

    private void progressed(double now) {
        share = now;
        if (taker != null && result == null) {
            taker.showLoading(share);
        }
    }

    private void opened(Opened opened) {
        if (cancelled) {
            opened.session().close();
        } else {
            ended(to -> to.open(opened));
        }
    }

    private void ended(Consumer<Taker> end) {
        result = end;
        deliver();
    }

    private void deliver() {
        if (taker != null && result != null && !cancelled) {
            taker.showLoading(1);
            result.accept(taker);
        }
    }
}
