package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import java.util.Arrays;

/** Runs the vector kernel, interpreted at first and very slow, until the virtual machine has compiled it. */
final class WarmUp {
    private static final int IMAGES = 512;
    private static final int MOST_ROUNDS = 400;
    private static final Shape SHAPE = new Shape(10);
    private static final Activation ACTIVATION = Activation.RELU;

    private final InkImages images;
    private final int[] order;
    private final byte[] predictions;
    private final Kernel vector = loaded(new VectorKernel(SHAPE, ACTIVATION));
    private final Kernel scalar = loaded(new ScalarKernel(SHAPE, ACTIVATION));
    private long fastestScalar = Long.MAX_VALUE;
    private int rounds;

    /** @param images any; the first are used */
    WarmUp(InkImages images) {
        this.images = images;
        order = new int[Math.min(IMAGES, images.count())];
        Arrays.setAll(order, n -> n);
        predictions = new byte[images.count()];
    }

    private static Kernel loaded(Kernel kernel) {
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(Initializer.HE.draw(SHAPE, 1).toArray(), own);
        kernel.load(own);
        return kernel;
    }

    /** One round; whether there need be no more, since the vector kernel is faster than the scalar one ever was. */
    boolean isDoneAfterRound() {
        fastestScalar = Math.min(fastestScalar, nanos(scalar));
        return nanos(vector) < fastestScalar || ++rounds == MOST_ROUNDS;
    }

    private long nanos(Kernel kernel) {
        BlockSums sums = kernel.newBlockSums();
        long start = System.nanoTime();
        kernel.evaluate(images, order, 0, order.length, sums, predictions);
        kernel.differentiate(images, order, 0, order.length, sums, predictions);
        return System.nanoTime() - start;
    }
}
