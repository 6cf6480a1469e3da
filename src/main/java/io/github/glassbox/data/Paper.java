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

    private static final int STRONG = 128;

    /** Less than this many times the noise is no ink. */
    private static final double ABOVE_NOISE = 5;

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
        int[] above = new int[256];
        int[] below = new int[256];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double difference = difference(surface, pixel);
            if (Math.abs(difference) >= least) {
                int[] counts = difference > 0 ? above : below;
                counts[(int) Math.min(255, Math.abs(difference))]++;
            }
        }
        // On middling grey paper the border alone cannot tell dark ink from light.
        boolean turned = weight(below) > weight(above);
        int[] counts = turned ? below : above;
        if (weight(counts) == 0) {
            return GreyImage.owning(new byte[ink.length], width, height);
        }
        int threshold = Otsu.threshold(counts);
        double from = Math.max(least, threshold / 2.0);
        double full = Math.max(from + 1, 0.9 * Otsu.meanAbove(counts, threshold));
        byte[] freed = new byte[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            double difference = turned ? -difference(surface, pixel) : difference(surface, pixel);
            double share = (difference - from) / (full - from);
            freed[pixel] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
        }
        Specks.remove(freed, width, height);
        return GreyImage.owning(freed, width, height);
    }

    /** Whether most of the border has no ink, and what is faint can be the edges of strokes. */
    private boolean isBlankAlready() {
        int faint = 0;
        int strong = 0;
        for (byte value : ink) {
            int level = value & 0xFF;
            faint += level > 0 && level < FAINT ? 1 : 0;
            strong += level >= STRONG ? 1 : 0;
        }
        return picture.borderMedian() == 0 && (faint <= strong / 3 || faint == 0);
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
