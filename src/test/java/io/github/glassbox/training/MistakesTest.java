package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("computing")
class MistakesTest {
    private static final Mistakes SUMMED = new Mistakes(true, false, false);
    private static final Mistakes RAW = new Mistakes(false, false, true);
    private static final Mistakes KEPT = new Mistakes(false, true, false);

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

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "vector"})
    void rawPixelsAre255TimesAsSteep(String kernel) throws NotFiniteException {
        Parameters right = trainer(kernel, small(Mistakes.NONE)).state().gradient().orElseThrow();
        Trainer trainer = trainer(kernel, small(RAW));
        Forward forward = forward(trainer.state());
        assertThat(forward.rawPixels()).isTrue();
        for (int i = 0; i < Shape.INPUTS; i++) {
            assertThat(forward.x(i)).isEqualTo(forward.ink(i));
        }
        double first = trainer.batchLoss();
        assertThat(largest(trainer.state().gradient().orElseThrow())).isGreaterThan(20 * largest(right));
        assertThat(first).isGreaterThan(10);
    }

    private static Learning small(Mistakes mistakes) {
        return Learning.NOTEBOOK.withRate(1e-5f).withMistakes(mistakes);
    }

    private static double largest(Parameters gradient) {
        double largest = 0;
        for (float w : gradient.w1()) {
            largest = Math.max(largest, Math.abs(w));
        }
        return largest;
    }

    @Test
    void aSingleImagesPredictionIsTheOneOfItsBatch() throws NotFiniteException {
        State state = trainer("scalar", small(RAW)).state();
        var test = MnistForTests.first(600, 100).test();
        byte[] image = new byte[Shape.INPUTS];
        Predictor predictor = new Predictor(state.parameters(), Activation.RELU, state.mistakes());
        for (int n = 0; n < test.count(); n++) {
            test.copyImage(n, image);
            assertThat(predictor.forward(image).prediction()).isEqualTo(state.test().prediction(n));
        }
    }

    private static Forward forward(State state) {
        byte[] image = new byte[Shape.INPUTS];
        MnistForTests.first(600, 100).test().copyImage(3, image);
        return new Predictor(state.parameters(), Activation.RELU, state.mistakes()).forward(image);
    }

    @Test
    void bothKernelsMakeTheSameMistakesBitForBit() throws NotFiniteException {
        Learning both = Learning.NOTEBOOK.withRate(1e-3f).withMistakes(new Mistakes(true, true, true));
        assertSameBits(both, Activation.TANH);
        assertSameBits(Learning.NOTEBOOK.withMistakes(new Mistakes(true, true, false)), Activation.RELU);
    }

    private void assertSameBits(Learning both, Activation activation) throws NotFiniteException {
        Trainer scalar = trainer("scalar", activation, both);
        Trainer vector = trainer("vector", activation, both);
        for (int k = 0; k < 10; k++) {
            scalar.step();
            vector.step();
        }
        assertThat(vector.state().parameters().bitsHash()).isEqualTo(scalar.state().parameters().bitsHash());
    }

    @Test
    void aMistakeThatOverflowsAtOnceIsRefusedAndNothingChanges() throws NotFiniteException {
        for (int batch : new int[] {Learning.FULL_BATCH, 64}) {
            Learning raw = small(RAW).withBatch(batch);
            Trainer trainer = trainer("scalar", raw);
            Trainer untouched = trainer("scalar", raw);
            trainer.step();
            untouched.step();
            State before = trainer.state();
            NotFiniteException refused = catchThrowableOfType(
                    NotFiniteException.class, () -> trainer.setLearning(raw.withMistakes(RAW.withKeepsMax(true))));
            assertThat(refused)
                    .hasMessage("Nothing is changed: with this setting the loss would not be finite at iteration 1.");
            assertThat(refused.iteration()).isEqualTo(1);
            assertThat(trainer.schedule().changes()).hasSize(1);
            assertThat(trainer.state()).usingRecursiveComparison().isEqualTo(before);
            trainer.step();
            untouched.step();
            assertThat(trainer.state().parameters().bitsHash()).isEqualTo(untouched.state().parameters().bitsHash());
        }
    }

    @Test
    void theNewestStateIsMeasuredAgainOnAllImagesAndInTheCurves() throws NotFiniteException {
        for (int batch : new int[] {Learning.FULL_BATCH, 64}) {
            Learning right = Learning.NOTEBOOK.withBatch(batch);
            Trainer trainer = trainer("scalar", right);
            Run run = new Run(
                    Hyperparameters.NOTEBOOK.withLearning(right), Optional.empty(), trainer, new AtomicLong(), 1 << 20);
            run.setLearning(right.withMistakes(RAW));
            State raw = trainer("scalar", right.withMistakes(RAW)).state();
            assertThat(run.head().test().loss()).isEqualTo(raw.test().loss());
            Curves curves = run.active().published().curves();
            assertThat(curves.size()).isEqualTo(1);
            assertThat(curves.points()).isEqualTo(1);
            assertThat(curves.testLoss(0)).isEqualTo(raw.test().loss());
            assertThat(curves.trainLoss(0)).isEqualTo(raw.train().orElseThrow().loss());
            run.advance();
            run.setLearning(right);
            curves = run.active().published().curves();
            assertThat(curves.size()).isEqualTo(2);
            assertThat(curves.batches().loss(1)).isEqualTo((float) trainer.batchLoss());
            run.branch(run.active(), trainer.place(), right.withMistakes(RAW));
            curves = run.active().published().curves();
            assertThat(curves.size()).isEqualTo(2);
            assertThat(curves.batches().loss(1)).isEqualTo((float) trainer.batchLoss());
        }
    }

    @Test
    void whereSoftmaxOverflowsASingleImagesLossIsInfiniteToo() {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(10), 1);
        byte[] image = new byte[Shape.INPUTS];
        MnistForTests.first(600, 100).test().copyImage(3, image);
        Forward right = new Predictor(parameters, Activation.RELU, RAW).forward(image);
        Forward kept = new Predictor(parameters, Activation.RELU, RAW.withKeepsMax(true)).forward(image);
        assertThat(right.subtractsMax()).isTrue();
        assertThat(right.loss(3)).isFinite();
        assertThat(kept.subtractsMax()).isFalse();
        assertThat(kept.p(kept.prediction())).isNaN();
        assertThat(kept.loss(3)).isInfinite();
        assertThat(kept.withoutUnits(List.of(2)).loss(3)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scalar", "vector"})
    void withoutTheMaximumVeryNegativeLogitsAreRefused(String kernel) throws NotFiniteException {
        float[] values = new float[new Shape(10).size()];
        Arrays.fill(values, new Shape(10).b2(0), values.length, -150);
        for (Activation activation : Activation.values()) {
            Learning kept = Learning.NOTEBOOK.withMistakes(KEPT);
            Engine engine = new Engine(Kernels.choose(Optional.of(kernel)), 2);
            Parameters parameters = Parameters.of(new Shape(10), values);
            TrainingData data = MnistForTests.firstData(600, 100);
            Hyperparameters settings = Hyperparameters.NOTEBOOK.withActivation(activation);
            assertThatExceptionOfType(NotFiniteException.class)
                    .isThrownBy(() -> Trainer.start(data, parameters, settings.withLearning(kept), engine, workers));
            Trainer right = Trainer.start(data, parameters, settings, engine, workers);
            assertThat(right.batchLoss()).isCloseTo(Math.log(10), within(1e-6));
            assertThatExceptionOfType(NotFiniteException.class).isThrownBy(() -> right.setLearning(kept));
        }
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
