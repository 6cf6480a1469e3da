package io.github.glassbox.nn.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link io.github.glassbox.nn.FloatMath} for all lanes at once, with the same bits. */
final class VectorMath {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float ROUND = 12582912f;
    private static final float ROUND_BIASED = ROUND + 127;
    private static final float EXP_MIN = -104f;
    private static final float EXP_MAX = 89f;

    // For the reason that VectorStep gives.
    private static final List<Step> EXP = List.of(VectorMath::reduce, VectorMath::polynomial, VectorMath::scale);

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int MANTISSA_BITS = 52;
    private static final long ONE_BITS = Double.doubleToRawLongBits(1);
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0.7071067811865476);
    private static final double LN2 = 0.6931471805599453;
    private static final double BIAS = 1023;
    // A whole number below it, put into its low bits, is what it becomes larger by.
    private static final double TWO_TO_52 = 4503599627370496.0;

    private VectorMath() {}

    /** A part of a calculation, for count values from x[from] on. */
    @FunctionalInterface
    private interface Step {
        void run(float[] x, int from, int count, float[] scratch);
    }

    /**
     * Makes each of x[from] to x[end - 1], a multiple of the lanes, its exponential.
     *
     * @param scratch overwritten, of a multiple of the lanes
     */
    static void exp(float[] x, int from, int end, float[] scratch) {
        for (int k = from; k < end; k += scratch.length) {
            int part = Math.min(end - k, scratch.length);
            for (int step = 0; step < EXP.size(); step++) {
                EXP.get(step).run(x, k, part, scratch);
            }
        }
    }

    /** x = n ln 2 + r with a whole n: leaves r in x. */
    private static void reduce(float[] x, int from, int count, float[] n) {
        for (int k = 0; k < count; k += SPECIES.length()) {
            // NaN stays NaN: it is a factor of the result.
            FloatVector limited = FloatVector.fromArray(SPECIES, x, from + k).min(EXP_MAX).max(EXP_MIN);
            FloatVector whole = limited.mul(LOG2_E).add(ROUND).sub(ROUND);
            whole.intoArray(n, k);
            limited.sub(whole.mul(LN2_HIGH)).sub(whole.mul(LN2_LOW)).intoArray(x, from + k);
        }
    }

    /** Makes r its exponential. */
    private static void polynomial(float[] r, int from, int count, float[] unused) {
        for (int k = from; k < from + count; k += SPECIES.length()) {
            FloatVector x = FloatVector.fromArray(SPECIES, r, k);
            FloatVector q = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
            q = q.mul(x).add(1.3981999507e-3f);
            q = q.mul(x).add(8.3334519073e-3f);
            q = q.mul(x).add(4.1665795894e-2f);
            q = q.mul(x).add(1.6666665459e-1f);
            q = q.mul(x).add(5.0000001201e-1f);
            q.mul(x.mul(x)).add(x).add(1f).intoArray(r, k);
        }
    }

    /** Multiplies y by 2 to the n. */
    private static void scale(float[] y, int from, int count, float[] n) {
        for (int k = 0; k < count; k += SPECIES.length()) {
            FloatVector whole = FloatVector.fromArray(SPECIES, n, k);
            FloatVector half = whole.mul(0.5f).add(ROUND).sub(ROUND);
            // Powers of two: the low bits of the sum are the biased exponent (a conversion JDK 17 does lane by lane).
            IntVector one = half.add(ROUND_BIASED).reinterpretAsInts().lanewise(LSHL, 23);
            IntVector other = whole.sub(half).add(ROUND_BIASED).reinterpretAsInts().lanewise(LSHL, 23);
            FloatVector.fromArray(SPECIES, y, from + k)
                    .mul(one.reinterpretAsFloats())
                    .mul(other.reinterpretAsFloats())
                    .intoArray(y, from + k);
        }
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
        for (int k = 0; k < count; k++) {
            if (x[k] == 0) {
                y[k] = Double.NEGATIVE_INFINITY;
            }
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
}
