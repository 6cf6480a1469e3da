package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scalar kernel stands in for the vector kernel with the same bits, and only until that is compiled. */
@Tag("computing")
class WarmingKernelTest {
    private static final int IMAGES = 300;

    private final InkImages images = TrainingData.images(MnistForTests.first(IMAGES, 1).training());
    private final int[] order = OwnOrder.ascending(IMAGES);

    @BeforeEach
    void aVectorKernelCanBeHad() {
        assumeTrue(Kernels.choose(Optional.empty()).reason().isEmpty());
    }

    @Test
    void coldAndWarmGiveTheSameBitsInTheSameOrder() {
        for (int hidden : new int[] {3, 10, 40, 100}) {
            for (Activation f : Activation.values()) {
                assertThat(computed(hidden, f, false)).as("H = %d, %s", hidden, f).isEqualTo(computed(hidden, f, true));
            }
        }
    }

    private List<Object> computed(int hidden, Activation f, boolean warm) {
        Shape shape = new Shape(hidden);
        Kernel kernel = new WarmingKernel(shape, f, () -> warm);
        kernel.load(OwnOrder.of(kernel, Initializer.HE.draw(shape, 1).toArray()));
        BlockSums sums = kernel.newBlockSums();
        byte[] predictions = new byte[IMAGES];
        kernel.evaluate(images, order, 0, IMAGES, sums, predictions);
        double loss = sums.loss();
        kernel.differentiate(images, order, 0, IMAGES, sums, predictions);
        float[] gradient = new float[shape.size()];
        kernel.layout().unpack(sums.gradient(), gradient);
        int[] fired = new int[hidden];
        sums.addFiredTo(fired);
        Outputs outputs = new Outputs(IMAGES, 0, hidden);
        kernel.keep(images, order, 0, IMAGES, kernel.newBlockSums(), outputs);
        return List.of(
                loss, sums.loss(), sums.correct(), Parameters.of(shape, gradient).bitsHash(), Arrays.toString(fired),
                Arrays.toString(predictions), outputs.loss(7), outputs.p(7, 3), outputs.a1(7, hidden - 1),
                kernel.forward(images, 7).z2(3));
    }

    @Test
    void itGoesOverToTheVectorKernelBetweenTwoBlocks() {
        AtomicBoolean warm = new AtomicBoolean();
        Shape shape = new Shape(10);
        Kernel kernel = new WarmingKernel(shape, Activation.RELU, warm::get);
        kernel.load(OwnOrder.of(kernel, Initializer.HE.draw(shape, 1).toArray()));
        BlockSums cold = kernel.newBlockSums();
        kernel.differentiate(images, order, 0, IMAGES, cold, new byte[IMAGES]);
        warm.set(true);
        BlockSums then = kernel.newBlockSums();
        kernel.differentiate(images, order, 0, IMAGES, then, new byte[IMAGES]);
        assertThat(cold.loss()).isEqualTo(then.loss());
        assertThat(cold.gradient()).containsExactly(then.gradient());
    }

    @Test
    void warmingUpEnds() {
        Kernels kernels = Kernels.choose(Optional.empty()).startingPlain();
        assertThat(kernels.isCold()).isTrue();
        assertThat(kernels.create(new Shape(10), Activation.RELU)).isInstanceOf(WarmingKernel.class);
        kernels.warmUp(images, () -> true);
        assertThat(kernels.isCold()).as("given up at once").isTrue();
        kernels.warmUp(images, () -> false);
        assertThat(kernels.isCold()).isFalse();
        assertThat(kernels.create(new Shape(10), Activation.RELU)).isInstanceOf(VectorKernel.class);
    }

    @Test
    void theScalarKernelAloneNeedsNone() {
        assertThat(Kernels.plain().startingPlain().isCold()).isFalse();
        assertThat(Kernels.choose(Optional.empty()).isCold()).isFalse();
    }
}
