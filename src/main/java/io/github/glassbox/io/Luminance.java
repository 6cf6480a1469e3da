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

    /** Ink of this luminance is too light for white paper. */
    private static final int LIGHT = 200;

    private final BufferedImage image;
    private final ColorModel colours;
    private final boolean grey;
    private final int ground;

    private Luminance(BufferedImage image) {
        this.image = image;
        colours = image.getColorModel();
        // getRGB would take grey samples for linear light and brighten them.
        grey = colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        ground = isAllLight() ? 0 : WHITE;
    }

    /** Whether there is transparency, and of what is seen before it nothing that would be seen on white. */
    private boolean isAllLight() {
        if (!colours.hasAlpha()) {
            return false;
        }
        boolean clear = false;
        boolean seen = false;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                int alpha = alpha(column, row);
                clear |= alpha < WHITE / 2;
                if (alpha > WHITE / 2) {
                    seen = true;
                    if (opaque(column, row) < LIGHT) {
                        return false;
                    }
                }
            }
        }
        return clear && seen;
    }

    /**
     * Transparency on white, or on black if what is seen is all light, luminance by Rec. 601, ink told from paper by the
     * border; large pictures reduced.
     */
    static GreyImage of(BufferedImage image) {
        Luminance luminance = new Luminance(image);
        int factor = factor(image.getWidth(), image.getHeight());
        return GreyImage.fromLuminance(
                luminance.read(factor), image.getWidth() / factor, image.getHeight() / factor);
    }

    /** As {@link #of}, but the luminance itself, whichever is ink. */
    static GreyImage asSeen(BufferedImage image) {
        int factor = factor(image.getWidth(), image.getHeight());
        return GreyImage.of(new Luminance(image).read(factor), image.getWidth() / factor, image.getHeight() / factor);
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
        int alpha = alpha(column, row);
        return (opaque(column, row) * alpha + ground * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    private int opaque(int column, int row) {
        if (grey) {
            return sample(column, row, 0);
        }
        int rgb = image.getRGB(column, row);
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
    }

    private int alpha(int column, int row) {
        if (!colours.hasAlpha()) {
            return WHITE;
        }
        return grey ? sample(column, row, 1) : image.getRGB(column, row) >>> 24;
    }

    private int sample(int column, int row, int band) {
        int max = (1 << colours.getComponentSize(band)) - 1;
        return (image.getRaster().getSample(column, row, band) * WHITE + max / 2) / max;
    }
}
