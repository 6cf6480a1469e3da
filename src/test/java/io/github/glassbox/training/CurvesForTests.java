package io.github.glassbox.training;

/** Curves of chosen values. */
public final class CurvesForTests {
    private CurvesForTests() {}

    /** Curves of the iterations from 0, with the training figures given and the test figures given, losses and accuracies alike. */
    public static Curves of(double[] train, double[] test) {
        Curves curves = Curves.EMPTY;
        for (int k = 0; k < train.length; k++) {
            curves = curves.append(train[k]).withPoint(k, train[k], test[k], train[k], test[k]);
        }
        return curves;
    }
}
