package io.github.glassbox.view.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;

/** A rounded frame along the edge of a cell. */
public final class Ring {
    private Ring() {}

    /**
     * Draws it.
     *
     * @param inset from the cell's edge to the ring's outer edge, in pixels; negative outside of the cell
     * @param thickness of the ring, inwards, in pixels
     * @param arc the diameter of the cell's own corners, in pixels
     */
    public static void draw(Graphics2D g, Rectangle cell, Color color, float inset, float thickness, float arc) {
        float middle = inset + thickness / 2;
        float corner = Math.max(0, arc - 2 * middle);
        g.setColor(color);
        g.setStroke(new BasicStroke(thickness));
        g.draw(new RoundRectangle2D.Float(
                cell.x + middle, cell.y + middle, cell.width - 2 * middle, cell.height - 2 * middle, corner, corner));
    }
}
