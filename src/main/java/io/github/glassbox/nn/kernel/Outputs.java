package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;

/**
 * What a forward pass keeps of each image of a set: activations of some hidden units, probabilities, loss, prediction.
 *
 * <p>Filled block by block; only to be read once all blocks are done.
 */
public final class Outputs {
    private final int firstUnit;
    private final int units;
    private final float[] a1;
    private final float[] p;
    private final float[] loss;
    private final byte[] prediction;

    /**
     * Room for a set of images.
     *
     * @param count how many images
     * @param firstUnit the first hidden unit whose activations are kept
     * @param endUnit the one behind the last; the same for none
     */
    public Outputs(int count, int firstUnit, int endUnit) {
        this.firstUnit = firstUnit;
        units = endUnit - firstUnit;
        a1 = new float[Math.multiplyExact(count, units)];
        p = new float[count * Shape.CLASSES];
        loss = new float[count];
        prediction = new byte[count];
    }

    /** Takes image n's activations, those of all hidden units from {@code from[at]} on. */
    void takeActivations(int n, float[] from, int at) {
        System.arraycopy(from, at + firstUnit, a1, n * units, units);
    }

    /** Takes image n's probabilities: that of class c is {@code from[at + c * step]}. */
    void takeProbabilities(int n, float[] from, int at, int step) {
        for (int c = 0; c < Shape.CLASSES; c++) {
            p[n * Shape.CLASSES + c] = from[at + c * step];
        }
    }

    void takeResult(int n, int itsPrediction, double itsLoss) {
        prediction[n] = (byte) itsPrediction;
        loss[n] = (float) itsLoss;
    }

    /** How many images there are. */
    public int count() {
        return loss.length;
    }

    /** a1[h] of image n; h is one of those that are kept. */
    public float a1(int n, int h) {
        return a1[n * units + h - firstUnit];
    }

    /** p[c] of image n, 0 to 1. */
    public float p(int n, int c) {
        return p[n * Shape.CLASSES + c];
    }

    /** The cross-entropy of image n, in nats. */
    public float loss(int n) {
        return loss[n];
    }

    /** The class of image n's largest logit. */
    public int prediction(int n) {
        return prediction[n];
    }
}
