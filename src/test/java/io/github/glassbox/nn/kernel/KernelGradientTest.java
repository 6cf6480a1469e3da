package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel's gradient against central differences of a loss written out plainly in double. */
class KernelGradientTest {
    private static final int IMAGES = 200;
    private static final double STEP = 1e-4;

    private final Shape shape = new Shape(4);
    private final InkImages images = MnistForTests.data().train().first(IMAGES);

    @ParameterizedTest
    @EnumSource
    void agreesWithCentralDifferences(Activation f) {
        Parameters parameters = Initializer.UNIFORM.draw(shape, 11);
        float[] analytic = kernelGradient(f, parameters);
        float[] start = parameters.toArray();
        double[] values = new double[start.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = start[k];
        }
        PlainLoss loss = new PlainLoss(shape, f, images);
        int leftOut = 0;
        double[][] sums = new double[4][3];
        for (int k = 0; k < values.length; k++) {
            double before = values[k];
            values[k] = before + STEP;
            double above = loss.of(values);
            long signsAbove = loss.signsOfZ1();
            values[k] = before - STEP;
            double below = loss.of(values);
            values[k] = before;
            if (signsAbove != loss.signsOfZ1() && (f == Activation.RELU || f == Activation.LEAKY_RELU)) {
                leftOut++;
                continue;
            }
            double numeric = (above - below) / (2 * STEP);
            double[] group = sums[group(k)];
            group[0] += Math.pow(analytic[k] - numeric, 2);
            group[1] += Math.pow(analytic[k], 2);
            group[2] += Math.pow(numeric, 2);
        }
        for (int g = 0; g < 4; g++) {
            double error = Math.sqrt(sums[g][0]) / (Math.sqrt(sums[g][1]) + Math.sqrt(sums[g][2]));
            assertThat(error).as("%s, group %d", f, g).isLessThan(1e-4);
        }
        assertThat(leftOut).as("left out at a kink").isLessThan(values.length / 4);
    }

    private float[] kernelGradient(Activation f, Parameters parameters) {
        Kernel kernel = new ScalarKernel(shape, f);
        kernel.load(OwnOrder.of(kernel, parameters.toArray()));
        BlockSums sums = kernel.newBlockSums();
        kernel.differentiate(images, OwnOrder.ascending(IMAGES), 0, IMAGES, sums, new byte[IMAGES]);
        float[] gradient = new float[shape.size()];
        kernel.layout().unpack(sums.gradient, gradient);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= IMAGES;
        }
        return gradient;
    }

    private int group(int k) {
        return k < shape.b1(0) ? 0 : k < shape.w2(0, 0) ? 1 : k < shape.b2(0) ? 2 : 3;
    }
}
