package io.github.glassbox.view.samples;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * The frames of cells: a quiet one, and a mistake's in crimson with its cross.
 *
 * <p>Drawn once at device size and then copied: a rounded line takes twelve times as long as a copy, and a grid has a
 * hundred cells.
 */
final class CellFrames {
    /** The diameter of a cell's corners, at scale 1. */
    static final float ARC = 6;

    private int side;
    private double scale;
    private BufferedImage plain;
    private BufferedImage mistake;

    /** Draws the frame of a cell. */
    void draw(Graphics2D g, Rectangle cell, boolean isMistake) {
        AffineTransform transform = g.getTransform();
        if (plain == null || side != cell.width || scale != transform.getScaleX()) {
            side = cell.width;
            scale = transform.getScaleX();
            plain = image(false);
            mistake = image(true);
        }
        g.drawImage(isMistake ? mistake : plain, cell.x, cell.y, side, side, null);
    }

    /** Forgets them: another theme. */
    void clear() {
        plain = null;
        mistake = null;
    }

    private BufferedImage image(boolean isMistake) {
        int pixels = (int) Math.ceil(side * scale);
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale((double) pixels / side, (double) pixels / side);
        FlatUIUtils.setRenderingHints(g);
        Rectangle cell = new Rectangle(side, side);
        float arc = UIScale.scale(ARC);
        if (isMistake) {
            float inset = UIScale.scale(4f);
            Ring.draw(g, cell, Colors.MISTAKE.get(), 0, UIScale.scale(1.5f), arc);
            Mark.MISTAKE.draw(g, inset, inset, UIScale.scale(5f), UIScale.scale(1.4f));
        } else {
            Ring.draw(g, cell, Colors.BORDER.get(), 0, UIScale.scale(1f), arc);
        }
        g.dispose();
        return image;
    }
}
