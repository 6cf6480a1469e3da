package io.github.glassbox.view.confusion;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.analysis.Calibration;
import io.github.glassbox.view.model.Predictions;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import javax.accessibility.AccessibleRole;

/**
 * What the network says against how often it is right: images in ten bins by the probability of their prediction, the
 * share right of each as a bar, and the diagonal on which the bars of a network end that means what it says.
 */
final class CalibrationChart extends Drawing {
    private final Plot plot = new Plot();
    private Predictions predictions;
    private Calibration calibration;
    private Split split = Split.TEST;
    private boolean current;
    private int cursor = Calibration.BINS - 1;

    /** A chart of nothing yet. */
    CalibrationChart() {
        super("Calibration", AccessibleRole.CANVAS);
        setName("results.calibration");
        takeKeys();
        bind("LEFT", () -> point(cursor - 1));
        bind("RIGHT", () -> point(cursor + 1));
        bind("HOME", () -> point(0));
        bind("END", () -> point(Calibration.BINS - 1));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                mouseMoved(e);
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                int bin = plot.bin(e.getX());
                if (bin >= 0) {
                    point(bin);
                }
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    private void point(int bin) {
        int within = Math.max(0, Math.min(Calibration.BINS - 1, bin));
        if (within != cursor) {
            cursor = within;
            repaint();
        }
    }

    /** Shows predictions of a split, null for none; current if they are the displayed state's. */
    void show(Predictions newer, Split itsSplit, boolean isCurrent) {
        if (newer != predictions || itsSplit != split || isCurrent != current) {
            if (newer != predictions) {
                calibration = newer == null ? null : Calibration.of(newer.outputs(), newer::label);
            }
            predictions = newer;
            split = itsSplit;
            current = isCurrent;
            repaint();
        }
    }

    /** Where things stand. */
    private final class Plot {
        int left() {
            return getFontMetrics(Fonts.tiny()).stringWidth("100 %") + UIScale.scale(4);
        }

        int line() {
            return getFontMetrics(Fonts.tiny()).getHeight();
        }

        int top() {
            return 2 * getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(14);
        }

        int bottom() {
            return getHeight() - 3 * line() - UIScale.scale(4);
        }

        double x(double share) {
            return left() + share * (getWidth() - left() - UIScale.scale(4));
        }

        double y(double share) {
            return bottom() - share * Math.max(1, bottom() - top());
        }

        int bin(int x) {
            double share = (x - x(0)) / (x(1) - x(0));
            return calibration == null || share < 0 || share >= 1 ? -1 : (int) (share * Calibration.BINS);
        }

        Rectangle bar(int bin, double share) {
            int from = (int) Math.round(x((double) bin / Calibration.BINS)) + UIScale.scale(2);
            int to = (int) Math.round(x((bin + 1.0) / Calibration.BINS)) - UIScale.scale(2);
            int y = (int) Math.round(y(share));
            return new Rectangle(from, y, Math.max(1, to - from), bottom() - y);
        }
    }

    @Override
    protected void draw(Graphics2D g) {
        if (calibration == null) {
            Paragraph.draw(this, g, "Computing…", new Rectangle(0, 0, getWidth(), Math.min(getHeight(), UIScale.scale(160))));
            return;
        }
        paintHeading(g);
        paintGrid(g);
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            if (calibration.count(bin) > 0) {
                paintBar(g, bin);
            }
        }
        g.setColor(Colors.QUIET.get());
        g.setStroke(new BasicStroke(
                UIScale.scale(1.2f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0,
                new float[] {UIScale.scale(4f), UIScale.scale(3f)}, 0));
        g.draw(new Line2D.Double(plot.x(0), plot.y(0), plot.x(1), plot.y(1)));
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            if (calibration.count(bin) > 0) {
                paintCount(g, bin);
            }
        }
        if (isFocusOwner()) {
            Rectangle bar = plot.bar(cursor, 1);
            Ring.draw(g, bar, Colors.ACCENT.get(), -UIScale.scale(2f), UIScale.scale(1.5f), UIScale.scale(5));
        }
    }

    private void paintHeading(Graphics2D g) {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        g.setFont(Fonts.small());
        g.setColor((split == Split.TEST ? Colors.TEST : Colors.TRAIN).get());
        FlatUIUtils.drawString(this, g, fitting(summary(), metrics), 0, metrics.getAscent());
        g.setColor(Colors.TEXT.get());
        FlatUIUtils.drawString(
                this, g, fitting(sentence(cursor), metrics), 0, metrics.getHeight() + metrics.getAscent());
    }

