package io.github.glassbox.nn.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Remembered;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.Softmax;
import io.github.glassbox.nn.UpdateRule;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculationsTest {
    private static final int HIDDEN = 7;
    private static final int LABEL = 3;

    private final byte[] image = picture();

    private static byte[] picture() {
        byte[] image = new byte[Shape.INPUTS];
        for (int i = 150; i < 640; i++) {
            image[i] = (byte) (i % 28 > 8 && i % 28 < 19 ? (i * 37) % 256 : 0);
        }
        return image;
    }

    private Calculations calculations(Activation activation) {
        return new Calculations(
                Initializer.UNIFORM.draw(new Shape(HIDDEN), 5), activation, forward(activation), LABEL);
    }

    private Forward forward(Activation activation) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Kernel kernel = Kernels.plain().create(parameters.shape(), activation);
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.toArray(), own);
        kernel.load(own);
        return kernel.forward(InkImages.single(image), 0);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfTermsInOrderAreTheShownValuesBitForBit(Activation activation) {
        Calculations all = calculations(activation);
        for (int h = 0; h < HIDDEN; h++) {
            assertSum(all, Quantity.of(Symbol.z(1), h));
            assertSum(all, Quantity.of(Symbol.da(1), h));
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertSum(all, Quantity.of(Symbol.z(2), c));
        }
    }

    private static void assertSum(Calculations all, Quantity what) {
        Calculation calculation = all.calculation(what);
        assertThat(calculation.kind()).isEqualTo(Calculation.Kind.SUM);
        assertThat(Float.floatToRawIntBits(calculation.sum()))
                .as("%s", what)
                .isEqualTo(Float.floatToRawIntBits((float) all.value(what)));
    }

    @ParameterizedTest
    @EnumSource
    void functionsAndProductsOfTheirTermsAreTheShownValuesBitForBit(Activation activation) {
        Calculations all = calculations(activation);
        float[] z2 = terms(all, Quantity.of(Symbol.LOSS));
        float[] p = new float[Shape.CLASSES];
        Softmax.apply(z2, p, true);
        assertThat(Softmax.loss(z2, LABEL)).isEqualTo(all.value(Quantity.of(Symbol.LOSS)));
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertThat(terms(all, Quantity.of(Symbol.P, c))).isEqualTo(z2);
            assertBits(all, Quantity.of(Symbol.P, c), p[c]);
            float ofP = terms(all, Quantity.of(Symbol.dz(2), c))[0];
            assertBits(all, Quantity.of(Symbol.dz(2), c), c == LABEL ? ofP - 1 : ofP);
            assertBits(all, Quantity.of(Symbol.db(2), c), terms(all, Quantity.of(Symbol.db(2), c))[0]);
        }
        for (int h = 0; h < HIDDEN; h++) {
            assertBits(all, Quantity.of(Symbol.a(1), h), activation.apply(terms(all, Quantity.of(Symbol.a(1), h))[0]));
            float[] ofDz1 = terms(all, Quantity.of(Symbol.dz(1), h));
            float slope = activation.derivative(ofDz1[1], (float) all.value(Quantity.of(Symbol.a(1), h)));
            assertBits(all, Quantity.of(Symbol.dz(1), h), ofDz1[0] * slope);
            assertBits(all, Quantity.of(Symbol.db(1), h), terms(all, Quantity.of(Symbol.db(1), h))[0]);
            for (int i = 0; i < Shape.INPUTS; i++) {
                float[] ofDw1 = terms(all, Quantity.of(Symbol.dw(1), h, i));
                assertBits(all, Quantity.of(Symbol.dw(1), h, i), ofDw1[0] * ofDw1[1]);
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                float[] ofDw2 = terms(all, Quantity.of(Symbol.dw(2), c, h));
                assertBits(all, Quantity.of(Symbol.dw(2), c, h), ofDw2[0] * ofDw2[1]);
            }
        }
    }

    @Test
    void aMaximumThatIsNotSubtractedIsInNeitherRule() {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Forward right = forward(Activation.RELU);
        Calculations wrong = new Calculations(parameters, Activation.RELU, right.withSubtractsMax(false), LABEL);
        String p = "exp(z2[4]) / Σₖ exp(z2[k]), no maximum subtracted: a deliberate fault";
        assertThat(wrong.calculation(Quantity.of(Symbol.P, 4)).rule()).isEqualTo(p);
        assertThat(wrong.calculation(Quantity.of(Symbol.LOSS)).rule()).endsWith("a deliberate fault");
        Calculations all = calculations(Activation.RELU);
        assertThat(all.calculation(Quantity.of(Symbol.P, 4)).rule()).contains("max z2").doesNotContain("fault");
        assertThat(all.calculation(Quantity.of(Symbol.LOSS)).rule()).doesNotContain("fault");
    }

    private static float[] terms(Calculations all, Quantity what) {
        List<Calculation.Term> terms = all.calculation(what).terms();
        float[] values = new float[terms.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = terms.get(k).value();
        }
        return values;
    }

    private static void assertBits(Calculations all, Quantity what, float value) {
        assertThat(Float.floatToRawIntBits((float) all.value(what)))
                .as("%s", what)
                .isEqualTo(Float.floatToRawIntBits(value));
    }

    @Test
    void theUpdateIsMadeOfTheWeightAndTheMeanGradient() {
        Calculations alone = calculations(Activation.RELU);
        Parameters before = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Parameters gradient = Initializer.HE.draw(new Shape(HIDDEN), 6);
        UpdateRule rule = new UpdateRule(
                Optimizer.GRADIENT_DESCENT, 0.5f, 0, Remembered.nothing(Optimizer.GRADIENT_DESCENT));
        Iteration.Step step = new Iteration.Step(gradient, rule, 60_000, false);
        Iteration iteration = new Iteration(
                Optional.empty(), Optional.empty(), Optional.of(step), Optional.of(new Iteration.Figures(0.25, 900, 1000)), Optional.empty());
        Calculations all = new Calculations(before, Activation.RELU, forward(Activation.RELU), LABEL, iteration);
        Quantity what = Quantity.of(Symbol.Role.NEXT.of(Symbol.w(1)), 3, 200);
        assertThat(alone.knows(what)).isFalse();
        assertThat(all.knows(what)).isTrue();
        assertThat(all.value(what)).isEqualTo(before.w1(3, 200) - 0.5f * gradient.w1(3, 200));
        assertThat(all.calculation(what).rule()).isEqualTo("W1[3,200] − α·mean_dW1[3,200], α = 0.5");
        assertThat(terms(all, what)).containsExactly(before.w1(3, 200), gradient.w1(3, 200));
        Calculation mean = all.calculation(all.calculation(what).terms().get(1).quantity());
        assertThat(mean.rule()).contains("60,000 images").contains("this picture's own");
        assertThat(mean.terms().get(0).quantity()).isEqualTo(Quantity.of(Symbol.dw(1), 3, 200));
        assertThat(all.calculation(Quantity.of(Symbol.TRAIN_ACCURACY)).rule()).startsWith("900 / 1,000");
        assertThat(all.value(Quantity.of(Symbol.TRAIN_LOSS))).isEqualTo(0.25);
        assertThat(all.knows(Quantity.of(Symbol.TEST_LOSS))).isFalse();
        assertThat(all.knows(Quantity.of(Symbol.Role.NEXT.of(Symbol.w(2)), 3, HIDDEN))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOpensDownToPixelsAndParameters(Activation activation) {
        Calculations all = calculations(activation);
        assertOpens(all, Quantity.of(Symbol.dw(1), 2, 300), 0);
        assertOpens(all, Quantity.of(Symbol.LOSS), 0);
    }

    private static void assertOpens(Calculations all, Quantity what, int depth) {
        Calculation calculation = all.calculation(what);
        assertThat(calculation.value()).isEqualTo(all.value(what));
        assertThat(depth).isLessThan(12);
        if (calculation.kind() == Calculation.Kind.GIVEN) {
            assertThat(what.symbol()).isIn(Symbol.X, Symbol.w(1), Symbol.b(1), Symbol.w(2), Symbol.b(2));
            return;
        }
        assertThat(calculation.terms()).isNotEmpty();
        Calculation.Term last = calculation.terms().get(calculation.terms().size() - 1);
        assertThat((float) all.value(last.quantity())).isEqualTo(last.value());
        assertOpens(all, last.quantity(), depth + 1);
    }

    @Test
    void productsAreOfTheirTwoFactors() {
        Calculations all = calculations(Activation.RELU);
        for (Quantity what : new Quantity[] {
            Quantity.of(Symbol.dw(1), 2, 300), Quantity.of(Symbol.dw(2), 4, 1), Quantity.of(Symbol.forwardTerm(1), 0, 301),
            Quantity.of(Symbol.forwardTerm(2), 9, 6), Quantity.of(Symbol.backwardTerm(2), 9, 6)
        }) {
            Calculation calculation = all.calculation(what);
            assertThat(calculation.kind()).isEqualTo(Calculation.Kind.PRODUCT);
            assertThat(calculation.terms().get(0).value() * calculation.terms().get(1).value())
                    .as("%s", what)
                    .isEqualTo((float) calculation.value());
        }
    }

    @Test
    void quantitiesAreWrittenAsNumPyDoes() {
        assertThat(Quantity.of(Symbol.w(1), 4, 218)).hasToString("W1[4,218]");
        assertThat(Quantity.of(Symbol.z(2), 5)).hasToString("z2[5]");
        assertThat(Quantity.of(Symbol.LOSS)).hasToString("L");
        assertThat(Quantity.of(Symbol.forwardTerm(2), 5, 4)).hasToString("W2[5,4]·a1[4]");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitThatIsSwitchedOffGivesNothingAndTakesNothing(Activation activation) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Kernel kernel = Kernels.plain().create(parameters.shape(), activation);
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.withoutUnits(List.of(2)).toArray(), own);
        kernel.load(own);
        Forward without = kernel.forward(InkImages.single(image), 0).withoutUnits(List.of(2));
        Calculations all = new Calculations(parameters, activation, without, LABEL);
        assertThat(without.isSwitchedOff(2)).isTrue();
        assertThat(without.isSwitchedOff(3)).isFalse();
        assertThat(without.z1(2)).isEqualTo(forward(activation).z1(2));
        assertThat(all.value(Quantity.of(Symbol.a(1), 2))).isZero();
        assertThat(all.calculation(Quantity.of(Symbol.a(1), 2)).rule()).contains("h2 is switched off");
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertSum(all, Quantity.of(Symbol.z(2), c));
            assertThat(all.value(Quantity.of(Symbol.dw(2), c, 2))).isZero();
        }
        assertThat(all.value(Quantity.of(Symbol.dz(1), 2))).isZero();
        assertThat(all.value(Quantity.of(Symbol.dw(1), 2, 400))).isZero();
    }

    @Test
    void whatWasLearnedAndTheChangeAreDifferencesOfTwoStates() {
        Parameters now = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Parameters start = Initializer.HE.draw(new Shape(HIDDEN), 6);
        Parameters before = Initializer.HE.draw(new Shape(HIDDEN), 7);
        Calculations alone = new Calculations(now, Activation.RELU, forward(Activation.RELU), LABEL);
        Calculations all = new Calculations(
                now, Activation.RELU, forward(Activation.RELU), LABEL,
                new Iteration(Optional.of(start), Optional.of(before), Optional.empty(), Optional.empty(), Optional.empty()));
        for (Symbol symbol : List.of(Symbol.Role.LEARNED.of(Symbol.w(1)), Symbol.Role.LEARNED.of(Symbol.w(2)), Symbol.Role.CHANGE.of(Symbol.w(1)), Symbol.Role.CHANGE.of(Symbol.w(2)))) {
            boolean first = symbol.layer() == 1;
            Parameters other = symbol.role() == Symbol.Role.LEARNED ? start : before;
            float w = first ? now.w1(3, 2) : now.w2(3, 2);
            float then = first ? other.w1(3, 2) : other.w2(3, 2);
            Quantity what = Quantity.of(symbol, 3, 2);
            assertThat(alone.knows(what)).isFalse();
            assertThat(all.knows(what)).isTrue();
            assertThat(all.value(what)).isEqualTo(w - then);
            assertThat(terms(all, what)).containsExactly(w, then);
            Quantity of = all.calculation(what).terms().get(1).quantity();
            assertThat(all.calculation(what).rule()).startsWith((first ? "W1" : "W2") + "[3,2] − " + of + ", ");
            assertThat(all.calculation(of).kind()).isEqualTo(Calculation.Kind.GIVEN);
        }
    }
}
