package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
    @Test
    void agreesWithPlainDoubles() {
        float[] z2 = {1.5f, -2, 0.25f, 3, 0, -1, 2.5f, 0.125f, -4, 1};
        float[] p = new float[10];
        double logSumExp = Softmax.apply(z2, p, true);
        double sum = 0;
        for (float z : z2) {
            sum += Math.exp(z);
        }
        assertThat(logSumExp).isCloseTo(Math.log(sum), within(1e-6));
        for (int c = 0; c < 10; c++) {
            assertThat(p[c]).isCloseTo((float) (Math.exp(z2[c]) / sum), within(1e-6f));
            assertThat(Softmax.loss(z2, c)).isCloseTo(Math.log(sum) - z2[c], within(1e-6));
        }
    }

    @Test
    void largeLogitsDoNotOverflow() {
        float[] z2 = {1000, 0, -1000, 0, 0, 0, 0, 0, 0, 0};
        float[] p = new float[10];
        Softmax.apply(z2, p, true);
        assertThat(p[0]).isEqualTo(1);
        assertThat(Softmax.loss(z2, 2)).isEqualTo(2000);
    }

    @Test
    void withoutTheMaximumSubtractedLargeLogitsMakeTheLossInfinite() {
        float[] z2 = {1000, 0, -1000, 0, 0, 0, 0, 0, 0, 0};
        assertThat(Softmax.loss(z2, 2, false)).isEqualTo(Double.POSITIVE_INFINITY);
        float[] small = {3, 0, -1, 0, 0, 0, 0, 0, 0, 0};
        assertThat(Softmax.loss(small, 2, false)).isCloseTo(Softmax.loss(small, 2), within(1e-6));
    }

    @Test
    void withoutTheMaximumSubtractedVeryNegativeLogitsHaveNoFiniteLoss() {
        float[] z2 = {-110, -120, -2000, -105, -200, -200, -200, -200, -200, -200};
        float[] p = new float[10];
        assertThat(Softmax.apply(z2, p, false)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(p).containsOnly(Float.NaN);
        for (int y = 0; y < 10; y++) {
            assertThat(Softmax.loss(z2, y, false)).isInfinite();
            assertThat(Softmax.loss(z2, y)).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void ofEqualsTheFirstIsLargest() {
        assertThat(Softmax.largest(new float[] {0, 2, 1, 2, 0, 0, 0, 0, 0, 0})).isEqualTo(1);
    }
}
