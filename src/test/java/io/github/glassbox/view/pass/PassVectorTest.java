package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Pointed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassVectorTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00", "5.186, 5.19", "-0.034, −0.03", "9.996, 10.0", "-12.34, −12.3", "99.96, 100", "-4321, −4321",
        "12345, 1e4", "-6.7e12, −7e12"
    })
    void numbersTakeFiveCharacters(double value, String text) {
        assertThat(PassVector.text(value, false)).isEqualTo(text).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void probabilitiesHaveThreeDecimals() {
        assertThat(PassVector.text(0.6641, true)).isEqualTo("0.664");
    }

    @Test
    void theScaleOfPreActivationsIsSymmetric() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z1"));
        Scale scale = PassVector.of(pass, Stage.of("z1")).scale();
        assertThat(scale.low()).isEqualTo(-scale.high());
        assertThat(scale.position(0)).isEqualTo(0.5);
    }

    @Test
    void theScaleOfActivationsFollowsTheFunction() {
        assertThat(PassVector.of(Passes.of(10, Activation.RELU, Stage.of("a1")), Stage.of("a1")).scale().low()).isZero();
        assertThat(PassVector.of(Passes.of(10, Activation.SIGMOID, Stage.of("a1")), Stage.of("a1")).scale())
                .isEqualTo(Scale.UNIT);
        assertThat(PassVector.of(Passes.of(10, Activation.TANH, Stage.of("a1")), Stage.of("a1")).scale())
                .isEqualTo(new Scale(-1, 1));
        for (Activation signed : new Activation[] {Activation.LEAKY_RELU, Activation.IDENTITY}) {
            assertThat(PassVector.of(Passes.of(10, signed, Stage.of("a1")), Stage.of("a1")).scale().low()).isNegative();
        }
    }

    @Test
    void valuesThatAreNotFiniteDoNotBreakAScale() {
        Scale scale = Scale.symmetric(new float[] {Float.NaN, Float.POSITIVE_INFINITY, -2});
        assertThat(scale).isEqualTo(new Scale(-2, 2));
        assertThat(scale.position(Double.NaN)).isEqualTo(0.5);
        assertThat(scale.position(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Scale.spanning(new float[10])).isEqualTo(Scale.UNIT);
    }

    @Test
    void exactValuesHaveEveryDigit() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z1"));
        String exact = PassVector.of(pass, Stage.of("z1")).exact(4);
        assertThat(exact).startsWith("z1[4] = ");
        assertThat(Float.parseFloat(exact.substring(8).replace('\u2212', '-'))).isEqualTo(pass.forward().z1(4));
    }

    @Test
    void whatTheMousePointsAtIsMarkedBeforeWhatIsChosen() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("dW2"));
        assertThat(pass.markedUnit()).isEqualTo(pass.unit());
        assertThat(pass.markedClass()).isEqualTo(pass.chosenClass());
        Pass pointed = Passes.pointingAt(pass, Pointed.link(4, 7));
        assertThat(pointed.markedUnit()).isEqualTo(4);
        assertThat(pointed.markedClass()).contains(7);
        assertThat(Passes.pointingAt(pass, Pointed.unit(99)).markedUnit()).isEqualTo(pass.unit());
    }
}
