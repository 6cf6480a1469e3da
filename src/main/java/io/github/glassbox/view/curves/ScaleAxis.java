package io.github.glassbox.view.curves;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis that shows a {@link Scale}. */
final class ScaleAxis extends NumberAxis {
    private transient Scale scale;

    ScaleAxis(Scale scale) {
        setAutoRange(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        show(scale);
    }

    void show(Scale other) {
        scale = other;
        setRange(other.lower(), other.upper());
    }

    Scale scale() {
        return scale;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        if (scale != null) {
            scale.ticks().forEach(t -> ticks.add(new NumberTick(t.at(), t.label(), anchor, anchor, 0)));
        }
        return ticks;
    }
}
