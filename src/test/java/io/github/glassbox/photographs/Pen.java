package io.github.glassbox.photographs;

import io.github.glassbox.nn.SplitMix64;

/**
 * What is written with.
 *
 * @param colour red, green, blue of full ink, 0 to 255
 * @param veil whether colour is the share of light that the ink lets through instead, 0 to 1
 * @param width of the line, as a share of the digit's 20 x 20 box; 0: the digit's own outline
 * @param contour of the outline, as a share of full ink
 * @param grain how much of the ink is missing in places, 0 to 1
 */
record Pen(double[] colour, boolean veil, double width, double contour, double grain) {
    private static final double FIELD = 28.0 / 20;

    static Pen of(Kind kind, double digitSide, SplitMix64 random) {
        double contour = between(random, 0.3, 0.55);
        double dark = between(random, 10, 70);
        boolean blue = random.nextInt(2) == 0;
        double[] ink = blue ? new double[] {dark * 0.7, dark * 0.9, dark + 70} : new double[] {dark, dark, dark + 8};
        return switch (kind) {
            case PENCIL -> {
                double share = between(random, 0.45, 0.7);
                yield new Pen(new double[] {share, share, share + 0.02}, true, between(random, 0.05, 0.12), contour,
                        between(random, 0.1, 0.4));
            }
            case THIN_BLUE_PEN -> new Pen(new double[] {dark, dark + 20, dark + 100}, false,
                    Math.max(1.2 / digitSide, between(random, 0.02, 0.06)), contour, 0.05);
            case FAINT_INK -> {
                double share = 1 - between(random, 0.05, 0.14);
                yield new Pen(new double[] {share, share, share}, true, 0, contour, 0);
            }
            case THIN_STROKES -> new Pen(ink, false, between(random, 1, 3) / digitSide, contour, 0);
            case CHALK -> new Pen(new double[] {between(random, 170, 250), 225, 220}, false,
                    between(random, 0.06, 0.14), contour, between(random, 0.1, 0.3));
            default -> new Pen(ink, false, random.nextInt(3) == 0 ? between(random, 0.05, 0.14) : 0, contour, 0.03);
        };
    }

    private static double between(SplitMix64 random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** The ink of a digit at a place of the sheet, its box's middle and side given in the same unit, 0 to 1. */
    double inkAt(PenDigit digit, double u, double v, double middleX, double middleY, double side) {
        double x = (u - middleX) / (FIELD * side) + 0.5;
        double y = (v - middleY) / (FIELD * side) + 0.5;
        if (x < 0 || y < 0 || x > 1 || y > 1) {
            return 0;
        }
        double spot = 1 / (FIELD * side);
        return width == 0 ? digit.outline(x, y, contour, spot) : digit.line(x, y, width / FIELD, spot);
    }

    /** How much of the ink has stayed on the paper. */
    double strengthAt(double u, double v, Texture texture) {
        return 1 - grain * Math.abs(texture.at(u * 0.5 + 300, v * 0.5));
    }

    /** What full ink makes of the paper's light. */
    double mark(double under, int band) {
        return veil ? under * colour[band] : colour[band];
    }
}
