package io.github.glassbox.view.history;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.analysis.SampleHistory;
import io.github.glassbox.training.analysis.SampleHistory.Change;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/**
 * p of the label and of the displayed prediction over the iterations, under it the prediction as a strip; click, drag and
 * arrow keys go to an iteration.
 */
final class HistoryChart extends Drawing {
    private static final int STRIP = 18;
    private static final float[] DASHES = {5, 3};

    private final PresentationModel model;
    private final transient Playback playback;
    private SampleHistory history = SampleHistory.NONE;
    private int head;
    private int label;
    private Forward displayed;
    private HistoryPlot plot = new HistoryPlot(new Rectangle(), 0);
    private Path2D labelCurve = new Path2D.Double();
    private Path2D predictionCurve = new Path2D.Double();
    private int hovered = -1;

    HistoryChart(PresentationModel model, Playback playback) {
        super("Probabilities of the chosen sample by iteration", AccessibleRole.CANVAS);
        this.model = model;
        this.playback = playback;
        setName("history.chart");
        takeKeys();
        bind("LEFT", () -> move(-1));
        bind("RIGHT", () -> move(1));
        bind("UP", this::toPreviousChange);
        bind("DOWN", this::toNextChange);
        bind("HOME", () -> go(0));
        bind("END", () -> go(history.size() - 1));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                mouseDragged(e);
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e)) {
                    go(stateAt(e.getX()));
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                hover(stateAt(e.getX()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(-1);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    /**
     * Shows a history, and marks the displayed state.
     *
     * @param newest the newest iteration, to which the history may not reach yet
     * @param forward the displayed state's forward pass
     */
    void show(SampleHistory newer, int newest, int itsLabel, Forward forward) {
        boolean otherCurves = newer != history
                || newest != head
                || itsLabel != label
                || displayed == null
                || displayed.prediction() != forward.prediction();
        history = newer;
        head = newest;
        label = itsLabel;
        displayed = forward;
        hovered = Math.min(hovered, history.size() - 1);
        if (otherCurves) {
            layOut();
        }
        repaint();
    }

    /** There is no sample. */
    void clear() {
        history = SampleHistory.NONE;
        displayed = null;
        hovered = -1;
        layOut();
        repaint();
    }

    private void layOut() {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        int left = metrics.stringWidth("0.0") + UIScale.scale(8);
        int top = metrics.getHeight() + UIScale.scale(8);
        int below = 2 * metrics.getHeight() + UIScale.scale(STRIP + 12);
        Rectangle area = new Rectangle(
                left, top, Math.max(1, getWidth() - left - UIScale.scale(8)), Math.max(1, getHeight() - top - below));
        plot = new HistoryPlot(area, head);
        labelCurve = plot.curve(history, label);
        predictionCurve = plot.curve(history, displayed == null ? label : displayed.prediction());
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherSize = width != getWidth() || height != getHeight();
        super.setBounds(x, y, width, height);
        if (otherSize) {
            layOut();
        }
    }

    private int stateAt(int x) {
        return history.nearest(plot.iteration(x));
    }

    private void go(int k) {
        if (k >= 0 && k < history.size()) {
            playback.show(history.iteration(k));
        }
    }

    private void move(int direction) {
        int k = history.nearest(model.target());
        if (k >= 0) {
            boolean liesThatWay = Integer.signum(history.iteration(k) - model.target()) == direction;
            go(Math.max(0, Math.min(history.size() - 1, liesThatWay ? k : k + direction)));
        }
    }

    private void toPreviousChange() {
        List<Change> changes = history.changes();
        for (int k = changes.size() - 1; k >= 0; k--) {
            if (changes.get(k).at() < model.target()) {
                playback.show(changes.get(k).at());
                return;
            }
        }
    }

    private void toNextChange() {
        history.changes().stream()
                .filter(change -> change.at() > model.target())
                .findFirst()
                .ifPresent(change -> playback.show(change.at()));
    }

    private void hover(int k) {
        if (k != hovered) {
            hovered = k;
            repaint();
        }
    }

    @Override
    protected void draw(Graphics2D g) {
        paintAxes(g);
        if (displayed == null) {
            return;
        }
        paintLegend(g);
        if (history.size() == 0) {
            return;
        }
        new PredictionStrip(plot, strip(), history, label, this::colour).paint(g, this);
        float width = UIScale.scale(1.8f);
        if (displayed.prediction() != label) {
            g.setColor(colour(false));
            g.setStroke(dashed(width));
            g.draw(predictionCurve);
        }
        g.setColor(colour(true));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(labelCurve);
        paintDisplayed(g);
        if (hovered >= 0) {
            double x = plot.x(history.iteration(hovered));
            g.setColor(Colors.QUIET.get());
            g.setStroke(new BasicStroke(UIScale.scale(1f)));
            g.draw(new Line2D.Double(x, plot.area().y, x, strip().y + strip().height));
        }
        if (isFocusOwner()) {
            Ring.draw(g, plot.area(), Colors.ACCENT.get(), -UIScale.scale(2f), UIScale.scale(1.5f), UIScale.scale(6));
        }
    }

    private static BasicStroke dashed(float width) {
        float[] dashes = {UIScale.scale(DASHES[0]), UIScale.scale(DASHES[1])};
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private void paintAxes(Graphics2D g) {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        Rectangle area = plot.area();
        g.setFont(Fonts.small());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        for (double p : new double[] {0, 0.5, 1}) {
            g.setColor(Colors.BORDER.get());
            g.draw(new Line2D.Double(area.x, plot.y(p), area.x + area.width, plot.y(p)));
            g.setColor(Colors.QUIET.get());
            String text = Numbers.fixed(p, 1);
            FlatUIUtils.drawString(
                    this, g, text, area.x - UIScale.scale(6) - metrics.stringWidth(text),
                    (int) plot.y(p) + metrics.getAscent() / 2 - 1);
        }
        int baseline = strip().y + strip().height + UIScale.scale(2) + metrics.getAscent();
        for (int iteration : plot.ticks(metrics.stringWidth("00,000") * 3 / 2)) {
            String text = Numbers.count(iteration);
            int x = (int) plot.x(iteration) - metrics.stringWidth(text) / 2;
            FlatUIUtils.drawString(this, g, text, Math.min(x, getWidth() - metrics.stringWidth(text)), baseline);
        }
    }

    private void paintLegend(Graphics2D g) {
        FontMetrics metrics = getFontMetrics(Fonts.small());
        int x = entry(g, plot.area().x, "p[" + label + "], " + (model.isLabelled() ? "the label" : "no label: y = prediction"),
                colour(true), false, metrics);
        if (displayed.prediction() != label) {
            entry(g, x, "p[" + displayed.prediction() + "], the prediction", colour(false), true, metrics);
        }
    }

    /** Of a right or a wrong prediction; without a label none is either. */
    private Color colour(boolean right) {
        if (!model.isLabelled()) {
            return (right ? Colors.POSITIVE : Colors.QUIET).get();
        }
        return (right ? Colors.CORRECT : Colors.MISTAKE).get();
    }

    private int entry(Graphics2D g, int x, String text, Color color, boolean dashed, FontMetrics metrics) {
        int length = UIScale.scale(18);
        int middle = metrics.getHeight() / 2;
        g.setColor(color);
        g.setStroke(dashed ? dashed(UIScale.scale(1.8f)) : new BasicStroke(UIScale.scale(1.8f)));
        g.draw(new Line2D.Double(x, middle, x + length, middle));
        g.setFont(Fonts.small());
        FlatUIUtils.drawString(this, g, text, x + length + UIScale.scale(6), metrics.getAscent());
        return x + length + UIScale.scale(22) + metrics.stringWidth(text);
    }

    private Rectangle strip() {
        Rectangle area = plot.area();
        return new Rectangle(area.x, area.y + area.height + UIScale.scale(8), area.width, UIScale.scale(STRIP));
    }

    private void paintDisplayed(Graphics2D g) {
        int iteration = model.displayed().orElseThrow().iteration();
        double x = plot.x(iteration);
        g.setColor(Colors.TEXT.get());
        g.setStroke(new BasicStroke(
                UIScale.scale(1.4f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0,
                new float[] {UIScale.scale(3f), UIScale.scale(3f)}, 0));
        g.draw(new Line2D.Double(x, plot.area().y, x, strip().y + strip().height));
        dot(g, x, displayed.p(displayed.prediction()), colour(false));
        dot(g, x, displayed.p(label), colour(true));
    }

    private void dot(Graphics2D g, double x, double p, Color color) {
        if (Double.isNaN(p)) {
            return;
        }
        double radius = UIScale.scale(3f);
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x - radius, plot.y(p) - radius, 2 * radius, 2 * radius));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int k = stateAt(e.getX());
        return k < 0 ? null : HistoryText.state(history, k, label);
    }

    @Override
    protected String describe() {
        int k = history.nearest(model.target());
        return k < 0 ? "" : HistoryText.state(history, k, label);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(400, 240));
    }
}
