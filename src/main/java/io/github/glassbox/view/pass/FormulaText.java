package io.github.glassbox.view.pass;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula broken into lines of so many characters.
 *
 * @param lines each a list of runs of one style
 */
record FormulaText(List<List<Run>> lines) {
    private static final String ROUNDED = "(rounded)";
    private static final String ABRIDGED = "… (rounded)";

    /** How a run looks. */
    enum Style {
        PLAIN,
        RESULT,
        QUIET
    }

    /** Characters of one style. */
    record Run(String text, Style style) {
        /** What a record's own would say; linking that one takes up to a tenth of a second as the window opens. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Run run && text.equals(run.text) && style == run.style;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /**
     * What must not be broken.
     *
     * @param separator stands before it, unless it begins a line
     * @param breakBefore whether it begins a line
     * @param optional whether it may be left out for want of room, with all that follow
     */
    record Piece(String separator, String text, Style style, boolean breakBefore, boolean optional) {
        static Piece must(String text) {
            return new Piece(" ", text, Style.PLAIN, false, false);
        }

        static Piece result(String text) {
            return new Piece(" ", text, Style.RESULT, false, false);
        }

        static Piece newLine(String text) {
            return new Piece("", text, Style.QUIET, true, true);
        }

        static Piece more(String text) {
            return new Piece("", text, Style.QUIET, false, true);
        }

        static Piece may(String separator, String text) {
            return new Piece(separator, text, Style.PLAIN, false, true);
        }

        static Piece mayResult(String text) {
            return new Piece(" ", text, Style.RESULT, false, true);
        }
    }

    /**
     * Breaks pieces into lines.
     *
     * <p>The last says that numbers are rounded, after "…" if anything had to be left out.
     *
     * @param abridged whether pieces were left out before
     * @param columns characters in a line
     * @param most lines; pieces that must be there may need more, if they are longer than a line
     */
    static FormulaText of(List<Piece> pieces, boolean abridged, int columns, int most) {
        boolean leftOut = abridged;
        List<List<Run>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        int used = 0;
        for (Piece piece : pieces) {
            boolean fits = used + piece.separator.length() + piece.text.length() <= room(lines, columns, most);
            boolean begins = used == 0;
            if (!begins && (piece.breakBefore || !fits)) {
                if (piece.optional && lines.size() == most) {
                    leftOut = true;
                    break;
                }
                lines.add(new ArrayList<>());
                used = 0;
                begins = true;
            }
            if (piece.optional && begins && piece.text.length() > room(lines, columns, most)) {
                leftOut = true;
                break;
            }
            String text = begins ? piece.text : piece.separator + piece.text;
            lines.get(lines.size() - 1).add(new Run(text, piece.style));
            used += text.length();
        }
        String note = leftOut ? ABRIDGED : ROUNDED;
        if (used > 0 && used + 2 + note.length() > columns) {
            lines.add(new ArrayList<>());
            used = 0;
        }
        lines.get(lines.size() - 1).add(new Run(used == 0 ? note : "  " + note, Style.QUIET));
        return new FormulaText(lines);
    }

    private static int room(List<?> lines, int columns, int most) {
        return lines.size() == most ? columns - ABRIDGED.length() - 2 : columns;
    }

    /** The text without its styles. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (List<Run> line : lines) {
            if (plain.length() > 0) {
                plain.append('\n');
            }
            line.forEach(run -> plain.append(run.text));
        }
        return plain.toString();
    }
}
