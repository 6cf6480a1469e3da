package io.github.glassbox.data;

import io.github.glassbox.nn.SplitMix64;

/** Pictures made from images of digits: smoothly enlarged, and as a camera would see them on paper. */
public final class DigitPictures {
    private DigitPictures() {}

    /** Where ink is drawn. */
    @FunctionalInterface
    public interface Light {
        /** The luminance of paper, or of full ink, at a place in [0, 1] x [0, 1]. */
        double at(double x, double y);
    }

    /**
     * Image i enlarged to side x side pixels by weighing the four nearest pixels, its middle moved.
     *
     * @return (height x width), ink 0 to 255
     */
    public static double[][] enlarged(Dataset data, int i, int side, int width, int height, int dx, int dy) {
        double[][] ink = new double[height][width];
        double scale = 28.0 / side;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double y = (row + 0.5 - height / 2.0 - dy) * scale + 13.5;
                double x = (column + 0.5 - width / 2.0 - dx) * scale + 13.5;
                ink[row][column] = between(data, i, y, x);
            }
        }
        return ink;
    }

    private static double between(Dataset data, int i, double y, double x) {
        double sum = 0;
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        for (int row = Math.max(0, top); row <= Math.min(27, top + 1); row++) {
            for (int column = Math.max(0, left); column <= Math.min(27, left + 1); column++) {
                sum += data.ink(i, 28 * row + column) * (1 - Math.abs(y - row)) * (1 - Math.abs(x - column));
            }
        }
        return sum;
    }

    /** Ink rounded to a picture on blank paper. */
    public static GreyImage picture(double[][] ink) {
        return GreyImage.of(bytes(ink), ink[0].length, ink.length);
    }

    /** The luminance a camera sees: between paper and ink by the share of ink, with noise of a standard deviation. */
    public static byte[] photograph(double[][] ink, Light paper, Light pen, double noise, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] luminance = new double[ink.length][ink[0].length];
        for (int row = 0; row < ink.length; row++) {
            for (int column = 0; column < ink[0].length; column++) {
                double x = (double) column / ink[0].length;
                double y = (double) row / ink.length;
                double share = ink[row][column] / 255;
                luminance[row][column] = (1 - share) * paper.at(x, y) + share * pen.at(x, y)
                        + noise * random.nextNormal();
            }
        }
        return bytes(luminance);
    }

    private static byte[] bytes(double[][] values) {
        byte[] bytes = new byte[values.length * values[0].length];
        for (int k = 0; k < bytes.length; k++) {
            double value = values[k / values[0].length][k % values[0].length];
            bytes[k] = (byte) Math.round(Math.max(0, Math.min(255, value)));
        }
        return bytes;
    }
}
