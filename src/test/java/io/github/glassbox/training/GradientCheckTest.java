package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {
    private static final Shape SHAPE = new Shape(6);

    private final Dataset images = MnistForTests.first(100, 10).training();
    private final Parameters parameters = Initializer.UNIFORM.draw(SHAPE, 2);

    private List<GradientCheck.Result> check(Activation activation, Dataset over, Mistakes mistakes) {
        GradientCheck check = new GradientCheck(parameters, activation, over, mistakes);
        return GradientCheck.random(SHAPE, over, 1).stream().map(check::check).toList();
    }

    @ParameterizedTest
    @EnumSource
    void backpropagationAgreesWithTheCentralDifference(Activation activation) {
        for (Dataset over : List.of(images, images.only(7))) {
            assertThat(check(activation, over, Mistakes.NONE)).hasSize(20).allMatch(GradientCheck.Result::agrees);
        }
    }

    @Test
    void summedBiasGradientsAreFoundAndNothingElse() {
        List<GradientCheck.Result> results = check(Activation.RELU, images, new Mistakes(true, false, false));
        assertThat(results.stream().filter(result -> !result.agrees()).map(result -> result.parameter().symbol()))
                .contains(Symbol.b(1), Symbol.b(2))
                .containsOnly(Symbol.b(1), Symbol.b(2));
    }

    @Test
    void aKinkIsNoFault() {
        Dataset blank = new Dataset("blank", Images.of(new byte[Images.PIXELS]), new byte[1]);
        for (Activation activation : List.of(Activation.RELU, Activation.LEAKY_RELU)) {
            GradientCheck check = new GradientCheck(Initializer.SMALL.draw(SHAPE, 1), activation, blank, Mistakes.NONE);
            GradientCheck.Result bias = check.check(Quantity.of(Symbol.b(1), 2));
            assertThat(bias.atKink()).as("%s: %s", activation, bias).isTrue();
            assertThat(bias.agrees()).isFalse();
            assertThat(check.check(Quantity.of(Symbol.b(2), 2)).agrees()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientsThatAreRoundingAreTooSmallToTell(Activation activation) throws NotFiniteException {
        GradientCheck check = new GradientCheck(sure(activation), activation, images.first(10), Mistakes.NONE);
        List<GradientCheck.Result> results =
                GradientCheck.random(SHAPE, images, 1).stream().map(check::check).toList();
        assertThat(results).allMatch(result -> result.agrees() || result.isTooSmallToTell());
        assertThat(results).as("some differ").anyMatch(GradientCheck.Result::isTooSmallToTell);
        assertThat(results).allMatch(result -> result.floor() < 1e-4);
    }

    /** Parameters that predict all images right, and are nearly sure of it. */
    private Parameters sure(Activation activation) throws NotFiniteException {
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(6).withActivation(activation).withRate(0.5f)
                .withInitializer(Initializer.XAVIER);
        try (Workers workers = new Workers(1)) {
            Trainer trainer = Trainers.start(MnistForTests.firstData(10, 1), settings, workers);
            for (int k = 0; k < 1000; k++) {
                trainer.step();
            }
            State state = trainer.wholeState();
            assertThat(state.train().orElseThrow().accuracy()).isEqualTo(1);
            float[] values = state.parameters().toArray();
            for (int k = SHAPE.w2(0, 0); k < values.length; k++) {
                values[k] *= 3;
            }
            return Parameters.of(SHAPE, values);
        }
    }

    @Test
    void leavingOutTheMaximumKeepsTheGradientRight() {
        assertThat(check(Activation.RELU, images, new Mistakes(false, true, false))).allMatch(GradientCheck.Result::agrees);
    }

    @ParameterizedTest
    @EnumSource
    void rawPixelsKeepTheGradientRightToo(Activation activation) {
        assertThat(check(activation, images, Mistakes.NONE.withRawPixels(true)))
                .allMatch(result -> result.agrees() || result.isTooSmallToTell())
                .anyMatch(GradientCheck.Result::agrees);
    }

    @Test
    void aBlankImagesTwentyParametersAreDrawnAndAgree() {
        Dataset blank = new Dataset("blank", Images.of(new byte[Shape.INPUTS]), new byte[] {3});
        assertThat(GradientCheck.random(SHAPE, blank, 1)).hasSize(20);
        assertThat(check(Activation.RELU, blank, Mistakes.NONE)).allMatch(GradientCheck.Result::agrees);
    }

    @Test
    void aCancelledCheckEnds() {
        AtomicInteger left = new AtomicInteger(images.count());
        GradientCheck check = new GradientCheck(
                parameters, Activation.RELU, images, Mistakes.NONE, () -> left.getAndDecrement() <= 0);
        Quantity weight = Quantity.of(Symbol.w(2), 3, 2);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> check.check(weight));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> check.curve(weight));
        assertThatExceptionOfType(CancellationException.class).isThrownBy(
                () -> new GradientCheck(parameters, Activation.RELU, images, Mistakes.NONE, () -> true));
    }

    @Test
    void theCurveHasThePresentLossInItsMiddleAndTheTangentsSlope() {
        GradientCheck check = new GradientCheck(parameters, Activation.TANH, images, Mistakes.NONE);
        Quantity weight = Quantity.of(Symbol.w(2), 3, 2);
        GradientCheck.Curve curve = check.curve(weight);
        int middle = curve.w().length / 2;
        assertThat((float) curve.w()[middle]).isEqualTo(parameters.w2(3, 2));
        double slope = (curve.loss()[middle + 1] - curve.loss()[middle - 1]) / (curve.w()[middle + 1] - curve.w()[middle - 1]);
        assertThat(slope).isCloseTo(check.check(weight).analytic(), within(1e-3));
    }
}
