package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class ActivationTest {
    @ParameterizedTest
    @EnumSource
    void derivativeIsTheSlope(Activation f) {
        float step = 0x1p-8f;
        for (float z : new float[] {-3, -1.25f, -0.3f, 0.2f, 0.7f, 2.5f}) {
            float slope = (f.apply(z + step) - f.apply(z - step)) / (2 * step);
            assertThat(f.derivative(z, f.apply(z))).as("%s at %s", f, z).isCloseTo(slope, within(1e-3f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notANumberStaysSo(Activation f) {
        assertThat(f.apply(Float.NaN)).isNaN();
    }

    @Test
    void reluAtZero() {
        assertThat(Activation.RELU.derivative(0, 0)).isZero();
        assertThat(Float.floatToIntBits(Activation.RELU.apply(-0f))).isZero();
    }

    @Test
    void identityIsItself() {
        for (float z : new float[] {-2.5f, -0f, 0, 3.25f, Float.NEGATIVE_INFINITY}) {
            assertThat(Float.floatToIntBits(Activation.IDENTITY.apply(z))).isEqualTo(Float.floatToIntBits(z));
            assertThat(Activation.IDENTITY.derivative(z, z)).isEqualTo(1f);
        }
    }

    @Test
    void leakyReluLeaksAHundredth() {
        assertThat(Activation.LEAKY_RELU.apply(-2)).isEqualTo(-0.02f);
        assertThat(Activation.LEAKY_RELU.derivative(-2, -0.02f)).isEqualTo(0.01f);
    }
}
