package io.github.glassbox.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarKernelTest {
    private final InkImages images = MnistForTests.data().test();

    @ParameterizedTest
    @EnumSource
    void oneImageAloneHasTheBitsItHasInItsBatch(Activation f) {
        Shape shape = new Shape(7);
        Kernel kernel = new ScalarKernel(shape, f);
        kernel.load(OwnOrder.of(kernel, Initializer.UNIFORM.draw(shape, 1).toArray()));
        BlockSums sums = kernel.newBlockSums();
        byte[] predictions = new byte[images.count()];
        byte[] image = new byte[Shape.INPUTS];
        Dataset test = MnistForTests.all().test();
        for (int n : new int[] {0, 15, 30, 199}) {
            kernel.differentiate(images, OwnOrder.ascending(n + 1), 0, n + 1, sums, predictions);
            test.copyImage(n, image);
            Forward alone = kernel.forward(InkImages.single(image), 0);
            for (int h = 0; h < shape.hidden(); h++) {
                assertSameBits(alone.z1(h), sums.z1[0][h]);
                assertSameBits(alone.a1(h), sums.a1[h]);
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                assertSameBits(alone.z2(c), sums.z2[c]);
                assertSameBits(alone.p(c), sums.p[c]);
            }
            assertThat(alone.prediction()).isEqualTo(predictions[n]);
        }
    }

    @Test
    void evaluatingScoresAsDifferentiatingDoes() {
        Shape shape = new Shape(10);
        Kernel kernel = new ScalarKernel(shape, Activation.TANH);
        kernel.load(OwnOrder.of(kernel, Initializer.HE.draw(shape, 3).toArray()));
        BlockSums one = kernel.newBlockSums();
        BlockSums other = kernel.newBlockSums();
        byte[] ofOne = new byte[images.count()];
        byte[] ofOther = new byte[images.count()];
        int[] order = OwnOrder.ascending(60);
        kernel.evaluate(images, order, 10, 60, one, ofOne);
        kernel.differentiate(images, order, 10, 60, other, ofOther);
        assertThat(one.loss()).isEqualTo(other.loss());
        assertThat(one.correct()).isEqualTo(other.correct());
        assertThat(ofOne).isEqualTo(ofOther);
        assertThat(one.fired).isEqualTo(other.fired);
    }

    private static void assertSameBits(float actual, float expected) {
        assertThat(Float.floatToIntBits(actual)).isEqualTo(Float.floatToIntBits(expected));
    }
}
