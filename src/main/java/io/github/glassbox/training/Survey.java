package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.kernel.BlockSums;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.nn.kernel.Outputs;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What parameters do with each image of a whole set: forward passes on the caller's thread, for looking at. Training
 * does not go through here. Belongs to one thread.
 */
public final class Survey {
    private static final int IMAGES_PER_BLOCK = 1024;

    private final Kernel kernel;
    private final int hidden;
    private final BlockSums sums;
    private final BooleanSupplier cancelled;

    /** Without mistakes made on purpose. */
    public Survey(Kernels kernels, Parameters parameters, Activation activation, BooleanSupplier cancelled) {
        this(kernels, parameters, activation, Mistakes.NONE, cancelled);
    }

    /**
     * For these parameters.
     *
     * @param mistakes made on purpose in the forward pass; that of raw pixels is made by the images
     * @param cancelled asked between blocks of images, from the thread that works
     */
    public Survey(
            Kernels kernels,
            Parameters parameters,
            Activation activation,
            Mistakes mistakes,
            BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        kernel = kernels.create(parameters.shape(), activation);
        hidden = parameters.hidden();
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.toArray(), own);
        kernel.load(own);
        kernel.setSubtractsMax(!mistakes.keepsMax());
        sums = kernel.newBlockSums();
    }

    /**
     * Probabilities, loss and prediction of every image, and no activations.
     *
     * @throws CancellationException if it was cancelled
     */
    public Outputs outputs(InkImages images) {
        return outputs(images, 0, 0);
    }

    /**
     * Probabilities, loss and prediction of every image, and the activations of hidden units firstUnit to endUnit - 1.
     *
     * @throws CancellationException if it was cancelled
     */
    public Outputs outputs(InkImages images, int firstUnit, int endUnit) {
        Outputs outputs = new Outputs(images.count(), firstUnit, endUnit);
        int[] order = ascending(images.count());
        for (int from = 0; from < order.length; from += IMAGES_PER_BLOCK) {
            endIfCancelled();
            kernel.keep(images, order, from, Math.min(order.length, from + IMAGES_PER_BLOCK), sums, outputs);
        }
        return outputs;
    }

    /**
     * Loss, accuracy, predictions and confusion counts on all the images.
     *
     * @throws CancellationException if it was cancelled
     */
    public Evaluation evaluation(InkImages images) {
        int[] order = ascending(images.count());
        byte[] predictions = new byte[order.length];
        int[] fired = new int[hidden];
        double loss = 0;
        int correct = 0;
        for (int from = 0; from < order.length; from += IMAGES_PER_BLOCK) {
            endIfCancelled();
            kernel.evaluate(images, order, from, Math.min(order.length, from + IMAGES_PER_BLOCK), sums, predictions);
            loss += sums.loss();
            correct += sums.correct();
            sums.addFiredTo(fired);
        }
        return new Evaluation(loss / order.length, correct, predictions, fired, images);
    }

    private void endIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static int[] ascending(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, n -> n);
        return order;
    }
}
