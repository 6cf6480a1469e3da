package io.github.glassbox.nn;

import java.util.Collection;
import java.util.Set;

/**
 * The forward pass of one image: x, z1 = W1 x + b1, a1 = f(z1), z2 = W2 a1 + b2, p = softmax(z2).
 *
 * <p>Immutable; the values have the bits that the image has within its batch.
 */
public final class Forward {
    private final float[] x;
    private final float[] z1;
    private final float[] a1;
    private final float[] z2;
    private final float[] p;
    private final boolean rawPixels;
    private final boolean subtractsMax;
    private final Set<Integer> switchedOff;

    /** As {@link #Forward(float[], float[], float[], float[], float[], boolean)}, with pixels divided by 255. */
    public Forward(float[] x, float[] z1, float[] a1, float[] z2, float[] p) {
        this(x, z1, a1, z2, p, false);
    }

    /**
     * Copies the five arrays.
     *
     * @param x 784 pixels in [0, 1], row-major, ink = 1; raw pixels are in [0, 255]
     * @param z1 (H)
     * @param a1 (H)
     * @param z2 (10), the logits
     * @param p (10), the class probabilities
     * @param rawPixels whether somebody forgot to divide the pixels by 255
     */
    public Forward(float[] x, float[] z1, float[] a1, float[] z2, float[] p, boolean rawPixels) {
        this(x, z1, a1, z2, p, rawPixels, true, Set.of());
    }

    private Forward(
            float[] x,
            float[] z1,
            float[] a1,
            float[] z2,
            float[] p,
            boolean rawPixels,
            boolean subtractsMax,
            Collection<Integer> switchedOff) {
        this.rawPixels = rawPixels;
        this.subtractsMax = subtractsMax;
        this.x = x.clone();
        this.z1 = z1.clone();
        this.a1 = a1.clone();
        this.z2 = z2.clone();
        this.p = p.clone();
        this.switchedOff = Set.copyOf(switchedOff);
        switchedOff.forEach(h -> this.a1[h] = 0);
    }

    /**
     * The same pass, with a1 of these hidden units zero whatever their z1.
     *
     * <p>z2 and p stay: they come from a pass that read nothing of these units, see {@link Parameters#withoutUnits}.
     */
    public Forward withoutUnits(Collection<Integer> units) {
        return new Forward(x, z1, a1, z2, p, rawPixels, subtractsMax, units);
    }

    /** The same pass, told whether its p were computed with the largest logit subtracted, as they should be. */
    public Forward withSubtractsMax(boolean on) {
        return new Forward(x, z1, a1, z2, p, rawPixels, on, switchedOff);
    }

    /** Whether a1[h] is zero because the unit is switched off. */
    public boolean isSwitchedOff(int h) {
        return switchedOff.contains(h);
    }

    /** H. */
    public int hidden() {
        return z1.length;
    }

    /** Pixel i in [0, 1], raw in [0, 255]. */
    public float x(int i) {
        return x[i];
    }

    /** Whether pixels are not divided by 255. */
    public boolean rawPixels() {
        return rawPixels;
    }

    /** Whether softmax subtracts the largest logit; if not, exp overflows from logits of about 89 on. */
    public boolean subtractsMax() {
        return subtractsMax;
    }

    /** The ink that pixel i is made from, 0 to 255. */
    public int ink(int i) {
        return Math.round(rawPixels ? x[i] : 255 * x[i]);
    }

    /** What a layer, counted from 1, makes of its input before its activation: z1 or z2. */
    public float z(int layer, int k) {
        return (layer == 1 ? z1 : z2)[k];
    }

    /** What a layer hands on: a1, or of layer 0 the pixels. */
    public float a(int layer, int k) {
        return (layer == 0 ? x : a1)[k];
    }

    /** Pre-activation of hidden unit h. */
    public float z1(int h) {
        return z1[h];
    }

    /** Activation of hidden unit h. */
    public float a1(int h) {
        return a1[h];
    }

    /** The hidden unit with the largest |a1|, the first of equals. */
    public int mostActive() {
        int most = 0;
        for (int h = 1; h < a1.length; h++) {
            most = Math.abs(a1[h]) > Math.abs(a1[most]) ? h : most;
        }
        return most;
    }

    /** Logit of class c. */
    public float z2(int c) {
        return z2[c];
    }

    /** Probability of class c. */
    public float p(int c) {
        return p[c];
    }

    /** The predicted digit: the class of the largest logit, the first of equals. */
    public int prediction() {
        return Softmax.largest(z2);
    }

    /**
     * L = -ln p[y] for label y, in nats, computed from the logits: exponentials and their sum in float, its
     * logarithm and the difference in double. Infinite or NaN where softmax that keeps its maximum overflows or underflows.
     */
    public double loss(int y) {
        return Softmax.loss(z2, y, subtractsMax);
    }
}
