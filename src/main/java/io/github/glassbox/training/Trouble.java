package io.github.glassbox.training;

/**
 * Something that goes wrong in a run.
 *
 * @param kind what
 * @param since the iteration from which on it is so
 * @param rawPixels whether pixels are not divided by 255: then that is the cause of steps that are too large
 */
public record Trouble(Kind kind, int since, boolean rawPixels) {
    private static final String RAW_BRIEFLY = "pixels are not divided by 255";
    private static final String RAW_CAUSE =
            "Pixels are not divided by 255: inputs up to 255 times too large make steps of W1 that are too large for this rate.";

    /** What can go wrong, the gravest first, with its usual cause. */
    public enum Kind {
        /** Half or more of the hidden units fire on no training image, and did so from iteration 0. */
        DEAD_FROM_START(
                "Units dead",
                "initial weights too negative, or zero",
                "Half or more of the hidden units are dead: they fire on no training image",
                "They never did: the initial weights are too negative, or zero. Try another initialiser."),
        /** Half or more of the hidden units fire on no training image any more. */
        DEAD_LATER(
                "Units died",
                "usually the rate is too high",
                "Half or more of the hidden units have died: they fire on no training image any more",
                "Usually the learning rate is too high."),
        /** Every training image gets the same prediction, for 20 iterations. */
        ONE_PREDICTION(
                "One prediction for all",
                "weights zero, or units dead",
                "Every image gets the same prediction",
                "Usually all weights are zero, or all hidden units are dead."),
        /** All hidden units have the same weights. */
        IDENTICAL_UNITS(
                "All units identical",
                "initial weights all equal",
                "All hidden units are identical, and get the same gradient",
                "The initial weights do not differ: draw them at random."),
        /** The loss is above 1.5 times its best of the last 100 iterations, for 20 iterations. */
        LOSS_UP(
                "Loss up",
                "usually the rate is too high",
                "The loss has risen to more than 1.5 times its best of the last 100 iterations",
                "Usually the learning rate is too high."),
        /** Training accuracy is more than 5 points above test accuracy. */
        OVERFITTING(
                "Overfitting",
                "few images, or many units",
                "Accuracy on the training images is more than 5 points above that on the test images",
                "The network learns its training images by heart: take more of them, fewer hidden units, or L2.");

        private final String briefly;
        private final String brieflyWhy;
        private final String what;
        private final String cause;

        Kind(String briefly, String brieflyWhy, String what, String cause) {
            this.briefly = briefly;
            this.brieflyWhy = brieflyWhy;
            this.what = what;
            this.cause = cause;
        }

        /** What is wrong, without a full stop. */
        public String what() {
            return what;
        }

        /** What usually causes it, or helps, in whole sentences. */
        public String cause() {
            return cause;
        }
    }

    /** In a few words: what, since when, and what usually causes it. */
    public String brief() {
        return kind.briefly + " since iteration " + since + ": " + (isByPixels() ? RAW_BRIEFLY : kind.brieflyWhy);
    }

    /** In whole sentences: what, since when, and what usually causes it. */
    public String sentence() {
        return kind.what() + ", since iteration " + since + ". " + (isByPixels() ? RAW_CAUSE : kind.cause());
    }

    private boolean isByPixels() {
        return rawPixels && (kind == Kind.DEAD_LATER || kind == Kind.LOSS_UP || kind == Kind.ONE_PREDICTION);
    }
}
