package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.FloatMath;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel in vector instructions: lanes run over hidden units, or over classes, never along a sum.
 *
 * <p>Goes through a few images at a time, and for these through one group of hidden units after the other: a group's
 * weights, and its gradient, stay in the processor's nearest cache while all these images use them.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final int GROUP = 4 * LANES;
    private static final int IMAGES = 32;

    private final Activation activation;
    private final Layout layout;
    private final int hidden;
    private final int padded;
    private float[] parameters = {};

    VectorKernel(Shape shape, Activation activation) {
        this.activation = activation;
        layout = new Layout(shape, LANES, GROUP);
        hidden = shape.hidden();
        padded = layout.paddedHidden();
    }

    /** Hidden units that one instruction works on. */
    static int lanes() {
        return LANES;
    }

    @Override
    public String description() {
        return "SIMD " + SPECIES.vectorBitSize() + "-bit";
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
    public BlockSums newBlockSums() {
        return new BlockSums(layout, IMAGES);
    }

    @Override
    public void evaluate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        run(images, order, from, to, sums, predictions, false);
    }

    @Override
    public void differentiate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        Arrays.fill(sums.gradient, 0);
        run(images, order, from, to, sums, predictions, true);
    }

    private void run(
            InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions, boolean backward) {
        sums.loss = 0;
        sums.correct = 0;
        Arrays.fill(sums.fired, 0);
        for (int k = from; k < to; k += IMAGES) {
            int end = Math.min(to, k + IMAGES);
            hiddenLayer(images, order, k, end, sums);
            outputLayer(sums);
            softmax(sums);
            score(images, order, k, end, sums, predictions);
            if (backward) {
                outputLayerBackward(images, order, k, end, sums);
                hiddenLayerBackward(images, order, k, end, sums);
            }
        }
    }

    /** z1 = b1 + W1 x, a1 = f(z1) of the images order[k] to order[end - 1]. */
    private void hiddenLayer(InkImages images, int[] order, int k, int end, BlockSums sums) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            for (int j = k; j < end; j++) {
                int at = (j - k) * padded + h;
                if (group == GROUP) {
                    fourVectors(images, order[j], h, sums.z1, at);
                } else if (group == 2 * LANES) {
                    twoVectors(images, order[j], h, sums.z1, at);
                } else {
                    oneVector(images, order[j], h, sums.z1, at);
                }
            }
        }
        for (int j = 0; j < end - k; j++) {
            for (int h = 0; h < padded; h += LANES) {
                FloatVector a = VectorMath.apply(activation, FloatVector.fromArray(SPECIES, sums.z1, j * padded + h));
                a.intoArray(sums.a1, j * padded + h);
                VectorMath.positive(a).add(FloatVector.fromArray(SPECIES, sums.fired, h)).intoArray(sums.fired, h);
            }
        }
    }

    private void oneVector(InkImages images, int n, int h, float[] z1, int at) {
        FloatVector z = FloatVector.fromArray(SPECIES, parameters, layout.b1() + h);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            float x = InkImages.ink(images.ink[k]);
            z = z.add(FloatVector.fromArray(SPECIES, parameters, w1 + images.pixel[k] * LANES).mul(x));
        }
        z.intoArray(z1, at);
    }

    private void twoVectors(InkImages images, int n, int h, float[] z1, int at) {
        float[] w = parameters;
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        int b1 = layout.b1() + h;
        FloatVector za = FloatVector.fromArray(SPECIES, w, b1);
        FloatVector zb = FloatVector.fromArray(SPECIES, w, b1 + LANES);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, InkImages.ink(ink[k]));
            int row = w1 + pixel[k] * (2 * LANES);
            za = za.add(FloatVector.fromArray(SPECIES, w, row).mul(x));
            zb = zb.add(FloatVector.fromArray(SPECIES, w, row + LANES).mul(x));
        }
        za.intoArray(z1, at);
        zb.intoArray(z1, at + LANES);
    }

    private void fourVectors(InkImages images, int n, int h, float[] z1, int at) {
        float[] w = parameters;
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        int b1 = layout.b1() + h;
        FloatVector za = FloatVector.fromArray(SPECIES, w, b1);
        FloatVector zb = FloatVector.fromArray(SPECIES, w, b1 + LANES);
        FloatVector zc = FloatVector.fromArray(SPECIES, w, b1 + 2 * LANES);
        FloatVector zd = FloatVector.fromArray(SPECIES, w, b1 + 3 * LANES);
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, InkImages.ink(ink[k]));
            int row = w1 + pixel[k] * GROUP;
            za = za.add(FloatVector.fromArray(SPECIES, w, row).mul(x));
            zb = zb.add(FloatVector.fromArray(SPECIES, w, row + LANES).mul(x));
            zc = zc.add(FloatVector.fromArray(SPECIES, w, row + 2 * LANES).mul(x));
            zd = zd.add(FloatVector.fromArray(SPECIES, w, row + 3 * LANES).mul(x));
        }
        za.intoArray(z1, at);
        zb.intoArray(z1, at + LANES);
        zc.intoArray(z1, at + 2 * LANES);
        zd.intoArray(z1, at + 3 * LANES);
    }

    /** z2 = b2 + W2 a1, with the lanes over images. */
    private void outputLayer(BlockSums sums) {
        float[] a1 = sums.a1ByUnit;
        for (int h = 0; h < hidden; h++) {
            for (int j = 0; j < IMAGES; j++) {
                a1[h * IMAGES + j] = sums.a1[j * padded + h];
            }
        }
        for (int j = 0; j < IMAGES; j += LANES) {
            fiveClasses(0, j, sums);
            fiveClasses(5, j, sums);
        }
    }

    private void fiveClasses(int c, int j, BlockSums sums) {
        float[] w = parameters;
        int b2 = layout.b2() + c;
        FloatVector za = FloatVector.broadcast(SPECIES, w[b2]);
        FloatVector zb = FloatVector.broadcast(SPECIES, w[b2 + 1]);
        FloatVector zc = FloatVector.broadcast(SPECIES, w[b2 + 2]);
        FloatVector zd = FloatVector.broadcast(SPECIES, w[b2 + 3]);
        FloatVector ze = FloatVector.broadcast(SPECIES, w[b2 + 4]);
        int row = layout.w2() + c * padded;
        for (int h = 0; h < hidden; h++) {
            FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1ByUnit, h * IMAGES + j);
            za = za.add(a1.mul(w[row + h]));
            zb = zb.add(a1.mul(w[row + padded + h]));
            zc = zc.add(a1.mul(w[row + 2 * padded + h]));
            zd = zd.add(a1.mul(w[row + 3 * padded + h]));
            ze = ze.add(a1.mul(w[row + 4 * padded + h]));
        }
        za.intoArray(sums.z2, c * IMAGES + j);
        zb.intoArray(sums.z2, (c + 1) * IMAGES + j);
        zc.intoArray(sums.z2, (c + 2) * IMAGES + j);
        zd.intoArray(sums.z2, (c + 3) * IMAGES + j);
        ze.intoArray(sums.z2, (c + 4) * IMAGES + j);
    }

    /** p = softmax(z2), the largest logit and the sum of the exponentials, with the lanes over images. */
    private static void softmax(BlockSums sums) {
        float[] z2 = sums.z2;
        float[] p = sums.p;
        for (int j = 0; j < IMAGES; j += LANES) {
            FloatVector max = FloatVector.fromArray(SPECIES, z2, j);
            FloatVector largest = FloatVector.zero(SPECIES);
            for (int c = 1; c < Shape.CLASSES; c++) {
                FloatVector z = FloatVector.fromArray(SPECIES, z2, c * IMAGES + j);
                VectorMask<Float> larger = z.compare(VectorOperators.GT, max);
                max = max.blend(z, larger);
                largest = largest.blend(c, larger);
            }
            largest.intoArray(sums.largest, j);
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int c = 0; c < Shape.CLASSES; c++) {
                FloatVector e = VectorMath.exp(FloatVector.fromArray(SPECIES, z2, c * IMAGES + j).sub(max));
                e.intoArray(p, c * IMAGES + j);
                sum = sum.add(e);
            }
            sum.intoArray(sums.sum, j);
            for (int c = 0; c < Shape.CLASSES; c++) {
                FloatVector.fromArray(SPECIES, p, c * IMAGES + j).div(sum).intoArray(p, c * IMAGES + j);
            }
        }
    }

    /** Losses and predictions. */
    private static void score(
            InkImages images, int[] order, int k, int end, BlockSums sums, byte[] predictions) {
        for (int j = 0; j < end - k; j++) {
            int n = order[k + j];
            int y = images.label[n];
            int prediction = (int) sums.largest[j];
            predictions[n] = (byte) prediction;
            sums.correct += prediction == y ? 1 : 0;
            double logSumExp = sums.z2[prediction * IMAGES + j] + FloatMath.log(sums.sum[j]);
            sums.loss += logSumExp - sums.z2[y * IMAGES + j];
        }
    }

    /** dz2 = p - y; dW2 += dz2 a1^T, db2 += dz2; dz1 = W2^T dz2 * f'(z1), db1 += dz1. */
    private void outputLayerBackward(InkImages images, int[] order, int k, int end, BlockSums sums) {
        int count = end - k;
        float[] dz2 = sums.p;
        for (int j = 0; j < count; j++) {
            dz2[images.label[order[k + j]] * IMAGES + j] -= 1f;
        }
        float[] gradient = sums.gradient;
        for (int c = 0; c < Shape.CLASSES; c++) {
            float db2 = gradient[layout.b2() + c];
            for (int j = 0; j < count; j++) {
                db2 += dz2[c * IMAGES + j];
            }
            gradient[layout.b2() + c] = db2;
        }
        for (int h = 0; h < padded; h += LANES) {
            fiveClassesBackward(0, h, count, sums);
            fiveClassesBackward(5, h, count, sums);
            FloatVector db1 = FloatVector.fromArray(SPECIES, gradient, layout.b1() + h);
            for (int j = 0; j < count; j++) {
                FloatVector dz1 = dz1(j, h, sums);
                dz1.intoArray(sums.dz1, j * padded + h);
                db1 = db1.add(dz1);
            }
            db1.intoArray(gradient, layout.b1() + h);
        }
    }

    private void fiveClassesBackward(int c, int h, int count, BlockSums sums) {
        float[] gradient = sums.gradient;
        float[] dz2 = sums.p;
        int row = layout.w2() + c * padded + h;
        FloatVector da = FloatVector.fromArray(SPECIES, gradient, row);
        FloatVector db = FloatVector.fromArray(SPECIES, gradient, row + padded);
        FloatVector dc = FloatVector.fromArray(SPECIES, gradient, row + 2 * padded);
        FloatVector dd = FloatVector.fromArray(SPECIES, gradient, row + 3 * padded);
        FloatVector de = FloatVector.fromArray(SPECIES, gradient, row + 4 * padded);
        int at = c * IMAGES;
        for (int j = 0; j < count; j++) {
            FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            da = da.add(a1.mul(dz2[at + j]));
            db = db.add(a1.mul(dz2[at + IMAGES + j]));
            dc = dc.add(a1.mul(dz2[at + 2 * IMAGES + j]));
            dd = dd.add(a1.mul(dz2[at + 3 * IMAGES + j]));
            de = de.add(a1.mul(dz2[at + 4 * IMAGES + j]));
        }
        da.intoArray(gradient, row);
        db.intoArray(gradient, row + padded);
        dc.intoArray(gradient, row + 2 * padded);
        dd.intoArray(gradient, row + 3 * padded);
        de.intoArray(gradient, row + 4 * padded);
    }

    private FloatVector dz1(int j, int h, BlockSums sums) {
        FloatVector da1 = FloatVector.zero(SPECIES);
        int row = layout.w2() + h;
        for (int c = 0; c < Shape.CLASSES; c++) {
            da1 = da1.add(FloatVector.fromArray(SPECIES, parameters, row + c * padded).mul(sums.p[c * IMAGES + j]));
        }
        FloatVector z1 = FloatVector.fromArray(SPECIES, sums.z1, j * padded + h);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
        return da1.mul(VectorMath.derivative(activation, z1, a1));
    }

    /** dW1 += dz1 x^T of the images order[k] to order[end - 1]. */
    private void hiddenLayerBackward(InkImages images, int[] order, int k, int end, BlockSums sums) {
        for (int h = 0; h < padded; h += layout.group(h)) {
            int group = layout.group(h);
            for (int j = k; j < end; j++) {
                int at = (j - k) * padded + h;
                if (group == GROUP) {
                    fourVectorsBackward(images, order[j], h, sums, at);
                } else if (group == 2 * LANES) {
                    twoVectorsBackward(images, order[j], h, sums, at);
                } else {
                    oneVectorBackward(images, order[j], h, sums, at);
                }
            }
        }
    }

    private static void oneVectorBackward(InkImages images, int n, int h, BlockSums sums, int at) {
        FloatVector d = FloatVector.fromArray(SPECIES, sums.dz1, at);
        float[] gradient = sums.gradient;
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            int row = w1 + images.pixel[k] * LANES;
            FloatVector.fromArray(SPECIES, gradient, row).add(d.mul(InkImages.ink(images.ink[k]))).intoArray(gradient, row);
        }
    }

    private static void twoVectorsBackward(InkImages images, int n, int h, BlockSums sums, int at) {
        FloatVector da = FloatVector.fromArray(SPECIES, sums.dz1, at);
        FloatVector db = FloatVector.fromArray(SPECIES, sums.dz1, at + LANES);
        float[] gradient = sums.gradient;
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, InkImages.ink(ink[k]));
            int row = w1 + pixel[k] * (2 * LANES);
            FloatVector.fromArray(SPECIES, gradient, row).add(da.mul(x)).intoArray(gradient, row);
            FloatVector.fromArray(SPECIES, gradient, row + LANES).add(db.mul(x)).intoArray(gradient, row + LANES);
        }
    }

    private static void fourVectorsBackward(InkImages images, int n, int h, BlockSums sums, int at) {
        FloatVector da = FloatVector.fromArray(SPECIES, sums.dz1, at);
        FloatVector db = FloatVector.fromArray(SPECIES, sums.dz1, at + LANES);
        FloatVector dc = FloatVector.fromArray(SPECIES, sums.dz1, at + 2 * LANES);
        FloatVector dd = FloatVector.fromArray(SPECIES, sums.dz1, at + 3 * LANES);
        float[] gradient = sums.gradient;
        short[] pixel = images.pixel;
        byte[] ink = images.ink;
        int w1 = h * Shape.INPUTS;
        int end = images.start[n + 1];
        for (int k = images.start[n]; k < end; k++) {
            FloatVector x = FloatVector.broadcast(SPECIES, InkImages.ink(ink[k]));
            int row = w1 + pixel[k] * GROUP;
            FloatVector.fromArray(SPECIES, gradient, row).add(da.mul(x)).intoArray(gradient, row);
            FloatVector.fromArray(SPECIES, gradient, row + LANES).add(db.mul(x)).intoArray(gradient, row + LANES);
            FloatVector.fromArray(SPECIES, gradient, row + 2 * LANES).add(dc.mul(x)).intoArray(gradient, row + 2 * LANES);
            FloatVector.fromArray(SPECIES, gradient, row + 3 * LANES).add(dd.mul(x)).intoArray(gradient, row + 3 * LANES);
        }
    }

    @Override
    public Forward forward(InkImages images, int n) {
        BlockSums sums = newBlockSums();
        hiddenLayer(images, new int[] {n}, 0, 1, sums);
        outputLayer(sums);
        softmax(sums);
        float[] z2 = new float[Shape.CLASSES];
        float[] p = new float[Shape.CLASSES];
        for (int c = 0; c < Shape.CLASSES; c++) {
            z2[c] = sums.z2[c * IMAGES];
            p[c] = sums.p[c * IMAGES];
        }
        return new Forward(
                images.x(n), Arrays.copyOf(sums.z1, hidden), Arrays.copyOf(sums.a1, hidden), z2, p);
    }
}
