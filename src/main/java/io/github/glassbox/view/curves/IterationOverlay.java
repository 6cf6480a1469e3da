package io.github.glassbox.view.curves;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.panel.AbstractOverlay;
import org.jfree.chart.panel.Overlay;

/** Painted over a finished chart: the displayed iteration, and the one under the mouse with its values. */
final class IterationOverlay extends AbstractOverlay implements Overlay {
    private final CurveChart chart;

    IterationOverlay(CurveChart chart) {
        this.chart = chart;
    }

    @Override
    public void paintOverlay(Graphics2D g, ChartPanel panel) {
        Rectangle2D area = panel.getScreenDataArea();
        if (chart.points() == 0 || area.isEmpty()) {
            return;
        }
        Graphics2D own = (Graphics2D) g.create();
        FlatUIUtils.setRenderingHints(own);
        paintDisplayed(own, area);
        if (chart.hovered() >= 0) {
            paintHovered(own, area);
        }
        own.dispose();
    }

    private void paintDisplayed(Graphics2D g, Rectangle2D area) {
        double x = chart.screenX(chart.displayed());
        g.setColor(Colors.TEXT.get());
        g.setStroke(new BasicStroke(
                UIScale.scale(1.4f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {
                    UIScale.scale(3f), UIScale.scale(3f)
                }, 0));
        g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        if (chart.displayedPoint() >= 0) {
            paintDots(g, chart.displayedPoint(), x);
        }
    }

    private void paintDots(Graphics2D g, int point, double x) {
        paintDot(g, x, chart.screenY(chart.train(point)), Colors.TRAIN.get());
        paintDot(g, x, chart.screenY(chart.test(point)), Colors.TEST.get());
    }

    private static void paintDot(Graphics2D g, double x, double y, Color color) {
        double radius = UIScale.scale(3f);
        Shape dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(color);
        g.fill(dot);
        g.setColor(Colors.CARD.get());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        g.draw(dot);
    }

    private void paintHovered(Graphics2D g, Rectangle2D area) {
        int point = chart.hovered();
        double x = chart.screenX(chart.iteration(point));
        g.setColor(Colors.QUIET.get());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        paintDots(g, point, x);

        String[] lines = chart.readout(point);
        Color[] colors = {Colors.QUIET.get(), Colors.TRAIN.get(), Colors.TEST.get()};
        g.setFont(Fonts.mono());
        FontMetrics metrics = g.getFontMetrics();
        int pad = UIScale.scale(6);
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, metrics.stringWidth(line));
        }
        width += 2 * pad;
        int height = lines.length * metrics.getHeight() + pad;
        int gap = UIScale.scale(8);
        double left = x + gap + width <= area.getMaxX() ? x + gap : Math.max(0, x - gap - width);
        double top = area.getMinY();
        RoundRectangle2D box =
                new RoundRectangle2D.Double(left, top, width, height, UIScale.scale(8), UIScale.scale(8));
        g.setColor(Colors.CARD.get(0.94f));
        g.fill(box);
        g.setColor(Colors.BORDER.get());
        g.draw(box);
        for (int k = 0; k < lines.length; k++) {
            g.setColor(colors[k]);
            g.drawString(
                    lines[k],
                    (float) left + pad,
                    (float) top + pad / 2f + metrics.getAscent() + k * metrics.getHeight());
        }
    }
}
