package io.github.glassbox.view.opening;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.work.DiskWork;
import io.github.glassbox.view.work.EventThread;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the data and begins the first run, on other threads, while the window is still being built. What comes of it is
 * handed over on the event thread, to which all but {@link #begin} belongs.
 */
public final class Opening {
    private final DiskWork disk = new DiskWork();
    private volatile Runnable published = () -> {};
    private boolean cancelled;
    private Taker taker;
    private Consumer<Taker> result;

    /** What the first run is made of. */
    public record Opened(Mnist mnist, TrainingData data, Engine engine, TrainingSession session) {}

    /** Who waits for it. */
    public interface Taker {
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
        opening.disk.start(
                DiskWork.Task.reading("Reading MNIST", opening).withoutCancel(),
                progress -> opening.read(source, engine, progress),
                opening::opened,
                sentence -> opening.ended(to -> to.refuse(sentence)));
        return opening;
    }

    private Opened read(DataSource source, Supplier<Engine> choice, Progress progress) throws IOException {
        try {
            Mnist mnist = source.load(progress);
            TrainingData data = TrainingData.of(mnist.training(), mnist.test());
            Engine engine = choice.get().startingPlain();
            TrainingSession session = new TrainingSession(
                    data,
                    Recipe.USUAL.hyperparameters(),
                    Optional.of(Goal.iteration(Recipe.USUAL.iterations())),
                    engine,
                    () -> published.run());
            return new Opened(mnist, data, engine, session);
        } catch (OutOfMemoryError e) {
            throw new IOException("There is not enough memory for the images. Start the program with more, such as java -Xmx1g.", e);
        } catch (RuntimeException | Error e) {
            EventThread.post(() -> ended(to -> to.refuse("Something went wrong inside the program, so there is no run.")));
            throw e;
        }
    }

    /** What reads the data, and does all other work of the window on the disk. */
    public DiskWork disk() {
        return disk;
    }

    /** Hands everything to this one from now on. */
    public void into(Taker waiting) {
        taker = waiting;
        deliver();
    }

    /** What is told of each of the session's snapshots from now on; called on other threads. */
    void onPublished(Runnable action) {
        published = action;
    }

    /** What is still being read is not used: nobody is told of it. */
    public void cancel() {
        cancelled = true;
        disk.cancelReading();
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
            result.accept(taker);
        }
    }
}
