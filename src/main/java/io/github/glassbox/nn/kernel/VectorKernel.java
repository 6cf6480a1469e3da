package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.FloatMath;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
    private static final int FEW_UNITS = 2 * LANES;

    private final Activation activation;
    private final Layout layout;
    private final int hidden;
    private final int padded;
    private final int tileImages;
    private final VectorHiddenLayer hiddenLayer;
    // Called through an interface, so that each is compiled alone: compiled as one, JDK 17 leaves vectors on the heap.
    private final List<Consumer<BlockSums>> softmax = List.of(
            this::largest, this::subtractMax, sums -> VectorMath.exp(sums.p), this::sumOfExponentials, this::divideBySum);
    private float[] parameters = {};
    private boolean subtractsMax = true;

    VectorKernel(Shape shape, Activation activation) {
        this.activation = activation;
        layout = new Layout(shape, LANES, VectorHiddenLayer.GROUP);
        hidden = shape.hidden();
        padded = layout.paddedHidden();
        // As many as the nearest cache has room for.
        tileImages = padded > FEW_UNITS ? InkTile.MOST_IMAGES / 2 : InkTile.MOST_IMAGES;
        hiddenLayer = new VectorHiddenLayer(layout, tileImages);
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
    public void setSubtractsMax(boolean on) {
        subtractsMax = on;
    }

    @Override
    public BlockSums newBlockSums() {
        return new BlockSums(layout, tileImages);
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

    @Override
    public void keep(InkImages images, int[] order, int from, int to, BlockSums sums, Outputs outputs) {
        for (int k = from; k < to; k += tileImages) {
            int end = Math.min(to, k + tileImages);
            hiddenLayer(images, order, k, end, sums);
            outputLayer(sums);
            softmax(sums);
            for (int j = 0; j < end - k; j++) {
                int n = order[k + j];
                outputs.takeActivations(n, sums.a1, j * padded);
                outputs.takeProbabilities(n, sums.p, j, tileImages);
                outputs.takeResult(n, (int) sums.largest[j], loss(j, images.label[n], sums));
            }
        }
    }

    private void run(
            InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions, boolean backward) {
        sums.loss = 0;
        sums.correct = 0;
        Arrays.fill(sums.fired, 0);
        for (int k = from; k < to; k += tileImages) {
            int end = Math.min(to, k + tileImages);
            hiddenLayer(images, order, k, end, sums);
            outputLayer(sums);
            softmax(sums);
            score(images, order, k, end, sums, predictions);
            if (backward) {
                outputLayerBackward(images, order, k, end, sums);
                hiddenLayer.backward(images.tile(order, k, end, tileImages, sums.tile), images.value, sums.dz1, sums.gradient);
            }
        }
    }

    /** z1 = b1 + W1 x, a1 = f(z1) of the images order[k] to order[end - 1]. */
    private void hiddenLayer(InkImages images, int[] order, int k, int end, BlockSums sums) {
        hiddenLayer.forward(parameters, images, order, k, end, sums.z1);
        for (int j = 0; j < end - k; j++) {
            for (int h = 0; h < padded; h += LANES) {
                FloatVector a = VectorMath.apply(activation, FloatVector.fromArray(SPECIES, sums.z1, j * padded + h));
                a.intoArray(sums.a1, j * padded + h);
                VectorMath.positive(a).add(FloatVector.fromArray(SPECIES, sums.fired, h)).intoArray(sums.fired, h);
            }
        }
    }

    /** z2 = b2 + W2 a1, with the lanes over images. */
    private void outputLayer(BlockSums sums) {
        float[] a1 = sums.a1ByUnit;
        for (int h = 0; h < hidden; h++) {
            for (int j = 0; j < tileImages; j++) {
                a1[h * tileImages + j] = sums.a1[j * padded + h];
            }
        }
        for (int j = 0; j < tileImages; j += LANES) {
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
            FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1ByUnit, h * tileImages + j);
            za = za.add(a1.mul(w[row + h]));
            zb = zb.add(a1.mul(w[row + padded + h]));
            zc = zc.add(a1.mul(w[row + 2 * padded + h]));
            zd = zd.add(a1.mul(w[row + 3 * padded + h]));
            ze = ze.add(a1.mul(w[row + 4 * padded + h]));
        }
        za.intoArray(sums.z2, c * tileImages + j);
        zb.intoArray(sums.z2, (c + 1) * tileImages + j);
        zc.intoArray(sums.z2, (c + 2) * tileImages + j);
        zd.intoArray(sums.z2, (c + 3) * tileImages + j);
        ze.intoArray(sums.z2, (c + 4) * tileImages + j);
    }

    /** p = softmax(z2), the largest logit and the sum of the exponentials, with the lanes over images. */
    private void softmax(BlockSums sums) {
        for (int k = 0; k < softmax.size(); k++) {
            softmax.get(k).accept(sums);
        }
    }

    private void largest(BlockSums sums) {
        float[] z2 = sums.z2;
        for (int j = 0; j < tileImages; j += LANES) {
            FloatVector max = FloatVector.fromArray(SPECIES, z2, j);
            FloatVector largest = FloatVector.zero(SPECIES);
            for (int c = 1; c < Shape.CLASSES; c++) {
                FloatVector z = FloatVector.fromArray(SPECIES, z2, c * tileImages + j);
                VectorMask<Float> larger = z.compare(VectorOperators.GT, max);
                max = max.blend(z, larger);
                largest = largest.blend((float) c, larger);
            }
            (subtractsMax ? max : FloatVector.zero(SPECIES)).intoArray(sums.max, j);
            largest.intoArray(sums.largest, j);
        }
    }

    private void subtractMax(BlockSums sums) {
        for (int k = 0; k < sums.p.length; k += LANES) {
            FloatVector max = FloatVector.fromArray(SPECIES, sums.max, k % tileImages);
            FloatVector.fromArray(SPECIES, sums.z2, k).sub(max).intoArray(sums.p, k);
        }
    }

    private void sumOfExponentials(BlockSums sums) {
        for (int j = 0; j < tileImages; j += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int c = 0; c < Shape.CLASSES; c++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, sums.p, c * tileImages + j));
            }
            sum.intoArray(sums.sum, j);
        }
    }

    private void divideBySum(BlockSums sums) {
        for (int k = 0; k < sums.p.length; k += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, sums.sum, k % tileImages);
            FloatVector.fromArray(SPECIES, sums.p, k).div(sum).intoArray(sums.p, k);
        }
    }

    /** Losses and predictions. */
    private void score(
            InkImages images, int[] order, int k, int end, BlockSums sums, byte[] predictions) {
        for (int j = 0; j < end - k; j++) {
            int n = order[k + j];
            int y = images.label[n];
            int prediction = (int) sums.largest[j];
            predictions[n] = (byte) prediction;
            sums.correct += prediction == y ? 1 : 0;
            sums.loss += loss(j, y, sums);
        }
    }

    private double loss(int j, int y, BlockSums sums) {
        double logSumExp = sums.max[j] + FloatMath.log(sums.sum[j]);
        return logSumExp - sums.z2[y * tileImages + j];
    }

    /** dz2 = p - y; dW2 += dz2 a1^T, db2 += dz2; dz1 = W2^T dz2 * f'(z1), db1 += dz1. */
    private void outputLayerBackward(InkImages images, int[] order, int k, int end, BlockSums sums) {
        int count = end - k;
        float[] dz2 = sums.p;
        for (int j = 0; j < count; j++) {
            dz2[images.label[order[k + j]] * tileImages + j] -= 1f;
        }
        float[] gradient = sums.gradient;
        for (int c = 0; c < Shape.CLASSES; c++) {
            float db2 = gradient[layout.b2() + c];
            for (int j = 0; j < count; j++) {
                db2 += dz2[c * tileImages + j];
            }
            gradient[layout.b2() + c] = db2;
        }
        int first = 0;
        for (int h = 0; h < padded; h += LANES) {
            first = h == first + layout.group(first) ? h : first;
            int stride = layout.group(first);
            int at = first * tileImages + h - first;
            fiveClassesBackward(0, h, count, sums);
            fiveClassesBackward(5, h, count, sums);
            FloatVector db1 = FloatVector.fromArray(SPECIES, gradient, layout.b1() + h);
            for (int j = 0; j < count; j++) {
                FloatVector dz1 = dz1(j, h, sums);
                dz1.intoArray(sums.dz1, at + j * stride);
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
        int at = c * tileImages;
        for (int j = 0; j < count; j++) {
            FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            da = da.add(a1.mul(dz2[at + j]));
            db = db.add(a1.mul(dz2[at + tileImages + j]));
            dc = dc.add(a1.mul(dz2[at + 2 * tileImages + j]));
            dd = dd.add(a1.mul(dz2[at + 3 * tileImages + j]));
            de = de.add(a1.mul(dz2[at + 4 * tileImages + j]));
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
            da1 = da1.add(FloatVector.fromArray(SPECIES, parameters, row + c * padded).mul(sums.p[c * tileImages + j]));
        }
        FloatVector z1 = FloatVector.fromArray(SPECIES, sums.z1, j * padded + h);
        FloatVector a1 = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
        return da1.mul(VectorMath.derivative(activation, z1, a1));
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
            z2[c] = sums.z2[c * tileImages];
            p[c] = sums.p[c * tileImages];
        }
        return new Forward(
                images.x(n), Arrays.copyOf(sums.z1, hidden), Arrays.copyOf(sums.a1, hidden), z2, p, images.rawPixels());
    }
}
