package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;

/**
 * State i: the parameters after i updates, with everything that was measured of them. Immutable.
 *
 * @param iteration i, from 0
 * @param parameters W1, b1, W2, b2
 * @param gradient dW1, db1, dW2, db2 of these parameters, means over the training images
 * @param change these parameters minus those of state i - 1; zeros at state 0
 * @param train on the training images
 * @param test on the test images
 * @param rate the learning rate of the update that led here; at state 0 that of the start
 */
public record State(
        int iteration,
        Parameters parameters,
        Parameters gradient,
        Parameters change,
        Evaluation train,
        Evaluation test,
        float rate) {
    /** About how many bytes it takes. */
    long bytes() {
        return 3L * Float.BYTES * parameters.shape().size() + train.count() + test.count() + 2000;
    }
}
