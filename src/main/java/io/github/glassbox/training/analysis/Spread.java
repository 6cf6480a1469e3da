package io.github.glassbox.training.analysis;

/** How a hidden unit's a1 is distributed over some images. Immutable. */
public final class Spread {
    /** Into how many equal parts the range of a1 is cut. */
    public static final int BINS = 48;

    private final int[] bins;
    private final int count;
    private final int fired;
    private final double mean;

    /** Takes over the array. */
    Spread(int[] bins, int fired, double sum) {
        this.bins = bins;
        this.fired = fired;
        int all = 0;
        for (int bin : bins) {
            all += bin;
        }
        count = all;
        mean = count == 0 ? 0 : sum / count;
    }

    /** The part of the range from low to high that a1 lies in. */
    static int bin(float a1, float low, float high) {
        return Math.max(0, Math.min(BINS - 1, (int) (BINS * ((a1 - low) / (high - low)))));
    }

    /** How many images have their a1 in part k of the range. */
    public int bin(int k) {
        return bins[k];
    }

    /** How many images there are. */
    public int count() {
        return count;
    }

    /** On how many of them a1 is above 0. */
    public int fired() {
        return fired;
    }

    /** On which share of them a1 is above 0; 0 if there are none. */
    public double share() {
        return count == 0 ? 0 : (double) fired / count;
    }

    /** The mean of a1; 0 if there are no images. */
    public double mean() {
        return mean;
    }
}
