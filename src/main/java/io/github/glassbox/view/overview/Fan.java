package io.github.glassbox.view.overview;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import javax.accessibility.AccessibleRole;

/** Thin lines from the picture to every hidden unit: each sees all of it. */
final class Fan extends Drawing {
    private final PictureColumn picture;
    private final UnitColumn units;

    /** Between these two, as high as they. */
    Fan(PictureColumn picture, UnitColumn units) {
        super("From the picture to every hidden unit", AccessibleRole.CANVAS);
        this.picture = picture;
        this.units = units;
        setName("overview.fan");
    }

    @Override
    protected void draw(Graphics2D g) {
        g.setColor(Colors.QUIET.get(0.5f));
        g.setStroke(new BasicStroke(UIScale.scale(0.75f)));
        double from = picture.middle();
        double middle = getWidth() / 2.0;
        Rows rows = units.rows();
        for (int k = 0; from > 0 && k < units.cellCount(); k++) {
            if (rows.cell(k).x == 0) {
                double to = rows.centre(k);
                g.draw(new CubicCurve2D.Double(0, from, middle, from, middle, to, getWidth(), to));
            }
        }
    }

    @Override
    protected String describe() {
        return "";
    }
}
