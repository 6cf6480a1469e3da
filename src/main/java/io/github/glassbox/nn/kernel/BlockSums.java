package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.Arrays;

/** What one block of images adds up to, and the scratch space of its inner loops. */
public final class BlockSums {
    float[] gradient;
    /** Of each group of hidden units an array of its own, image by image; where images are not taken together one array. */
    final float[][] z1;
    final float[] a1;
    /** As z1. */
    final float[][] dz1;
    final float[] a1ByUnit;
    /** Exponentials on the way to a1; a1ByUnit is not needed before they have served. */
    final float[] e;
    final float[] scratch;
    final float[] z2;
    final float[] p;
    final float[] max;
    final float[] largest;
    final float[] sum;
    final double[] logSum;
    final int[] active;
    /** Null where images are not taken together. */
    final InkTile tile;
    /** How many images the present tile has, made up to full lanes. */
    int columns;
    private final int size;
    /** Counts, exact in float up to 2^24 images. */
    final float[] fired;
    double loss;
    int correct;

    /**
     * Sums and scratch space for a layout.
     *
     * @param images how many images' stages fit at once
     */
    BlockSums(Layout layout, int images) {
        tile = images > 1 ? new InkTile() : null;
        size = layout.size();
        z1 = byGroup(layout, images);
        a1 = new float[images * layout.paddedHidden()];
        dz1 = byGroup(layout, images);
        z2 = new float[images * Shape.CLASSES];
        a1ByUnit = new float[images * layout.paddedHidden()];
        e = a1ByUnit;
        scratch = new float[images];
        max = new float[images];
        largest = new float[images];
        sum = new float[images];
        logSum = new double[images];
        p = new float[z2.length];
        active = new int[layout.paddedHidden()];
        fired = new float[layout.paddedHidden()];
    }

    private static float[][] byGroup(Layout layout, int images) {
        return images == 1 ? new float[1][layout.paddedHidden()] : layout.groups(images);
    }

    /** Takes another block's loss and counts; not its gradient, whose order may be another. */
    void takeResults(BlockSums other) {
        loss = other.loss;
        correct = other.correct;
        System.arraycopy(other.fired, 0, fired, 0, Math.min(fired.length, other.fired.length));
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
            counts[h] += (int) fired[h];
        }
    }

    /** The sums of the images' gradients, in the kernel's own order; to be read. */
    public float[] gradient() {
        return gradient;
    }

    /** Where the next block's gradients are summed up, of as many values as the layout has; without it, in an own array. */
    public void setGradient(float[] target) {
        gradient = target;
    }

    void clearGradient() {
        if (gradient == null) {
            gradient = new float[size];
        }
        Arrays.fill(gradient, 0);
    }
}
