package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.FloatMath;
import io.github.glassbox.nn.SplitMix64;
import org.junit.jupiter.api.Test;

class VectorMathTest {
    private static final int COUNT = 4096;

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
