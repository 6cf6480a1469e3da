package io.github.glassbox.cli;

import java.util.Locale;

/** Numbers as text, the same in every country. */
final class Figures {
    private static final double LARGE = 1e5;

    private Figures() {}

    /** As {@link String#format}, with a point before decimals. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A loss with so many decimals, or with a power of ten if a rate too high made it large. */
    static String loss(double loss, int decimals) {
        return format("%." + decimals + (loss < LARGE ? "f" : "e"), loss);
    }
}
