package io.github.glassbox.training;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;

/**
 * A training set and a test set, as the kernels read them. Immutable.
 *
 * @param train images to learn from
 * @param test images to be judged by
 */
public record TrainingData(InkImages train, InkImages test) {
    /** Both sets from datasets. */
    public static TrainingData of(Dataset train, Dataset test) {
        return new TrainingData(images(train), images(test));
    }

    /** A dataset as the kernels read it. */
    public static InkImages images(Dataset dataset) {
        InkImages.Builder builder = new InkImages.Builder(dataset.count());
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < dataset.count(); n++) {
            dataset.copyImage(n, image);
            builder.add(image, dataset.label(n));
        }
        return builder.build();
    }
}
