package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.Softmax;
import java.util.Arrays;

/**
 * The kernel without vector instructions: several hidden units at once, so that their sums stay in registers.
 *
 * <p>Its own order is W1 by pixel (784 x H), then b1, W2 by class (10 x H), b2, so that the loop over hidden units
 * inside the loop over pixels runs over neighbours.
 */
final class ScalarKernel implements Kernel {
    private final Layout layout;
    private final Activation activation;
    private final int hidden;
    private final int b1;
    private final int w2;
    private final int b2;
    private float[] parameters = {};
    private boolean subtractsMax = true;

    ScalarKernel(Shape shape, Activation activation) {
        this.activation = activation;
        layout = new Layout(shape, 1, shape.hidden());
        hidden = shape.hidden();
        b1 = layout.b1();
        w2 = layout.w2();
        b2 = layout.b2();
    }

    @Override
    public String description() {
        return "scalar";
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public void load(float[] own) {
        parameters = own;
    }

    @Override
    public void setSubtractsMax(boolean on) {
        subtractsMax = on;
    }

    @Override
    public BlockSums newBlockSums() {
        return new BlockSums(layout, 1);
    }

    @Override
    public void evaluate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        sums.loss = 0;
        sums.correct = 0;
        Arrays.fill(sums.fired, 0);
        for (int k = from; k < to; k++) {
            int n = order[k];
            forwardAndScore(images, n, sums, predictions);
        }
    }

    @Override
    public void differentiate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        sums.loss = 0;
        sums.correct = 0;
        Arrays.fill(sums.fired, 0);
        sums.clearGradient();
        for (int k = from; k < to; k++) {
            int n = order[k];
            forwardAndScore(images, n, sums, predictions);
            outputLayerBackward(images.label[n], sums);
            hiddenLayerBackward(images, n, sums);
        }
    }

    @Override
    public void keep(InkImages images, int[] order, int from, int to, BlockSums sums, Outputs outputs) {
        for (int k = from; k < to; k++) {
            int n = order[k];
            hiddenLayer(images, n, sums.z1[0], sums.a1);
            outputLayer(sums.a1, sums.z2);
            double logSumExp = Softmax.apply(sums.z2, sums.p, subtractsMax);
            outputs.takeActivations(n, sums.a1, 0);
            outputs.takeProbabilities(n, sums.p, 0, 1);
            outputs.takeResult(n, Softmax.largest(sums.z2), logSumExp - sums.z2[images.label[n]]);
        }
    }

    private void forwardAndScore(InkImages images, int n, BlockSums sums, byte[] predictions) {
        hiddenLayer(images, n, sums.z1[0], sums.a1);
        for (int h = 0; h < hidden; h++) {
            sums.fired[h] += sums.a1[h] > 0 ? 1 : 0;
        }
        outputLayer(sums.a1, sums.z2);
        int y = images.label[n];
        int prediction = Softmax.largest(sums.z2);
        predictions[n] = (byte) prediction;
        sums.correct += prediction == y ? 1 : 0;
        sums.loss += Softmax.apply(sums.z2, sums.p, subtractsMax) - sums.z2[y];
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
        float z = parameters[b1 + h];
        for (int k = images.start[n]; k < images.start[n + 1]; k++) {
            z += parameters[images.pixel[k] * hidden + h] * images.value(k);
        }
        z1[h] = z;
    }

    /** The same for five neighbours at once: their sums stay in registers, and each pixel is read once for all. */
    private void fiveUnits(InkImages images, int n, int h, float[] z1) {
        float[] w = parameters;
        float za = w[b1 + h];
        float zb = w[b1 + h + 1];
        float zc = w[b1 + h + 2];
        float zd = w[b1 + h + 3];
        float ze = w[b1 + h + 4];
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        boolean raw = images.raw;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            float x = InkImages.x(ink[k] & 0xff, raw);
            int row = pixel[k] * hidden + h;
            za += w[row] * x;
            zb += w[row + 1] * x;
            zc += w[row + 2] * x;
            zd += w[row + 3] * x;
            ze += w[row + 4] * x;
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
            float z = parameters[b2 + c];
            for (int h = 0; h < hidden; h++) {
                z += parameters[w2 + c * hidden + h] * a1[h];
            }
            z2[c] = z;
        }
    }

    /** dz2 = p - y; dW2 += dz2 a1^T, db2 += dz2; dz1 = W2^T dz2 * f'(z1). */
    private void outputLayerBackward(int y, BlockSums sums) {
        float[] gradient = sums.gradient;
        float[] dz1 = sums.dz1[0];
        Arrays.fill(dz1, 0);
        for (int c = 0; c < Shape.CLASSES; c++) {
            float dz2 = c == y ? sums.p[c] - 1f : sums.p[c];
            int row = w2 + c * hidden;
            for (int h = 0; h < hidden; h++) {
                gradient[row + h] += dz2 * sums.a1[h];
                dz1[h] += parameters[row + h] * dz2;
            }
            gradient[b2 + c] += dz2;
        }
        for (int h = 0; h < hidden; h++) {
            dz1[h] *= activation.derivative(sums.z1[0][h], sums.a1[h]);
        }
    }

    /** dW1 += dz1 x^T, db1 += dz1. Units with dz1 = 0 add nothing and are left out: the sums keep their bits. */
    private void hiddenLayerBackward(InkImages images, int n, BlockSums sums) {
        float[] gradient = sums.gradient;
        float[] dz1 = sums.dz1[0];
        int active = 0;
        for (int h = 0; h < hidden; h++) {
            if (dz1[h] != 0) {
                gradient[b1 + h] += dz1[h];
                dz1[active] = dz1[h];
                sums.active[active++] = h;
            }
        }
        int j = 0;
        for (; j + 4 <= active; j += 4) {
            fourUnitsBackward(images, n, j, sums);
        }
        for (; j < active; j++) {
            oneUnitBackward(images, n, sums.active[j], dz1[j], gradient);
        }
    }

    private void oneUnitBackward(InkImages images, int n, int h, float d, float[] gradient) {
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        boolean raw = images.raw;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            gradient[pixel[k] * hidden + h] += d * InkImages.x(ink[k] & 0xff, raw);
        }
    }

    /** The same for four active units at once: what belongs to them stays in registers. */
    private void fourUnitsBackward(InkImages images, int n, int j, BlockSums sums) {
        float[] gradient = sums.gradient;
        float[] dz1 = sums.dz1[0];
        float da = dz1[j];
        float db = dz1[j + 1];
        float dc = dz1[j + 2];
        float dd = dz1[j + 3];
        int a = sums.active[j];
        int b = sums.active[j + 1];
        int c = sums.active[j + 2];
        int d = sums.active[j + 3];
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        boolean raw = images.raw;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            float x = InkImages.x(ink[k] & 0xff, raw);
            int row = pixel[k] * hidden;
            gradient[row + a] += da * x;
            gradient[row + b] += db * x;
            gradient[row + c] += dc * x;
            gradient[row + d] += dd * x;
        }
    }

    @Override
    public Forward forward(InkImages images, int n) {
        float[] z1 = new float[hidden];
        float[] a1 = new float[hidden];
        float[] z2 = new float[Shape.CLASSES];
        float[] p = new float[Shape.CLASSES];
        hiddenLayer(images, n, z1, a1);
        outputLayer(a1, z2);
        Softmax.apply(z2, p, subtractsMax);
        return new Forward(images.x(n), z1, a1, z2, p, images.raw);
    }
}
