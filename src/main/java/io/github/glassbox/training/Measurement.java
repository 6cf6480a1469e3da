package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.InkImages;
import java.util.Optional;

/** How the trainer's state does on a whole set of images, if that is known. Mutable, so that it allocates nothing. */
final class Measurement {
    private final InkImages images;
    private final byte[] predictions;
    private final int[] fired;
    private boolean known;
    private double loss;
    private int correct;

    Measurement(InkImages images, int hidden) {
        this.images = images;
        predictions = new byte[images.count()];
        fired = new int[hidden];
    }

    /** Whether a mean loss can be right: where softmax that keeps its maximum fails, it may be anything. */
    static boolean isPossible(double loss) {
        return loss >= 0 && loss < Double.POSITIVE_INFINITY;
    }

    /** The state is another one. */
    void forget() {
        known = false;
    }

    /** A pass over all the images has ended, with {@link #predictions} written. */
    void take(BatchPass pass) {
        loss = pass.loss();
        correct = pass.correct();
        pass.copyFired(fired);
        known = true;
    }

    boolean isKnown() {
        return known;
    }

    /** To be written by a pass. */
    byte[] predictions() {
        return predictions;
    }

    /** Mean loss in nats. */
    double loss() {
        return loss;
    }

    /** Share predicted right, 0 to 1. */
    double accuracy() {
        return (double) correct / predictions.length;
    }

    /** How many images. */
    int count() {
        return predictions.length;
    }

    /** How many hidden units have an activation above 0 on none of the images. */
    int silentUnits() {
        int silent = 0;
        for (int count : fired) {
            silent += count == 0 ? 1 : 0;
        }
        return silent;
    }

    int hidden() {
        return fired.length;
    }

    /** Whether all images get the same prediction, and there is more than one. */
    boolean isOnePrediction() {
        for (byte prediction : predictions) {
            if (prediction != predictions[0]) {
                return false;
            }
        }
        return predictions.length > 1;
    }

    /** A copy; empty while it is not known. */
    Optional<Evaluation> evaluation() {
        return known
                ? Optional.of(new Evaluation(loss, correct, predictions.clone(), fired.clone(), images))
                : Optional.empty();
    }
}
