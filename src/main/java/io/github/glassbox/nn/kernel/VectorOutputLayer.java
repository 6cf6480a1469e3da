package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The weights W2 and softmax in vector instructions, forward with the lanes over images, backward over hidden units. */
final class VectorOutputLayer {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();

    private final Layout layout;
    private final int hidden;
    private final int padded;
    private final VectorHiddenLayer hiddenLayer;
    private final int tileImages;
    // For the reason that VectorStep gives.
    private final List<Consumer<BlockSums>> softmax = List.of(
            this::largest, this::subtractMax, this::exponentials, this::sumOfExponentials, this::divideBySum,
            sums -> VectorMath.log(sums.sum, sums.logSum, sums.columns));
    private final List<VectorStep> backward;
    private boolean subtractsMax = true;
    private float[] w = {};

    /** @param hiddenLayer tells where z1 and dz1 stand */
    VectorOutputLayer(
            Layout layout, int hidden, VectorActivation activation, VectorHiddenLayer hiddenLayer, int tileImages) {
        this.layout = layout;
        this.hidden = hidden;
        this.hiddenLayer = hiddenLayer;
        this.tileImages = tileImages;
        padded = layout.paddedHidden();
        backward = List.of(
                this::firstClassesBackward, this::lastClassesBackward, this::da1, activation.backward(), this::sumDb1);
    }

    /** Takes the parameters, in the kernel's own order, for what follows. */
    void load(float[] own) {
        w = own;
    }

    /** As {@link Kernel#setSubtractsMax}. */
    void setSubtractsMax(boolean on) {
        subtractsMax = on;
    }

    /**
     * z2 = b2 + W2 a1 and p = softmax(z2), with the largest logit, the sum of the exponentials and its logarithm.
     *
     * @param images of the tile
     */
    void forward(int images, BlockSums sums) {
        sums.columns = (images + LANES - 1) / LANES * LANES;
        float[] a1 = sums.a1ByUnit;
        for (int h = 0; h < hidden; h++) {
            for (int j = 0; j < images; j++) {
                a1[h * tileImages + j] = sums.a1[j * padded + h];
            }
        }
        for (int j = 0; j < sums.columns; j += LANES) {
            fiveClasses(0, j, sums);
            fiveClasses(5, j, sums);
        }
        for (int k = 0; k < softmax.size(); k++) {
            softmax.get(k).accept(sums);
        }
    }

    private void fiveClasses(int c, int j, BlockSums sums) {
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

    private void largest(BlockSums sums) {
        float[] z2 = sums.z2;
        for (int j = 0; j < sums.columns; j += LANES) {
            FloatVector max = FloatVector.fromArray(SPECIES, z2, j);
            FloatVector largest = FloatVector.zero(SPECIES);
            for (int c = 1; c < Shape.CLASSES; c++) {
                FloatVector z = FloatVector.fromArray(SPECIES, z2, c * tileImages + j);
                VectorMask<Float> larger = z.compare(VectorOperators.GT, max);
                max = max.blend(z, larger);
                largest = largest.blend((float) c, larger);
            }
            max.intoArray(sums.max, j);
            largest.intoArray(sums.largest, j);
        }
        if (!subtractsMax) {
            Arrays.fill(sums.max, 0);
        }
    }

    private void subtractMax(BlockSums sums) {
        for (int row = 0; row < sums.p.length; row += tileImages) {
            for (int j = 0; j < sums.columns; j += LANES) {
                FloatVector max = FloatVector.fromArray(SPECIES, sums.max, j);
                FloatVector.fromArray(SPECIES, sums.z2, row + j).sub(max).intoArray(sums.p, row + j);
            }
        }
    }

    private void exponentials(BlockSums sums) {
        for (int row = 0; row < sums.p.length; row += tileImages) {
            VectorMath.exp(sums.p, row, row + sums.columns, sums.scratch);
        }
    }

    private void sumOfExponentials(BlockSums sums) {
        for (int j = 0; j < sums.columns; j += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int c = 0; c < Shape.CLASSES; c++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, sums.p, c * tileImages + j));
            }
            sum.intoArray(sums.sum, j);
        }
    }

    private void divideBySum(BlockSums sums) {
        for (int row = 0; row < sums.p.length; row += tileImages) {
            for (int j = 0; j < sums.columns; j += LANES) {
                FloatVector sum = FloatVector.fromArray(SPECIES, sums.sum, j);
                FloatVector.fromArray(SPECIES, sums.p, row + j).div(sum).intoArray(sums.p, row + j);
            }
        }
    }

    /** dz2 = p - y; dW2 += dz2 a1^T, db2 += dz2; dz1 = W2^T dz2 * f'(z1), db1 += dz1. */
    void backward(InkImages images, int[] order, int k, int end, BlockSums sums) {
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
        VectorStep.runAll(backward, sums, padded, count);
    }

    private void firstClassesBackward(BlockSums sums, int h, int images) {
        fiveClassesBackward(0, h, images, sums);
    }

    private void lastClassesBackward(BlockSums sums, int h, int images) {
        fiveClassesBackward(5, h, images, sums);
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

    private void da1(BlockSums sums, int h, int images) {
        float[] dz1 = VectorHiddenLayer.groupOf(sums.dz1, h);
        int stride = hiddenLayer.stride(h);
        int row = layout.w2() + h;
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector da1 = FloatVector.zero(SPECIES);
            for (int c = 0; c < Shape.CLASSES; c++) {
                da1 = da1.add(FloatVector.fromArray(SPECIES, w, row + c * padded).mul(sums.p[c * tileImages + j]));
            }
            da1.intoArray(dz1, k);
        }
    }

    private void sumDb1(BlockSums sums, int h, int images) {
        float[] dz1 = VectorHiddenLayer.groupOf(sums.dz1, h);
        int stride = hiddenLayer.stride(h);
        FloatVector db1 = FloatVector.fromArray(SPECIES, sums.gradient, layout.b1() + h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            db1 = db1.add(FloatVector.fromArray(SPECIES, dz1, k));
        }
        db1.intoArray(sums.gradient, layout.b1() + h);
    }
}
