package io.github.glassbox.data;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How light or dark the paper of a picture is at each place: a surface of second degree, and the noise about it. */
final class PaperSurface {
    private static final int TERMS = 6;
    private static final int SAMPLES_A_SIDE = 100;
    private static final int ROUNDS = 4;

    /** The standard deviation of a normal distribution over its median absolute deviation. */
    private static final double DEVIATION = 1.4826;

    private final int width;
    private final int height;
    private double[] coefficients = new double[TERMS];
    private double noise;

    private PaperSurface(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Fitted by least squares to the border, then to all places near the surface, each time without what is far off. */
    static PaperSurface fit(GreyImage picture) {
        PaperSurface surface = new PaperSurface(picture.width(), picture.height());
        Samples samples = new Samples(picture);
        surface.coefficients[0] = samples.median(samples::onBorder);
        surface.noise = samples.deviation(surface, samples::onBorder);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            IntPredicate among = round < ROUNDS ? samples::onBorder : n -> true;
            double near = Math.max(2, 2.5 * surface.noise);
            surface.coefficients = samples.leastSquares(surface, among.and(samples.within(surface, near)));
            surface.noise = samples.deviation(surface, among.and(samples.within(surface, 2 * near)));
        }
        return surface;
    }

    /** The standard deviation of the paper's ink about the surface, 0 to 255. */
    double noise() {
        return noise;
    }

    /** The ink of the paper alone at this pixel. */
    double at(int column, int row) {
        double x = across(column, width);
        double y = across(row, height);
        return coefficients[0] + x * coefficients[1] + y * coefficients[2]
                + x * x * coefficients[3] + x * y * coefficients[4] + y * y * coefficients[5];
    }

    private double[] terms(int column, int row) {
        double x = across(column, width);
        double y = across(row, height);
        return new double[] {1, x, y, x * x, x * y, y * y};
    }

    /** From -1 to 1. */
    private static double across(int k, int length) {
        return 2.0 * k / length - 1;
    }

    /** Some of the picture's pixels, spread evenly, the outermost among them. */
    private static final class Samples {
        private final GreyImage picture;
        private final int columns;
        private final int rows;

        Samples(GreyImage picture) {
            this.picture = picture;
            columns = Math.min(SAMPLES_A_SIDE, picture.width());
            rows = Math.min(SAMPLES_A_SIDE, picture.height());
        }

        int count() {
            return columns * rows;
        }

        int column(int n) {
            return columns == 1 ? 0 : (int) ((long) (n % columns) * (picture.width() - 1) / (columns - 1));
        }

        int row(int n) {
            return rows == 1 ? 0 : (int) ((long) (n / columns) * (picture.height() - 1) / (rows - 1));
        }

        boolean onBorder(int n) {
            int column = n % columns;
            int row = n / columns;
            return column == 0 || column == columns - 1 || row == 0 || row == rows - 1;
        }

        double ink(int n) {
            return picture.ink(row(n), column(n));
        }

        double off(PaperSurface surface, int n) {
            return ink(n) - surface.at(column(n), row(n));
        }

        IntPredicate within(PaperSurface surface, double distance) {
            return n -> Math.abs(off(surface, n)) <= distance;
        }

        double median(IntPredicate chosen) {
            return median(chosen, this::ink);
        }

        double deviation(PaperSurface surface, IntPredicate chosen) {
            return DEVIATION * median(chosen, n -> Math.abs(off(surface, n)));
        }

        private double median(IntPredicate chosen, IntToDoubleFunction value) {
            double[] values = IntStream.range(0, count()).filter(chosen).mapToDouble(value).sorted().toArray();
            return values.length == 0 ? 0 : values[values.length / 2];
        }

        double[] leastSquares(PaperSurface surface, IntPredicate chosen) {
            double[][] equations = new double[TERMS][TERMS + 1];
            for (int n = 0; n < count(); n++) {
                if (!chosen.test(n)) {
                    continue;
                }
                double[] terms = surface.terms(column(n), row(n));
                for (int i = 0; i < TERMS; i++) {
                    for (int j = 0; j < TERMS; j++) {
                        equations[i][j] += terms[i] * terms[j];
                    }
                    equations[i][TERMS] += terms[i] * ink(n);
                }
            }
            return solve(equations);
        }
    }

    /** Solves symmetric equations; an unknown that they leave open, as in a picture one pixel high, becomes 0. */
    private static double[] solve(double[][] equations) {
        double most = 0;
        for (int i = 0; i < TERMS; i++) {
            most = Math.max(most, equations[i][i]);
        }
        boolean[] open = new boolean[TERMS];
        for (int i = 0; i < TERMS; i++) {
            open[i] = equations[i][i] <= 1e-9 * most;
            for (int row = 0; row < TERMS && !open[i]; row++) {
                double factor = equations[row][i] / equations[i][i];
                for (int k = i; k <= TERMS && row != i; k++) {
                    equations[row][k] -= factor * equations[i][k];
                }
            }
        }
        double[] solution = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            solution[i] = open[i] ? 0 : equations[i][TERMS] / equations[i][i];
        }
        return solution;
    }
}
