package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import java.util.function.BooleanSupplier;

/**
 * The scalar kernel until the vector kernel is warm, then that one. Which of them has computed a block cannot be seen by
 * its bits; the order of the parameters is always the vector kernel's.
 */
final class WarmingKernel implements Kernel {
    private final Shape shape;
    private final Kernel scalar;
    private final Kernel vector;
    private final BooleanSupplier warm;

    /** @param warm whether the vector kernel is the faster; once true it stays so */
    WarmingKernel(Shape shape, Activation activation, BooleanSupplier warm) {
        this.shape = shape;
        this.warm = warm;
        scalar = new ScalarKernel(shape, activation);
        vector = new VectorKernel(shape, activation);
    }

    @Override
    public String description() {
        return vector.description();
    }

    @Override
    public Layout layout() {
        return vector.layout();
    }

    @Override
    public void load(float[] own) {
        vector.load(own);
        if (!warm.getAsBoolean()) {
            scalar.load(reordered(own, vector.layout(), scalar.layout()));
        }
    }

    private float[] reordered(float[] own, Layout from, Layout to) {
        float[] parameters = new float[shape.size()];
        from.unpack(own, parameters);
        float[] other = new float[to.size()];
        to.pack(parameters, other);
        return other;
    }

    @Override
    public void setSubtractsMax(boolean on) {
        scalar.setSubtractsMax(on);
        vector.setSubtractsMax(on);
    }

    @Override
    public BlockSums newBlockSums() {
        return vector.newBlockSums();
    }

    @Override
    public void evaluate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        if (warm.getAsBoolean()) {
            vector.evaluate(images, order, from, to, sums, predictions);
        } else {
            BlockSums ofScalar = scalar.newBlockSums();
            scalar.evaluate(images, order, from, to, ofScalar, predictions);
            sums.takeResults(ofScalar);
        }
    }

    @Override
    public void differentiate(InkImages images, int[] order, int from, int to, BlockSums sums, byte[] predictions) {
        if (warm.getAsBoolean()) {
            vector.differentiate(images, order, from, to, sums, predictions);
        } else {
            BlockSums ofScalar = scalar.newBlockSums();
            scalar.differentiate(images, order, from, to, ofScalar, predictions);
            sums.takeResults(ofScalar);
            float[] gradient = reordered(ofScalar.gradient, scalar.layout(), vector.layout());
            sums.clearGradient();
            System.arraycopy(gradient, 0, sums.gradient, 0, gradient.length);
        }
    }

    @Override
    public void keep(InkImages images, int[] order, int from, int to, BlockSums sums, Outputs outputs) {
        if (warm.getAsBoolean()) {
            vector.keep(images, order, from, to, sums, outputs);
        } else {
            scalar.keep(images, order, from, to, scalar.newBlockSums(), outputs);
        }
    }

    @Override
    public Forward forward(InkImages images, int n) {
        return (warm.getAsBoolean() ? vector : scalar).forward(images, n);
    }
}
