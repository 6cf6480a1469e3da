package io.github.glassbox.view.pass;

/**
 * Where the elements of a vector stand in a column: one line each, or several to a line when there are more of them
 * than pixels.
 *
 * @param count elements
 * @param perLine elements that share a line
 * @param top where the first line begins
 * @param pitch from one line to the next
 * @param text whether a line has room for text
 */
record Rows(int count, int perLine, double top, double pitch, boolean text) {
    private static final double WHOLE_FROM = 4;

    /**
     * Lines that fill a height, but are no taller than a limit, in its middle.
     *
     * @param count elements, at least 1
     * @param height to fill
     * @param textHeight a line this tall has text
     * @param tallest no line is taller
     */
    static Rows of(int count, int height, int textHeight, int tallest) {
        int usable = Math.max(1, height);
        int perLine = (count + usable - 1) / usable;
        int lines = (count + perLine - 1) / perLine;
        double pitch = Math.min(tallest, (double) usable / lines);
        if (pitch >= WHOLE_FROM) {
            pitch = Math.floor(pitch);
        }
        double top = Math.max(0, (usable - lines * pitch) / 2);
        return new Rows(count, perLine, pitch >= WHOLE_FROM ? Math.floor(top) : top, pitch, pitch >= textHeight);
    }

    /** How many lines there are. */
    int lines() {
        return (count + perLine - 1) / perLine;
    }

    /** The line of element k. */
    int line(int k) {
        return k / perLine;
    }

    /** The first element of a line. */
    int first(int line) {
        return line * perLine;
    }

    /** The last element of a line. */
    int last(int line) {
        return Math.min(count, (line + 1) * perLine) - 1;
    }

    /** Where a line begins. */
    double y(int line) {
        return top + line * pitch;
    }

    /** The middle of the line of element k. */
    double centre(int k) {
        return y(line(k)) + pitch / 2;
    }

    /** Where the last line ends. */
    double bottom() {
        return y(lines());
    }

    /** The line at this height, or -1. */
    int lineAt(double y) {
        int line = (int) Math.floor((y - top) / pitch);
        return y >= top && line < lines() ? line : -1;
    }
}
