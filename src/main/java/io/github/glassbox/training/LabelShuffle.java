package io.github.glassbox.training;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.nn.kernel.InkImages;
import java.util.function.IntUnaryOperator;

/**
 * Training labels of which a share is dealt out anew among its images, see {@link Hyperparameters#shuffled}: as many of
 * each digit as before, but they mean nothing.
 */
public final class LabelShuffle {
    /** Unlike any epoch, whose order is drawn from the same seed. */
    private static final long STREAM = -1;

    private LabelShuffle() {}

    /** The images with the labels that a run trains on. */
    public static InkImages of(InkImages images, Hyperparameters settings) {
        return settings.shuffled() == 0
                ? images
                : images.withLabels(labels(images.count(), images::label, settings));
    }

    /** The images with the labels that a run trains on. */
    public static Dataset of(Dataset images, Hyperparameters settings) {
        return settings.shuffled() == 0
                ? images
                : images.withLabels(labels(images.count(), images::label, settings));
    }

    /** Of images in random order the first so many each get the label of the next, the last of them that of the first. */
    private static byte[] labels(int count, IntUnaryOperator own, Hyperparameters settings) {
        int[] order = new int[count];
        byte[] labels = new byte[count];
        for (int n = 0; n < count; n++) {
            order[n] = n;
            labels[n] = (byte) own.applyAsInt(n);
        }
        int share = (int) ((long) count * settings.shuffled() / 100);
        SplitMix64 random = SplitMix64.of(settings.seed(), STREAM);
        for (int k = 0; k < share; k++) {
            int other = k + random.nextInt(count - k);
            int n = order[other];
            order[other] = order[k];
            order[k] = n;
        }
        for (int k = 0; k < share; k++) {
            labels[order[k]] = (byte) own.applyAsInt(order[(k + 1) % share]);
        }
        return labels;
    }
}
