package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
    private static final Shape SHAPE = new Shape(50);

    @ParameterizedTest
    @EnumSource
    void sameSeedDrawsTheSame(Initializer initializer) {
        assertThat(initializer.draw(SHAPE, 7).toArray()).isEqualTo(initializer.draw(SHAPE, 7).toArray());
    }

    @Test
    void otherSeedDrawsOther() {
        assertThat(Initializer.HE.draw(SHAPE, 7).bitsHash()).isNotEqualTo(Initializer.HE.draw(SHAPE, 8).bitsHash());
    }

    @Test
    void uniformFillsItsRangeWithBiases() {
        float[] values = Initializer.UNIFORM.draw(SHAPE, 1).toArray();
        assertThat(mean(values)).isCloseTo(0, within(0.01));
        assertThat(deviation(values)).isCloseTo(Math.sqrt(1 / 12.0), within(0.005));
        for (float value : values) {
            assertThat(value).isGreaterThanOrEqualTo(-0.5f).isLessThan(0.5f);
        }
        assertThat(values[SHAPE.b1(0)]).isNotZero();
    }

    @Test
    void uniformDrawsInTheOrderOfTheShape() {
        SplitMix64 random = new SplitMix64(3);
        for (float value : Initializer.UNIFORM.draw(SHAPE, 3).toArray()) {
            assertThat(value).isEqualTo(random.nextFloat() - 0.5f);
        }
    }

    @Test
    void smallIsNearZeroInTheFirstLayerAndHeInTheNext() {
        Parameters drawn = Initializer.SMALL.draw(SHAPE, 1);
        assertThat(mean(drawn.w1())).isCloseTo(0, within(0.0002));
        assertThat(deviation(drawn.w1())).isCloseTo(0.01, within(0.0001));
        assertThat(deviation(drawn.w2())).isCloseTo(Math.sqrt(2.0 / 50), within(0.02));
        assertThat(drawn.b1()).containsOnly(0f);
        assertThat(drawn.b2()).containsOnly(0f);
        SplitMix64 random = new SplitMix64(1);
        for (float w : drawn.w1()) {
            assertThat(w).isEqualTo((float) (0.01 * random.nextNormal()));
        }
        assertThat(drawn.w2()[0]).as("drawn next").isEqualTo((float) (Math.sqrt(2.0 / 50) * random.nextNormal()));
    }

    @Test
    void heHasItsDeviationAndNoBiases() {
        Parameters drawn = Initializer.HE.draw(SHAPE, 1);
        assertThat(deviation(drawn.w1())).isCloseTo(Math.sqrt(2.0 / 784), within(0.001));
        assertThat(deviation(drawn.w2())).isCloseTo(Math.sqrt(2.0 / 50), within(0.02));
        assertThat(drawn.b1()).containsOnly(0f);
        assertThat(drawn.b2()).containsOnly(0f);
    }

    @Test
    void lecunHasItsDeviationInBothLayersAndNoBiases() {
        Parameters drawn = Initializer.LECUN.draw(SHAPE, 1);
        assertThat(mean(drawn.w1())).isCloseTo(0, within(0.001));
        assertThat(deviation(drawn.w1())).isCloseTo(1 / 28.0, within(0.0005));
        assertThat(deviation(drawn.w2())).isCloseTo(1 / Math.sqrt(50), within(0.01));
        assertThat(drawn.b1()).containsOnly(0f);
        assertThat(drawn.b2()).containsOnly(0f);
    }

    @Test
    void xavierHasItsLimitAndNoBiases() {
        Parameters drawn = Initializer.XAVIER.draw(SHAPE, 1);
        float limit = (float) Math.sqrt(6.0 / (784 + 50));
        float largest = 0;
        for (float w : drawn.w1()) {
            largest = Math.max(largest, Math.abs(w));
        }
        assertThat(largest).isLessThanOrEqualTo(limit).isGreaterThan(limit * 0.99f);
        assertThat(deviation(drawn.w1())).isCloseTo(limit / Math.sqrt(3), within(0.001));
        assertThat(drawn.b1()).containsOnly(0f);
        assertThat(drawn.b2()).containsOnly(0f);
    }

    @Test
    void zerosAreZeros() {
        assertThat(Initializer.ZEROS.draw(SHAPE, 1).toArray()).containsOnly(0f);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
