package io.github.glassbox.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The digit of a picture on blank paper, and what is doubtful about it.
 *
 * <p>The paper's light is taken away ({@link Contrast}), then straight lines through the whole picture
 * ({@link Rules}); of the parts that are left the largest near the middle is the digit, with what lies close to it
 * ({@link DigitChoice}); Otsu's threshold tells its ink from what is about it, with a soft ramp so that edges stay
 * grey; strokes much thinner than MNIST's are widened ({@link StrokeWidth}). A picture with one digit on blank paper,
 * such as a drawing or a clean scan, and any of 28 x 28 on blank paper, stays as it is.
 *
 * @param picture ink on blank paper, reduced if it was large; all blank if no ink stands out
 * @param doubts each one sentence; empty if there are none
 */
public record DigitReading(GreyImage picture, List<String> doubts) {
    /** There is other ink. */
    public static final String MORE = "There is more in the picture than the digit that was read.";

    /** The digit comes to the edge. */
    public static final String CUT = "The digit comes to the picture's edge: it may be cut.";

    /** The ink is hardly darker than the paper. */
    public static final String FAINT = "The ink hardly stands out from its paper.";

    /** Times the least ink: less is told. */
    private static final double MUCH = 2.2;

    /** What is weaker and comes to the edge is the light that falls off there. */
    private static final int SHADE = 64;

    private static final int ROUNDS = 2;

    /** Fainter lines are below what is taken for ink, and so much more numerous in the paper's grain. */
    private static final int LEAST_LINE = 10;

    /** Boards are darker than the one, paper in no deep shadow is lighter than the other. */
    private static final int DARK_PAPER = 75;
    private static final int LIGHT_PAPER = 90;

    /** Pictures with a longer side are reduced to between this and half of it. */
    private static final int LARGE = 1000;

    /** Ink below this, of 255, may be noise or what a JPEG adds. */
    private static final int WEAK = 16;

    /** On blank paper, ink below this is made full. */
    private static final int PALE = 128;

    /** Around the smooth edges of strokes there is this much weak ink for each pixel without any; noise is more. */
    private static final double MOST_WEAK = 0.25;

    /** Pixels with weak ink and no more beside them, as a share of all: noise is made of them. */
    private static final double MOST_SPECKS = 0.01;

    /** How much more than the least ink has on average: the tails of the noise have not, unless it is so large. */
    private static final double LEAST_CONTRAST = 1.5;
    private static final double LEAST_FAINT = 0.15;

    /** If the largest part has less than this share of the picture, it is no stroke. */
    private static final double OF_PICTURE = 1.0 / 20_000;

    /** Keeps a copy of the doubts. */
    public DigitReading {
        doubts = List.copyOf(doubts);
    }

    /**
     * Of a picture as it is seen, with dark ink or light.
     *
     * @param light its pixels' luminance, 0 black to 255 white
     */
    public static DigitReading ofLuminance(GreyImage light) {
        GreyImage ink = isInverted(light) ? light.inverted() : light;
        int longer = Math.max(ink.width(), ink.height());
        if (isOnBlankPaper(ink)) {
            return longer <= Images.SIDE ? new DigitReading(pale(ink), List.of()) : read(ink, true);
        }
        int factor = longer < LARGE ? 1 : 2 * longer / LARGE;
        GreyImage seen = AreaAverage.resize(
                light, Math.max(1, light.width() / factor), Math.max(1, light.height() / factor));
        double paper = seen.shareAbove(LIGHT_PAPER);
        if (paper >= 0.4) {
            return read(seen.inverted(), false);
        }
        if (paper < 0.1 && seen.median() < DARK_PAPER) {
            return read(seen, false);
        }
        DigitReading dark = read(seen.inverted(), false);
        DigitReading chalk = read(seen, false);
        return chalk.weight() > dark.weight() ? chalk : dark;
    }

    /** Strokes enclose what a reading of the wrong kind takes for ink, and paper comes to the edge. */
    private double weight() {
        int extent = picture.inkBox().map(box -> Math.max(box.width(), box.height())).orElse(0);
        return doubts.contains(CUT) ? 0.1 * extent : extent;
    }

    /** Whether what most of the picture has is ink: of the border, a ring within it and the whole, two say so. */
    private static boolean isInverted(GreyImage picture) {
        int inset = Math.max(2, (int) Math.round(0.08 * Math.min(picture.width(), picture.height())));
        int width = picture.width() - 2 * inset;
        int height = picture.height() - 2 * inset;
        boolean border = picture.borderMedian() > 127;
        boolean whole = picture.median() > 127;
        if (border == whole || width < 1 || height < 1) {
            return border && whole;
        }
        return picture.cut(new GreyImage.Box(inset, inset, width, height)).borderMedian() > 127;
    }

    private static GreyImage pale(GreyImage picture) {
        byte[] ink = picture.toArray();
        int most = 0;
        for (byte level : ink) {
            most = Math.max(most, level & 0xFF);
        }
        if (most == 0 || most >= PALE) {
            return picture;
        }
        for (int n = 0; n < ink.length; n++) {
            ink[n] = (byte) Math.round((ink[n] & 0xFF) * 255f / most);
        }
        return GreyImage.owning(ink, picture.width(), picture.height());
    }

