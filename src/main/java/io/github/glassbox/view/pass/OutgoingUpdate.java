package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.function.IntToDoubleFunction;

/**
 * The update of a hidden unit's column of W2 as three strips of ten cells, class 0 at the top: before, step, after; in
 * one theme's colours.
 */
final class OutgoingUpdate {
    private final int unit;
    private final float[][] values;
    private final SignedColors weights;
    private final SignedColors steps;
    private final float largestWeight;
    private final float largestStep;

    private OutgoingUpdate(int unit, float[][] values) {
        this.unit = unit;
        this.values = values;
        largestWeight = Math.max(largest(values[0]), largest(values[2]));
        largestStep = largest(values[1]);
        weights = new SignedColors(largestWeight);
        steps = weights.withScale(largestStep);
    }

    static OutgoingUpdate of(
            int h, IntToDoubleFunction before, IntToDoubleFunction step, IntToDoubleFunction after) {
        float[][] values = new float[3][Shape.CLASSES];
        for (int c = 0; c < Shape.CLASSES; c++) {
            values[0][c] = (float) before.applyAsDouble(c);
            values[1][c] = (float) step.applyAsDouble(c);
            values[2][c] = (float) after.applyAsDouble(c);
        }
        return new OutgoingUpdate(h, values);
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest;
    }

    /** "W2[:,4]", as NumPy writes the column. */
    String name() {
        return "W2[:," + unit + "]";
    }

    /** The absolute values that have the full colours, in words. */
    String scales() {
        return Numbers.around(largestWeight) + ", step " + Numbers.around(largestStep);
    }

    /** Paints a strip: 0 before, 1 step, 2 after. */
    void paint(Graphics2D g, Rectangle area, int which) {
        g.setColor(Colors.BORDER.get());
        g.fillRect(area.x, area.y, area.width, area.height);
        SignedColors colors = which == 1 ? steps : weights;
        for (int c = 0; c < Shape.CLASSES; c++) {
            Rectangle cell = cell(area, c);
            g.setColor(new Color(colors.rgb(values[which][c])));
            g.fillRect(cell.x, cell.y, cell.width, cell.height);
        }
    }

    /** The cell of a class in a strip. */
    static Rectangle cell(Rectangle area, int c) {
        int top = area.y + 1 + c * (area.height - 1) / Shape.CLASSES;
        int bottom = area.y + 1 + (c + 1) * (area.height - 1) / Shape.CLASSES;
        return new Rectangle(area.x + 1, top, area.width - 2, bottom - top - 1);
    }

    /** The cell of a class in words. */
    String text(int c) {
        return "W2[" + c + "," + unit + "] = " + Numbers.exact(values[0][c]) + ", step " + Numbers.exact(values[1][c])
                + ", after " + Numbers.exact(values[2][c]);
    }
}
