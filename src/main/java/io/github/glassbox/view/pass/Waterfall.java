package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * From the bias b2[c] through every hidden unit's contribution to the logit z2[c] of the chosen class: a bar in each
 * unit's line, from the sum before it to the sum after it.
 */
final class Waterfall {
    private final float[] sums;
    private final int chosen;
    private final String from;
    private final String to;
    private double low;
    private double high;

    private Waterfall(float[] sums, int chosen, String from, String to) {
        this.sums = sums;
        this.chosen = chosen;
        this.from = from;
        this.to = to;
        for (float sum : sums) {
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
    }

    static Waterfall of(Pass pass, int c) {
        Calculation calculation = pass.calculations().calculation(Quantity.of(Quantity.Symbol.Z2, c));
        float[] sums = new float[calculation.terms().size()];
        for (int k = 0; k < sums.length; k++) {
            float term = calculation.terms().get(k).value();
            sums[k] = k == 0 ? term : sums[k - 1] + term;
        }
        return new Waterfall(
                sums,
                pass.unit(),
                "b2 " + Numbers.brief(sums[0]),
                "z2 " + Numbers.brief(sums[sums.length - 1]));
    }

    /** The sums after the bias, and after each unit's contribution; the last is z2[c]. */
    float[] sums() {
        return sums.clone();
    }

    void paint(Graphics2D g, Rows rows, int left, int width, int foot) {
        double range = high > low ? high - low : 1;
        double height = Math.max(1, Math.min(rows.pitch() * 0.5, UIScale.scale(10)));
        Color quiet = Colors.QUIET.get(0.7f);
        g.setColor(quiet);
        double zero = left + (0 - low) / range * width;
        g.fill(new Rectangle2D.Double(zero - 0.5, rows.top(), 1, rows.bottom() - rows.top()));
        for (int h = 0; h < sums.length - 1; h++) {
            double before = left + (sums[h] - low) / range * width;
            double after = left + (sums[h + 1] - low) / range * width;
            double y = rows.centre(h);
            g.setColor(quiet);
            double above = h == 0 ? rows.top() : rows.centre(h - 1);
            g.fill(new Rectangle2D.Double(before - 0.5, above, 1, y - above));
            g.setColor(after < before ? Colors.NEGATIVE.get() : Colors.POSITIVE.get());
            g.fill(new Rectangle2D.Double(
                    Math.min(before, after), y - height / 2, Math.max(1, Math.abs(after - before)), height));
            if (h == chosen) {
                g.setColor(Colors.TEXT.get());
                g.draw(new Rectangle2D.Double(
                        Math.min(before, after) - 1, y - height / 2 - 1, Math.abs(after - before) + 2, height + 2));
            }
        }
        g.setFont(Fonts.tiny());
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(Colors.QUIET.get());
        String text = from + " → " + to;
        g.drawString(text, left + Math.max(0, (width - metrics.stringWidth(text)) / 2), foot + metrics.getAscent());
    }

    /** The step of a unit in words. */
    String text(int h) {
        return "sum " + Numbers.exact(sums[h]) + " → " + Numbers.exact(sums[h + 1]);
    }
}
