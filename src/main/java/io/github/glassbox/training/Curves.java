package io.github.glassbox.training;

import java.util.Arrays;

/**
 * Loss and accuracy over the iterations of a line of training. Immutable: what is added gives longer ones.
 *
 * <p>Of every iteration there is its batch's loss. Of the <i>points</i>, in ascending iteration, there are the figures
 * on all training and all test images: with the full batch every iteration is a point, with mini-batches those that end
 * an epoch, and any that somebody stayed at. A longer one shares the arrays of the shorter while there is room behind
 * its end, so adding at the end is cheap; only the longest may be added to.
 */
public final class Curves {
    /** Curves without an iteration. */
    public static final Curves EMPTY = new Curves(new int[0], new double[4][0], 0, BatchLosses.EMPTY);

    private static final int TRAIN_LOSS = 0;
    private static final int TEST_LOSS = 1;
    private static final int TRAIN_ACCURACY = 2;
    private static final int TEST_ACCURACY = 3;

    private final int[] iterations;
    private final double[][] values;
    private final int points;
    private final BatchLosses batches;

    private Curves(int[] iterations, double[][] values, int points, BatchLosses batches) {
        this.iterations = iterations;
        this.values = values;
        this.points = points;
        this.batches = batches;
    }

    /** These and one iteration more, which need not be a point. */
    Curves append(double batchLoss) {
        return new Curves(iterations, values, points, batches.append((float) batchLoss));
    }

    /** These with one point more, or the same if it is one already. */
    Curves withPoint(int iteration, double trainLoss, double testLoss, double trainAccuracy, double testAccuracy) {
        int at = firstPointFrom(iteration);
        if (at < points && iterations[at] == iteration) {
            return this;
        }
        int[] itsIterations = iterations;
        double[][] itsValues = values;
        if (at < points || points == iterations.length) {
            int room = points == iterations.length ? Math.max(64, points * 2) : iterations.length;
            itsIterations = opened(at, room);
            itsValues = new double[values.length][];
            for (int k = 0; k < values.length; k++) {
                itsValues[k] = opened(values[k], at, room);
            }
        }
        itsIterations[at] = iteration;
        itsValues[TRAIN_LOSS][at] = trainLoss;
        itsValues[TEST_LOSS][at] = testLoss;
        itsValues[TRAIN_ACCURACY][at] = trainAccuracy;
        itsValues[TEST_ACCURACY][at] = testAccuracy;
        return new Curves(itsIterations, itsValues, points + 1, batches);
    }

    private int[] opened(int at, int room) {
        int[] copy = new int[room];
        System.arraycopy(iterations, 0, copy, 0, at);
        System.arraycopy(iterations, at, copy, at + 1, points - at);
        return copy;
    }

    private double[] opened(double[] series, int at, int room) {
        double[] copy = new double[room];
        System.arraycopy(series, 0, copy, 0, at);
        System.arraycopy(series, at, copy, at + 1, points - at);
        return copy;
    }

    /** A copy up to this iteration, that may be added to. */
    Curves upTo(int iteration) {
        int kept = firstPointFrom(iteration + 1);
        double[][] copies = new double[values.length][];
        for (int k = 0; k < values.length; k++) {
            copies[k] = Arrays.copyOf(values[k], kept);
        }
        return new Curves(Arrays.copyOf(iterations, kept), copies, kept, batches.upTo(iteration));
    }

    private int firstPointFrom(int iteration) {
        if (points > 0 && iterations[points - 1] < iteration) {
            return points;
        }
        int found = Arrays.binarySearch(iterations, 0, points, iteration);
        return found >= 0 ? found : -found - 1;
    }

    /** How many iterations there are: the newest is size - 1. */
    public int size() {
        return batches.iterations();
    }

    /** How many points there are. */
    public int points() {
        return points;
    }

    /** The iteration of a point, ascending. */
    public int iteration(int point) {
        return iterations[checked(point)];
    }

    /** The point at this iteration, or the nearest to it; -1 if there are none. */
    public int nearestPoint(int iteration) {
        int from = firstPointFrom(iteration);
        if (from == points) {
            return points - 1;
        }
        boolean before = from > 0 && iteration - iterations[from - 1] < iterations[from] - iteration;
        return before ? from - 1 : from;
    }

    /** Whether this iteration is a point. */
    public boolean isPoint(int iteration) {
        int nearest = nearestPoint(iteration);
        return nearest >= 0 && iterations[nearest] == iteration;
    }

    /** Mean loss on all training images at a point. */
    public double trainLoss(int point) {
        return values[TRAIN_LOSS][checked(point)];
    }

    /** Mean loss on the test images at a point. */
    public double testLoss(int point) {
        return values[TEST_LOSS][checked(point)];
    }

    /** Accuracy on all training images, 0 to 1, at a point. */
    public double trainAccuracy(int point) {
        return values[TRAIN_ACCURACY][checked(point)];
    }

    /** Accuracy on the test images, 0 to 1, at a point. */
    public double testAccuracy(int point) {
        return values[TEST_ACCURACY][checked(point)];
    }

    /** The losses of the iterations' own batches. */
    public BatchLosses batches() {
        return batches;
    }

    private int checked(int point) {
        if (point >= points) {
            throw new IndexOutOfBoundsException("point " + point + " of " + points);
        }
        return point;
    }
}
