package io.github.glassbox.view.curves;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * The points of a curve that can be told apart on the screen: where iterations are closer than pixel columns, the
 * smallest and the largest value of each column.
 */
final class Thinning {
    /** No points. */
    static final Thinning NONE = new Thinning(0);

    private static final int MOST_LOOKED_AT = 200_000;

    private final double[] x;
    private final double[] y;
    private int size;

    private Thinning(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    /**
     * Thins a curve; of one with very many values only some are looked at.
     *
     * @param iterations of the values 0 to count - 1, ascending
     * @param values of them
     * @param from the first value to be drawn
     * @param columns how many pixels wide the curve is drawn, at least 1
     */
    static Thinning of(IntUnaryOperator iterations, IntToDoubleFunction values, int from, int count, int columns) {
        int step = Math.max(1, (count - from) / MOST_LOOKED_AT);
        Thinning thinned =
                of(k -> values.applyAsDouble(from + k * step), Math.max(0, count - from + step - 1) / step, columns);
        for (int point = 0; point < thinned.size; point++) {
            thinned.x[point] = iterations.applyAsInt(from + (int) thinned.x[point] * step);
        }
        return thinned;
    }

    /** The same of values at iterations 0 to count - 1. */
    static Thinning of(IntToDoubleFunction values, int count, int columns) {
        if (count <= 2 * columns) {
            Thinning all = new Thinning(count);
            for (int i = 0; i < count; i++) {
                all.add(i, values.applyAsDouble(i));
            }
            return all;
        }
        Thinning thinned = new Thinning(2 * columns + 2);
        thinned.add(0, values.applyAsDouble(0));
        for (int column = 0; column < columns; column++) {
            int from = (int) Math.max(1, (long) column * count / columns);
            int to = (int) ((column + 1L) * count / columns);
            thinned.addExtremes(values, from, column == columns - 1 ? count - 1 : to);
        }
        thinned.add(count - 1, values.applyAsDouble(count - 1));
        return thinned;
    }

    private void addExtremes(IntToDoubleFunction values, int from, int to) {
        if (from >= to) {
            return;
        }
        int least = from;
        int most = from;
        double leastValue = values.applyAsDouble(from);
        double mostValue = leastValue;
        for (int i = from + 1; i < to; i++) {
            double value = values.applyAsDouble(i);
            if (value < leastValue) {
                least = i;
                leastValue = value;
            }
            if (value > mostValue) {
                most = i;
                mostValue = value;
            }
        }
        if (least < most) {
            add(least, leastValue);
            add(most, mostValue);
        } else {
            add(most, mostValue);
            if (least != most) {
                add(least, leastValue);
            }
        }
    }

    private void add(int iteration, double value) {
        x[size] = iteration;
        y[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    /** The largest value, or NaN without points. */
    double max() {
        return size == 0 ? Double.NaN : Arrays.stream(y, 0, size).max().orElseThrow();
    }

    /** The smallest value, or NaN without points. */
    double min() {
        return size == 0 ? Double.NaN : Arrays.stream(y, 0, size).min().orElseThrow();
    }
}
