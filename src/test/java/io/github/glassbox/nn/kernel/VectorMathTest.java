package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.FloatMath;
import io.github.glassbox.nn.SplitMix64;
import org.junit.jupiter.api.Test;

class VectorMathTest {
    private static final int COUNT = 4096;

    @Test
    void exponentialsHaveTheBitsOfThePlainOnes() {
        float[] x = new float[COUNT];
        SplitMix64 random = new SplitMix64(2);
        for (int k = 0; k < COUNT; k++) {
            x[k] = 240 * random.nextFloat() - 120;
        }
        float[] special = {0, -0f, 1, -1, -87.5f, -103.9f, -104, -104.1f, -1000, 88.7f, 88.8f, 89, 89.1f, 1000, Float.MIN_VALUE,
            Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN};
        System.arraycopy(special, 0, x, 0, special.length);
        float[] y = x.clone();
        VectorMath.exp(y, 0, COUNT, new float[192]);
        for (int k = 0; k < COUNT; k++) {
            assertThat(Float.floatToIntBits(y[k])).as("e to the %s", x[k]).isEqualTo(Float.floatToIntBits(FloatMath.exp(x[k])));
        }
    }

    @Test
    void logarithmsHaveTheBitsOfThePlainOnes() {
        float[] x = new float[COUNT];
        SplitMix64 random = new SplitMix64(1);
        for (int k = 0; k < COUNT; k++) {
            x[k] = Float.intBitsToFloat((int) (random.nextLong() >>> 33));
        }
        float[] special = {0, Float.MIN_VALUE, Float.MIN_NORMAL, 0.70710677f, 0.70710684f, 1, 1.4142135f, 10, Float.MAX_VALUE,
            Float.POSITIVE_INFINITY, Float.NaN};
        System.arraycopy(special, 0, x, 0, special.length);
        double[] y = new double[COUNT];
        VectorMath.log(x, y, COUNT);
        for (int k = 0; k < COUNT; k++) {
            assertThat(Double.doubleToLongBits(y[k])).as("ln %s", x[k]).isEqualTo(Double.doubleToLongBits(FloatMath.log(x[k])));
        }
    }
}
