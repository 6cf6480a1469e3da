package io.github.glassbox.data;

import java.util.Arrays;

/**
 * Takes straight lines that run through the whole picture from under the ink, as those of ruled and squared paper or a
 * frame; strokes that cross them stay. Lines are found by their votes for slope and offset (Hough, 1962), and what is
 * thicker than the line where it runs is a stroke, as staff lines are told from notes.
 */
final class Rules {
    /** Height over width of the steepest, a little more than 14 degrees. */
    private static final double STEEPEST = 0.25;

    /** The share of a line's length that must have ink. */
    private static final double LEAST_COVER = 0.7;

    /** Of the picture's width at each end, and how much of that must have ink. */
    private static final double END = 0.15;
    private static final double LEAST_END_COVER = 0.5;

    /** Of the shorter side. */
    private static final double THICKEST = 0.035;

    /** A stroke with this many times a line's ink can be told from it pixel by pixel where they cross. */
    private static final double DARKER = 1.8;

    private static final int MOST_LINES = 80;

    private final float[] ink;
    private final int width;
    private final int height;
    private final float least;
    private final int slopes;
    private final int reach;
    private final int[][] votes;
    private boolean[] mask;

    private Rules(float[] ink, int width, int height, double least) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        this.least = (float) least;
        slopes = (int) Math.ceil(STEEPEST * width / 2);
        reach = slopes + 2;
        votes = new int[2 * slopes + 1][height + 2 * reach];
    }

    /** A line's row at the picture's middle column, and how many rows lower it is at the last column than there. */
    private record Line(double row, double fall) {}

    /**
     * Blanks lines in place.
     *
     * @param ink (height x width), row-major
     * @param least that counts as ink
     * @return how many lines there were
     */
    static int remove(float[] ink, int width, int height, double least) {
        int across = new Rules(ink, width, height, least).remove();
        float[] turned = turned(ink, width, height);
        int along = new Rules(turned, height, width, least).remove();
        System.arraycopy(turned(turned, height, width), 0, ink, 0, ink.length);
        return across + along;
    }

    private static float[] turned(float[] ink, int width, int height) {
        float[] turned = new float[ink.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                turned[column * height + row] = ink[row * width + column];
            }
        }
        return turned;
    }

    private int remove() {
        if (width < 20 || height < 20) {
            return 0;
        }
        mask = new boolean[ink.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ink[row * width + column] >= least) {
                    mask[row * width + column] = true;
                    vote(row, column, 1);
                }
            }
        }
        int found = 0;
        for (int n = 0; n < MOST_LINES; n++) {
            Line line = strongest();
            if (line == null) {
                break;
            }
            found += blank(line) ? 1 : 0;
        }
        return found;
    }

    private void vote(int row, int column, int weight) {
        double x = 2.0 * column / width - 1;
        for (int s = -slopes; s <= slopes; s++) {
            votes[s + slopes][(int) (row - s * x + 0.5) + reach] += weight;
        }
    }

    /** Of those that have votes enough; their votes of the place itself are forgotten. */
    private Line strongest() {
        int most = (int) (0.6 * width);
        Line line = null;
        int[] where = null;
        for (int s = 0; s < votes.length; s++) {
            for (int r = 0; r < votes[s].length; r++) {
                if (votes[s][r] > most) {
                    most = votes[s][r];
                    line = new Line(r - reach, s - slopes);
                    where = new int[] {s, r};
                }
            }
        }
        if (line != null) {
            votes[where[0]][where[1]] = Integer.MIN_VALUE / 2;
        }
        return line;
    }

    /** Whether it was a line. */
    private boolean blank(Line found) {
        int[] tops = new int[width];
        int[] bottoms = new int[width];
        int covered = follow(found, tops, bottoms);
        int end = (int) (END * width);
        if (covered < LEAST_COVER * width
                || covered(tops, 0, end) < LEAST_END_COVER * end
                || covered(tops, width - end, width) < LEAST_END_COVER * end) {
            return false;
        }
        int thickness = thickness(tops, bottoms, covered);
        if (thickness > Math.max(3, THICKEST * Math.min(width, height))) {
            return false;
        }
        float level = level(tops, bottoms, thickness);
        for (int column = 0; column < width; column++) {
            if (tops[column] < 0) {
                continue;
            }
            boolean alone = bottoms[column] - tops[column] <= 1.5 * thickness + 1;
            boolean dark = !alone && most(column, tops[column], bottoms[column]) > DARKER * level;
            double middle = found.row() + found.fall() * (2.0 * column / width - 1);
            for (int row = tops[column]; row < bottoms[column]; row++) {
                int n = row * width + column;
                boolean near = Math.abs(row - middle) <= thickness / 2.0 + 2;
                boolean line = alone ? ink[n] <= 1.5 * level : dark && near && ink[n] <= 1.15 * level;
                if (line) {
                    ink[n] = 0;
                    if (mask[n]) {
                        mask[n] = false;
                        vote(row, column, -1);
                    }
                } else if (near && mask[n]) {
                    // What stays must not be found again.
                    mask[n] = false;
                    vote(row, column, -1);
                }
            }
        }
        return true;
    }

    private float most(int column, int top, int bottom) {
        float most = 0;
        for (int row = top; row < bottom; row++) {
            most = Math.max(most, ink[row * width + column]);
        }
        return most;
    }

    /** From where to where there is ink at each column: top -1 where there is none. Returns at how many there is. */
    private int follow(Line line, int[] tops, int[] bottoms) {
        int covered = 0;
        for (int column = 0; column < width; column++) {
            int row = (int) Math.round(line.row() + line.fall() * (2.0 * column / width - 1));
            int start = -1;
            for (int off = 0; off <= 2 && start < 0; off++) {
                start = hasInk(row - off, column) ? row - off : hasInk(row + off, column) ? row + off : -1;
            }
            tops[column] = start;
            if (start >= 0) {
                covered++;
                int bottom = start + 1;
                while (hasInk(bottom, column)) {
                    bottom++;
                }
                while (hasInk(tops[column] - 1, column)) {
                    tops[column]--;
                }
                bottoms[column] = bottom;
            }
        }
        return covered;
    }

    private boolean hasInk(int row, int column) {
        return row >= 0 && row < height && ink[row * width + column] >= least;
    }

    private static int covered(int[] tops, int from, int to) {
        int covered = 0;
        for (int column = from; column < to; column++) {
            covered += tops[column] >= 0 ? 1 : 0;
        }
        return covered;
    }

    /** The median over all columns. */
    private int thickness(int[] tops, int[] bottoms, int covered) {
        int[] runs = new int[covered];
        int n = 0;
        for (int column = 0; column < width; column++) {
            if (tops[column] >= 0) {
                runs[n++] = bottoms[column] - tops[column];
            }
        }
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }

    /** The median of the most that each column has, where nothing but the line is. */
    private float level(int[] tops, int[] bottoms, int thickness) {
        float[] peaks = new float[width];
        int n = 0;
        for (int column = 0; column < width; column++) {
            if (tops[column] >= 0 && bottoms[column] - tops[column] <= thickness + 1) {
                peaks[n++] = most(column, tops[column], bottoms[column]);
            }
        }
        Arrays.sort(peaks, 0, n);
        return peaks[n / 2];
    }
}
