package io.github.glassbox.view.paint;

import io.github.glassbox.view.theme.Colors;
import java.awt.Color;

/** Colours that can be told from what they stand on. */
public final class Legible {
    private static final double LIGHT_START = 1.7;

    private Legible() {}

    /**
     * The colour of text on this ground: of the theme's ink and paper the one that stands out more.
     *
     * <p>On middling grounds light text is easier to read than its contrast ratio says, hence its start.
     */
    public static Color on(Color ground) {
        Color ink = Colors.INK.get();
        Color paper = Colors.PAPER.get();
        Color light = luminance(ink) > luminance(paper) ? ink : paper;
        Color dark = light.equals(ink) ? paper : ink;
        return LIGHT_START * contrast(light, ground) >= contrast(dark, ground) ? light : dark;
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
