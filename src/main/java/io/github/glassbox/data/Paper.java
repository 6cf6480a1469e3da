package io.github.glassbox.data;

/**
 * Takes the paper away from under the ink: blank where it was grey, unevenly lit or noisy, as in a photograph.
 *
 * <p>A picture whose paper is blank already, such as a drawing, a clean scan or an image of MNIST, stays as it is.
 * Otherwise the paper is taken for a surface of second degree, fitted to the border and then to all that lies near it;
 * what stands out from it is told from shadows by Otsu's threshold, with a soft ramp about it so that edges stay grey,
 * and what is too small for a stroke is dropped. This finds a pen on paper in even or gradually changing light; hard
 * shadows, lined paper and what lies beside the paper it does not know from ink.
 */
public final class Paper {
    /** Ink below this, of 255, may be noise or what a JPEG adds. */
    private static final int FAINT = 16;

    /** Around the smooth edges of strokes there is this much faint ink for each pixel without any; noise is more. */
    private static final double MOST_FAINT = 0.25;

    /** Pixels with faint ink and no more beside them, as a share of all: noise is made of them. */
    private static final double MOST_SPECKS = 0.01;

    /** Less than this many times the noise is no ink. */
    private static final double ABOVE_NOISE = 5;

    /** How much more than that ink has on average: the tails of the noise have not. */
    private static final double LEAST_CONTRAST = 1.5;

    private final GreyImage picture;
    private final int width;
    private final int height;
    private final byte[] ink;

    private Paper(GreyImage picture) {
        this.picture = picture;
        width = picture.width();
        height = picture.height();
        ink = picture.toArray();
    }

    /** The picture on blank paper; all blank if no ink stands out. */
    public static GreyImage removedFrom(GreyImage picture) {
        return new Paper(picture).removed();
    }

    private GreyImage removed() {
        if (isBlankAlready()) {
            return picture;
        }
        PaperSurface surface = PaperSurface.fit(picture);
        double least = Math.max(FAINT, ABOVE_NOISE * surface.noise());
        int[] above = standingOut(surface, least, 1);
        int[] below = standingOut(surface, least, -1);
        // On middling grey paper the border alone cannot tell dark ink from light.
        boolean turned = weight(below) > weight(above);
        int[] counts = turned ? below : above;
        if (weight(counts) == 0) {
            return blank();
        }
        int threshold = Otsu.threshold(counts);
        double level = Otsu.meanAbove(counts, threshold);
        if (level < LEAST_CONTRAST * least) {
            return blank();
        }
        return ramp(surface, turned ? -1 : 1, Math.max(least, threshold / 2.0), 0.9 * level);
    }

    private GreyImage blank() {
        return GreyImage.owning(new byte[ink.length], width, height);
    }

    /** How many pixels stand out by how much, if by the least. */
    private int[] standingOut(PaperSurface surface, double least, int sign) {
        int[] counts = new int[256];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double difference = sign * difference(surface, pixel);
            if (difference >= least) {
                counts[(int) Math.min(255, difference)]++;
            }
        }
        return counts;
    }

    /** No ink where the picture stands out by {@code none} or less, full ink by {@code full} or more. */
    private GreyImage ramp(PaperSurface surface, int sign, double none, double full) {
        byte[] freed = new byte[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double share = (sign * difference(surface, pixel) - none) / Math.max(1, full - none);
            freed[pixel] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
        }
        Specks.remove(freed, width, height);
        return GreyImage.owning(freed, width, height);
    }

    /** Whether the border's median is no ink, and what is faint is little and smooth, as the edges of strokes are. */
    private boolean isBlankAlready() {
        int none = 0;
        int faint = 0;
        int specks = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int level = ink[pixel] & 0xFF;
            none += level == 0 ? 1 : 0;
            if (level > 0 && level < FAINT) {
                faint++;
                specks += isPeak(pixel, level) ? 1 : 0;
            }
        }
        return picture.borderMedian() == 0 && faint <= MOST_FAINT * none && specks <= MOST_SPECKS * ink.length;
    }

    private boolean isPeak(int pixel, int level) {
        int row = pixel / width;
        int column = pixel % width;
        for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                if ((ink[r * width + c] & 0xFF) > level) {
                    return false;
                }
            }
        }
        return true;
    }

    private double difference(PaperSurface surface, int pixel) {
        return (ink[pixel] & 0xFF) - surface.at(pixel % width, pixel / width);
    }

    private static long weight(int[] counts) {
        long weight = 0;
        for (int level = 0; level < counts.length; level++) {
            weight += (long) level * counts[level];
        }
        return weight;
    }
}
