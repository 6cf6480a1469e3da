package io.github.glassbox.view.paint;

import java.util.regex.Pattern;

/** Numbers as people type them, in whatever language: what cannot be meant is not guessed. */
public final class Typed {
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:([,\\s\u00a0\u2009\u202f])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+(?:[eE][+-]?\\d+)?");

    private Typed() {}

    /** A whole number without the commas or blanks that set its thousands apart, "5,000" as "5000"; other text stripped only. */
    public static String ungrouped(String text) {
        String typed = text.strip();
        return GROUPED.matcher(typed).matches() ? typed.replaceAll("[,\\s\u00a0\u2009\u202f]", "") : typed;
    }

    /**
     * A decimal number, stripped.
     *
     * @param name what it is, within a sentence
     * @throws IllegalArgumentException with a sentence, if it has a comma where the point belongs
     */
    public static String decimal(String text, String name) {
        String typed = text.strip();
        if (DECIMAL_COMMA.matcher(typed).matches()) {
            throw new IllegalArgumentException("Write " + name + " with a point, not a comma: " + typed.replace(',', '.') + ".");
        }
        return typed;
    }
}
