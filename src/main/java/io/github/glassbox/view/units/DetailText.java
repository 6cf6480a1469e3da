package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;

/** What stands beside or below the maps of the chosen unit: the sum, and its outgoing weights. */
final class DetailText {
    private DetailText() {}

    /** The sum in as many lines as the area has room for, in the most explicit form that fits. */
    static void paintSum(Graphics2D g, Rectangle area, SumOfUnit sum) {
        g.setFont(Fonts.mono());
        FontMetrics metrics = g.getFontMetrics();
        int line = metrics.getHeight() + UIScale.scale(2);
        List<String> lines = sum.inLines();
        g.setColor(Colors.TEXT.get());
        if (area.height < lines.size() * line) {
            g.setFont(Fonts.smallMono());
            metrics = g.getFontMetrics();
            g.drawString(
                    fitting(sum.inOneLine(), metrics, area.width),
                    area.x,
                    area.y + area.height - metrics.getDescent());
            return;
        }
        int baseline = area.y + metrics.getAscent();
        for (String words : lines) {
            g.drawString(words, area.x, baseline);
            baseline += line;
        }
    }

    /** The first that is no wider, or the last. */
    static String fitting(List<String> variants, FontMetrics metrics, int width) {
        for (String variant : variants) {
            if (metrics.stringWidth(variant) <= width) {
                return variant;
            }
        }
        return variants.get(variants.size() - 1);
    }

    /** The ten outgoing weights under their title, with digits. */
    static void paintOutgoing(Graphics2D g, Rectangle area, UnitMaps maps, int h, Optional<Integer> chosenClass) {
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        String bound = " (" + Numbers.around(maps.outgoingScale(h)) + ")";
        String symbol = maps.kind().symbol("W2", "[0–9," + h + "]");
        List<String> titles = List.of(symbol + ", outgoing to digits" + bound, symbol + bound, symbol);
        g.drawString(fitting(titles, metrics, area.width), area.x, area.y + metrics.getAscent());
        Rectangle bars = bars(area, metrics);
        OutgoingBars.paint(g, bars, maps.shown(), h, maps.outgoingScale(h), chosenClass);
        OutgoingBars.paintDigits(g, bars, area.y + area.height - metrics.getDescent(), chosenClass);
    }

    /** Where in the area of the outgoing weights the bars are. */
    static Rectangle barsIn(Rectangle area, Component component) {
        return area.isEmpty() ? area : bars(area, component.getFontMetrics(Fonts.small()));
    }

    private static Rectangle bars(Rectangle area, FontMetrics metrics) {
        int line = metrics.getHeight();
        return new Rectangle(area.x, area.y + line, area.width, area.height - 2 * line);
    }
}