    private static DigitReading read(GreyImage picture, boolean clean) {
        int width = picture.width();
        int height = picture.height();
        Contrast contrast = clean ? Contrast.ofBlankPaper(picture) : Contrast.of(picture);
        float[] all = contrast.toArray();
        float[] free = all.clone();
        int lines = Rules.remove(free, width, height, Math.max(clean ? 1 : LEAST_LINE, contrast.least()));
        if (lines == 0 || !hasInk(free, contrast.least())) {
            free = all;
        }
        double least = contrast.least();
        if (!clean) {
            least = Math.max(least, middleThreshold(free, width, height, least) / 2);
        }
        DigitChoice choice = null;
        double level = 0;
        // What clings to the digit is seen only when its own ink is known.
        for (int round = 0; round < ROUNDS; round++) {
            Parts parts = Parts.of(atLeast(free, least), width, height);
            int largest = parts.all().stream().mapToInt(Parts.Part::size).max().orElse(0);
            if (largest == 0 || largest < OF_PICTURE * all.length) {
                return blank(width, height);
            }
            choice = DigitChoice.of(parts, width, height);
            int[] counts = counts(free, choice);
            int threshold = Otsu.threshold(counts);
            level = Otsu.meanAbove(counts, threshold);
            least = clean ? least : Math.max(least, threshold / 2.0);
        }
        boolean large = choice.digit().extent() >= LEAST_FAINT * Math.min(width, height);
        boolean stands = level >= LEAST_CONTRAST * contrast.least() || large;
        if (!clean && (choice.isCut() ? level < SHADE : !stands)) {
            return blank(width, height);
        }
        double none = clean ? 0 : least;
        double full = clean ? level < PALE ? level : 255 : 0.9 * level;
        byte[] freed = new byte[free.length];
        boolean same = clean;
        for (int n = 0; n < freed.length; n++) {
            double share = choice.has(n) ? (free[n] - none) / Math.max(1, full - none) : 0;
            freed[n] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
            same &= (freed[n] & 0xFF) == (int) all[n];
        }
        GreyImage digit = same ? picture : GreyImage.owning(freed, width, height);
        return new DigitReading(StrokeWidth.likeMnist(digit), doubts(choice, clean, level / contrast.least()));
    }

    /** @param contrast how many times the least the ink is */
    private static List<String> doubts(DigitChoice choice, boolean clean, double contrast) {
        List<String> doubts = new ArrayList<>();
        if (choice.hasMoreBeside()) {
            doubts.add(MORE);
        }
        if (!clean && choice.isCut()) {
            doubts.add(CUT);
        }
        if (!clean && contrast < MUCH) {
            doubts.add(FAINT);
        }
        return doubts;
    }

    private static boolean[] atLeast(float[] ink, double least) {
        boolean[] mask = new boolean[ink.length];
        for (int n = 0; n < mask.length; n++) {
            mask[n] = ink[n] >= least;
        }
        return mask;
    }

    private static int[] counts(float[] ink, DigitChoice choice) {
        int[] counts = new int[256];
        for (int n = 0; n < ink.length; n++) {
            if (choice.has(n)) {
                counts[(int) ink[n]]++;
            }
        }
        return counts;
    }

    private static DigitReading blank(int width, int height) {
        return new DigitReading(GreyImage.owning(new byte[width * height], width, height), List.of());
    }

    private static boolean hasInk(float[] ink, double least) {
        int count = 0;
        for (float level : ink) {
            count += level >= least ? 1 : 0;
        }
        return count > OF_PICTURE * ink.length;
    }

    /** Otsu's threshold of the ink in the middle of the picture; 0 if there is none. */
    private static double middleThreshold(float[] ink, int width, int height, double least) {
        int[] counts = new int[256];
        boolean any = false;
        for (int row = height / 8; row < height - height / 8; row++) {
            for (int column = width / 8; column < width - width / 8; column++) {
                float level = ink[row * width + column];
                if (level >= least) {
                    counts[(int) level]++;
                    any = true;
                }
            }
        }
        return any ? Otsu.threshold(counts) : 0;
    }

    /** Whether the border's median is no ink, and what is weak is little and smooth, as the edges of strokes are. */
    private static boolean isOnBlankPaper(GreyImage picture) {
        byte[] ink = picture.toArray();
        int none = 0;
        int weak = 0;
        int specks = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int level = ink[pixel] & 0xFF;
            none += level == 0 ? 1 : 0;
            if (level > 0 && level < WEAK) {
                weak++;
                specks += isPeak(picture, ink, pixel) ? 1 : 0;
            }
        }
        return picture.borderMedian() == 0 && none > ink.length / 3
                && weak <= MOST_WEAK * none && specks <= MOST_SPECKS * ink.length;
    }

    private static boolean isPeak(GreyImage picture, byte[] ink, int pixel) {
        int width = picture.width();
        int row = pixel / width;
        int column = pixel % width;
        for (int r = Math.max(0, row - 1); r <= Math.min(picture.height() - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                if ((ink[r * width + c] & 0xFF) > (ink[pixel] & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }
}
