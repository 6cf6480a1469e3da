package io.github.glassbox.training.analysis;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;

/**
 * One digit against the other nine.
 *
 * @param digit 0 to 9
 * @param total images of all labels
 * @param labelled images with this label
 * @param predicted images with this prediction
 * @param right images with both
 */
public record DigitScores(int digit, int total, int labelled, int predicted, int right) {
    /** Those of a digit in an evaluation. */
    public static DigitScores of(Evaluation evaluation, int digit) {
        int predicted = 0;
        for (int label = 0; label < Shape.CLASSES; label++) {
            predicted += evaluation.confusion(label, digit);
        }
        return new DigitScores(
                digit, evaluation.count(), evaluation.labelCount(digit), predicted, evaluation.confusion(digit, digit));
    }

    /** The share of all images that are rightly taken, or rightly not taken, for this digit; NaN without images. */
    public double accuracy() {
        int wrong = labelled - right + predicted - right;
        return share(total - wrong, total);
    }

    /** The share of its predictions that are right; NaN if it is never predicted. */
    public double precision() {
        return share(right, predicted);
    }

    /** The share of its images that are predicted right; NaN if there are none. */
    public double recall() {
        return share(right, labelled);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
