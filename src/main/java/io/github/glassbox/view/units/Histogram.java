package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import javax.accessibility.AccessibleRole;

/** How the values of the chosen unit's map are distributed, from minus to plus the largest. */
final class Histogram extends Drawing {
    /** An even number: zero lies between two bins. */
    private static final int BINS = 40;

    private final PresentationModel model;
    private final UnitMaps maps;
    private final NeverInked neverInked;
    private final int[] bins = new int[BINS];
    private float bound;

    Histogram(PresentationModel model, UnitMaps maps, NeverInked neverInked) {
        super("Histogram of the chosen hidden unit's weights", AccessibleRole.CANVAS);
        this.model = model;
        this.maps = maps;
        this.neverInked = neverInked;
        setName("unitPage.histogram");
    }

    /** Another unit, state, kind of map or choice of pixels. */
    void refresh() {
        Arrays.fill(bins, 0);
        bound = 0;
        if (maps.units() > 0) {
            int h = model.unit();
            for (int i = 0; i < Shape.INPUTS; i++) {
                float magnitude = Math.abs(maps.shown().w1(h, i));
                bound = !neverInked.hides(i) && magnitude <= Float.MAX_VALUE ? Math.max(bound, magnitude) : bound;
            }
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (!neverInked.hides(i)) {
                    bins[bin(maps.shown().w1(h, i), bound)]++;
                }
            }
        }
        repaint();
    }

    /** The bin of a value; zero is in the first of the upper half. */
    static int bin(float value, float bound) {
        if (!(bound > 0)) {
            return BINS / 2;
        }
        return Math.max(0, Math.min(BINS - 1, (int) Math.floor((value / bound + 1) * BINS / 2)));
    }

    private Rectangle plot() {
        int line = getFontMetrics(Fonts.small()).getHeight();
        return new Rectangle(0, line + UIScale.scale(2), getWidth(), Math.max(1, getHeight() - 2 * line - UIScale.scale(6)));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (maps.units() == 0) {
            return;
        }
        Rectangle plot = plot();
        int most = Math.max(1, Arrays.stream(bins).max().orElse(1));
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        g.drawString(DetailText.fitting(titles(), metrics, getWidth()), 0, metrics.getAscent());
        g.setColor(Colors.WELL.get());
        g.fill(plot);
        for (int k = 0; k < BINS; k++) {
            int height = bins[k] == 0 ? 0 : Math.max(1, (int) ((long) (plot.height - 1) * bins[k] / most));
            g.setColor((k < BINS / 2 ? Colors.NEGATIVE : Colors.POSITIVE).get());
            int x = left(plot, k);
            g.fillRect(x, plot.y + plot.height - height, Math.max(1, left(plot, k + 1) - x - 1), height);
        }
        g.setColor(Colors.QUIET.get());
        int middle = left(plot, BINS / 2);
        g.fillRect(middle - 1, plot.y, 1, plot.height);
        int baseline = plot.y + plot.height + UIScale.scale(2) + metrics.getAscent();
        g.drawString(Numbers.lower(bound), 0, baseline);
        g.drawString("0", middle - metrics.stringWidth("0") / 2, baseline);
        g.drawString(Numbers.upper(bound), getWidth() - metrics.stringWidth(Numbers.upper(bound)), baseline);
    }

    private List<String> titles() {
        String what = neverInked.shown() + " values of " + Captions.row(maps.kind(), model.unit());
        int most = Arrays.stream(bins).max().orElse(0);
        return List.of(what + ", at most " + most + " in a bar", what);
    }

    private static int left(Rectangle plot, int k) {
        return plot.x + plot.width * k / BINS;
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        Rectangle plot = plot();
        if (maps.units() == 0 || !plot.contains(e.getPoint())) {
            return null;
        }
        int k = Math.min(BINS - 1, (e.getX() - plot.x) * BINS / plot.width);
        return bins[k] + " from " + Numbers.significant(bound * (2.0 * k / BINS - 1)) + " to "
                + Numbers.significant(bound * (2.0 * (k + 1) / BINS - 1));
    }

    @Override
    protected String describe() {
        return maps.units() == 0 ? "" : titles().get(0);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(240, 112));
    }
}
