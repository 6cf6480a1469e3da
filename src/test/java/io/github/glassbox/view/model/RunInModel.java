package io.github.glassbox.view.model;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.work.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Base of the tests of a presentation model with a run of its own, on few images; evaluated in the background. */
@Timeout(60)
abstract class RunInModel {
    static final TrainingData DATA = MnistForTests.firstData(300, 200);

    final Semaphore published = new Semaphore(0);
    final TrainingSession session = new TrainingSession(
            DATA, Hyperparameters.NOTEBOOK, Optional.empty(), new Engine(Kernels.plain(), 1), published::release);
    final PresentationModel model = new PresentationModel();
    final Playback playback = new Playback(model);
    private final Background background = new Background();
    final Surveys surveys = new Surveys(model, background);

    @BeforeEach
    final void open() throws Exception {
        Snapshot first = head(0);
        onEventThread(() -> {
            playback.setSession(session);
            new Evaluations(model, surveys);
            surveys.open(DATA, Kernels.plain());
            model.setData(MnistForTests.first(300, 200));
            model.take(first);
            return null;
        });
    }

    @AfterEach
    final void close() throws Exception {
        session.close();
        onEventThread(() -> {
            background.close();
            return null;
        });
    }

    final Snapshot head(int iteration) throws InterruptedException {
        while (session.latest().filter(s -> s.head().iteration() == iteration).isEmpty()) {
            published.acquire();
        }
        return session.latest().orElseThrow();
    }

    static void until(Callable<Boolean> condition) throws Exception {
        while (!onEventThread(condition)) {
            Thread.onSpinWait();
        }
    }

    static <T> T onEventThread(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        SwingUtilities.invokeAndWait(future);
        return future.get();
    }
}
