package io.github.glassbox.data;

/** Otsu's threshold of a histogram ("A threshold selection method from gray-level histograms", 1979). */
final class Otsu {
    private Otsu() {}

    /**
     * The level that parts a histogram best: the variance between those up to it and those above it is largest.
     *
     * @param counts how many have each level; not all 0
     * @return a level; where all have the same one, that level less one
     */
    static int threshold(int[] counts) {
        double all = 0;
        double sum = 0;
        for (int level = 0; level < counts.length; level++) {
            all += counts[level];
            sum += (double) level * counts[level];
        }
        double low = 0;
        double lowSum = 0;
        double best = 0;
        int threshold = (int) Math.round(sum / all) - 1;
        for (int level = 0; level < counts.length; level++) {
            low += counts[level];
            lowSum += (double) level * counts[level];
            if (low > 0 && low < all) {
                double apart = lowSum / low - (sum - lowSum) / (all - low);
                double between = low * (all - low) * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = level;
                }
            }
        }
        return threshold;
    }

    /** The mean level of those above the threshold, of which there must be some. */
    static double meanAbove(int[] counts, int threshold) {
        double count = 0;
        double sum = 0;
        for (int level = threshold + 1; level < counts.length; level++) {
            count += counts[level];
            sum += (double) level * counts[level];
        }
        return sum / count;
    }
}
