package io.github.glassbox.view.units;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import java.awt.FontMetrics;

/** What is written about a hidden unit: symbols with 0-based indices, and values. */
final class Captions {
    private static final String WIDEST_BIAS = "−0.00";

    private Captions() {}

    /** "h4". */
    static String name(int h) {
        return "h" + h;
    }

    /**
     * "b −0.03", in a heatmap of the gradient "db −3e-5"; where that is too wide without its symbol, or nothing.
     *
     * <p>The room decides, not the value: all units are written alike.
     */
    static String bias(MapKind kind, float value, FontMetrics metrics, int room) {
        String symbol = kind.symbol("b") + " ";
        if (metrics.stringWidth(symbol + WIDEST_BIAS) <= room) {
            return symbol + Numbers.brief(value);
        }
        return metrics.stringWidth(WIDEST_BIAS) <= room + 1 ? Numbers.brief(value) : "";
    }

    /** "W1[4]", of the kind shown. */
    static String row(MapKind kind, int h) {
        return kind.symbol("W1", "[" + h + "]");
    }

    /** "h4: b1[4] = −0.034, W1[4] from −0.440 to 0.390". */
    static String unit(MapKind kind, Parameters values, int h) {
        float from = values.w1(h, 0);
        float to = from;
        for (int i = 1; i < Shape.INPUTS; i++) {
            from = Math.min(from, values.w1(h, i));
            to = Math.max(to, values.w1(h, i));
        }
        return name(h) + ": " + kind.symbol("b1", "[" + h + "]") + " = " + Numbers.significant(values.b1(h)) + ", "
                + row(kind, h) + " from " + Numbers.significant(from) + " to " + Numbers.significant(to);
    }

    /** "W1[4,412] (row 14, column 20) = −0.3561". */
    static String weight(MapKind kind, Parameters values, int h, int i) {
        return kind.symbol("W1", "[" + h + "," + i + "]") + " " + place(i) + " = " + Numbers.exact(values.w1(h, i));
    }

    /** "W1[4,412]·x[412] (row 14, column 20) = −0.3561 × 0.9921569 = −0.3533". */
    static String product(Parameters parameters, Forward forward, int h, int i) {
        float w = parameters.w1(h, i);
        return "W1[" + h + "," + i + "]·x[" + i + "] " + place(i) + " = " + Numbers.exact(w) + " × "
                + Numbers.exact(forward.x(i)) + " = " + Numbers.exact(w * forward.x(i));
    }

    /** "x[412] (row 14, column 20) = 0.9921569". */
    static String pixel(Forward forward, int i) {
        return "x[" + i + "] " + place(i) + " = " + Numbers.exact(forward.x(i));
    }

    /** "W2[7,4] = 0.213". */
    static String outgoing(MapKind kind, Parameters values, int c, int h) {
        return kind.symbol("W2", "[" + c + "," + h + "]") + " = " + Numbers.exact(values.w2(c, h));
    }

    /** The colour of figures on a set. */
    static Colors color(Split split) {
        return split == Split.TEST ? Colors.TEST : Colors.TRAIN;
    }

    private static String place(int i) {
        return "(row " + i / Shape.SIDE + ", column " + i % Shape.SIDE + ")";
    }
}
