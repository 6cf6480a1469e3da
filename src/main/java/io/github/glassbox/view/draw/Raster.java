package io.github.glassbox.view.draw;

import io.github.glassbox.data.GreyImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/** A square of ink that strokes are drawn on, 0 (blank) to 255 (full ink). Places are shares of its side, 0 to 1. */
final class Raster {
    private static final int LEVELS = 256;

    private final int side;
    private final BufferedImage ink;
    private final Graphics2D g;

    private Raster(int side) {
        this.side = side;
        ink = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        g = ink.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Blank paper, so many pixels wide and high. */
    static Raster blank(int side) {
        return new Raster(side);
    }

    /** A picture in the middle of a square, scaled to a side from least to most. */
    static Raster of(GreyImage picture, int least, int most) {
        int longer = Math.max(picture.width(), picture.height());
        int side = Math.max(least, Math.min(longer, most));
        Raster raster = new Raster(side);
        BufferedImage whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = picture.toArray();
        System.arraycopy(pixels, 0, bytes(whole), 0, pixels.length);
        int width = Math.max(1, (int) ((long) picture.width() * side / longer));
        int height = Math.max(1, (int) ((long) picture.height() * side / longer));
        raster.g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        raster.g.drawImage(whole, (side - width) / 2, (side - height) / 2, width, height, null);
        return raster;
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** A dot. */
    void dot(Point2D at, double width, boolean eraser) {
        line(at, at, width, eraser);
    }

    /** A straight line. */
    void line(Point2D from, Point2D to, double width, boolean eraser) {
        curve(from, from, to, width, eraser);
    }

    /** A quadratic curve with a round pen. */
    void curve(Point2D from, Point2D bend, Point2D to, double width, boolean eraser) {
        Path2D path = new Path2D.Double();
        path.moveTo(side * from.getX(), side * from.getY());
        path.quadTo(side * bend.getX(), side * bend.getY(), side * to.getX(), side * to.getY());
        g.setColor(eraser ? Color.BLACK : Color.WHITE);
        g.setStroke(new BasicStroke((float) (side * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** The ink as it is now. */
    GreyImage toImage() {
        return GreyImage.of(bytes(ink), side, side);
    }

    /** The same pixels, seen between two colours; follows what is drawn later. */
    BufferedImage inColors(Color paper, Color full) {
        byte[] red = ramp(paper.getRed(), full.getRed());
        byte[] green = ramp(paper.getGreen(), full.getGreen());
        byte[] blue = ramp(paper.getBlue(), full.getBlue());
        return new BufferedImage(new IndexColorModel(8, LEVELS, red, green, blue), ink.getRaster(), false, null);
    }

    private static byte[] ramp(int from, int to) {
        byte[] ramp = new byte[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            ramp[level] = (byte) Math.round(from + (to - from) * level / (LEVELS - 1f));
        }
        return ramp;
    }
}
