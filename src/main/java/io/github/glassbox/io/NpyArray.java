package io.github.glassbox.io;

import java.util.Arrays;

/** A NumPy array of floats or of text, in row-major (C) order. Immutable. */
public final class NpyArray {
    private final int[] shape;
    private final float[] floats;
    private final String[] texts;

    private NpyArray(int[] shape, float[] floats, String[] texts) {
        this.shape = shape;
        this.floats = floats;
        this.texts = texts;
    }

    /**
     * An array of floats, copied.
     *
     * @param values row by row
     * @param shape none for a scalar
     * @throws IllegalArgumentException if the length is not the product of the shape
     */
    public static NpyArray of(float[] values, int... shape) {
        requireSize(values.length, shape);
        return new NpyArray(shape.clone(), values.clone(), null);
    }

    /** A scalar (0-d) text. */
    public static NpyArray of(String text) {
        return new NpyArray(new int[0], null, new String[] {text});
    }

    /** Texts of a shape, copied; see {@link #of(float[], int...)}. */
    static NpyArray of(String[] values, int... shape) {
        requireSize(values.length, shape);
        return new NpyArray(shape.clone(), null, values.clone());
    }

    private static void requireSize(int length, int[] shape) {
        long size = 1;
        for (int n : shape) {
            size *= n;
        }
        if (size != length) {
            throw new IllegalArgumentException(length + " values for the shape " + Arrays.toString(shape));
        }
    }

    /** Whether the elements are texts, not floats. */
    public boolean isText() {
        return texts != null;
    }

    /** How many elements there are. */
    public int size() {
        return isText() ? texts.length : floats.length;
    }

    /** The sizes of the dimensions, a copy; empty for a scalar. */
    public int[] shape() {
        return shape.clone();
    }

    /** Whether the dimensions have these sizes. */
    public boolean hasShape(int... sizes) {
        return Arrays.equals(shape, sizes);
    }

    /** The shape as NumPy writes it: (), (10,) or (10, 784). */
    public String shapeText() {
        StringBuilder text = new StringBuilder("(");
        for (int k = 0; k < shape.length; k++) {
            text.append(k == 0 ? "" : ", ").append(shape[k]);
        }
        return text.append(shape.length == 1 ? ",)" : ")").toString();
    }

    /**
     * A copy of the elements, row by row.
     *
     * @throws IllegalStateException if they are texts
     */
    public float[] toFloats() {
        if (isText()) {
            throw new IllegalStateException("The array holds text.");
        }
        return floats.clone();
    }

    /**
     * Element k in row-major order.
     *
     * @throws IllegalStateException if the elements are floats
     */
    public String text(int k) {
        if (!isText()) {
            throw new IllegalStateException("The array holds floats.");
        }
        return texts[k];
    }
}
