package io.github.glassbox.view.pass;

/**
 * The range that a column's bars span, zero included.
 *
 * @param low at most 0
 * @param high at least 0, above low
 */
record Scale(float low, float high) {
    /** The probabilities' range. */
    static final Scale UNIT = new Scale(0, 1);

    /** As far below zero as above, so that the zero line stays where it is. */
    static Scale symmetric(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Float.isFinite(value) ? Math.max(max, Math.abs(value)) : max;
        }
        return max == 0 ? new Scale(-1, 1) : new Scale(-max, max);
    }

    /** From the least value, or zero, to the greatest, or zero. */
    static Scale spanning(float[] values) {
        float low = 0;
        float high = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low == high ? UNIT : new Scale(low, high);
    }

    /** The share of the way from low to high, 0 to 1; what is beyond stays at the end, NaN stands at zero. */
    double position(double value) {
        double v = Double.isNaN(value) ? 0 : Math.max(low, Math.min(high, value));
        return (v - low) / ((double) high - low);
    }
}
