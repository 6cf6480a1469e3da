package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.swing.JPanel;
import javax.swing.ToolTipManager;

/**
 * What lies between the hidden units and the classes: the contributions of a1 to z2, or backward of dz2 to da1, as links,
 * as wide as they are large, in the colour of their sign; for the chosen class also as a waterfall; dW2 as a grid.
 */
final class LinksView extends JPanel {
    private static final int LEVELS = 8;
    private static final float NARROWEST = 0.5f;
    private static final float WIDEST = 4f;
    private static final float FAINTEST = 0.3f;
    private static final float OTHERS = 0.45f;
    private static final float NOT_INVOLVED = 0.5f;
    private static final double NEAR = 4;
    private static final int STEPS = 24;
    private static final int WATERFALL_MARGIN = 14;
    private static final int GRID_MARGIN = 10;

    private static final Set<Stage> SUMMED_UP = EnumSet.of(Stage.X, Stage.Z2, Stage.P, Stage.LOSS);

    private Pass pass;
    private Links links;

    private WeightGrid grid;
    private Waterfall waterfall;

    LinksView() {
        setOpaque(false);
        setName("links");
        getAccessibleContext().setAccessibleName("Contributions of a1 to z2");
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    void show(Pass shown, Links worthDrawing) {
        pass = shown;
        links = worthDrawing;
        grid = shown.stage() == Stage.DW2 ? dw2(shown) : null;
        waterfall = SUMMED_UP.contains(shown.stage())
                ? shown.chosenClass().map(c -> Waterfall.of(shown, c)).orElse(null)
                : null;
        getAccessibleContext().setAccessibleDescription(links.explanation(pass));
        repaint();
    }

    Links links() {
        return links;
    }

    /** The waterfall, while a class is chosen at the stage of z2. */
    Optional<Waterfall> waterfall() {
        return Optional.ofNullable(waterfall);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (links == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        if (grid != null) {
            grid.draw(g, gridArea(), pass.markedUnit(), pass.markedClass());
            g.dispose();
            return;
        }
        boolean involved = pass.stage() == Stage.X || pass.stage() == Stage.Z2 || pass.stage() == Stage.DA1;
        float opacity = involved && waterfall == null ? 1 : NOT_INVOLVED;
        boolean one = pass.chosenClass().isPresent();
        paint(g, false, opacity * (one ? 1 : OTHERS));
        paint(g, true, opacity);
        if (waterfall != null) {
            int margin = UIScale.scale(WATERFALL_MARGIN);
            waterfall.paint(g, VectorColumn.rows(this, pass.hidden()), margin, getWidth() - 2 * margin);
        }
        g.dispose();
    }

    private static WeightGrid dw2(Pass shown) {
        Backward backward = shown.calculations().backward();
        return new WeightGrid(Quantity.Symbol.DW2, shown.hidden(), backward::dw2);
    }

    /** Beside dz2, line by line. */
    private Rectangle gridArea() {
        Rows rows = VectorColumn.rows(this, Shape.CLASSES);
        int margin = UIScale.scale(GRID_MARGIN);
        return new Rectangle(
                margin, (int) rows.top(), Math.max(1, getWidth() - 2 * margin), (int) (rows.bottom() - rows.top()));
    }

    /** The theme's colours have changed. */
    void recolor() {
        if (grid != null) {
            grid.forgetColors();
        }
    }

    /** What stands at a point: an element of dW2, or the nearest link. */
    Optional<Quantity> quantityAt(int x, int y) {
        if (links == null) {
            return Optional.empty();
        }
        if (grid != null) {
            return grid.at(gridArea(), x, y);
        }
        return nearest(x, y).map(link -> Links.quantity(pass, link.c(), link.h()));
    }

    /** Draws the links of the chosen unit, or of the others, those of one sign and like width together. */
    private void paint(Graphics2D g, boolean ofChosen, float opacity) {
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
        if (grid != null) {
            return grid.at(gridArea(), e.getX(), e.getY()).map(grid::text).orElse(null);
        }
        if (waterfall != null) {
            Rows rows = VectorColumn.rows(this, pass.hidden());
            int line = rows.lineAt(e.getY());
            if (line >= 0) {
                return "h" + rows.first(line) + ": " + waterfall.text(rows.first(line));
            }
        }
        return nearest(e.getX(), e.getY()).map(this::text).orElse(links.explanation(pass));
    }

    private Optional<Links.Link> nearest(int x, int y) {
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

    private String text(Links.Link link) {
        int c = link.c();
        int h = link.h();
        return Links.quantity(pass, c, h) + " = "
                + Numbers.exact(pass.parameters().w2(c, h)) + " × "
                + Numbers.exact(Links.goBack(pass) ? pass.calculations().backward().dz2(c) : pass.forward().a1(h)) + " = "
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
