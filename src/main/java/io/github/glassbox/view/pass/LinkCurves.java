package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import javax.swing.JComponent;

/**
 * The links as curves between the lines of two columns, as wide as they are large, in the colour of their sign.
 *
 * @param view that they are drawn in, as high as the columns
 */
record LinkCurves(JComponent view, Pass pass, Links links) {
    private static final int LEVELS = 8;
    private static final float NARROWEST = 0.5f;
    private static final float WIDEST = 4f;
    private static final float FAINTEST = 0.3f;
    private static final double NEAR = 4;
    private static final int STEPS = 24;

    /** Draws the links of the chosen unit, or of the others, those of one sign and like width together. */
    void paint(Graphics2D g, boolean ofChosen, float width) {
        Path2D[] paths = new Path2D[2 * LEVELS];
        for (Links.Link link : links.drawn()) {
            if (pass.marks(link.h(), link.c()) == ofChosen) {
                int level = Math.min(LEVELS - 1, (int) (share(link) * LEVELS));
                int slot = 2 * level + (link.contribution() < 0 ? 0 : 1);
                if (paths[slot] == null) {
                    paths[slot] = new Path2D.Double();
                }
                paths[slot].append(curve(link), false);
            }
        }
        for (int slot = 0; slot < paths.length; slot++) {
            if (paths[slot] != null) {
                float share = (slot / 2 + 0.5f) / LEVELS;
                Colors sign = slot % 2 == 0 ? Colors.NEGATIVE : Colors.POSITIVE;
                g.setColor(sign.get(Math.min(1, FAINTEST + 2 * (1 - FAINTEST) * share)));
                g.setStroke(new BasicStroke(
                        UIScale.scale(Math.max(NARROWEST, width * (NARROWEST + (WIDEST - NARROWEST) * share))),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_BEVEL));
                g.draw(paths[slot]);
            }
        }
    }

    private double share(Links.Link link) {
        return Math.abs(link.contribution()) / links.largest();
    }

    /** Where a link is. */
    CubicCurve2D curve(Links.Link link) {
        double from = VectorColumn.rows(view, pass.hidden()).centre(link.h());
        double to = VectorColumn.rows(view, Shape.CLASSES).centre(link.c());
        double left = UIScale.scale(4);
        double right = view.getWidth() - UIScale.scale(2);
        double middle = (left + right) / 2;
        return new CubicCurve2D.Double(left, from, middle, from, middle, to, right, to);
    }

    /** Marks one link: strong, in the colour of its sign. */
    void mark(Graphics2D g, Links.Link link) {
        g.setColor((link.contribution() < 0 ? Colors.NEGATIVE : Colors.POSITIVE).get());
        g.setStroke(new BasicStroke(UIScale.scale(WIDEST)));
        g.draw(curve(link));
    }

    /** The link at a point, if there is one as near. */
    Optional<Links.Link> nearest(int x, int y) {
        Links.Link nearest = null;
        double least = UIScale.scale((float) NEAR);
        for (Links.Link link : links.drawn()) {
            double distance = distance(curve(link), x, y);
            if (distance <= least) {
                least = distance;
                nearest = link;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static double distance(CubicCurve2D curve, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int step = 0; step <= STEPS; step++) {
            double t = (double) step / STEPS;
            double u = 1 - t;
            double cx = u * u * u * curve.getX1()
                    + 3 * u * u * t * curve.getCtrlX1()
                    + 3 * u * t * t * curve.getCtrlX2()
                    + t * t * t * curve.getX2();
            double cy = u * u * (u + 3 * t) * curve.getY1() + t * t * (t + 3 * u) * curve.getY2();
            least = Math.min(least, Math.hypot(cx - x, cy - y));
        }
        return least;
    }
}
