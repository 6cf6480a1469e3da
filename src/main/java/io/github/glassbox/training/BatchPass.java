package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.BlockSums;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * One pass over a set of images: cuts it into blocks, hands them to the kernel, adds up in block order.
 *
 * <p>The number of blocks depends on the number of images alone, so the result does not depend on the threads. Scratch
 * space there is for each thread; where the gradients of all blocks would take too much, they are summed up in waves of as
 * many blocks as fit, still in block order. A pass allocates nothing, once there is all that it needs.
 */
final class BatchPass {
    private static final int IMAGES_PER_BLOCK = 512;
    private static final int MAX_BLOCKS = 32;
    private static final int BLOCK_UNIT = 256;
    private static final int VALUES_PER_SLICE = 4096;
    private static final int MAX_SLICES = 64;
    private static final long GRADIENT_BYTES = 16L << 20;
    /** Softmax that keeps its maximum gives a loss of 0 to within so much. */
    private static final double ROUNDING = 1e-5;

    private final long gradientBytes;
    private final Kernel kernel;
    private final Workers workers;
    private final BlockSums[] idle;
    private final float[][] gradients = new float[MAX_BLOCKS][];
    private final double[] losses = new double[MAX_BLOCKS];
    private final int[] corrects = new int[MAX_BLOCKS];
    private final int[] fired;
    private final IntConsumer block = this::runBlock;
    private final IntConsumer slice = this::addSlice;
    private int idleCount;
    private int waveStart;
    private int waveEnd;
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

    /** @param hidden H */
    BatchPass(Kernel kernel, int hidden, Workers workers) {
        this(kernel, hidden, workers, GRADIENT_BYTES);
    }

    /** @param gradientBytes what the gradients of blocks may take at once */
    BatchPass(Kernel kernel, int hidden, Workers workers, long gradientBytes) {
        this.gradientBytes = gradientBytes;
        this.kernel = kernel;
        this.workers = workers;
        idle = new BlockSums[workers.threads()];
        fired = new int[hidden];
    }

    /** Into how many blocks so many images are cut. */
    static int blocks(int images) {
        return Math.max(1, Math.min(MAX_BLOCKS, images / IMAGES_PER_BLOCK));
    }

    /** Of how many blocks there are gradients at once. */
    static int blocksAtOnce(int blocks, int values, int threads) {
        return blocksAtOnce(blocks, values, threads, GRADIENT_BYTES);
    }

    private static int blocksAtOnce(int blocks, int values, int threads, long bytes) {
        long fitting = bytes / ((long) Float.BYTES * values);
        return (int) Math.min(blocks, Math.max(1, fitting / threads) * threads);
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
        mean = gradient;
        run(all, batchOrder, first, end, itsPredictions, true);
    }

    private void run(InkImages all, int[] batchOrder, int first, int end, byte[] itsPredictions, boolean withGradient) {
        images = all;
        order = batchOrder;
        from = first;
        count = end - first;
        predictions = itsPredictions;
        backward = withGradient;
        blockCount = blocks(count);
        Arrays.fill(fired, 0);
        int wave = withGradient ? blocksAtOnce(blockCount, mean.length, workers.threads(), gradientBytes) : blockCount;
        for (waveStart = 0; waveStart < blockCount; waveStart = waveEnd) {
            waveEnd = Math.min(blockCount, waveStart + wave);
            workers.run(waveEnd - waveStart, block);
            if (withGradient) {
                slices = blockCount == 1 ? 1 : Math.min(MAX_SLICES, mean.length / VALUES_PER_SLICE + 1);
                workers.run(slices, slice);
            }
        }
        loss = 0;
        correct = 0;
        for (int b = 0; b < blockCount; b++) {
            loss += losses[b];
            correct += corrects[b];
        }
        loss /= count;
        if (loss < 0 && loss > -ROUNDING) {
            loss = 0;
        }
    }

    /** Adds up a slice of the wave's gradients, in block order: a value's sum does not depend on slices and waves. */
    private void addSlice(int s) {
        int first = (int) ((long) s * mean.length / slices);
        int end = (int) ((long) (s + 1) * mean.length / slices);
        int b = 0;
        if (waveStart == 0) {
            System.arraycopy(gradients[0], first, mean, first, end - first);
            b = 1;
        }
        for (; b < waveEnd - waveStart; b++) {
            float[] gradient = gradients[b];
            for (int k = first; k < end; k++) {
                mean[k] += gradient[k];
            }
        }
        if (waveEnd == blockCount) {
            for (int k = first; k < end; k++) {
                mean[k] /= count;
            }
        }
    }

    private void runBlock(int ofWave) {
        int b = waveStart + ofWave;
        int first = from + blockStart(b);
        int end = from + blockStart(b + 1);
        BlockSums sums = take();
        if (backward) {
            if (gradients[ofWave] == null) {
                gradients[ofWave] = new float[mean.length];
            }
            sums.setGradient(gradients[ofWave]);
            kernel.differentiate(images, order, first, end, sums, predictions);
        } else {
            kernel.evaluate(images, order, first, end, sums, predictions);
        }
        losses[b] = sums.loss();
        corrects[b] = sums.correct();
        giveBack(sums);
    }

    private BlockSums take() {
        synchronized (idle) {
            if (idleCount > 0) {
                return idle[--idleCount];
            }
        }
        return kernel.newBlockSums();
    }

    private void giveBack(BlockSums sums) {
        synchronized (idle) {
            sums.addFiredTo(fired);
            idle[idleCount++] = sums;
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
    void copyFired(int[] counts) {
        System.arraycopy(fired, 0, counts, 0, counts.length);
    }
}
