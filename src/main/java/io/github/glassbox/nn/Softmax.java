package io.github.glassbox.nn;

/** Softmax over the ten logits, and the cross-entropy loss from them. */
public final class Softmax {
    private Softmax() {}

    /**
     * p[c] = exp(z2[c] - max) / sum, the sum taken in ascending order.
     *
     * @param z2 (10), the logits
     * @param p (10), filled
     * @param subtractMax false leaves max out: the same, but for rounding, until exp overflows, or underflows where all
     *     logits are below about -87: to 0 from -104 on, so that p is NaN and the logarithm minus infinity
     * @return logsumexp(z2), from which {@code L = logsumexp(z2) - z2[y]}
     */
    public static double apply(float[] z2, float[] p, boolean subtractMax) {
        float max = subtractMax ? z2[largest(z2)] : 0;
        float sum = 0;
        for (int c = 0; c < z2.length; c++) {
            p[c] = FloatMath.exp(z2[c] - max);
            sum += p[c];
        }
        for (int c = 0; c < z2.length; c++) {
            p[c] /= sum;
        }
        return max + FloatMath.log(sum);
    }

    /** Cross-entropy L = logsumexp(z2) - z2[y] in nats, for label y, with the largest logit subtracted. */
    public static double loss(float[] z2, int y) {
        return loss(z2, y, true);
    }

    /** The same, with the largest logit subtracted or not: then it is infinite or NaN where exp over- or underflows. */
    public static double loss(float[] z2, int y, boolean subtractMax) {
        return apply(z2, new float[z2.length], subtractMax) - z2[y];
    }

    /** The index of the largest value, the first of equals. */
    public static int largest(float[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            if (values[c] > values[best]) {
                best = c;
            }
        }
        return best;
    }
}
