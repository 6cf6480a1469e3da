package io.github.glassbox.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much each place of a picture stands out from the paper under it, 0 (paper) to 255 (no light comes back), with the
 * light taken out: the paper's light is the lightest that is found about each place in more than a stroke's width, so
 * that gradients and the edges of shadows belong to the paper.
 */
final class Contrast {
    /** Half the side of the square that no stroke fills, as a share of the shorter side. */
    private static final double RADIUS = 0.15;

    /** Less than this many times the noise is no ink. */
    private static final double ABOVE_NOISE = 5;

    private static final double LEAST = 4;
    private static final int TILES = 4;
    private static final int DARKEST_PAPER = 30;

    /** The distance of a normal distribution's quantile of 30 %, or 12, to its median, in standard deviations. */
    private static final double DEVIATIONS_TO_30 = 0.524;
    private static final double DEVIATIONS_TO_12 = 1.175;

    private static final double DEVIATION_OF_MEDIAN = 1.4826;

    private final float[] above;
    private final double noise;
    private final double least;

    private Contrast(float[] above, double noise, double least) {
        this.above = above;
        this.noise = noise;
        this.least = least;
    }

    /** Of a picture whose paper is darker, lighter or noisier than blank. */
    static Contrast of(GreyImage picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] bytes = picture.toArray();
        int[] ink = new int[bytes.length];
        for (int n = 0; n < ink.length; n++) {
            ink[n] = bytes[n] & 0xFF;
        }
        int radius = Math.max(3, (int) Math.round(RADIUS * Math.min(width, height)));
        int[] paper = Extremes.opening(smooth(ink, width, height), width, height, radius);
        int[] counts = new int[511];
        for (int n = 0; n < ink.length; n++) {
            counts[ink[n] - paper[n] / 16 + 255]++;
        }
        // Of the darker half much may be lines or ink.
        double light = quantile(counts, 0.3) - 255;
        double below = (light + 255 - quantile(counts, 0.12)) / (DEVIATIONS_TO_12 - DEVIATIONS_TO_30);
        double grain = grain(ink, width, height);
        double noise = Math.max(grain, Math.min(below, 3 * grain + 1.5));
        double usual = light + DEVIATIONS_TO_30 * noise;
        double least = Math.max(LEAST, ABOVE_NOISE * noise);
        float[] above = new float[ink.length];
        double scales = 0;
        for (int n = 0; n < ink.length; n++) {
            double under = paper[n] / 16.0 + usual;
            double scale = 255 / Math.max(DARKEST_PAPER, 255 - under);
            double difference = ink[n] - under;
            scales += scale;
            above[n] = difference < least / 2 ? 0 : (float) Math.min(255, difference * scale);
        }
        return new Contrast(above, noise * scales / ink.length, least * scales / ink.length);
    }

    /** Of a picture on blank paper: its ink. */
    static Contrast ofBlankPaper(GreyImage picture) {
        byte[] bytes = picture.toArray();
        float[] above = new float[bytes.length];
        for (int n = 0; n < above.length; n++) {
            above[n] = bytes[n] & 0xFF;
        }
        return new Contrast(above, 0, 1);
    }

    /** (height x width), row-major; the caller's own. */
    float[] toArray() {
        return above.clone();
    }

    /** The standard deviation of the paper about its light. */
    double noise() {
        return noise;
    }

    /** The least that is ink. */
    double least() {
        return least;
    }

    /** Sixteen times the weighted mean of 3 x 3. */
    private static int[] smooth(int[] ink, int width, int height) {
        int[] smooth = new int[ink.length];
        for (int row = 0; row < height; row++) {
            int up = Math.max(0, row - 1) * width;
            int here = row * width;
            int down = Math.min(height - 1, row + 1) * width;
            for (int column = 0; column < width; column++) {
                int left = Math.max(0, column - 1);
                int right = Math.min(width - 1, column + 1);
                smooth[here + column] = ink[up + left] + ink[up + right] + ink[down + left] + ink[down + right]
                        + 2 * (ink[up + column] + ink[down + column] + ink[here + left] + ink[here + right])
                        + 4 * ink[here + column];
            }
        }
        return smooth;
    }

    /**
     * The standard deviation from pixel to pixel, where it is high: where light is too strong there is none. Not in the
     * middle, where the digit is.
     */
    private static double grain(int[] ink, int width, int height) {
        List<Double> tiles = new ArrayList<>();
        for (int tile = 0; tile < TILES * TILES; tile++) {
            boolean outer = tile / TILES % (TILES - 1) == 0 || tile % TILES % (TILES - 1) == 0;
            if (!outer) {
                continue;
            }
            int[] counts = new int[512];
            int left = tile % TILES * width / TILES;
            int right = (tile % TILES + 1) * width / TILES;
            for (int row = tile / TILES * height / TILES; row < (tile / TILES + 1) * height / TILES; row++) {
                for (int n = row * width + left + 2; n < row * width + right; n++) {
                    counts[Math.min(511, Math.abs(2 * ink[n - 1] - ink[n] - ink[n - 2]))]++;
                }
            }
            tiles.add(DEVIATION_OF_MEDIAN * Math.max(0, quantile(counts, 0.5)) / Math.sqrt(6));
        }
        Collections.sort(tiles);
        return tiles.get(tiles.size() * 3 / 4);
    }

    /** Between the levels, as if each were spread evenly over a width of one. */
    private static double quantile(int[] counts, double share) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        double rank = share * all;
        int level = 0;
        while (level < counts.length - 1 && rank > counts[level]) {
            rank -= counts[level++];
        }
        return counts[level] == 0 ? level : level - 0.5 + rank / counts[level];
    }
}
