package io.github.glassbox.view.units;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;

/** Line drawings on small buttons, in the theme's colours. Each is strokes on a grid of 16 x 16. */
enum Glyph implements Icon {
    PREVIOUS(new float[] {10, 3, 5, 8, 10, 13}),
    NEXT(new float[] {6, 3, 11, 8, 6, 13}),
    ENLARGE(
            new float[] {9, 3, 13, 3, 13, 7},
            new float[] {13, 3, 9, 7},
            new float[] {7, 13, 3, 13, 3, 9},
            new float[] {3, 13, 7, 9}),
    RESTORE(
            new float[] {9, 3, 9, 7, 13, 7},
            new float[] {9, 7, 13, 3},
            new float[] {7, 13, 7, 9, 3, 9},
            new float[] {7, 9, 3, 13}),
    HIDE(new float[] {2, 3, 14, 3, 14, 13, 2, 13, 2, 3}, new float[] {9, 3, 9, 13}, new float[] {5, 6, 7, 8, 5, 10}),
    SHOW(new float[] {2, 3, 14, 3, 14, 13, 2, 13, 2, 3}, new float[] {9, 3, 9, 13}, new float[] {7, 6, 5, 8, 7, 10});

    private static final int GRID = 16;
    private static final float PEN = 1.3f;

    private final float[][] strokes;

    Glyph(float[]... strokes) {
        this.strokes = strokes;
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        g.translate(x, y);
        g.scale(getIconWidth() / (double) GRID, getIconHeight() / (double) GRID);
        g.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(c.isEnabled() ? Colors.QUIET.get() : Colors.QUIET.get(0.4f));
        for (float[] stroke : strokes) {
            Path2D.Float path = new Path2D.Float();
            path.moveTo(stroke[0], stroke[1]);
            for (int k = 2; k < stroke.length; k += 2) {
                path.lineTo(stroke[k], stroke[k + 1]);
            }
            g.draw(path);
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(GRID);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(GRID);
    }
}
