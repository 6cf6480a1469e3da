package io.github.glassbox.nn;

/**
 * The sizes of a network 784-H-10, and where its parameters stand in one flat array.
 *
 * <p>The flat order is W1 (H x 784), b1 (H), W2 (10 x H), b2 (10), each row by row. Gradients use the same order.
 *
 * @param hidden H, the number of hidden units, 1 to 512
 */
public record Shape(int hidden) {
    /** Pixels of a 28 x 28 picture, row-major: pixel i = 28 row + column. */
    public static final int INPUTS = 784;

    /** Layers with weights: the hidden one, and that of the classes. Counted from 1, as their symbols are. */
    public static final int LAYERS = 2;

    /** Rows, and columns, of a picture. */
    public static final int SIDE = 28;

    /** Digits 0 to 9. */
    public static final int CLASSES = 10;

    /** The largest H that is allowed. */
    public static final int MAX_HIDDEN = 512;

    /** @throws IllegalArgumentException if hidden is not from 1 to 512 */
    public Shape {
        if (hidden < 1 || hidden > MAX_HIDDEN) {
            throw new IllegalArgumentException("Hidden units must be from 1 to " + MAX_HIDDEN + ", not " + hidden + ".");
        }
    }

    /** How many values a layer makes: H or the classes; of layer 0, the pixels. */
    public int units(int layer) {
        return layer == 0 ? INPUTS : layer == LAYERS ? CLASSES : hidden;
    }

    /** Index of W[row,column] of a layer. */
    public int w(int layer, int row, int column) {
        return layer == 1 ? w1(row, column) : w2(row, column);
    }

    /** Index of b[row] of a layer. */
    public int b(int layer, int row) {
        return layer == 1 ? b1(row) : b2(row);
    }

    /** Whether a weight stands at an index, not a bias. */
    public boolean isWeight(int index) {
        return index < b1(0) || index >= w2(0, 0) && index < b2(0);
    }

    /** Index of W1[h,i]. */
    public int w1(int h, int i) {
        return h * INPUTS + i;
    }

    /** Index of b1[h]. */
    public int b1(int h) {
        return hidden * INPUTS + h;
    }

    /** Index of W2[c,h]. */
    public int w2(int c, int h) {
        return hidden * INPUTS + hidden + c * hidden + h;
    }

    /** Index of b2[c]. */
    public int b2(int c) {
        return hidden * INPUTS + hidden + CLASSES * hidden + c;
    }

    /** How many parameters there are: 795 H + 10. */
    public int size() {
        return hidden * (INPUTS + 1 + CLASSES) + CLASSES;
    }
}
