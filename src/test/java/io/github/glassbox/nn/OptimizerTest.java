package io.github.glassbox.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Three updates of two parameters, against the formulas written out in double. */
class OptimizerTest {
    private static final float ALPHA = 0.25f;
    private static final float[][] GRADIENTS = {{1f, -2f}, {0.5f, 0f}, {-0.25f, 4f}};

    private static double[] updated(Optimizer optimizer) {
        float[] w = {1f, 2f};
        Moments moments = new Moments(optimizer, 2);
        Moments after = new Moments(optimizer, 2);
        for (float[] gradient : GRADIENTS) {
            float[] next = new float[2];
            optimizer.update(w, gradient, moments, ALPHA, next, after);
            Moments before = moments;
            moments = after;
            after = before;
            w = next;
        }
        return new double[] {w[0], w[1]};
    }

    @Test
    void gradientDescent() {
        double[] w = updated(Optimizer.GRADIENT_DESCENT);
        assertThat(w[0]).isCloseTo(1 - 0.25 * 1.25, within(1e-6));
        assertThat(w[1]).isCloseTo(2 - 0.25 * 2, within(1e-6));
    }

    @Test
    void momentum() {
        double[] expected = {1, 2};
        double[] velocity = new double[2];
        for (float[] gradient : GRADIENTS) {
            for (int k = 0; k < 2; k++) {
                velocity[k] = 0.9 * velocity[k] + gradient[k];
                expected[k] -= ALPHA * velocity[k];
            }
        }
        assertThat(updated(Optimizer.MOMENTUM)).containsExactly(expected, within(1e-5));
    }

    @Test
    void adam() {
        double[] expected = {1, 2};
        double[] m = new double[2];
        double[] v = new double[2];
        for (int t = 1; t <= GRADIENTS.length; t++) {
            for (int k = 0; k < 2; k++) {
                double g = GRADIENTS[t - 1][k];
                m[k] = 0.9 * m[k] + 0.1 * g;
                v[k] = 0.999 * v[k] + 0.001 * g * g;
                double mHat = m[k] / (1 - Math.pow(0.9, t));
                double vHat = v[k] / (1 - Math.pow(0.999, t));
                expected[k] -= ALPHA * mHat / (Math.sqrt(vHat) + 1e-8);
            }
        }
        assertThat(updated(Optimizer.ADAM)).containsExactly(expected, within(1e-4));
    }
}
