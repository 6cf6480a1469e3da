package io.github.glassbox.view.curves;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Curves;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A chart of one figure over the iterations, on training and on test images. */
final class CurveChart extends ChartPanel {
    private static final int NONE = -1;
    private static final int LARGEST = 8000;
    private static final float FADED = 0.3f;
    private static final int FEWEST_ITERATIONS = 10;

    private final transient Figure figure;
    private final transient CurveData data = new CurveData();
    private final transient ScaleAxis iterations = new ScaleAxis(Scale.iterations(FEWEST_ITERATIONS, 5));
    private final transient ScaleAxis values;
    private transient Curves curves = Curves.EMPTY;
    private transient List<Branch> others = List.of();
    private boolean logarithmic;
    private int displayed;
    private int hovered = NONE;

    /** An empty chart. */
    CurveChart(Figure figure) {
        super(null, 0, 0, 0, 0, LARGEST, LARGEST, true, false, false, false, false, false);
        this.figure = figure;
        values = new ScaleAxis(figure.scale(0, 1, 4, false));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        XYPlot plot = new XYPlot(data, iterations, values, renderer);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        iterations.setAxisLineVisible(true);
        plot.setDomainPannable(false);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        setMouseZoomable(false);
        setChart(chart);
        getChartRenderingInfo().setEntityCollection(null);
        setPopupMenu(null);
        setFocusable(true);
        setOpaque(false);
        addOverlay(new IterationOverlay(this));
        getAccessibleContext().setAccessibleName(figure.title() + " by iteration");
        style();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (data != null) {
            style();
            rebuild();
        }
    }

