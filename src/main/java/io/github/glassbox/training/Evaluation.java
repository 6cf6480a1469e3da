package io.github.glassbox.training;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Iteration;
import io.github.glassbox.nn.kernel.InkImages;

/**
 * How one state does on a set of images: mean loss, accuracy, the prediction of every image, confusion counts.
 *
 * <p>Immutable.
 */
public final class Evaluation {
    private final double loss;
    private final int correct;
    private final byte[] predictions;
    private final int[] fired;
    private final int[] confusion = new int[Shape.CLASSES * Shape.CLASSES];

    /** Takes over the arrays. */
    Evaluation(double loss, int correct, byte[] predictions, int[] fired, InkImages images) {
        this.loss = loss;
        this.correct = correct;
        this.predictions = predictions;
        this.fired = fired;
        for (int n = 0; n < predictions.length; n++) {
            confusion[images.label(n) * Shape.CLASSES + predictions[n]]++;
        }
    }

    /** Mean cross-entropy in nats. */
    public double loss() {
        return loss;
    }

    /** Share of images predicted right, 0 to 1. */
    public double accuracy() {
        return (double) correct / predictions.length;
    }

    /** How many images were predicted right. */
    public int correct() {
        return correct;
    }

    /** How many images there are. */
    public int count() {
        return predictions.length;
    }

    /** Loss and counts alone. */
    Iteration.Figures figures() {
        return new Iteration.Figures(loss, correct, count());
    }

    /** The digit predicted for image n. */
    public int prediction(int n) {
        return predictions[n];
    }

    /** On how many images hidden unit h has an activation above 0. */
    public int fired(int h) {
        return fired[h];
    }

    /** How many images with this label got this prediction. */
    public int confusion(int label, int prediction) {
        return confusion[label * Shape.CLASSES + prediction];
    }

    /** How many images have this label. */
    public int labelCount(int label) {
        int count = 0;
        for (int c = 0; c < Shape.CLASSES; c++) {
            count += confusion(label, c);
        }
        return count;
    }
}
