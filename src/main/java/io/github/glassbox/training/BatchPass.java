package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.BlockSums;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;

/**
 * One pass over a set of images: cuts it into blocks, hands them to the kernel, adds up in block order.
 *
 * <p>The number of blocks depends on the number of images alone, so the result does not depend on the threads.
 */
final class BatchPass {
    private static final int IMAGES_PER_BLOCK = 512;
    private static final int MAX_BLOCKS = 32;

    private final Kernel kernel;
    private final Workers workers;
    private final BlockSums[] blocks = new BlockSums[MAX_BLOCKS];
    private float[] sum;

    BatchPass(Kernel kernel, Workers workers) {
        this.kernel = kernel;
        this.workers = workers;
    }

    /** Loss, accuracy and predictions of the kernel's parameters. */
    Evaluation evaluate(InkImages images) {
        return run(images, false);
    }

    /** The same, and the mean gradient written to {@code gradient}. */
    Evaluation differentiate(InkImages images, float[] gradient) {
        Evaluation evaluation = run(images, true);
        int blockCount = blockCount(images.count());
        if (sum == null) {
            sum = new float[blocks[0].gradientSize()];
        }
        for (int b = 0; b < blockCount; b++) {
            blocks[b].addGradientTo(sum, b == 0);
        }
        kernel.meanGradient(sum, images.count(), gradient);
        return evaluation;
    }

    private Evaluation run(InkImages images, boolean backward) {
        int count = images.count();
        int blockCount = blockCount(count);
        byte[] predictions = new byte[count];
        for (int b = 0; b < blockCount; b++) {
            if (blocks[b] == null) {
                blocks[b] = kernel.newBlockSums();
            }
        }
        workers.run(blockCount, b -> {
            int from = blockStart(b, count, blockCount);
            int to = blockStart(b + 1, count, blockCount);
            if (backward) {
                kernel.differentiate(images, from, to, blocks[b], predictions);
            } else {
                kernel.evaluate(images, from, to, blocks[b], predictions);
            }
        });
        double loss = 0;
        int correct = 0;
        for (int b = 0; b < blockCount; b++) {
            loss += blocks[b].loss();
            correct += blocks[b].correct();
        }
        return new Evaluation(loss / count, correct, predictions, images);
    }

    private static int blockCount(int images) {
        return Math.max(1, Math.min(MAX_BLOCKS, images / IMAGES_PER_BLOCK));
    }

    private static int blockStart(int block, int images, int blockCount) {
        return (int) ((long) block * images / blockCount);
    }
}
