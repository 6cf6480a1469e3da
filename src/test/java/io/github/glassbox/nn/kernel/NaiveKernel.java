package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.Softmax;

/**
 * The network as it is defined, one image at a time, forward beside backward: every kernel is held to its bits,
 * as long as all values are finite.
 *
 * <p>z1 and z2 begin with the bias and add their terms in ascending index, blank pixels skipped; da1 begins with 0 and adds
 * the classes in ascending order; gradients begin with 0 and add the images in the order in which they come. Each product
 * and each sum is rounded to float by itself.
 */
final class NaiveKernel {
    private final Shape shape;
    private final Activation f;
    private final float[] parameters;
    private final boolean subtractsMax;

    /** @param parameters in the order of {@link Shape} */
    NaiveKernel(Shape shape, Activation f, float[] parameters, boolean subtractsMax) {
        this.shape = shape;
        this.f = f;
        this.parameters = parameters;
        this.subtractsMax = subtractsMax;
    }

    /** z1 = b1 + W1 x, a1 = f(z1), z2 = b2 + W2 a1, p = softmax(z2). */
    Forward forward(float[] x) {
        float[] z1 = new float[shape.hidden()];
        float[] a1 = new float[shape.hidden()];
        for (int h = 0; h < shape.hidden(); h++) {
            z1[h] = parameters[shape.b1(h)];
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (x[i] != 0) {
                    z1[h] += parameters[shape.w1(h, i)] * x[i];
                }
            }
            a1[h] = f.apply(z1[h]);
        }
        float[] z2 = new float[Shape.CLASSES];
        for (int c = 0; c < Shape.CLASSES; c++) {
            z2[c] = parameters[shape.b2(c)];
            for (int h = 0; h < shape.hidden(); h++) {
                z2[c] += parameters[shape.w2(c, h)] * a1[h];
            }
        }
        float[] p = new float[Shape.CLASSES];
        Softmax.apply(z2, p, subtractsMax);
        return new Forward(x, z1, a1, z2, p).withSubtractsMax(subtractsMax);
    }

    /** dz2 = p - y, dW2 += dz2 a1^T, db2 += dz2; da1 = W2^T dz2, dz1 = da1 * f'(z1), dW1 += dz1 x^T, db1 += dz1. */
    void backward(Forward forward, int y, float[] gradient) {
        float[] da1 = new float[shape.hidden()];
        for (int c = 0; c < Shape.CLASSES; c++) {
            float dz2 = forward.p(c) - (c == y ? 1f : 0f);
            gradient[shape.b2(c)] += dz2;
            for (int h = 0; h < shape.hidden(); h++) {
                gradient[shape.w2(c, h)] += dz2 * forward.a1(h);
                da1[h] += parameters[shape.w2(c, h)] * dz2;
            }
        }
        for (int h = 0; h < shape.hidden(); h++) {
            float dz1 = da1[h] * f.derivative(forward.z1(h), forward.a1(h));
            gradient[shape.b1(h)] += dz1;
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (forward.x(i) != 0) {
                    gradient[shape.w1(h, i)] += dz1 * forward.x(i);
                }
            }
        }
    }
}
