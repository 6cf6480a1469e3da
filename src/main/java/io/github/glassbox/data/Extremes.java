package io.github.glassbox.data;

import java.util.function.IntBinaryOperator;

/** The least or the largest of all values in a square about each place; nothing outside the picture counts. */
final class Extremes {
    private Extremes() {}

    /**
     * The opening of a picture ("Image Analysis and Mathematical Morphology", Serra, 1982): of what is higher than all
     * about it, only what a square of 2 radius + 1 fits into stays; the edges of what stays do not move.
     *
     * @param values (height x width), row-major
     */
    static int[] opening(int[] values, int width, int height, int radius) {
        int[] least = square(values, width, height, radius, Math::min);
        return square(least, width, height, radius, Math::max);
    }

    private static int[] square(int[] values, int width, int height, int radius, IntBinaryOperator better) {
        int[] result = new int[values.length];
        int[] work = new int[3 * (Math.max(width, height) + 2 * radius + 1)];
        for (int row = 0; row < height; row++) {
            line(values, result, row * width, 1, width, radius, better, work);
        }
        for (int column = 0; column < width; column++) {
            line(result, result, column, width, height, radius, better, work);
        }
        return result;
    }

    /** After van Herk (1992): blocks of the window's length, looked through from both ends. */
    private static void line(int[] from, int[] to, int first, int step, int length, int radius,
            IntBinaryOperator better, int[] work) {
        int window = 2 * radius + 1;
        int padded = length + 2 * radius;
        int third = work.length / 3;
        for (int k = 0; k < padded; k++) {
            int inside = Math.max(0, Math.min(length - 1, k - radius));
            work[k] = from[first + inside * step];
        }
        for (int k = 0; k < padded; k++) {
            work[third + k] = k % window == 0 ? work[k] : better.applyAsInt(work[third + k - 1], work[k]);
        }
        for (int k = padded - 1; k >= 0; k--) {
            boolean last = k == padded - 1 || (k + 1) % window == 0;
            work[2 * third + k] = last ? work[k] : better.applyAsInt(work[2 * third + k + 1], work[k]);
        }
        for (int k = 0; k < length; k++) {
            to[first + k * step] = better.applyAsInt(work[2 * third + k], work[third + k + window - 1]);
        }
    }
}
