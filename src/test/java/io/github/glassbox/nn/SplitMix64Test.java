package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    @Test
    void isTheSameAlgorithmAsTheJdks() {
        SplitMix64 ours = new SplitMix64(42);
        SplittableRandom jdk = new SplittableRandom(42);
        for (int k = 0; k < 1000; k++) {
            assertThat(ours.nextLong()).isEqualTo(jdk.nextLong());
        }
    }

    @Test
    void normalNumbersHaveMeanZeroAndDeviationOne() {
        SplitMix64 random = new SplitMix64(5);
        double sum = 0;
        double squares = 0;
        int count = 100_000;
        for (int k = 0; k < count; k++) {
            double z = random.nextNormal();
            sum += z;
            squares += z * z;
        }
        assertThat(sum / count).isCloseTo(0, within(0.01));
        assertThat(squares / count).isCloseTo(1, within(0.02));
    }
}
