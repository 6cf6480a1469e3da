package io.github.glassbox.io;

import io.github.glassbox.data.GreyImage;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/** From a decoded picture to ink on paper. */
final class Luminance {
    /** Pictures of more pixels than this are reduced: far more than 28 x 28 needs, and quick to look through. */
    private static final int ENOUGH_PIXELS = 4_000_000;

    private static final int WHITE = 255;

    private final BufferedImage image;
    private final ColorModel colours;
    private final boolean grey;

    private Luminance(BufferedImage image) {
        this.image = image;
        colours = image.getColorModel();
        // getRGB would take grey samples for linear light and brighten them.
        grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Transparency on white, luminance by Rec. 601, ink told from paper by the border; large pictures reduced. */
    static GreyImage of(BufferedImage image) {
        Luminance luminance = new Luminance(image);
        int factor = factor(image.getWidth(), image.getHeight());
        return GreyImage.fromLuminance(
                luminance.read(factor), image.getWidth() / factor, image.getHeight() / factor);
    }

    /** As {@link #of}, but the ink is dark whatever the border has, and nothing is reduced. */
    static GreyImage darkInk(BufferedImage image) {
        return GreyImage.of(new Luminance(image).read(1), image.getWidth(), image.getHeight()).inverted();
    }

    /** Each pixel is the mean of factor x factor; what is left over at the right and below is dropped. */
    private byte[] read(int factor) {
        int width = image.getWidth() / factor;
        int height = image.getHeight() / factor;
        byte[] luminance = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                luminance[row * width + column] = (byte) mean(column * factor, row * factor, factor);
            }
        }
        return luminance;
    }

    private static int factor(int width, int height) {
        int wished = (int) Math.ceil(Math.sqrt((double) width * height / ENOUGH_PIXELS));
        return Math.max(1, Math.min(wished, Math.min(width, height)));
    }

    private int mean(int left, int top, int side) {
        int sum = 0;
        for (int row = top; row < top + side; row++) {
            for (int column = left; column < left + side; column++) {
                sum += at(column, row);
            }
        }
        return (sum + side * side / 2) / (side * side);
    }

    private int at(int column, int row) {
        if (grey) {
            int alpha = colours.hasAlpha() ? sample(column, row, 1) : WHITE;
            return onWhite(sample(column, row, 0), alpha);
        }
        int argb = image.getRGB(column, row);
        int weighted = 299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF);
        return onWhite((weighted + 500) / 1000, argb >>> 24);
    }

    private int sample(int column, int row, int band) {
        int max = (1 << colours.getComponentSize(band)) - 1;
        return (image.getRaster().getSample(column, row, band) * WHITE + max / 2) / max;
    }

    private static int onWhite(int luminance, int alpha) {
        return (luminance * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }
}
