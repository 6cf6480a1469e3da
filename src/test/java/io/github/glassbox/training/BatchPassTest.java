package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchPassTest {
    private static final Shape SHAPE = new Shape(3);
    private static final int IMAGES = 4000;

    private final InkImages images = MnistForTests.data().train().first(IMAGES);

    @Test
    void gradientsSummedUpInWavesHaveTheSameBits() {
        float[] all = gradient(1, Long.MAX_VALUE);
        for (int threads : new int[] {1, 2, 3}) {
            for (int blocks : new int[] {0, 1, 2, 5}) {
                long bytes = (long) blocks * all.length * Float.BYTES;
                assertThat(Arrays.equals(gradient(threads, bytes), all)).as("%d threads, %d blocks", threads, blocks).isTrue();
            }
        }
    }

    private float[] gradient(int threads, long bytes) {
        try (Workers workers = new Workers(threads)) {
            Kernel kernel = Kernels.plain().create(SHAPE, Activation.TANH);
            float[] own = new float[kernel.layout().size()];
            kernel.layout().pack(Initializer.HE.draw(SHAPE, 1).toArray(), own);
            kernel.load(own);
            BatchPass pass = new BatchPass(kernel, SHAPE.hidden(), workers, bytes);
            int[] order = new int[IMAGES];
            Arrays.setAll(order, n -> n);
            float[] gradient = new float[own.length];
            pass.differentiate(images, order, 0, IMAGES, new byte[IMAGES], gradient);
            assertThat(pass.correct()).isBetween(0, IMAGES);
            return gradient;
        }
    }
}
