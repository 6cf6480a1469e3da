package io.github.glassbox.nn;

import java.util.Arrays;
import java.util.Collection;

/**
 * W1 (H x 784), b1 (H), W2 (10 x H) and b2 (10) of one network, or a gradient or a change of the same shapes.
 *
 * <p>Immutable: every array that goes in or out is copied.
 */
public final class Parameters {
    private final Shape shape;
    private final float[] values;

    private Parameters(Shape shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * Parameters from one flat array.
     *
     * @param values in the order of {@link Shape}, of {@link Shape#size()} elements; copied
     */
    public static Parameters of(Shape shape, float[] values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " values for a shape of " + shape.size());
        }
        return new Parameters(shape, values.clone());
    }

    /**
     * Parameters from the four arrays, copied.
     *
     * @param w1 (H x 784), row by row
     * @param b1 (H)
     * @param w2 (10 x H), row by row
     * @param b2 (10)
     * @throws IllegalArgumentException if the lengths do not belong together
     */
    public static Parameters of(float[] w1, float[] b1, float[] w2, float[] b2) {
        Shape shape = new Shape(b1.length);
        if (w1.length != b1.length * Shape.INPUTS || w2.length != b1.length * Shape.CLASSES || b2.length != Shape.CLASSES) {
            throw new IllegalArgumentException("The shapes of W1, b1, W2 and b2 do not belong together.");
        }
        float[] values = new float[shape.size()];
        System.arraycopy(w1, 0, values, 0, w1.length);
        System.arraycopy(b1, 0, values, shape.b1(0), b1.length);
        System.arraycopy(w2, 0, values, shape.w2(0, 0), w2.length);
        System.arraycopy(b2, 0, values, shape.b2(0), b2.length);
        return new Parameters(shape, values);
    }

    /** The sizes. */
    public Shape shape() {
        return shape;
    }

    /** H, the number of hidden units. */
    public int hidden() {
        return shape.hidden();
    }

    /** W[row,column] of a layer, counted from 1. */
    public float w(int layer, int row, int column) {
        return values[shape.w(layer, row, column)];
    }

    /** b[row] of a layer, counted from 1. */
    public float b(int layer, int row) {
        return values[shape.b(layer, row)];
    }

    /** The value at an index of the order of {@link Shape}. */
    public float at(int index) {
        return values[index];
    }

    /** W1[h,i], the weight from pixel i to hidden unit h. */
    public float w1(int h, int i) {
        return values[shape.w1(h, i)];
    }

    /** b1[h], the bias of hidden unit h. */
    public float b1(int h) {
        return values[shape.b1(h)];
    }

    /** W2[c,h], the weight from hidden unit h to class c. */
    public float w2(int c, int h) {
        return values[shape.w2(c, h)];
    }

    /** b2[c], the bias of class c. */
    public float b2(int c) {
        return values[shape.b2(c)];
    }

    /** All values in the order of {@link Shape}, a copy. */
    public float[] toArray() {
        return values.clone();
    }

    /** A copy of W1 (H x 784), row by row. */
    public float[] w1() {
        return Arrays.copyOfRange(values, 0, shape.b1(0));
    }

    /** A copy of b1 (H). */
    public float[] b1() {
        return Arrays.copyOfRange(values, shape.b1(0), shape.w2(0, 0));
    }

    /** A copy of W2 (10 x H), row by row. */
    public float[] w2() {
        return Arrays.copyOfRange(values, shape.w2(0, 0), shape.b2(0));
    }

    /** A copy of b2 (10). */
    public float[] b2() {
        return Arrays.copyOfRange(values, shape.b2(0), values.length);
    }

    /** This minus the other, element by element. */
    public Parameters minus(Parameters other) {
        if (!shape.equals(other.shape)) {
            throw new IllegalArgumentException("Shapes differ: " + shape + ", " + other.shape);
        }
        float[] difference = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            difference[k] = values[k] - other.values[k];
        }
        return new Parameters(shape, difference);
    }

    /** The same, but that W2 reads nothing of these hidden units: as if their outputs were zero. */
    public Parameters withoutUnits(Collection<Integer> units) {
        if (units.isEmpty()) {
            return this;
        }
        float[] fewer = values.clone();
        for (int h : units) {
            for (int c = 0; c < Shape.CLASSES; c++) {
                fewer[shape.w2(c, h)] = 0;
            }
        }
        return new Parameters(shape, fewer);
    }

    /** The Euclidean norms of the four arrays, summed in double. */
    public Norms norms() {
        return new Norms(
                norm(0, shape.b1(0)),
                norm(shape.b1(0), shape.w2(0, 0)),
                norm(shape.w2(0, 0), shape.b2(0)),
                norm(shape.b2(0), values.length));
    }

    private double norm(int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += (double) values[k] * values[k];
        }
        return Math.sqrt(sum);
    }

    /** Whether no value is infinite or NaN. */
    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the bits of every value: equal bits, equal hash. */
    public long bitsHash() {
        long hash = shape.hidden();
        for (float value : values) {
            hash = SplitMix64.mix(hash + Float.floatToIntBits(value));
        }
        return hash;
    }

    /** Euclidean norms of W1, b1, W2, b2 (or of their gradients). */
    public record Norms(double w1, double b1, double w2, double b2) {}
}
