package io.github.glassbox.training;

import java.util.Arrays;

/**
 * Loss and accuracy of every iteration of a run, from 0. Immutable: {@link #append} gives a longer one.
 *
 * <p>A longer one shares the arrays of the shorter while there is room behind its end, so appending is cheap.
 */
public final class Curves {
    /** Curves without an iteration. */
    public static final Curves EMPTY = new Curves(new double[4][0], 0);

    private final double[][] values;
    private final int size;

    private Curves(double[][] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** These and one more; only the longest may be appended to. */
    Curves append(State state) {
        double[][] target = values;
        if (size == values[0].length) {
            target = new double[values.length][];
            for (int k = 0; k < values.length; k++) {
                target[k] = Arrays.copyOf(values[k], Math.max(64, size * 2));
            }
        }
        target[0][size] = state.train().loss();
        target[1][size] = state.test().loss();
        target[2][size] = state.train().accuracy();
        target[3][size] = state.test().accuracy();
        return new Curves(target, size + 1);
    }

    /** How many iterations: the newest is size - 1. */
    public int size() {
        return size;
    }

    /** Mean loss on the training images at this iteration. */
    public double trainLoss(int iteration) {
        return value(0, iteration);
    }

    /** Mean loss on the test images. */
    public double testLoss(int iteration) {
        return value(1, iteration);
    }

    /** Accuracy on the training images, 0 to 1. */
    public double trainAccuracy(int iteration) {
        return value(2, iteration);
    }

    /** Accuracy on the test images, 0 to 1. */
    public double testAccuracy(int iteration) {
        return value(3, iteration);
    }

    private double value(int series, int iteration) {
        if (iteration >= size) {
            throw new IndexOutOfBoundsException("iteration " + iteration + " of " + size);
        }
        return values[series][iteration];
    }
}
