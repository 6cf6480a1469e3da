package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;

/**
 * The kernels' own order of the parameters in one flat array: W1 by pixel (784 x Hp), b1 (Hp), W2 by class (10 x Hp),
 * b2 (Cp). Hp and Cp are H and 10 padded to full lanes; the padding is 0 and stays 0.
 */
public final class Layout {
    private final Shape shape;
    private final int paddedHidden;
    private final int paddedClasses;

    Layout(Shape shape, int lanes) {
        this.shape = shape;
        paddedHidden = padded(shape.hidden(), lanes);
        paddedClasses = padded(Shape.CLASSES, lanes);
    }

    private static int padded(int count, int lanes) {
        return (count + lanes - 1) / lanes * lanes;
    }

    /** Hp, from one pixel's weights to the next pixel's. */
    public int paddedHidden() {
        return paddedHidden;
    }

    int paddedClasses() {
        return paddedClasses;
    }

    /** How many values there are, padding among them. */
    public int size() {
        return b2() + paddedClasses;
    }

    /** Index of b1[0], where the weights W1 end. */
    public int b1() {
        return Shape.INPUTS * paddedHidden;
    }

    /** Index of W2[0,0]. */
    public int w2() {
        return b1() + paddedHidden;
    }

    /** Index of b2[0], where the weights W2 end. */
    public int b2() {
        return w2() + Shape.CLASSES * paddedHidden;
    }

    /**
     * Puts parameters into the kernels' order.
     *
     * @param parameters in the order of {@link Shape}
     * @param own filled but for its padding
     */
    public void pack(float[] parameters, float[] own) {
        int hidden = shape.hidden();
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                own[i * paddedHidden + h] = parameters[shape.w1(h, i)];
            }
        }
        System.arraycopy(parameters, shape.b1(0), own, b1(), hidden);
        for (int c = 0; c < Shape.CLASSES; c++) {
            System.arraycopy(parameters, shape.w2(c, 0), own, w2() + c * paddedHidden, hidden);
        }
        System.arraycopy(parameters, shape.b2(0), own, b2(), Shape.CLASSES);
    }

    /** The reverse of {@link #pack}. */
    public void unpack(float[] own, float[] parameters) {
        int hidden = shape.hidden();
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                parameters[shape.w1(h, i)] = own[i * paddedHidden + h];
            }
        }
        System.arraycopy(own, b1(), parameters, shape.b1(0), hidden);
        for (int c = 0; c < Shape.CLASSES; c++) {
            System.arraycopy(own, w2() + c * paddedHidden, parameters, shape.w2(c, 0), hidden);
        }
        System.arraycopy(own, b2(), parameters, shape.b2(0), Shape.CLASSES);
    }
}
