package io.github.glassbox.view.curves;

import io.github.glassbox.training.BatchLosses;
import io.github.glassbox.training.Curves;
import io.github.glassbox.view.paint.Numbers;

/** What a chart shows of the curves. */
enum Figure {
    LOSS("loss", "Loss (cross-entropy)") {
        @Override
        double train(Curves curves, int point) {
            return curves.trainLoss(point);
        }

        @Override
        double test(Curves curves, int point) {
            return curves.testLoss(point);
        }

        @Override
        Thinning batches(Curves curves, int columns) {
            BatchLosses losses = curves.batches();
            return Thinning.of(losses::iteration, losses::loss, 0, losses.count(), columns);
        }

        @Override
        Scale scale(double min, double max, int steps, boolean logarithmic) {
            return logarithmic ? Scale.logarithmic(min, max) : Scale.linear(max, steps);
        }

        @Override
        String text(double value) {
            return value < 100 ? Numbers.fixed(value, 4) : Numbers.significant(value);
        }
    },

    ACCURACY("accuracy", "Accuracy") {
        @Override
        double train(Curves curves, int point) {
            return curves.trainAccuracy(point);
        }

        @Override
        double test(Curves curves, int point) {
            return curves.testAccuracy(point);
        }

        @Override
        Scale scale(double min, double max, int steps, boolean logarithmic) {
            return Scale.accuracy(steps);
        }

        @Override
        String text(double value) {
            return Numbers.fixed(value, 4);
        }
    };

    private final String id;
    private final String title;

    Figure(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its value on the training images, at a point of the curves. */
    abstract double train(Curves curves, int point);

    /** Its value on the test images, at a point of the curves. */
    abstract double test(Curves curves, int point);

    /** The batches' own values; none if it is not recorded. */
    Thinning batches(Curves curves, int columns) {
        return Thinning.NONE;
    }

    /** The value axis for values in this range, in about so many steps. */
    abstract Scale scale(double min, double max, int steps, boolean logarithmic);

    /** A value in digits. */
    abstract String text(double value);

    /** The short name, for component names. */
    String id() {
        return id;
    }

    /** The name on the screen. */
    String title() {
        return title;
    }
}