    private void style() {
        XYPlot plot = getChart().getXYPlot();
        getChart().setNotify(false);
        getChart().setBackgroundPaint(Colors.CARD.get());
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinePaint(Colors.BORDER.get());
        plot.setRangeGridlineStroke(new BasicStroke(UIScale.scale(1f)));
        iterations.setAxisLinePaint(Colors.BORDER.get());
        iterations.setAxisLineStroke(plot.getRangeGridlineStroke());
        for (NumberAxis axis : new NumberAxis[] {iterations, values}) {
            axis.setTickLabelFont(Fonts.small());
            axis.setTickLabelPaint(Colors.QUIET.get());
            axis.setTickLabelInsets(new RectangleInsets(UIScale.scale(4), 0, 0, UIScale.scale(6)));
        }
        styleSeries();
        // Fixed, so that the plot does not move when labels get wider.
        AxisSpace left = new AxisSpace();
        left.setLeft(getFontMetrics(Fonts.small()).stringWidth("0.000") + UIScale.scale(8));
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.setBottom(getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4));
        plot.setFixedDomainAxisSpace(bottom);
        plot.setInsets(new RectangleInsets(UIScale.scale(8), 0, 0, UIScale.scale(20)));
        getChart().setNotify(true);
    }

    private void styleSeries() {
        XYItemRenderer renderer = getChart().getXYPlot().getRenderer();
        renderer.setSeriesPaint(CurveData.BATCH, Colors.TRAIN.get(FADED));
        renderer.setSeriesStroke(CurveData.BATCH, CurveStrokes.batch());
        for (int series = 0; series < CurveData.OTHERS + 2 * others.size(); series++) {
            if (series != CurveData.BATCH) {
                boolean own = series < CurveData.OTHERS;
                boolean train = own ? series == CurveData.TRAIN : (series - CurveData.OTHERS) % 2 == 0;
                Colors color = train ? Colors.TRAIN : Colors.TEST;
                renderer.setSeriesPaint(series, own ? color.get() : color.get(FADED));
                renderer.setSeriesStroke(series, train ? CurveStrokes.train() : CurveStrokes.test());
            }
        }
    }

    /** Shows these curves, those of other branches behind them, and marks an iteration, with one repaint. */
    void display(Curves newCurves, List<Branch> otherBranches, int iteration) {
        displayed = iteration;
        if (newCurves != curves || !otherBranches.equals(others)) {
            curves = newCurves;
            others = List.copyOf(otherBranches);
            hovered = Math.min(hovered, curves.points() - 1);
            rebuild();
        } else {
            repaint();
        }
        if (curves.points() > 0) {
            getAccessibleContext().setAccessibleDescription(String.join(", ", readout(curves.nearestPoint(displayed))));
        }
    }

    /** Whether the value axis is logarithmic. */
    void setLogarithmic(boolean log) {
        logarithmic = log;
        rebuild();
    }

    /** Marks the point nearest to the iteration under the mouse; negative for none. */
    void setHovered(int iteration) {
        int point = iteration < 0 ? NONE : curves.nearestPoint(iteration);
        if (point != hovered) {
            hovered = point;
            repaint();
        }
    }

    private void rebuild() {
        int columns = Math.max(100, getWidth());
        int points = curves.points();
        List<Thinning> drawn = new ArrayList<>();
        drawn.add(Thinning.of(curves::iteration, k -> figure.train(curves, k), 0, points, columns));
        drawn.add(Thinning.of(curves::iteration, k -> figure.test(curves, k), 0, points, columns));
        drawn.add(hasBatches() ? figure.batches(curves, columns) : Thinning.NONE);
        int last = Math.max(FEWEST_ITERATIONS, curves.size() - 1);
        for (Branch other : others) {
            Curves its = other.curves();
            int from = Math.max(0, its.nearestPoint(other.fork()));
            drawn.add(Thinning.of(its::iteration, k -> figure.train(its, k), from, its.points(), columns));
            drawn.add(Thinning.of(its::iteration, k -> figure.test(its, k), from, its.points(), columns));
            last = Math.max(last, its.size() - 1);
        }
        int label = getFontMetrics(Fonts.small()).stringWidth(Numbers.count(last));
        int across = Math.max(2, Math.min(6, columns / (label + UIScale.scale(32))));
        int up = Math.max(2, Math.min(5, getHeight() / UIScale.scale(28)));
        double min = points == 0 ? 0 : drawn.stream().mapToDouble(Thinning::min).filter(v -> v == v).min().orElse(0);
        double max = points == 0 ? 1 : drawn.stream().mapToDouble(Thinning::max).filter(v -> v == v).max().orElse(1);
        Scale scale = figure.scale(min, max, up, logarithmic);
        getChart().setNotify(false);
        iterations.show(Scale.iterations(last, across));
        values.show(scale);
        styleSeries();
        data.set(drawn, scale);
        getChart().setNotify(true);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean resized = width != getWidth() || height != getHeight();
        super.setBounds(x, y, width, height);
        if (resized && data != null) {
            rebuild();
        }
    }

    /** Whether there are iterations that are measured on their batch only. */
    boolean hasBatches() {
        return curves.points() < curves.size();
    }

    /** How many points the curves have. */
    int points() {
        return curves.points();
    }

    /** The iteration of a point. */
    int iteration(int point) {
        return curves.iteration(point);
    }

    /** The point at the displayed iteration, or -1 if that is none. */
    int displayedPoint() {
        return curves.isPoint(displayed) ? curves.nearestPoint(displayed) : NONE;
    }

    int displayed() {
        return displayed;
    }

    /** The point under the mouse, or -1. */
    int hovered() {
        return hovered;
    }

    double train(int point) {
        return figure.train(curves, point);
    }

    double test(int point) {
        return figure.test(curves, point);
    }

    /** A point's iteration and its values in words. */
    String[] readout(int point) {
        return new String[] {
            "iteration " + Numbers.count(iteration(point)),
            "train " + figure.text(train(point)),
            "test  " + figure.text(test(point))
        };
    }

    double screenX(int iteration) {
        return iterations.valueToJava2D(iteration, getScreenDataArea(), RectangleEdge.BOTTOM);
    }

    double screenY(double value) {
        return values.valueToJava2D(values.scale().place(value), getScreenDataArea(), RectangleEdge.LEFT);
    }

    /** The iteration nearest to a place in the component, or -1 without curves. */
    int iterationAt(int x) {
        Rectangle2D area = getScreenDataArea();
        if (curves.size() == 0 || area.isEmpty()) {
            return -1;
        }
        double at = iterations.java2DToValue(x, area, RectangleEdge.BOTTOM);
        return (int) Math.max(0, Math.min(curves.size() - 1, Math.round(at)));
    }

    // A chart panel's own mouse would zoom.
    @Override
    public void mousePressed(MouseEvent e) {}

    @Override
    public void mouseDragged(MouseEvent e) {}

    @Override
    public void mouseReleased(MouseEvent e) {}

    @Override
    public void mouseClicked(MouseEvent e) {}

    @Override
    public void mouseMoved(MouseEvent e) {}

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(280), UIScale.scale(104));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(120), UIScale.scale(64));
    }
}
