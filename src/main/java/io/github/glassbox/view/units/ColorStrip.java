package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;

/** A colour scale with its bounds: "−0.44 [orange to blue] +0.44". */
final class ColorStrip {
    private ColorStrip() {}

    /** Pixels that the bounds take beside the colours. */
    static int textWidth(FontMetrics metrics, float scale) {
        return metrics.stringWidth("−" + Captions.bound(scale))
                + metrics.stringWidth("+" + Captions.bound(scale))
                + 2 * UIScale.scale(6);
    }

    /** Draws it over the whole area, bounds in the graphics' font. */
    static void paint(Graphics2D g, Rectangle area, SignedColors colors) {
        FontMetrics metrics = g.getFontMetrics();
        float scale = colors.scale();
        String from = scale == 0 ? "0" : "−" + Captions.bound(scale);
        String to = scale == 0 ? "0" : "+" + Captions.bound(scale);
        int gap = UIScale.scale(6);
        int height = UIScale.scale(8);
        int baseline = area.y + (area.height - metrics.getHeight()) / 2 + metrics.getAscent();
        int left = area.x + metrics.stringWidth(from) + gap;
        int right = area.x + area.width - metrics.stringWidth(to) - gap;
        g.setColor(Colors.QUIET.get());
        g.drawString(from, area.x, baseline);
        g.drawString(to, right + gap, baseline);
        if (right <= left) {
            return;
        }
        int top = area.y + (area.height - height) / 2;
        java.awt.Shape clip = g.getClip();
        g.clip(new RoundRectangle2D.Float(left, top, right - left, height, height, height));
        SignedColors unit = colors.withScale(1);
        for (int x = left; x < right; x++) {
            g.setColor(new java.awt.Color(unit.rgb(2f * (x - left + 0.5f) / (right - left) - 1)));
            g.fillRect(x, top, 1, height);
        }
        g.setClip(clip);
        g.setColor(Colors.BORDER.get());
        g.draw(new RoundRectangle2D.Float(left, top, right - left - 1, height - 1, height, height));
    }
}
