package io.github.glassbox.view.paint;

import java.awt.Color;

/** Colours that can be told from what they stand on. */
public final class Legible {
    private Legible() {}

    /** The colour of text on this ground: of black and white the one that stands out more, always 4.5 to 1 or better. */
    public static Color on(Color ground) {
        return contrast(Color.WHITE, ground) >= contrast(Color.BLACK, ground) ? Color.WHITE : Color.BLACK;
    }

    /** The colour a share of the way, 0 to 1, from one colour to another. */
    public static Color between(Color from, Color to, double share) {
        return new Color(PixelMap.mix(from.getRGB(), to.getRGB(), (float) share));
    }

    /** The contrast ratio of two colours, 1 to 21, as the Web Content Accessibility Guidelines define it. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
