package io.github.glassbox.view.controls;

import com.formdev.flatlaf.ui.FlatSliderUI;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.TimelineMarks.Mark;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Supplier;

/** A slider with marks along its track. */
final class MarkedSliderUI extends FlatSliderUI {
    private static final float RADIUS = 4;

    private final Supplier<List<Mark>> marks;

    MarkedSliderUI(Supplier<List<Mark>> marks) {
        this.marks = marks;
    }

    /** Where a value stands. */
    int x(int value) {
        return xPositionForValue(value);
    }

    @Override
    public void paintTrack(Graphics g) {
        super.paintTrack(g);
        Graphics2D own = (Graphics2D) g.create();
        FlatUIUtils.setRenderingHints(own);
        double y = trackRect.getCenterY();
        for (Mark mark : marks.get()) {
            own.setColor(color(mark));
            own.fill(shape(mark, x(mark.iteration()), y));
        }
        own.dispose();
    }

    private static Color color(Mark mark) {
        return switch (mark.kind()) {
            case CHANGE -> Colors.WARNING.get();
            case FORK -> Colors.TEXT.get();
            case BOOKMARK -> Colors.ACCENT.get();
        };
    }

    /** A diamond on the track, a disk on it, or a pennant above it. */
    private static Shape shape(Mark mark, double x, double y) {
        double r = UIScale.scale(RADIUS);
        Path2D path = new Path2D.Double();
        switch (mark.kind()) {
            case FORK -> {
                return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            }
            case CHANGE -> {
                path.moveTo(x, y - r);
                path.lineTo(x + r, y);
                path.lineTo(x, y + r);
                path.lineTo(x - r, y);
            }
            case BOOKMARK -> {
                path.moveTo(x, y);
                path.lineTo(x - r, y - 2 * r);
                path.lineTo(x + r, y - 2 * r);
            }
        }
        path.closePath();
        return path;
    }
}
