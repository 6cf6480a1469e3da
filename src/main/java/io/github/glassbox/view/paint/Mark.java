package io.github.glassbox.view.paint;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;

/** The marks of a prediction: a green check if it is right, a crimson cross if not. */
public enum Mark implements Icon {
    CORRECT(Colors.CORRECT),
    MISTAKE(Colors.MISTAKE);

    private static final int ICON_SIDE = 14;

    private final Colors color;

    Mark(Colors color) {
        this.color = color;
    }

    /** The mark for a prediction and the label. */
    public static Mark of(int prediction, int label) {
        return prediction == label ? CORRECT : MISTAKE;
    }

    /** Draws it into a square, lines as thick as asked for, in pixels. */
    public void draw(Graphics2D g, double x, double y, double side, float thickness) {
        draw(g, x, y, side, thickness, color);
    }

    /** The same in another colour than its own. */
    public void draw(Graphics2D g, double x, double y, double side, float thickness, Colors other) {
        Path2D path = new Path2D.Double();
        if (this == CORRECT) {
            path.moveTo(x, y + 0.55 * side);
            path.lineTo(x + 0.36 * side, y + 0.9 * side);
            path.lineTo(x + side, y + 0.1 * side);
        } else {
            path.moveTo(x, y);
            path.lineTo(x + side, y + side);
            path.moveTo(x + side, y);
            path.lineTo(x, y + side);
        }
        g.setColor(other.get());
        g.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        Graphics2D g2 = (Graphics2D) g.create();
        FlatUIUtils.setRenderingHints(g2);
        float inset = UIScale.scale(2f);
        draw(g2, x + inset, y + inset, getIconWidth() - 2 * inset, UIScale.scale(2.5f));
        g2.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(ICON_SIDE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(ICON_SIDE);
    }
}
