package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A run goes on as it was after a fault in the middle of a change of lines, or in the beginning of another run. */
class RunTest {
    @Test
    void aFaultAtAnotherStateLeavesTheSettingsThatWereReached() throws NotFiniteException {
        TrainingData data = MnistForTests.firstData(100, 20);
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings = Hyperparameters.NOTEBOOK;
            Run run = new Run(settings, Optional.empty(), Trainers.start(data, settings, workers), new AtomicLong(), 1 << 20);
            Checkpoint start = run.trainer().checkpoint();
            run.advance();
            run.setLearning(Learning.NOTEBOOK.withRate(0.5f));
            run.advance();
            State head = run.head();
            Parameters ofAnotherShape = Initializer.HE.draw(new Shape(5), 1);
            assertThatThrownBy(() -> run.branch(
                            run.active(), new Place(start, Optional.of(ofAnotherShape)), Learning.NOTEBOOK.withRate(0.2f)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(run.head()).isSameAs(head);
            assertThat(run.settingsNow().learning().rate()).isEqualTo(0.5f);
            assertThat(run.trainer().iteration()).isEqualTo(2);
        }
    }

    @Test
    void pastStatesAreKeptAgainAfterARunThatCouldNotBegin() {
        try (Workers workers = new Workers(1)) {
            Playing playing = new Playing(
                    MnistForTests.firstData(100, 20), Optional.empty(), new Engine(Kernels.plain(), 1), workers);
            playing.begin(Hyperparameters.NOTEBOOK, Optional.empty());
            playing.setMemory(Long.MAX_VALUE);
            assertThatThrownBy(() -> playing.begin(Hyperparameters.NOTEBOOK.withActivation(null), Optional.empty()))
                    .isInstanceOf(RuntimeException.class);
            for (int k = 0; k < 20; k++) {
                playing.advance();
            }
            assertThat(playing.run().active().published().kept()).isEqualTo(21);
        }
    }
}
