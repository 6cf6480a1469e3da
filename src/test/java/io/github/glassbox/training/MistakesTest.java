package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {
    private static final Mistakes SUMMED = new Mistakes(true, false);
    private static final Mistakes KEPT = new Mistakes(false, true);

    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private Trainer trainer(String kernel, Learning learning) throws NotFiniteException {
        return trainer(kernel, Activation.RELU, learning);
    }

    private Trainer trainer(String kernel, Activation activation, Learning learning) throws NotFiniteException {
        return Trainers.start(
                MnistForTests.firstData(600, 100),
                Hyperparameters.NOTEBOOK.withActivation(activation).withLearning(learning),
                new Engine(Kernels.choose(Optional.of(kernel)), 2),
                workers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "vector"})
    void summedBiasGradientsAreOneNumberAndB2NeverLearns(String kernel) throws NotFiniteException {
        Trainer trainer = trainer(kernel, Learning.NOTEBOOK);
        Parameters right = trainer.state().gradient().orElseThrow();
        trainer.setLearning(Learning.NOTEBOOK.withMistakes(SUMMED));
        Parameters wrong = trainer.state().gradient().orElseThrow();
        float sum = 0;
        for (int h = 0; h < right.hidden(); h++) {
            sum += right.b1(h);
        }
        for (int h = 0; h < right.hidden(); h++) {
            assertThat(wrong.b1(h)).isEqualTo(sum);
        }
        assertThat(wrong.w1()).isEqualTo(right.w1());
        Parameters before = trainer.state().parameters();
        for (int k = 0; k < 20; k++) {
            trainer.step();
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertThat(trainer.state().parameters().b2(c)).isCloseTo(before.b2(c), within(1e-5f));
        }
    }

    @Test
    void switchedOffTheGradientIsRightAgain() throws NotFiniteException {
        Trainer trainer = trainer("scalar", Learning.NOTEBOOK);
        long right = trainer.state().gradient().orElseThrow().bitsHash();
        trainer.setLearning(Learning.NOTEBOOK.withMistakes(SUMMED));
        trainer.setLearning(Learning.NOTEBOOK);
        assertThat(trainer.state().gradient().orElseThrow().bitsHash()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "vector"})
    void withoutTheMaximumSoftmaxIsTheSameButForRounding(String kernel) throws NotFiniteException {
        Trainer right = trainer(kernel, Learning.NOTEBOOK);
        Trainer kept = trainer(kernel, Learning.NOTEBOOK.withMistakes(KEPT));
        for (int k = 0; k < 10; k++) {
            right.step();
            kept.step();
        }
        assertThat(kept.batchLoss()).isCloseTo(right.batchLoss(), within(1e-5));
    }

    @Test
    void bothKernelsMakeTheSameMistakesBitForBit() throws NotFiniteException {
        Learning both = Learning.NOTEBOOK.withMistakes(new Mistakes(true, true));
        Trainer scalar = trainer("scalar", both);
        Trainer vector = trainer("vector", both);
        for (int k = 0; k < 10; k++) {
            scalar.step();
            vector.step();
        }
        assertThat(vector.state().parameters().bitsHash()).isEqualTo(scalar.state().parameters().bitsHash());
    }

    @Test
    void withoutTheMaximumLargeLogitsOverflowAndTrainingStops() throws NotFiniteException {
        Learning fast = Learning.NOTEBOOK.withRate(100f);
        Trainer right = trainer("scalar", Activation.TANH, fast);
        Trainer kept = trainer("scalar", Activation.TANH, fast.withMistakes(KEPT));
        NotFiniteException stop = null;
        for (int k = 0; k < 20 && stop == null; k++) {
            right.step();
            try {
                kept.step();
            } catch (NotFiniteException e) {
                stop = e;
            }
        }
        assertThat(stop).isNotNull();
        assertThat(right.batchLoss()).isFinite();
    }
}
