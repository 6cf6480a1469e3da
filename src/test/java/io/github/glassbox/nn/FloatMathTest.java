package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatMathTest {
    private static final int SAMPLES = 500_000;

    @Test
    void expIsWithinTwoUlp() {
        SplitMix64 random = new SplitMix64(1);
        for (int k = 0; k < SAMPLES; k++) {
            float x = -104 + 193 * random.nextFloat();
            assertWithinTwoUlp(FloatMath.exp(x), StrictMath.exp(x), x);
        }
    }

    @Test
    void tanhIsWithinTwoUlp() {
        SplitMix64 random = new SplitMix64(2);
        for (int k = 0; k < SAMPLES; k++) {
            float magnitude = (float) StrictMath.pow(10, -6 + 7.5 * random.nextDouble());
            float x = (random.nextLong() & 1) == 0 ? magnitude : -magnitude;
            assertWithinTwoUlp(FloatMath.tanh(x), StrictMath.tanh(x), x);
        }
    }

    @Test
    void theEnds() {
        assertThat(FloatMath.exp(0)).isEqualTo(1);
        assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatMath.exp(-104)).isZero();
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(FloatMath.exp(Float.NaN)).isNaN();
        assertThat(FloatMath.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(FloatMath.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(FloatMath.tanh(Float.NaN)).isNaN();
        assertThat(FloatMath.sigmoid(0)).isEqualTo(0.5f);
        assertThat(FloatMath.sigmoid(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatMath.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(FloatMath.sigmoid(Float.NaN)).isNaN();
    }

    private static void assertWithinTwoUlp(float actual, double exact, float x) {
        float rounded = (float) exact;
        if (Float.isInfinite(rounded)) {
            assertThat(actual).as("at %s", x).isGreaterThan(Float.MAX_VALUE * 0.9999f);
        } else if (Math.abs(actual - exact) > 2.0 * Math.ulp(rounded)) {
            assertThat(actual).as("at %s", x).isEqualTo(rounded);
        }
    }
}
