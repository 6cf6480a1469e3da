package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;

/** What one block of images adds up to, and the scratch space of its inner loops. */
public final class BlockSums {
    final float[] gradient;
    final float[] z1;
    final float[] a1;
    final float[] dz1;
    final float[] z2 = new float[Shape.CLASSES];
    final float[] p = new float[Shape.CLASSES];
    final int[] active;
    final int[] fired;
    double loss;
    int correct;

    BlockSums(int hidden, int gradientSize) {
        gradient = new float[gradientSize];
        z1 = new float[hidden];
        a1 = new float[hidden];
        dz1 = new float[hidden];
        active = new int[hidden];
        fired = new int[hidden];
    }

    /** The sum of the images' losses, in nats. */
    public double loss() {
        return loss;
    }

    /** How many images were predicted right. */
    public int correct() {
        return correct;
    }

    /** Adds to each of the counts on how many of the images the hidden unit has an activation above 0. */
    public void addFiredTo(int[] counts) {
        for (int h = 0; h < counts.length; h++) {
            counts[h] += fired[h];
        }
    }

    /** Adds this block's gradient to the sum, or copies it there if this is the first block. */
    public void addGradientTo(float[] sum, boolean first) {
        if (first) {
            System.arraycopy(gradient, 0, sum, 0, sum.length);
            return;
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] += gradient[k];
        }
    }

    /** Length of the gradient in the kernel's own order. */
    public int gradientSize() {
        return gradient.length;
    }
}
