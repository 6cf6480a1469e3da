package io.github.glassbox.view.paint;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.theme.Colors;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** 28 x 28 pictures at data size: made when their data changes, drawn scaled by nearest neighbour. */
public final class PixelMap {
    private PixelMap() {}

    /** Where the values of a picture come from. */
    @FunctionalInterface
    public interface Pixels {
        /** The value of pixel i, row-major. */
        float at(int i);
    }

    /** A picture of ink: 0 is paper, 1 is full ink, in the present theme's colours. */
    public static BufferedImage ink(Pixels x) {
        int paper = Colors.PAPER.get().getRGB();
        int ink = Colors.INK.get().getRGB();
        return picture(i -> mix(paper, ink, x.at(i)));
    }

    /**
     * A picture of signed values: blue above zero, orange below, neutral at zero.
     *
     * @param scale the absolute value that gets the full colour; 0 draws everything neutral
     */
    public static BufferedImage signed(Pixels values, float scale) {
        BufferedImage picture = blank();
        fill(picture, values, new SignedColors(scale));
        return picture;
    }

    /** A picture of 28 x 28 to be filled by {@link #fill}. */
    public static BufferedImage blank() {
        return new BufferedImage(Shape.SIDE, Shape.SIDE, BufferedImage.TYPE_INT_RGB);
    }

    /** Fills a picture made by this class with signed values anew. */
    public static void fill(BufferedImage picture, Pixels values, SignedColors colors) {
        int[] raster = raster(picture);
        for (int i = 0; i < Shape.INPUTS; i++) {
            raster[i] = colors.rgb(values.at(i));
        }
    }

    private static int[] raster(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private interface Rgb {
        int at(int i);
    }

    private static BufferedImage picture(Rgb rgb) {
        BufferedImage picture = blank();
        int[] raster = raster(picture);
        for (int i = 0; i < Shape.INPUTS; i++) {
            raster[i] = rgb.at(i);
        }
        return picture;
    }

    /** Draws a picture into a square, every data pixel a rectangle. */
    public static void draw(Graphics2D g, BufferedImage picture, int x, int y, int side) {
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture, x, y, side, side, null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    /** The pixel that is drawn at a point of an area into which the picture is drawn; -1 outside of it. */
    public static int at(Rectangle area, Point point) {
        if (!area.contains(point)) {
            return -1;
        }
        return Shape.SIDE * nearest(point.y - area.y, area.height) + nearest(point.x - area.x, area.width);
    }

    /** As drawing by nearest neighbour: by the middle of the point. */
    private static int nearest(int at, int extent) {
        return ((2 * at + 1) * Shape.SIDE - 1) / (2 * extent);
    }

    /** Marks a pixel of a picture that is drawn into an area, by a line around it. */
    public static void mark(Graphics2D g, Rectangle area, int i) {
        int column = i % Shape.SIDE;
        int row = i / Shape.SIDE;
        int x = area.x + area.width * column / Shape.SIDE;
        int y = area.y + area.height * row / Shape.SIDE;
        int right = area.x + area.width * (column + 1) / Shape.SIDE;
        int bottom = area.y + area.height * (row + 1) / Shape.SIDE;
        g.setColor(Colors.TEXT.get());
        g.drawRect(x - 1, y - 1, right - x + 1, bottom - y + 1);
    }

    /** The colour a share of the way, 0 to 1, from one colour to another. */
    static int mix(int from, int to, float share) {
        float t = Math.max(0, Math.min(1, share));
        return 0xff000000 | mixChannel(from, to, t, 16) | mixChannel(from, to, t, 8) | mixChannel(from, to, t, 0);
    }

    private static int mixChannel(int from, int to, float share, int shift) {
        int a = from >> shift & 0xff;
        int b = to >> shift & 0xff;
        return Math.round(a + share * (b - a)) << shift;
    }
}
