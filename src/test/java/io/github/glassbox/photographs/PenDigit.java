package io.github.glassbox.photographs;

import io.github.glassbox.data.Dataset;

/**
 * An MNIST digit as strokes of any sharpness: places are shares of MNIST's field of 28 x 28, 0 to 1. The outline is the
 * contour at some grey of the smoothly enlarged image; a pen of any width can be led along its middle line instead.
 */
final class PenDigit {
    private static final int FACTOR = 8;
    private static final int SIDE = 28 * FACTOR;
    private static final float FAR = 1e6f;
    private static final int[] DR = {-1, -1, 0, 1, 1, 1, 0, -1};
    private static final int[] DC = {0, 1, 1, 1, 0, -1, -1, -1};

    private final float[] grey;
    private float[] toMiddle;

    private PenDigit(float[] grey) {
        this.grey = grey;
    }

    /** Image i. */
    static PenDigit of(Dataset data, int i) {
        float[] grey = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double y = (row + 0.5) / FACTOR - 0.5;
                double x = (column + 0.5) / FACTOR - 0.5;
                double sum = 0;
                double weights = 0;
                for (int r = (int) Math.floor(y) - 1; r <= y + 2; r++) {
                    for (int c = (int) Math.floor(x) - 1; c <= x + 2; c++) {
                        double weight = Math.exp(-((y - r) * (y - r) + (x - c) * (x - c)) / (2 * 0.55 * 0.55));
                        weights += weight;
                        sum += r < 0 || c < 0 || r > 27 || c > 27 ? 0 : weight * data.ink(i, 28 * r + c);
                    }
                }
                grey[row * SIDE + column] = (float) (sum / weights / 255);
            }
        }
        return new PenDigit(grey);
    }

    /** How much of a spot of this size is ink: inside the contour at a grey, 0 to 1. */
    double outline(double x, double y, double contour, double spot) {
        double steepness = Math.max(0.08, 5 * spot);
        return clamp((at(grey, x, y, 0) - contour) / steepness + 0.5);
    }

    /** How much of a spot of this size is ink under a pen of this width, both shares of the field. */
    double line(double x, double y, double width, double spot) {
        if (toMiddle == null) {
            toMiddle = distances(middleLine());
        }
        double off = at(toMiddle, x, y, FAR) / SIDE;
        double soft = Math.max(spot, 0.002);
        return clamp((width / 2 - off) / soft + 0.5) * Math.min(1, width / soft);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static double at(float[] values, double x, double y, double outside) {
        double column = x * SIDE - 0.5;
        double row = y * SIDE - 0.5;
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        if (c < 0 || r < 0 || c >= SIDE - 1 || r >= SIDE - 1) {
            return outside;
        }
        double dx = column - c;
        double dy = row - r;
        int n = r * SIDE + c;
        return (1 - dy) * ((1 - dx) * values[n] + dx * values[n + 1])
                + dy * ((1 - dx) * values[n + SIDE] + dx * values[n + SIDE + 1]);
    }

    /** Thinned after Zhang and Suen (1984). */
    private boolean[] middleLine() {
        boolean[] ink = new boolean[SIDE * SIDE];
        for (int n = 0; n < ink.length; n++) {
            ink[n] = grey[n] > 0.3;
        }
        boolean changed = true;
        while (changed) {
            changed = thin(ink, 0) | thin(ink, 1);
        }
        return ink;
    }

    private static boolean thin(boolean[] ink, int pass) {
        boolean[] drop = new boolean[ink.length];
        boolean any = false;
        for (int row = 1; row < SIDE - 1; row++) {
            for (int column = 1; column < SIDE - 1; column++) {
                if (!ink[row * SIDE + column]) {
                    continue;
                }
                boolean[] p = new boolean[8];
                int count = 0;
                for (int k = 0; k < 8; k++) {
                    p[k] = ink[(row + DR[k]) * SIDE + column + DC[k]];
                    count += p[k] ? 1 : 0;
                }
                int rises = 0;
                for (int k = 0; k < 8; k++) {
                    rises += !p[k] && p[(k + 1) % 8] ? 1 : 0;
                }
                boolean ends = pass == 0
                        ? !(p[0] && p[2] && p[4]) && !(p[2] && p[4] && p[6])
                        : !(p[0] && p[2] && p[6]) && !(p[0] && p[4] && p[6]);
                if (count >= 2 && count <= 6 && rises == 1 && ends) {
                    drop[row * SIDE + column] = true;
                    any = true;
                }
            }
        }
        for (int n = 0; n < ink.length; n++) {
            ink[n] &= !drop[n];
        }
        return any;
    }

    /** The distance of every place to the ink, in steps of the grid, by a chamfer. */
    private static float[] distances(boolean[] ink) {
        float[] far = new float[ink.length];
        for (int n = 0; n < far.length; n++) {
            far[n] = ink[n] ? 0 : FAR;
        }
        for (int turn = 0; turn < 2; turn++) {
            for (int k = 0; k < far.length; k++) {
                int n = turn == 0 ? k : far.length - 1 - k;
                int row = n / SIDE;
                int column = n % SIDE;
                for (int d = 0; d < 8; d++) {
                    int r = row + DR[d];
                    int c = column + DC[d];
                    if (r >= 0 && c >= 0 && r < SIDE && c < SIDE) {
                        float step = d % 2 == 0 ? 1 : 1.4142f;
                        far[n] = Math.min(far[n], far[r * SIDE + c] + step);
                    }
                }
            }
        }
        return far;
    }
}
