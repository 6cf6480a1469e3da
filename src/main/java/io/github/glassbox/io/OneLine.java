package io.github.glassbox.io;

/** Makes texts with names and words from files in them fit for one line of a terminal. */
public final class OneLine {
    /** The most characters of {@link #sentence}. */
    public static final int MAX = 200;

    private static final String GAP = " ... ";

    private OneLine() {}

    /** The text without characters that move the cursor, colour the terminal or turn the direction of writing. */
    public static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** As {@link #of}, with a full stop at the end, and if it is long without its middle: the end says why. */
    public static String sentence(String text) {
        String line = of(text);
        String whole = line.endsWith(".") ? line : line + ".";
        if (whole.length() <= MAX) {
            return whole;
        }
        int kept = (MAX - GAP.length()) / 2;
        return whole.substring(0, kept) + GAP + whole.substring(whole.length() - kept);
    }
}
