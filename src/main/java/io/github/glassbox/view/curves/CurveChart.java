package io.github.glassbox.view.curves;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Curves;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A chart of one figure over the iterations, on training and on test images. */
final class CurveChart extends ChartPanel {
    private static final int LARGEST = 8000;
    private static final int FEWEST_ITERATIONS = 10;

    private final transient Figure figure;
    private final transient CurveData data = new CurveData();
    private final transient ScaleAxis iterations = new ScaleAxis(Scale.iterations(FEWEST_ITERATIONS, 5));
    private final transient ScaleAxis values;
    private transient Curves curves = Curves.EMPTY;
    private boolean logarithmic;
    private int displayed;
    private int hovered = -1;

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
        plot.getRenderer().setSeriesPaint(CurveData.TRAIN, Colors.TRAIN.get());
        plot.getRenderer().setSeriesPaint(CurveData.TEST, Colors.TEST.get());
        plot.getRenderer().setSeriesStroke(CurveData.TRAIN, CurveStrokes.train());
        plot.getRenderer().setSeriesStroke(CurveData.TEST, CurveStrokes.test());
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

    /** Shows these curves and marks an iteration, with one repaint. */
    void display(Curves newCurves, int iteration) {
        displayed = iteration;
        if (newCurves != curves) {
            curves = newCurves;
            hovered = Math.min(hovered, curves.size() - 1);
            rebuild();
        } else {
            repaint();
        }
        if (curves.size() > 0) {
            getAccessibleContext()
                    .setAccessibleDescription(String.join(", ", readout(Math.min(displayed, curves.size() - 1))));
        }
    }

    /** Whether the value axis is logarithmic. */
    void setLogarithmic(boolean log) {
        logarithmic = log;
        rebuild();
    }

    /** Marks the iteration under the mouse; negative for none. */
    void setHovered(int iteration) {
        if (iteration != hovered) {
            hovered = iteration;
            repaint();
        }
    }

    private void rebuild() {
        int size = curves.size();
        int columns = Math.max(100, getWidth());
        Thinning train = Thinning.of(i -> figure.train(curves, i), size, columns);
        Thinning test = Thinning.of(i -> figure.test(curves, i), size, columns);
        int last = Math.max(FEWEST_ITERATIONS, size - 1);
        int label = getFontMetrics(Fonts.small()).stringWidth(Numbers.count(last));
        int across = Math.max(2, Math.min(6, columns / (label + UIScale.scale(32))));
        int up = Math.max(2, Math.min(5, getHeight() / UIScale.scale(28)));
        double min = size == 0 ? 0 : Math.min(train.min(), test.min());
        double max = size == 0 ? 1 : Math.max(train.max(), test.max());
        Scale scale = figure.scale(min, max, up, logarithmic);
        getChart().setNotify(false);
        iterations.show(Scale.iterations(last, across));
        values.show(scale);
        data.set(train, test, scale);
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

    int count() {
        return curves.size();
    }

    int displayed() {
        return displayed;
    }

    int hovered() {
        return hovered;
    }

    double train(int iteration) {
        return figure.train(curves, iteration);
    }

    double test(int iteration) {
        return figure.test(curves, iteration);
    }

    /** An iteration and its values in words. */
    String[] readout(int iteration) {
        return new String[] {
            "iteration " + Numbers.count(iteration),
            "train " + figure.text(train(iteration)),
            "test  " + figure.text(test(iteration))
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
        return new Dimension(UIScale.scale(280), UIScale.scale(132));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(120), UIScale.scale(80));
    }
}
