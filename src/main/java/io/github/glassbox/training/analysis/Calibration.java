package io.github.glassbox.training.analysis;

import io.github.glassbox.nn.kernel.Outputs;
import java.util.function.IntUnaryOperator;

/**
 * How often a network is right when it says so many percent: images in ten bins by the probability of their prediction,
 * of which bin k has those from k / 10 up to but not (k + 1) / 10, the last also 1. Immutable.
 */
public final class Calibration {
    /** How many bins there are. */
    public static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] said = new double[BINS];

    private Calibration() {}

    /** @param label of image n */
    public static Calibration of(Outputs outputs, IntUnaryOperator label) {
        Calibration calibration = new Calibration();
        for (int n = 0; n < outputs.count(); n++) {
            int prediction = outputs.prediction(n);
            double p = outputs.p(n, prediction);
            int bin = Math.max(0, Math.min(BINS - 1, (int) (p * BINS)));
            calibration.count[bin]++;
            calibration.right[bin] += prediction == label.applyAsInt(n) ? 1 : 0;
            calibration.said[bin] += p;
        }
        return calibration;
    }

    /** How many images a bin has. */
    public int count(int bin) {
        return count[bin];
    }

    /** How many of them are predicted right. */
    public int right(int bin) {
        return right[bin];
    }

    /** The share of a bin's images that are predicted right; NaN if it has none. */
    public double share(int bin) {
        return count[bin] == 0 ? Double.NaN : (double) right[bin] / count[bin];
    }

    /** The mean probability of the predictions in a bin; NaN if it has none. */
    public double said(int bin) {
        return count[bin] == 0 ? Double.NaN : said[bin] / count[bin];
    }

    /** How many images there are. */
    public int count() {
        return sum(count);
    }

    /** The share of all images that are predicted right; NaN without images. */
    public double share() {
        return (double) sum(right) / count();
    }

    /** The mean probability of all predictions; NaN without images. */
    public double said() {
        double sum = 0;
        for (double s : said) {
            sum += s;
        }
        return sum / count();
    }

    private static int sum(int[] values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }
}
