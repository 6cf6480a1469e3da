package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.MapKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SumOfUnitTest {
    @Test
    void addsUpTheTermsAndShowsThem() {
        SumOfUnit sum = sum(0.5f, -0.25f);
        assertThat(sum.sumOfProducts()).isEqualTo(196);
        assertThat(sum.largestProduct()).isEqualTo(0.25f);
        assertThat(sum.inLines())
                .containsExactly(
                        "Σ W1[0,i]·x[i] = 196.000",
                        "+ b1[0] = −0.250",
                        "= z1[0] = 195.750",
                        "a1[0] = ReLU(z1) = 195.750");
        assertThat(sum.inOneLine()).contains("Σ 196.000 + (−0.250) = 195.750");
    }

    @Test
    void termsThatAreNotFiniteDoNotSpoilTheScale() {
        assertThat(sum(Float.NaN, 0).largestProduct()).isZero();
        assertThat(sum(Float.POSITIVE_INFINITY, 0).largestProduct()).isZero();
    }

    @Test
    void asManyDecimalsAsMakeThePrintedSumRight() {
        assertThat(SumOfUnit.decimals(5.22, -0.034, 5.186)).isEqualTo(3);
        assertThat(SumOfUnit.decimals(0.9297, 0.2707, 1.2004)).isEqualTo(4);
        assertThat(SumOfUnit.decimals(1, 1, 3)).isEqualTo(3);
    }

    @Test
    void aPixelIsNamedByIndexRowAndColumn() {
        Parameters parameters = parameters(-0.5f, 0);
        assertThat(Captions.weight(MapKind.WEIGHTS, parameters, 0, 412))
                .isEqualTo("W1[0,412] (row 14, column 20) = −0.5");
        assertThat(Captions.weight(MapKind.GRADIENT, parameters, 0, 0)).startsWith("dW1[0,0] (row 0, column 0)");
        assertThat(Captions.unit(MapKind.CHANGE, parameters, 0))
                .isEqualTo("h0: Δb1[0] = 0.00, ΔW1[0] from −0.500 to −0.500");
    }

    private static SumOfUnit sum(float weight, float bias) {
        float[] x = new float[Shape.INPUTS];
        Arrays.fill(x, 0.5f);
        float[] z1 = {Shape.INPUTS * 0.5f * weight + bias};
        Forward forward = new Forward(x, z1, z1, new float[Shape.CLASSES], new float[Shape.CLASSES]);
        return new SumOfUnit(parameters(weight, bias), forward, 0, Activation.RELU);
    }

    private static Parameters parameters(float weight, float bias) {
        float[] w1 = new float[Shape.INPUTS];
        Arrays.fill(w1, weight);
        return Parameters.of(w1, new float[] {bias}, new float[Shape.CLASSES], new float[Shape.CLASSES]);
    }
}
