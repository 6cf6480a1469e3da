package io.github.glassbox.data;

import io.github.glassbox.data.Parts.Part;

/** Which parts of the ink are the digit: the largest near the middle, and what lies close to it. */
final class DigitChoice {
    /** What lies at the edge of the picture is cut, or lies beside the paper; it counts this much. */
    private static final double AT_EDGE = 0.3;

    /** What runs along the edge for more than this share of its extent is a desk, and counts {@link #DESK}. */
    private static final double ALONG_EDGE = 0.8;
    private static final double DESK = 0.05;

    /** A part that fills more of the square about it is no stroke, and counts as little. */
    private static final double SOLID = 0.55;

    /** How much less something at the corner counts than at the middle. */
    private static final double FAR = 0.75;

    /** Of the digit's longer side. */
    private static final double TOUCHING = 0.03;
    private static final double CLOSE = 0.08;
    private static final double NEAR = 0.18;

    /** Of the digit's longer side: what is smaller may be a stroke of it, what is larger another digit. */
    private static final double SMALL = 0.5;
    private static final double LARGE = 0.6;

    /** Of the digit's longer side and of its ink: so much besides is worth telling. */
    private static final double WORTH_TELLING = 0.35;
    private static final double INK_WORTH_TELLING = 0.1;

    private static final double DUST = 0.02;

    private final Parts parts;
    private final int width;
    private final int height;
    private final boolean[] chosen;
    private Part digit;

    private DigitChoice(Parts parts, int width, int height) {
        this.parts = parts;
        this.width = width;
        this.height = height;
        chosen = new boolean[parts.all().size() + 1];
    }

    /** Of parts, of which there is at least one, in a picture of this size. */
    static DigitChoice of(Parts parts, int width, int height) {
        DigitChoice choice = new DigitChoice(parts, width, height);
        choice.choose();
        return choice;
    }

    private void choose() {
        double best = -1;
        for (Part part : parts.all()) {
            double score = score(part);
            if (score > best) {
                best = score;
                digit = part;
            }
        }
        chosen[digit.number()] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            int[] distances = parts.distances(chosen);
            for (Part part : parts.all()) {
                if (!chosen[part.number()] && belongs(part, distances[part.number()])) {
                    chosen[part.number()] = true;
                    grown |= part.size() > DUST * digit.size();
                    digit = digit.and(part);
                }
            }
        }
    }

    /** The parts' box and ink together. */
    Part digit() {
        return digit;
    }

    /** Whether a pixel is ink of the digit. */
    boolean has(int pixel) {
        return chosen[parts.numberAt(pixel)];
    }

    /** Whether the digit comes to the picture's edge. */
    boolean isCut() {
        return parts.isAtEdge(digit);
    }

    /** Whether there is other ink, as large as a digit. */
    boolean hasMoreBeside() {
        for (Part part : parts.all()) {
            if (!chosen[part.number()] && part.extent() > WORTH_TELLING * digit.extent()
                    && part.size() > INK_WORTH_TELLING * digit.size()) {
                return true;
            }
        }
        return false;
    }

    /** Larger is likelier the digit. */
    double score() {
        return score(digit);
    }

    private double score(Part part) {
        double x = (part.left() + part.right()) / 2.0 / width - 0.5;
        double y = (part.top() + part.bottom()) / 2.0 / height - 0.5;
        double off = Math.min(1, Math.hypot(x, y) * Math.sqrt(2));
        double extent = part.extent();
        boolean solid = part.size() > SOLID * extent * extent;
        double edge = part.outermost() > ALONG_EDGE * extent ? DESK : parts.isAtEdge(part) ? AT_EDGE : 1;
        return extent * (1 - FAR * off) * edge * (solid ? AT_EDGE : 1);
    }

    private boolean belongs(Part part, int distance) {
        double apart = (distance - 1.0) / digit.extent();
        double large = (double) part.extent() / digit.extent();
        if (apart <= TOUCHING) {
            return true;
        }
        if (parts.isAtEdge(part) && !parts.isAtEdge(digit)) {
            return false;
        }
        double overlap = (double) (Math.min(part.right(), digit.right()) - Math.max(part.left(), digit.left()))
                / Math.min(part.right() - part.left(), digit.right() - digit.left());
        if (large > LARGE && overlap < 0.15) {
            return false;
        }
        if (part.size() < DUST * digit.size()) {
            return apart <= CLOSE;
        }
        return apart <= CLOSE || apart <= NEAR && (large < SMALL || overlap > 0.5);
    }
}
