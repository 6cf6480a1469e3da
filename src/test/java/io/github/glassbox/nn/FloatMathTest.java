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
    void sigmoidIsWithinThreeUlp() {
        SplitMix64 random = new SplitMix64(3);
        for (int k = 0; k < SAMPLES; k++) {
            float x = -86 + 186 * random.nextFloat();
            double exact = 1 / (1 + StrictMath.exp(-(double) x));
            assertThat(Math.abs(FloatMath.sigmoid(x) - exact) / Math.ulp((float) exact)).as("at %s", x).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void logIsWithinTwoUlpAndBelowOneWithinTwoUlpOfOne() {
        SplitMix64 random = new SplitMix64(4);
        for (int k = 0; k < SAMPLES; k++) {
            double above = StrictMath.exp(88 * random.nextDouble() * random.nextDouble());
            assertThat(Math.abs(FloatMath.log(above) - StrictMath.log(above)))
                    .as("at %s", above)
                    .isLessThanOrEqualTo(2 * Math.ulp(StrictMath.log(above)));
            double below = StrictMath.exp(-103 * random.nextDouble() * random.nextDouble());
            assertThat(Math.abs(FloatMath.log(below) - StrictMath.log(below)))
                    .as("at %s", below)
                    .isLessThanOrEqualTo(2 * Math.ulp(Math.max(1, Math.abs(StrictMath.log(below)))));
        }
    }

    @Test
    void theEnds() {
        assertThat(FloatMath.exp(0)).isEqualTo(1);
        assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatMath.exp(-104)).isZero();
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(FloatMath.exp(Float.NaN)).isNaN();
        assertThat(FloatMath.log(1)).isZero();
        assertThat(FloatMath.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(FloatMath.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FloatMath.log(Double.NaN)).isNaN();
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
