package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.kernel.Outputs;
import java.util.Arrays;

/**
 * What one state says of every image of a split. Immutable.
 *
 * @param split the images' set
 * @param iteration the state's number
 * @param dataset the images
 * @param outputs probabilities, loss and prediction of each
 */
public record Predictions(Split split, int iteration, Dataset dataset, Outputs outputs) {
    /** The images that pass the filter and are predicted wrong, those with the largest probability of it first. */
    public int[] mistakes(SampleFilter filter) {
        Ranking surest = Ranking.of(SampleOrder.SUREST, this);
        int[] wrong = new int[count()];
        int size = 0;
        for (int place = 0; place < wrong.length; place++) {
            int n = surest.at(place);
            if (prediction(n) != label(n) && filter.passes(label(n), prediction(n))) {
                wrong[size++] = n;
            }
        }
        return Arrays.copyOf(wrong, size);
    }

    /** How many images there are. */
    public int count() {
        return outputs.count();
    }

    /** The label of image n. */
    public int label(int n) {
        return dataset.label(n);
    }

    /** The digit predicted for image n. */
    public int prediction(int n) {
        return outputs.prediction(n);
    }

    /** The probability of image n's prediction, 0 to 1. */
    public float confidence(int n) {
        return outputs.p(n, outputs.prediction(n));
    }

    /** The cross-entropy of image n, in nats. */
    public float loss(int n) {
        return outputs.loss(n);
    }
}
