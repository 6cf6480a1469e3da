package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.theme.Colors;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * From the bias b2[c] through every hidden unit's contribution to the logit z2[c] of the chosen class: a bar in each
 * unit's line, from the sum before it to the sum after it.
 */
final class Waterfall {
    private final float[] sums;
    private final int chosen;
    private final String note;
    private double low;
    private double high;

    private Waterfall(float[] sums, int chosen, String note) {
        this.sums = sums;
        this.chosen = chosen;
        this.note = note;
        for (float sum : sums) {
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
    }

    static Waterfall of(Pass pass, int c) {
        Calculation calculation = pass.calculations().calculation(Quantity.of(Symbol.z(Shape.LAYERS), c));
        float[] sums = new float[calculation.terms().size()];
        for (int k = 0; k < sums.length; k++) {
            float term = calculation.terms().get(k).value();
            sums[k] = k == 0 ? term : sums[k - 1] + term;
        }
        return new Waterfall(
                sums,
                pass.unit(),
                "from " + calculation.terms().get(0).quantity() + " " + Rounding.number(sums[0]) + " to "
                        + calculation.what() + " " + Rounding.number(sums[sums.length - 1]));
    }

    /** Where it begins and ends, such as "from b2[5] 0.754 to z2[5] 8.720". */
    String note() {
        return note;
    }

    /** The sums after the bias, and after each unit's contribution; the last is z2[c]. */
    float[] sums() {
        return sums.clone();
    }

    void paint(Graphics2D g, Rows rows, int left, int width) {
        double range = high > low ? high - low : 1;
        double height = Math.max(1, Math.min(rows.pitch() * 0.5, UIScale.scale(10)));
        Color quiet = Colors.QUIET.get();
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
                g.setStroke(new BasicStroke(1));
                g.draw(new Rectangle2D.Double(
                        Math.min(before, after) - 1, y - height / 2 - 1, Math.abs(after - before) + 2, height + 2));
            }
        }
    }

    /** The step of a unit in words. */
    String text(int h) {
        return "sum " + Numbers.exact(sums[h]) + " → " + Numbers.exact(sums[h + 1]);
    }
}
