package io.github.glassbox.training;

/**
 * Where playing stops by itself: on reaching an iteration, an accuracy or a loss.
 *
 * @param figure what is to be reached
 * @param value an iteration from 1, an accuracy above 0 and at most 1, or a loss above 0 in nats
 */
public record Goal(Figure figure, double value) {
    /** What can be reached. */
    public enum Figure {
        ITERATION,
        TRAIN_ACCURACY,
        TEST_ACCURACY,
        TRAIN_LOSS,
        TEST_LOSS;

        /** Whether it is a share of images. */
        public boolean isAccuracy() {
            return this == TRAIN_ACCURACY || this == TEST_ACCURACY;
        }
    }

    /** @throws IllegalArgumentException with a sentence for the user if the value is out of range */
    public Goal {
        if (figure == Figure.ITERATION && (value < 1 || value != Math.rint(value))) {
            throw new IllegalArgumentException("The iteration to stop at must be a whole number from 1, not " + value + ".");
        }
        if (figure.isAccuracy() && !(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("An accuracy must be above 0 % and at most 100 %.");
        }
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A loss must be a number above 0.");
        }
    }

    /** An iteration. */
    public static Goal iteration(int iteration) {
        return new Goal(Figure.ITERATION, iteration);
    }

    /** Whether it is known of the trainer's state whether it is there. */
    boolean isKnown(Trainer trainer) {
        return figure == Figure.ITERATION || trainer.onTrain().isKnown() && trainer.onTest().isKnown();
    }

    /** Whether the trainer's state is there, as far as it is known. */
    boolean isReached(Trainer trainer) {
        Measurement train = trainer.onTrain();
        Measurement test = trainer.onTest();
        return switch (figure) {
            case ITERATION -> trainer.iteration() >= value;
            case TRAIN_ACCURACY -> train.isKnown() && train.accuracy() >= value;
            case TEST_ACCURACY -> test.isKnown() && test.accuracy() >= value;
            case TRAIN_LOSS -> train.isKnown() && train.loss() <= value;
            case TEST_LOSS -> test.isKnown() && test.loss() <= value;
        };
    }
}
