package io.github.glassbox.nn;

/**
 * exp, tanh and the logistic function in float arithmetic of our own, so that they give the same bits on every Java
 * version. Only +, -, *, / and bit operations, never fused.
 */
public final class FloatMath {
    private static final float LOG2_E = 1.44269504f;
    // ln 2 in two parts: the first has few enough bits that n times it is exact for |n| up to 2^8.
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    // Adding and taking away 1.5 * 2^23 rounds a float to the nearest integer.
    private static final float ROUND = 12582912f;
    private static final double LN2 = 0.6931471805599453;
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(0.7071067811865476);
    private static final float EXP_MIN = -104f;
    private static final float EXP_MAX = 89f;
    private static final float TANH_SERIES_BELOW = 0.625f;
    private static final float TANH_ONE_FROM = 10f;

    private FloatMath() {}

    /** e to the x, at most 2 ulp from {@link StrictMath#exp}; NaN gives NaN. */
    public static float exp(float x) {
        if (x != x) {
            return x;
        }
        float limited = x < EXP_MIN ? EXP_MIN : x > EXP_MAX ? EXP_MAX : x;
        float n = (limited * LOG2_E + ROUND) - ROUND;
        float r = (limited - n * LN2_HIGH) - n * LN2_LOW;
        // Minimax polynomial of e^r on +-ln(2)/2, degree 6 (coefficients: Cephes, expf).
        float q = 1.9875691500e-4f;
        q = q * r + 1.3981999507e-3f;
        q = q * r + 8.3334519073e-3f;
        q = q * r + 4.1665795894e-2f;
        q = q * r + 1.6666665459e-1f;
        q = q * r + 5.0000001201e-1f;
        float y = ((q * (r * r)) + r) + 1f;
        // Two factors, because 2^n alone leaves the range of normal floats at both ends.
        int exponent = (int) n;
        int half = exponent >> 1;
        return (y * powerOfTwo(half)) * powerOfTwo(exponent - half);
    }

    private static float powerOfTwo(int n) {
        return Float.intBitsToFloat((n + 127) << 23);
    }

    /**
     * The natural logarithm of a double from 0 on, and faster than {@link StrictMath#log}: at most 2 ulp from it for x from
     * 1 on, and below 1 at most 2 ulp of the larger of its magnitude and 1. 0 gives minus infinity; infinity and NaN give
     * themselves.
     */
    public static double log(double x) {
        if (!(x < Double.POSITIVE_INFINITY)) {
            return x;
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        long bits = Double.doubleToRawLongBits(x);
        // x = m 2^e with m in [sqrt(1/2), sqrt(2)).
        int e = (int) ((bits - SQRT_HALF_BITS) >> 52);
        double m = Double.longBitsToDouble(bits - ((long) e << 52));
        // ln m = 2 artanh(s), whose series in s^2 < 0.0295 has eleven terms.
        double s = (m - 1) / (m + 1);
        double t = s * s;
        double q = 1.0 / 21;
        q = q * t + 1.0 / 19;
        q = q * t + 1.0 / 17;
        q = q * t + 1.0 / 15;
        q = q * t + 1.0 / 13;
        q = q * t + 1.0 / 11;
        q = q * t + 1.0 / 9;
        q = q * t + 1.0 / 7;
        q = q * t + 1.0 / 5;
        q = q * t + 1.0 / 3;
        return e * LN2 + (2 * s + 2 * s * (t * q));
    }

    /** The hyperbolic tangent, at most 2 ulp from {@link StrictMath#tanh}; NaN gives NaN. */
    public static float tanh(float x) {
        float magnitude = Math.abs(x);
        if (magnitude < TANH_SERIES_BELOW) {
            // x + x^3 P(x^2) (coefficients: Cephes, tanhf).
            float s = x * x;
            float q = -5.70498872745e-3f;
            q = q * s + 2.06390887954e-2f;
            q = q * s - 5.37397155531e-2f;
            q = q * s + 1.33314422036e-1f;
            q = q * s - 3.33332819422e-1f;
            return (q * s) * x + x;
        }
        float y = magnitude >= TANH_ONE_FROM ? 1f : 1f - 2f / (exp(2f * magnitude) + 1f);
        return x < 0 ? -y : y;
    }

    /** The logistic function 1 / (1 + e^-x), at most 3 ulp from its exact value for x from -86 on; NaN gives NaN. */
    public static float sigmoid(float x) {
        return 1f / (1f + exp(-x));
    }
}
