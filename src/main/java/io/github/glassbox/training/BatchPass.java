package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.BlockSums;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One pass over a set of images: cuts it into blocks, hands them to the kernel, adds up in block order.
 *
 * <p>The number of blocks depends on the number of images alone, so the result does not depend on the threads. A pass
 * allocates nothing.
 */
final class BatchPass {
    private static final int IMAGES_PER_BLOCK = 512;
    private static final int MAX_BLOCKS = 32;
    private static final int BLOCK_UNIT = 256;
    private static final int VALUES_PER_SLICE = 4096;
    private static final int MAX_SLICES = 64;
    /** Softmax that keeps its maximum gives a loss of 0 to within so much. */
    private static final double ROUNDING = 1e-5;

    private final Kernel kernel;
    private final Workers workers;
    private final BlockSums[] blocks = new BlockSums[MAX_BLOCKS];
    private final IntConsumer block = this::runBlock;
    private final IntConsumer slice = this::addSlice;
    private float[] mean;
    private int slices;
    private InkImages images;
    private int[] order;
    private int from;
    private int count;
    private int blockCount;
    private byte[] predictions;
    private boolean backward;
    private int[] ascending = {};
    private double loss;
    private int correct;

    BatchPass(Kernel kernel, Workers workers) {
        this.kernel = kernel;
        this.workers = workers;
    }

    Kernel kernel() {
        return kernel;
    }

    /** Loss, accuracy and predictions of the kernel's parameters on all the images. */
    void evaluate(InkImages all, byte[] itsPredictions) {
        if (ascending.length < all.count()) {
            ascending = new int[all.count()];
            Arrays.setAll(ascending, n -> n);
        }
        run(all, ascending, 0, all.count(), itsPredictions, false);
    }

    /**
     * Loss, accuracy and predictions on a batch, and its mean gradient.
     *
     * @param batchOrder numbers of images, of which the batch is those from {@code first} to {@code end - 1}
     * @param itsPredictions of image n at n; those of the batch are written
     * @param gradient filled, in the kernel's own order
     */
    void differentiate(InkImages all, int[] batchOrder, int first, int end, byte[] itsPredictions, float[] gradient) {
        run(all, batchOrder, first, end, itsPredictions, true);
        mean = gradient;
        slices = blockCount == 1 ? 1 : Math.min(MAX_SLICES, gradient.length / VALUES_PER_SLICE + 1);
        workers.run(slices, slice);
    }

    private void run(InkImages all, int[] batchOrder, int first, int end, byte[] itsPredictions, boolean withGradient) {
        images = all;
        order = batchOrder;
        from = first;
        count = end - first;
        predictions = itsPredictions;
        backward = withGradient;
        blockCount = Math.max(1, Math.min(MAX_BLOCKS, count / IMAGES_PER_BLOCK));
        for (int b = 0; b < blockCount; b++) {
            if (blocks[b] == null) {
                blocks[b] = kernel.newBlockSums();
            }
        }
        workers.run(blockCount, block);
        loss = 0;
        correct = 0;
        for (int b = 0; b < blockCount; b++) {
            loss += blocks[b].loss();
            correct += blocks[b].correct();
        }
        loss /= count;
        if (loss < 0 && loss > -ROUNDING) {
            loss = 0;
        }
    }

    /** Adds up a slice of the blocks' gradients, in block order: a value's sum does not depend on the slices. */
    private void addSlice(int s) {
        int first = (int) ((long) s * mean.length / slices);
        int end = (int) ((long) (s + 1) * mean.length / slices);
        System.arraycopy(blocks[0].gradient(), first, mean, first, end - first);
        for (int b = 1; b < blockCount; b++) {
            float[] gradient = blocks[b].gradient();
            for (int k = first; k < end; k++) {
                mean[k] += gradient[k];
            }
        }
        for (int k = first; k < end; k++) {
            mean[k] /= count;
        }
    }

    private void runBlock(int b) {
        int first = from + blockStart(b);
        int end = from + blockStart(b + 1);
        if (backward) {
            kernel.differentiate(images, order, first, end, blocks[b], predictions);
        } else {
            kernel.evaluate(images, order, first, end, blocks[b], predictions);
        }
    }

    private int blockStart(int b) {
        // Whole tiles, which the kernel keeps for the next pass.
        int start = (int) ((long) b * count / blockCount);
        return b == blockCount ? count : start / BLOCK_UNIT * BLOCK_UNIT;
    }

    /** Mean loss of the last pass, in nats. */
    double loss() {
        return loss;
    }

    /** How many images the last pass predicted right. */
    int correct() {
        return correct;
    }

    /** On how many images of the last pass each hidden unit has an activation above 0. */
    void copyFired(int[] fired) {
        Arrays.fill(fired, 0);
        for (int b = 0; b < blockCount; b++) {
            blocks[b].addFiredTo(fired);
        }
    }
}
