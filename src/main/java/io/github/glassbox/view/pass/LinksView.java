package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;

/**
 * The contributions of a1 to z2 as links, as wide as they are large, in the colour of their sign. Those of
 * the chosen unit stand out.
 */
final class LinksView extends JPanel {
    private static final int LEVELS = 8;
    private static final float NARROWEST = 0.5f;
    private static final float WIDEST = 4f;
    private static final float FAINTEST = 0.3f;
    private static final float OTHERS = 0.45f;
    private static final double NEAR = 4;
    private static final int STEPS = 24;

    private Pass pass;
    private Links links;

    LinksView() {
        setOpaque(false);
        setName("links");
        getAccessibleContext().setAccessibleName("Contributions of a1 to z2");
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    void show(Pass shown, Links worthDrawing) {
        pass = shown;
        links = worthDrawing;
        getAccessibleContext().setAccessibleDescription(links.explanation(pass));
        repaint();
    }

    Links links() {
        return links;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (links == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        boolean one = pass.chosenClass().isPresent();
        paint(g, false, one ? 1 : OTHERS);
        paint(g, true, 1);
        g.dispose();
    }

    /** Draws the links of the chosen unit, or of the others, those of one sign and like width together. */
    private void paint(Graphics2D g, boolean ofChosen, float opacity) {
        Path2D[] paths = new Path2D[2 * LEVELS];
        for (Links.Link link : links.drawn()) {
            if ((link.h() == pass.unit()) == ofChosen) {
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
                g.setColor(sign.get(opacity * (FAINTEST + (1 - FAINTEST) * share)));
                g.setStroke(new BasicStroke(
                        UIScale.scale(NARROWEST + (WIDEST - NARROWEST) * share),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_BEVEL));
                g.draw(paths[slot]);
            }
        }
    }

    private double share(Links.Link link) {
        return Math.abs(link.contribution()) / links.largest();
    }

    private CubicCurve2D curve(Links.Link link) {
        double from = VectorColumn.rows(this, pass.hidden()).centre(link.h());
        double to = VectorColumn.rows(this, Shape.CLASSES).centre(link.c());
        double left = UIScale.scale(4);
        double right = getWidth() - UIScale.scale(2);
        double middle = (left + right) / 2;
        return new CubicCurve2D.Double(left, from, middle, from, middle, to, right, to);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        if (links == null) {
            return null;
        }
        Links.Link nearest = null;
        double least = UIScale.scale((float) NEAR);
        for (Links.Link link : links.drawn()) {
            double distance = distance(curve(link), e.getX(), e.getY());
            if (distance <= least) {
                least = distance;
                nearest = link;
            }
        }
        return nearest == null ? links.explanation(pass) : text(nearest);
    }

    private String text(Links.Link link) {
        int c = link.c();
        int h = link.h();
        return "W2[" + c + "," + h + "]·a1[" + h + "] = "
                + Numbers.exact(pass.parameters().w2(c, h)) + " × "
                + Numbers.exact(pass.forward().a1(h)) + " = "
                + Numbers.exact((float) link.contribution());
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
