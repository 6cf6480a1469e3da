package io.github.glassbox.nn.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;

import io.github.glassbox.nn.Activation;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link io.github.glassbox.nn.FloatMath} and {@link Activation} for all lanes at once, with the same bits. */
final class VectorMath {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float ROUND = 12582912f;
    private static final float ROUND_BIASED = ROUND + 127;
    private static final float EXP_MIN = -104f;
    private static final float EXP_MAX = 89f;
    private static final float LEAK = 0.01f;

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int MANTISSA_BITS = 52;
    private static final long ONE_BITS = Double.doubleToRawLongBits(1);
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0.7071067811865476);
    private static final double LN2 = 0.6931471805599453;
    private static final double BIAS = 1023;
    // A whole number below it, put into its low bits, is what it becomes larger by.
    private static final double TWO_TO_52 = 4503599627370496.0;

    private VectorMath() {}

    /** Makes each of x[from] to x[end - 1], a multiple of the lanes, its exponential. */
    static void exp(float[] x, int from, int end) {
        for (int k = from; k < end; k += SPECIES.length()) {
            exp(FloatVector.fromArray(SPECIES, x, k)).intoArray(x, k);
        }
    }

    static FloatVector exp(FloatVector x) {
        // NaN stays NaN: it is a factor of the result.
        FloatVector limited = x.min(EXP_MAX).max(EXP_MIN);
        FloatVector rounded = limited.mul(LOG2_E).add(ROUND);
        FloatVector n = rounded.sub(ROUND);
        FloatVector r = limited.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        FloatVector q = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
        q = q.mul(r).add(1.3981999507e-3f);
        q = q.mul(r).add(8.3334519073e-3f);
        q = q.mul(r).add(4.1665795894e-2f);
        q = q.mul(r).add(1.6666665459e-1f);
        q = q.mul(r).add(5.0000001201e-1f);
        FloatVector y = q.mul(r.mul(r)).add(r).add(1f);
        FloatVector half = n.mul(0.5f).add(ROUND).sub(ROUND);
        // Powers of two: the low bits of the sum are the biased exponent (a conversion JDK 17 does lane by lane). Not a
        // method of its own, for with one JDK 17 leaves vectors as objects on the heap.
        IntVector one = half.add(ROUND_BIASED).reinterpretAsInts().lanewise(LSHL, 23);
        IntVector other = n.sub(half).add(ROUND_BIASED).reinterpretAsInts().lanewise(LSHL, 23);
        return y.mul(one.reinterpretAsFloats()).mul(other.reinterpretAsFloats());
    }

    /**
     * The natural logarithms of floats from 0 on.
     *
     * @param y filled as far as count
     * @param count of x, a multiple of the lanes
     */
    static void log(float[] x, double[] y, int count) {
        for (int k = 0; k < count; k++) {
            y[k] = x[k];
        }
        for (int k = 0; k < count; k += DOUBLES.length()) {
            log(DoubleVector.fromArray(DOUBLES, y, k)).intoArray(y, k);
        }
    }

    private static DoubleVector log(DoubleVector x) {
        LongVector bits = x.reinterpretAsLongs();
        LongVector biased = bits.add(ONE_BITS - SQRT_HALF_BITS).lanewise(LSHR, MANTISSA_BITS);
        // A conversion JDK 17 does lane by lane.
        DoubleVector e = biased.add(Double.doubleToRawLongBits(TWO_TO_52)).reinterpretAsDoubles().sub(TWO_TO_52 + BIAS);
        DoubleVector m = bits.sub(biased.lanewise(LSHL, MANTISSA_BITS)).add(ONE_BITS).reinterpretAsDoubles();
        DoubleVector s = m.sub(1).div(m.add(1));
        DoubleVector t = s.mul(s);
        DoubleVector q = DoubleVector.broadcast(DOUBLES, 1.0 / 21);
        q = q.mul(t).add(1.0 / 19);
        q = q.mul(t).add(1.0 / 17);
        q = q.mul(t).add(1.0 / 15);
        q = q.mul(t).add(1.0 / 13);
        q = q.mul(t).add(1.0 / 11);
        q = q.mul(t).add(1.0 / 9);
        q = q.mul(t).add(1.0 / 7);
        q = q.mul(t).add(1.0 / 5);
        q = q.mul(t).add(1.0 / 3);
        DoubleVector twice = s.mul(2);
        DoubleVector y = e.mul(LN2).add(twice.add(twice.mul(t.mul(q))));
        return x.blend(y, x.compare(LT, Double.POSITIVE_INFINITY));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector magnitude = x.lanewise(ABS);
        FloatVector s = x.mul(x);
        FloatVector q = FloatVector.broadcast(SPECIES, -5.70498872745e-3f);
        q = q.mul(s).add(2.06390887954e-2f);
        q = q.mul(s).sub(5.37397155531e-2f);
        q = q.mul(s).add(1.33314422036e-1f);
        q = q.mul(s).sub(3.33332819422e-1f);
        FloatVector small = q.mul(s).mul(x).add(x);
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector y = one.sub(FloatVector.broadcast(SPECIES, 2f).div(exp(magnitude.mul(2f)).add(1f)));
        y = y.blend(1f, magnitude.compare(GE, 10f));
        y = y.blend(y.lanewise(NEG), x.compare(LT, 0f));
        return y.blend(small, magnitude.compare(LT, 0.625f));
    }

    /** 1 where it is above 0, otherwise 0. */
    static FloatVector positive(FloatVector x) {
        return FloatVector.zero(SPECIES).blend(1f, x.compare(GT, 0f));
    }

    /** a1 = f(z1). */
    static FloatVector apply(Activation f, FloatVector z) {
        return switch (f) {
            case RELU -> z.blend(0f, z.compare(LE, 0f));
            case LEAKY_RELU -> z.blend(z.mul(LEAK), z.compare(LE, 0f));
            case TANH -> tanh(z);
            case SIGMOID -> FloatVector.broadcast(SPECIES, 1f).div(exp(z.lanewise(NEG)).add(1f));
        };
    }

    /** f'(z1), where a = f(z). */
    static FloatVector derivative(Activation f, FloatVector z, FloatVector a) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        return switch (f) {
            case RELU -> one.blend(0f, z.compare(LE, 0f));
            case LEAKY_RELU -> one.blend(LEAK, z.compare(LE, 0f));
            case TANH -> one.sub(a.mul(a));
            case SIGMOID -> a.mul(one.sub(a));
        };
    }
}
