package io.github.glassbox.nn.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;

import io.github.glassbox.nn.Activation;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link Activation} for all lanes at once, with the same bits: a1 = f(z1), and dz1 = da1 * f'(z1). */
final class VectorActivation {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final float LEAK = 0.01f;
    private static final float TANH_SERIES_BELOW = 0.625f;
    private static final float TANH_ONE_FROM = 10f;

    private final VectorHiddenLayer hiddenLayer;
    private final int padded;
    private final List<VectorStep> forward;
    private final VectorStep backward;

    /** @param hiddenLayer tells where z1 and dz1 stand */
    VectorActivation(Activation f, VectorHiddenLayer hiddenLayer, int padded) {
        this.hiddenLayer = hiddenLayer;
        this.padded = padded;
        forward = switch (f) {
            case RELU -> List.of(this::relu, this::countFired);
            case LEAKY_RELU -> List.of(this::leakyRelu, this::countFired);
            case TANH -> List.of(
                    this::twiceMagnitude, this::exponential, this::tanhOfLarge, this::tanhOfSmall, this::countFired);
            case SIGMOID -> List.of(this::negative, this::exponential, this::sigmoid, this::countFired);
            case IDENTITY -> List.of(this::identity, this::countFired);
        };
        backward = switch (f) {
            case RELU -> (sums, h, images) -> slopes(sums, h, images, 0);
            case LEAKY_RELU -> (sums, h, images) -> slopes(sums, h, images, LEAK);
            case TANH -> this::tanhBackward;
            case SIGMOID -> this::sigmoidBackward;
            case IDENTITY -> (sums, h, images) -> {};
        };
    }

    /** a1 = f(z1); counts the images on which it is above 0. */
    List<VectorStep> forward() {
        return forward;
    }

    /** Multiplies dz1, which is da1 before, by f'(z1). */
    VectorStep backward() {
        return backward;
    }

    private void countFired(BlockSums sums, int h, int images) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector fired = FloatVector.fromArray(SPECIES, sums.fired, h);
        for (int j = 0; j < images; j++) {
            FloatVector a = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            fired = fired.add(one, a.compare(GT, 0f));
        }
        fired.intoArray(sums.fired, h);
    }

    private void identity(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector.fromArray(SPECIES, z1, k).intoArray(sums.a1, j * padded + h);
        }
    }

    private void relu(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector z = FloatVector.fromArray(SPECIES, z1, k);
            z.blend(0f, z.compare(LE, 0f)).intoArray(sums.a1, j * padded + h);
        }
    }

    private void leakyRelu(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector z = FloatVector.fromArray(SPECIES, z1, k);
            z.blend(z.mul(LEAK), z.compare(LE, 0f)).intoArray(sums.a1, j * padded + h);
        }
    }

    /** The derivative of both: 1 above 0, below it another slope. */
    private void slopes(BlockSums sums, int h, int images, float below) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        float[] dz1 = VectorHiddenLayer.groupOf(sums.dz1, h);
        int stride = hiddenLayer.stride(h);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector z = FloatVector.fromArray(SPECIES, z1, k);
            FloatVector slope = one.blend(below, z.compare(LE, 0f));
            FloatVector.fromArray(SPECIES, dz1, k).mul(slope).intoArray(dz1, k);
        }
    }

    private void negative(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector.fromArray(SPECIES, z1, k).lanewise(NEG).intoArray(sums.e, j * LANES);
        }
    }

    private void exponential(BlockSums sums, int h, int images) {
        VectorMath.exp(sums.e, 0, images * LANES, sums.scratch);
    }

    /** From e^-z1. */
    private void sigmoid(BlockSums sums, int h, int images) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        for (int j = 0; j < images; j++) {
            FloatVector e = FloatVector.fromArray(SPECIES, sums.e, j * LANES);
            one.div(e.add(one)).intoArray(sums.a1, j * padded + h);
        }
    }

    private void sigmoidBackward(BlockSums sums, int h, int images) {
        float[] dz1 = VectorHiddenLayer.groupOf(sums.dz1, h);
        int stride = hiddenLayer.stride(h);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector a = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            FloatVector slope = a.mul(one.sub(a));
            FloatVector.fromArray(SPECIES, dz1, k).mul(slope).intoArray(dz1, k);
        }
    }

    private void twiceMagnitude(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector.fromArray(SPECIES, z1, k).lanewise(ABS).mul(2f).intoArray(sums.e, j * LANES);
        }
    }

    /** From e^(2 |z1|). */
    private void tanhOfLarge(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector two = FloatVector.broadcast(SPECIES, 2f);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector z = FloatVector.fromArray(SPECIES, z1, k);
            FloatVector y = one.sub(two.div(FloatVector.fromArray(SPECIES, sums.e, j * LANES).add(one)));
            y = y.blend(one, z.lanewise(ABS).compare(GE, TANH_ONE_FROM));
            y.blend(y.lanewise(NEG), z.compare(LT, 0f)).intoArray(sums.a1, j * padded + h);
        }
    }

    /** A series, where |z1| is small. */
    private void tanhOfSmall(BlockSums sums, int h, int images) {
        float[] z1 = VectorHiddenLayer.groupOf(sums.z1, h);
        int stride = hiddenLayer.stride(h);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector z = FloatVector.fromArray(SPECIES, z1, k);
            FloatVector s = z.mul(z);
            FloatVector q = FloatVector.broadcast(SPECIES, -5.70498872745e-3f);
            q = q.mul(s).add(2.06390887954e-2f);
            q = q.mul(s).sub(5.37397155531e-2f);
            q = q.mul(s).add(1.33314422036e-1f);
            q = q.mul(s).sub(3.33332819422e-1f);
            FloatVector small = q.mul(s).mul(z).add(z);
            FloatVector ofLarge = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            ofLarge.blend(small, z.lanewise(ABS).compare(LT, TANH_SERIES_BELOW)).intoArray(sums.a1, j * padded + h);
        }
    }

    private void tanhBackward(BlockSums sums, int h, int images) {
        float[] dz1 = VectorHiddenLayer.groupOf(sums.dz1, h);
        int stride = hiddenLayer.stride(h);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        for (int j = 0, k = VectorHiddenLayer.at(h); j < images; j++, k += stride) {
            FloatVector a = FloatVector.fromArray(SPECIES, sums.a1, j * padded + h);
            FloatVector slope = one.sub(a.mul(a));
            FloatVector.fromArray(SPECIES, dz1, k).mul(slope).intoArray(dz1, k);
        }
    }
}