    private String fitting(String text, FontMetrics metrics) {
        String shorter = text;
        while (metrics.stringWidth(shorter) > getWidth() && shorter.contains(",")) {
            shorter = shorter.substring(0, shorter.lastIndexOf(','));
        }
        return shorter;
    }

    private void paintGrid(Graphics2D g) {
        FontMetrics metrics = getFontMetrics(Fonts.tiny());
        g.setFont(Fonts.tiny());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        for (int k = 0; k <= Calibration.BINS; k += Calibration.BINS / 2) {
            double share = (double) k / Calibration.BINS;
            String text = 10 * k + " %";
            g.setColor(Colors.BORDER.get());
            g.draw(new Line2D.Double(plot.x(0), plot.y(share), plot.x(1), plot.y(share)));
            g.setColor(Colors.QUIET.get());
            FlatUIUtils.drawString(
                    this, g, text, plot.left() - UIScale.scale(4) - metrics.stringWidth(text),
                    (int) plot.y(share) + metrics.getAscent() / 2 - 1);
        }
        int baseline = plot.bottom() + UIScale.scale(2) + metrics.getAscent();
        for (int k = 0; k <= Calibration.BINS; k++) {
            String text = Integer.toString(10 * k);
            int x = (int) plot.x((double) k / Calibration.BINS) - metrics.stringWidth(text) / 2;
            g.setColor(Colors.QUIET.get());
            FlatUIUtils.drawString(this, g, text, Math.min(x, getWidth() - metrics.stringWidth(text)), baseline);
        }
        String whole = "probability of the prediction, % · bar: share right · images above";
        String axis = metrics.stringWidth(whole) <= getWidth() - plot.left() ? whole : "probability of the prediction, %";
        g.setColor(Colors.QUIET.get());
        FlatUIUtils.drawString(
                this, g, axis, (int) (plot.x(0.5) - metrics.stringWidth(axis) / 2.0), baseline + metrics.getHeight());
    }

    private void paintBar(Graphics2D g, int bin) {
        Colors color = split == Split.TEST ? Colors.TEST : Colors.TRAIN;
        Rectangle bar = plot.bar(bin, calibration.share(bin));
        g.setColor(color.get());
        g.fill(bar);
        if (bin == cursor) {
            Ring.draw(g, bar, Colors.TEXT.get(), 0, UIScale.scale(1.5f), 0);
        }
    }

    private void paintCount(Graphics2D g, int bin) {
        Rectangle bar = plot.bar(bin, calibration.share(bin));
        FontMetrics metrics = getFontMetrics(Fonts.tiny());
        String count = brief(calibration.count(bin));
        int width = metrics.stringWidth(count);
        int x = bar.x + (bar.width - width) / 2;
        int y = Math.max(bar.y - UIScale.scale(3), plot.top() - UIScale.scale(2));
        g.setColor(Colors.CARD.get());
        g.fillRect(x - 1, y - metrics.getAscent() + UIScale.scale(2), width + 2, metrics.getAscent());
        g.setFont(Fonts.tiny());
        g.setColor(Colors.TEXT.get());
        FlatUIUtils.drawString(this, g, count, x, y);
    }

    private static String brief(int count) {
        return count < 10_000 ? Integer.toString(count) : count / 1000 + "k";
    }

    /** The whole in one sentence, and of which iteration it is if not of the displayed one. */
    private String summary() {
        return split.id() + (current ? "" : " at iteration " + Numbers.count(predictions.iteration())) + ": says "
                + Numbers.percent(calibration.said()) + " on average, right " + Numbers.percent(calibration.share());
    }

    /** What a bin says in words. */
    private String sentence(int bin) {
        String says = "says " + 10 * bin + " to " + 10 * (bin + 1) + " %: ";
        return calibration.count(bin) == 0
                ? says + "no image"
                : says + "right on " + Numbers.percent(calibration.share(bin)) + ", " + Numbers.count(calibration.right(bin))
                        + " of " + Numbers.count(calibration.count(bin));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int bin = plot.bin(e.getX());
        return bin < 0 ? null : sentence(bin);
    }

    @Override
    protected String describe() {
        return calibration == null ? "" : summary() + "; " + sentence(cursor);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(330, 264));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(280, 150));
    }
}
