package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same seed and settings give the same bits on any number of threads. */
@Tag("computing")
class SameBitsTest {
    @ParameterizedTest
    @EnumSource
    void onAnyNumberOfThreads(Activation f) throws NotFiniteException {
        State expected = train(f, 1);
        for (int threads : new int[] {2, 3, 8}) {
            State state = train(f, threads);
            assertThat(state.parameters().bitsHash()).as("%d threads", threads)
                    .isEqualTo(expected.parameters().bitsHash());
            assertThat(state.gradient().orElseThrow().bitsHash()).isEqualTo(expected.gradient().orElseThrow().bitsHash());
            assertThat(state.train().orElseThrow().loss()).isEqualTo(expected.train().orElseThrow().loss());
            assertThat(state.test().loss()).isEqualTo(expected.test().loss());
        }
    }

    private static State train(Activation f, int threads) throws NotFiniteException {
        try (Workers workers = new Workers(threads)) {
            Trainer trainer = Trainers.start(
                    MnistForTests.firstData(5000, 1000), Hyperparameters.NOTEBOOK.withActivation(f), workers);
            for (int k = 0; k < 10; k++) {
                trainer.step();
            }
            return trainer.state();
        }
    }
}
