package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.SplitMix64;
import org.junit.jupiter.api.Test;

class OtsuTest {
    /** The variance between the two parts, from its definition. */
    private static double between(int[] counts, int threshold) {
        double[] n = new double[2];
        double[] sum = new double[2];
        for (int level = 0; level < counts.length; level++) {
            int part = level <= threshold ? 0 : 1;
            n[part] += counts[level];
            sum[part] += (double) level * counts[level];
        }
        double mean = (sum[0] + sum[1]) / (n[0] + n[1]);
        double variance = 0;
        for (int part = 0; part < 2; part++) {
            variance += n[part] == 0 ? 0 : n[part] * Math.pow(sum[part] / n[part] - mean, 2);
        }
        return variance;
    }

    @Test
    void noThresholdPartsBetter() {
        SplitMix64 random = new SplitMix64(2);
        for (int n = 0; n < 30; n++) {
            int[] counts = new int[64];
            for (int k = 0; k < 20; k++) {
                counts[random.nextInt(64)] += random.nextInt(50);
            }
            int threshold = Otsu.threshold(counts);
            for (int level = 0; level < 64; level++) {
                assertThat(between(counts, threshold)).isGreaterThanOrEqualTo(between(counts, level) * (1 - 1e-12));
            }
        }
    }

    @Test
    void oneLevelIsAllAbove() {
        int[] counts = new int[10];
        counts[7] = 3;
        assertThat(Otsu.threshold(counts)).isEqualTo(6);
        assertThat(Otsu.meanAbove(counts, 6)).isEqualTo(7);
        counts[9] = 1;
        assertThat(Otsu.meanAbove(counts, 6)).isEqualTo(7.5);
    }
}
