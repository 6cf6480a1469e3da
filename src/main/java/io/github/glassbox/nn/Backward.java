package io.github.glassbox.nn;

/**
 * The backward pass of one image: dz2 = p - y, da1 = W2^T dz2, dz1 = da1 * f'(z1), and from these the gradient of its
 * loss alone: dW2 = dz2 a1^T, db2 = dz2, dW1 = dz1 x^T, db1 = dz1.
 *
 * <p>Immutable; the values have the bits that the image adds to the gradient of its batch.
 */
public final class Backward {
    private final Forward forward;
    private final float[] dz2;
    private final float[] da1;
    private final float[] slope;
    private final float[] dz1;

    /**
     * The backward pass that belongs to a forward pass.
     *
     * @param y the image's label, 0 to 9
     */
    public Backward(Parameters parameters, Activation activation, Forward forward, int y) {
        int hidden = parameters.hidden();
        this.forward = forward;
        dz2 = new float[Shape.CLASSES];
        da1 = new float[hidden];
        slope = new float[hidden];
        dz1 = new float[hidden];
        for (int c = 0; c < Shape.CLASSES; c++) {
            dz2[c] = c == y ? forward.p(c) - 1f : forward.p(c);
        }
        for (int h = 0; h < hidden; h++) {
            for (int c = 0; c < Shape.CLASSES; c++) {
                da1[h] += parameters.w2(c, h) * dz2[c];
            }
            slope[h] = forward.isSwitchedOff(h) ? 0 : activation.derivative(forward.z1(h), forward.a1(h));
            dz1[h] = da1[h] * slope[h];
        }
    }

    /** The loss's derivative by z[k] of a layer, counted from 1; it is that by b[k], too. */
    public float dz(int layer, int k) {
        return (layer == 1 ? dz1 : dz2)[k];
    }

    /** The loss's derivative by what a layer hands on. */
    public float da(int layer, int k) {
        if (layer != 1) {
            throw new IllegalArgumentException("Layer " + layer + " hands nothing on.");
        }
        return da1[k];
    }

    /** The loss's derivative by W[row,column] of a layer. */
    public float dw(int layer, int row, int column) {
        return dz(layer, row) * forward.a(layer - 1, column);
    }

    /** The loss's derivative by the logit of class c: p[c] - y[c]. */
    public float dz2(int c) {
        return dz2[c];
    }

    /** The loss's derivative by the activation of hidden unit h. */
    public float da1(int h) {
        return da1[h];
    }

    /** f'(z1[h]); 0 if the unit is switched off. */
    public float slope(int h) {
        return slope[h];
    }

    /** The loss's derivative by the pre-activation of hidden unit h. */
    public float dz1(int h) {
        return dz1[h];
    }

    /** The loss's derivative by W1[h,i]. */
    public float dw1(int h, int i) {
        return dz1[h] * forward.x(i);
    }

    /** The loss's derivative by b1[h]. */
    public float db1(int h) {
        return dz1[h];
    }

    /** The loss's derivative by W2[c,h]. */
    public float dw2(int c, int h) {
        return dz2[c] * forward.a1(h);
    }

    /** The loss's derivative by b2[c]. */
    public float db2(int c) {
        return dz2[c];
    }

    /** The whole gradient. */
    public Parameters gradient() {
        Shape shape = new Shape(dz1.length);
        float[] values = new float[shape.size()];
        for (int h = 0; h < dz1.length; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                values[shape.w1(h, i)] = dw1(h, i);
            }
            values[shape.b1(h)] = db1(h);
            for (int c = 0; c < Shape.CLASSES; c++) {
                values[shape.w2(c, h)] = dw2(c, h);
            }
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            values[shape.b2(c)] = db2(c);
        }
        return Parameters.of(shape, values);
    }
}
