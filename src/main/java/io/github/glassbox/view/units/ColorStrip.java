package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;

/** A colour scale with its bounds: "−0.44 [orange to blue] +0.44". */
final class ColorStrip {
    private static final int GAP = 6;
    private static final int LEAST_COLORS = 28;

    private ColorStrip() {}

    /** Pixels that it takes with colours of this width. */
    static int width(FontMetrics metrics, float scale, int colors) {
        return metrics.stringWidth(Numbers.lower(scale))
                + metrics.stringWidth(Numbers.upper(scale))
                + 2 * UIScale.scale(GAP)
                + colors;
    }

    /** Draws it over the whole area, bounds in the graphics' font; where it is narrow as one bound, "±0.44". */
    static void paint(Graphics2D g, Rectangle area, SignedColors colors) {
        FontMetrics metrics = g.getFontMetrics();
        boolean narrow = width(metrics, colors.scale(), UIScale.scale(LEAST_COLORS)) > area.width;
        String from = narrow ? "" : Numbers.lower(colors.scale());
        String to = narrow ? Numbers.around(colors.scale()) : Numbers.upper(colors.scale());
        int gap = UIScale.scale(GAP);
        int height = UIScale.scale(8);
        int baseline = area.y + (area.height - metrics.getHeight()) / 2 + metrics.getAscent();
        int left = area.x + (narrow ? 0 : metrics.stringWidth(from) + gap);
        int right = area.x + area.width - metrics.stringWidth(to) - gap;
        g.setColor(Colors.QUIET.get());
        g.drawString(from, area.x, baseline);
        g.drawString(to, right + gap, baseline);
        if (right <= left) {
            return;
        }
        int top = area.y + (area.height - height) / 2;
        Shape clip = g.getClip();
        g.clip(new RoundRectangle2D.Float(left, top, right - left, height, height, height));
        SignedColors unit = colors.withScale(1);
        for (int x = left; x < right; x++) {
            g.setColor(new Color(unit.rgb(2f * (x - left + 0.5f) / (right - left) - 1)));
            g.fillRect(x, top, 1, height);
        }
        g.setClip(clip);
        g.setColor(Colors.BORDER.get());
        g.draw(new RoundRectangle2D.Float(left, top, right - left - 1, height - 1, height, height));
    }
}
