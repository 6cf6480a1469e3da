package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.Softmax;
import java.util.Arrays;

/**
 * The plain kernel: the definition that every other kernel is held to, bit for bit.
 *
 * <p>Its own order is W1 by pixel (784 x H), then b1, W2 by class (10 x H), b2, so that the loop over hidden units
 * inside the loop over pixels runs over neighbours.
 */
final class ScalarKernel implements Kernel {
    private final Shape shape;
    private final Activation activation;
    private final int hidden;
    private final float[] w1;
    private final float[] b1;
    private final float[] w2;
    private final float[] b2 = new float[Shape.CLASSES];

    ScalarKernel(Shape shape, Activation activation) {
        this.shape = shape;
        this.activation = activation;
        hidden = shape.hidden();
        w1 = new float[Shape.INPUTS * hidden];
        b1 = new float[hidden];
        w2 = new float[Shape.CLASSES * hidden];
    }

    @Override
    public String description() {
        return "scalar kernel";
    }

    @Override
    public void load(float[] parameters) {
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                w1[i * hidden + h] = parameters[shape.w1(h, i)];
            }
        }
        System.arraycopy(parameters, shape.b1(0), b1, 0, hidden);
        System.arraycopy(parameters, shape.w2(0, 0), w2, 0, w2.length);
        System.arraycopy(parameters, shape.b2(0), b2, 0, Shape.CLASSES);
    }

    @Override
    public BlockSums newBlockSums() {
        return new BlockSums(hidden, shape.size());
    }

    @Override
    public void evaluate(InkImages images, int from, int to, BlockSums sums, byte[] predictions) {
        sums.loss = 0;
        sums.correct = 0;
        for (int n = from; n < to; n++) {
            forwardAndScore(images, n, sums, predictions);
        }
    }

    @Override
    public void differentiate(InkImages images, int from, int to, BlockSums sums, byte[] predictions) {
        sums.loss = 0;
        sums.correct = 0;
        Arrays.fill(sums.gradient, 0);
        for (int n = from; n < to; n++) {
            forwardAndScore(images, n, sums, predictions);
            outputLayerBackward(images.label[n], sums);
            hiddenLayerBackward(images, n, sums);
        }
    }

    private void forwardAndScore(InkImages images, int n, BlockSums sums, byte[] predictions) {
        hiddenLayer(images, n, sums.z1, sums.a1);
        outputLayer(sums.a1, sums.z2);
        int y = images.label[n];
        int prediction = Softmax.largest(sums.z2);
        predictions[n] = (byte) prediction;
        sums.correct += prediction == y ? 1 : 0;
        sums.loss += Softmax.apply(sums.z2, sums.p) - sums.z2[y];
    }

    /** z1 = b1 + W1 x, a1 = f(z1). */
    private void hiddenLayer(InkImages images, int n, float[] z1, float[] a1) {
        int h = 0;
        for (; h + 5 <= hidden; h += 5) {
            fiveUnits(images, n, h, z1);
        }
        for (; h < hidden; h++) {
            oneUnit(images, n, h, z1);
        }
        for (h = 0; h < hidden; h++) {
            a1[h] = activation.apply(z1[h]);
        }
    }

    private void oneUnit(InkImages images, int n, int h, float[] z1) {
        float z = b1[h];
        for (int k = images.start[n]; k < images.start[n + 1]; k++) {
            z += w1[images.pixel[k] * hidden + h] * InkImages.ink(images.ink[k]);
        }
        z1[h] = z;
    }

    /** The same for five neighbours at once: their sums stay in registers, and each pixel is read once for all. */
    private void fiveUnits(InkImages images, int n, int h, float[] z1) {
        float za = b1[h];
        float zb = b1[h + 1];
        float zc = b1[h + 2];
        float zd = b1[h + 3];
        float ze = b1[h + 4];
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            float x = InkImages.ink(ink[k]);
            int row = pixel[k] * hidden + h;
            za += w1[row] * x;
            zb += w1[row + 1] * x;
            zc += w1[row + 2] * x;
            zd += w1[row + 3] * x;
            ze += w1[row + 4] * x;
        }
        z1[h] = za;
        z1[h + 1] = zb;
        z1[h + 2] = zc;
        z1[h + 3] = zd;
        z1[h + 4] = ze;
    }

    /** z2 = b2 + W2 a1. */
    private void outputLayer(float[] a1, float[] z2) {
        for (int c = 0; c < Shape.CLASSES; c++) {
            float z = b2[c];
            for (int h = 0; h < hidden; h++) {
                z += w2[c * hidden + h] * a1[h];
            }
            z2[c] = z;
        }
    }

    /** dz2 = p - y; dW2 += dz2 a1^T, db2 += dz2; dz1 = W2^T dz2 * f'(z1). */
    private void outputLayerBackward(int y, BlockSums sums) {
        float[] gradient = sums.gradient;
        float[] dz1 = sums.dz1;
        Arrays.fill(dz1, 0);
        for (int c = 0; c < Shape.CLASSES; c++) {
            float dz2 = c == y ? sums.p[c] - 1f : sums.p[c];
            int row = c * hidden;
            int gradientRow = shape.w2(c, 0);
            for (int h = 0; h < hidden; h++) {
                gradient[gradientRow + h] += dz2 * sums.a1[h];
                dz1[h] += w2[row + h] * dz2;
            }
            gradient[shape.b2(c)] += dz2;
        }
        for (int h = 0; h < hidden; h++) {
            dz1[h] *= activation.derivative(sums.z1[h], sums.a1[h]);
        }
    }

    /** dW1 += dz1 x^T, db1 += dz1. Units with dz1 = 0 add nothing and are left out: the sums keep their bits. */
    private void hiddenLayerBackward(InkImages images, int n, BlockSums sums) {
        float[] gradient = sums.gradient;
        int active = 0;
        for (int h = 0; h < hidden; h++) {
            if (sums.dz1[h] != 0) {
                gradient[shape.b1(h)] += sums.dz1[h];
                sums.dz1[active] = sums.dz1[h];
                sums.active[active++] = h;
            }
        }
        for (int k = images.start[n]; k < images.start[n + 1]; k++) {
            float x = InkImages.ink(images.ink[k]);
            int row = images.pixel[k] * hidden;
            for (int j = 0; j < active; j++) {
                gradient[row + sums.active[j]] += sums.dz1[j] * x;
            }
        }
    }

    @Override
    public void meanGradient(float[] sum, int count, float[] gradient) {
        for (int h = 0; h < hidden; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                gradient[shape.w1(h, i)] = sum[i * hidden + h] / count;
            }
        }
        for (int k = shape.b1(0); k < shape.size(); k++) {
            gradient[k] = sum[k] / count;
        }
    }

    @Override
    public Forward forward(InkImages images, int n) {
        BlockSums sums = new BlockSums(hidden, 0);
        hiddenLayer(images, n, sums.z1, sums.a1);
        outputLayer(sums.a1, sums.z2);
        Softmax.apply(sums.z2, sums.p);
        return new Forward(images.x(n), sums.z1, sums.a1, sums.z2, sums.p);
    }
}
