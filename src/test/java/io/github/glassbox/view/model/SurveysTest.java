package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SurveysTest {
    private static final TrainingData DATA = MnistForTests.firstData(300, 200);

    private static final int MANY = 1000;

    private final Semaphore published = new Semaphore(0);
    private final TrainingSession session = new TrainingSession(
            DATA, Hyperparameters.NOTEBOOK, Optional.empty(), new Engine(Kernels.plain(), 1), published::release);
    private final PresentationModel model = new PresentationModel();
    private final Background background = new Background();
    private final Surveys surveys = new Surveys(model, background);

    @BeforeEach
    void open() throws Exception {
        Snapshot first = head(0);
        onEventThread(() -> {
            new Evaluations(model, surveys);
            surveys.open(DATA, Kernels.plain());
            model.setData(MnistForTests.first(300, 200));
            model.take(first);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        session.close();
        onEventThread(() -> {
            background.close();
            return null;
        });
    }

    @Test
    void aboutManyKeptDrawingsAStateIsAskedInTheBackground() throws Exception {
        Dataset many = MnistForTests.first(MANY, 1).training();
        State state = onEventThread(() -> {
            model.setMine(many, place -> place);
            model.setSplit(Split.MINE);
            assertThat(model.evaluation(Split.MINE)).as("not on the event thread").isEmpty();
            return model.displayed().orElseThrow();
        });
        until(() -> model.evaluation(Split.MINE).isPresent());
        Evaluation before = onEventThread(() -> model.evaluation(Split.MINE).orElseThrow());
        assertThat(before.loss()).isEqualTo(onAll(state, many).loss());
        session.step();
        Snapshot second = head(1);
        onEventThread(() -> {
            model.take(second);
            assertThat(model.evaluation(Split.MINE)).as("until the next is known").containsSame(before);
            return null;
        });
        until(() -> model.evaluation(Split.MINE).orElseThrow() != before);
        assertThat(onEventThread(() -> model.evaluation(Split.MINE).orElseThrow().loss()))
                .isEqualTo(onAll(second.head(), many).loss());
    }

    @Test
    void aboutFewKeptDrawingsItIsAskedAtOnce() throws Exception {
        Dataset few = MnistForTests.first(20, 1).training();
        Evaluation known = onEventThread(() -> {
            model.setMine(few, place -> place);
            model.setSplit(Split.MINE);
            return model.evaluation(Split.MINE).orElseThrow();
        });
        State state = onEventThread(() -> model.displayed().orElseThrow());
        assertThat(known.loss()).isEqualTo(onAll(state, few).loss());
    }

    private static Evaluation onAll(State state, Dataset images) {
        return new Survey(Kernels.plain(), state.parameters(), Activation.RELU, () -> false)
                .evaluation(TrainingData.images(images));
    }

    private Snapshot head(int iteration) throws InterruptedException {
        while (session.latest().filter(s -> s.head().iteration() == iteration).isEmpty()) {
            published.acquire();
        }
        return session.latest().orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        while (!onEventThread(condition)) {
            Thread.onSpinWait();
        }
    }

    private static <T> T onEventThread(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        SwingUtilities.invokeAndWait(future);
        return future.get();
    }
}
