package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import java.util.Arrays;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel in vector instructions: lanes run over hidden units, or over images, never along a sum.
 *
 * <p>Goes through a few images at a time, and for these through one group of hidden units after the other: a group's
 * weights, and its gradient, stay in the processor's nearest cache while all these images use them.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();

    private final Layout layout;
    private final int hidden;
    private final int padded;
    private final int tileImages;
    private final VectorHiddenLayer hiddenLayer;
    private final VectorActivation activation;
    private final VectorOutputLayer outputLayer;

    VectorKernel(Shape shape, Activation f) {
        layout = new Layout(shape, LANES, VectorHiddenLayer.GROUP);
        hidden = shape.hidden();
        padded = layout.paddedHidden();
        // As many as the nearest cache has room for.
        tileImages = padded > VectorHiddenLayer.GROUP ? InkTile.MOST_IMAGES / 2 : InkTile.MOST_IMAGES;
        hiddenLayer = new VectorHiddenLayer(layout);
        activation = new VectorActivation(f, hiddenLayer, padded);
        outputLayer = new VectorOutputLayer(layout, hidden, activation, hiddenLayer, tileImages);
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
        hiddenLayer.load(own);
        outputLayer.load(own);
    }

    @Override
    public void setSubtractsMax(boolean on) {
        outputLayer.setSubtractsMax(on);
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
        sums.clearGradient();
        run(images, order, from, to, sums, predictions, true);
    }

    @Override
    public void keep(InkImages images, int[] order, int from, int to, BlockSums sums, Outputs outputs) {
        for (int k = from; k < to; k += tileImages) {
            int end = Math.min(to, k + tileImages);
            hiddenLayer(images.tile(order, k, end, sums.tile), images.raw, sums);
            outputLayer.forward(end - k, sums);
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
            InkTile tile = images.tile(order, k, end, sums.tile);
            hiddenLayer(tile, images.raw, sums);
            outputLayer.forward(end - k, sums);
            score(images, order, k, end, sums, predictions);
            if (backward) {
                outputLayer.backward(images, order, k, end, sums);
                hiddenLayer.backward(tile, images.raw, sums.dz1, sums.gradient);
            }
        }
    }

    /** z1 = b1 + W1 x, a1 = f(z1) of a tile's images. */
    private void hiddenLayer(InkTile tile, boolean raw, BlockSums sums) {
        hiddenLayer.forward(tile, raw, sums.z1);
        VectorStep.runAll(activation.forward(), sums, padded, tile.images);
    }

    /** Losses and predictions. */
    private void score(
            InkImages images, int[] order, int k, int end, BlockSums sums, byte[] predictions) {
        double loss = sums.loss;
        int correct = sums.correct;
        for (int j = 0; j < end - k; j++) {
            int n = order[k + j];
            int y = images.label[n];
            int prediction = (int) sums.largest[j];
            predictions[n] = (byte) prediction;
            correct += prediction == y ? 1 : 0;
            loss += loss(j, y, sums);
        }
        sums.loss = loss;
        sums.correct = correct;
    }

    private double loss(int j, int y, BlockSums sums) {
        return sums.max[j] + sums.logSum[j] - sums.z2[y * tileImages + j];
    }

    @Override
    public Forward forward(InkImages images, int n) {
        BlockSums sums = newBlockSums();
        hiddenLayer(images.tile(new int[] {n}, 0, 1, sums.tile), images.raw, sums);
        outputLayer.forward(1, sums);
        float[] z2 = new float[Shape.CLASSES];
        float[] p = new float[Shape.CLASSES];
        for (int c = 0; c < Shape.CLASSES; c++) {
            z2[c] = sums.z2[c * tileImages];
            p[c] = sums.p[c * tileImages];
        }
        float[] z1 = new float[hidden];
        for (int h = 0; h < hidden; h++) {
            z1[h] = VectorHiddenLayer.groupOf(sums.z1, h)[VectorHiddenLayer.at(h)];
        }
        return new Forward(
                images.x(n), z1, Arrays.copyOf(sums.a1, hidden), z2, p, images.raw);
    }
}
