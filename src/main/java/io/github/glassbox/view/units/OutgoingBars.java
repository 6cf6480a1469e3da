package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;

/** Ten signed bars, W2[0..9,h]: up from a zero line if positive, down if negative. */
final class OutgoingBars {
    private OutgoingBars() {}

    /**
     * Draws them.
     *
     * @param scale the absolute value of a full bar; 0 draws none
     * @param chosenClass gets a ground of its own
     */
    static void paint(
            Graphics2D g, Rectangle area, Parameters values, int h, float scale, Optional<Integer> chosenClass) {
        int zero = area.y + area.height / 2;
        int half = area.height / 2 - 1;
        int gap = Math.max(1, area.width / (Shape.CLASSES * 5));
        chosenClass.ifPresent(c -> {
            Rectangle ground = new Rectangle(left(area, c), area.y, left(area, c + 1) - left(area, c), area.height);
            g.setColor(Colors.CHOSEN.get());
            g.fill(ground);
            Ring.draw(g, ground, Colors.ACCENT.get(), 0, UIScale.scale(1f), 0);
        });
        g.setColor(Colors.QUIET.get());
        g.fillRect(area.x, zero, left(area, Shape.CLASSES) - area.x, Math.max(1, UIScale.scale(1)));
        for (int c = 0; c < Shape.CLASSES; c++) {
            float value = values.w2(c, h);
            int length = length(value, scale, half);
            if (length == 0) {
                continue;
            }
            int x = left(area, c);
            int width = Math.max(1, left(area, c + 1) - x - gap);
            g.setColor((value > 0 ? Colors.POSITIVE : Colors.NEGATIVE).get());
            g.fillRect(x + gap / 2, value > 0 ? zero - length : zero + 1, width, length);
        }
    }

    /** Digits 0 to 9, one under each bar. */
    static void paintDigits(Graphics2D g, Rectangle area, int baseline, Optional<Integer> chosenClass) {
        FontMetrics metrics = g.getFontMetrics();
        for (int c = 0; c < Shape.CLASSES; c++) {
            String digit = Integer.toString(c);
            int middle = (left(area, c) + left(area, c + 1)) / 2;
            g.setColor((chosenClass.equals(Optional.of(c)) ? Colors.ACCENT : Colors.QUIET).get());
            g.drawString(digit, middle - metrics.stringWidth(digit) / 2, baseline);
        }
    }

    /** Pixels of a bar, at least one for anything but zero. */
    static int length(float value, float scale, int full) {
        if (!(scale > 0) || value == 0 || Float.isNaN(value)) {
            return 0;
        }
        return Math.max(1, Math.round(Math.min(1, Math.abs(value) / scale) * full));
    }

    /** The left edge of the place of class c. */
    static int left(Rectangle area, int c) {
        return area.x + area.width * c / Shape.CLASSES;
    }

    /** The class whose place has this x, or -1. */
    static int classAt(Rectangle area, int x, int y) {
        return area.contains(x, y) ? ((x - area.x + 1) * Shape.CLASSES - 1) / area.width : -1;
    }
}
