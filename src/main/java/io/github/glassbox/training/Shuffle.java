package io.github.glassbox.training;

import io.github.glassbox.nn.SplitMix64;

/** The order in which an epoch goes through the training images: a function of seed and epoch alone. */
final class Shuffle {
    private final long seed;
    private final int[] inPlace;
    private int[] shuffled;
    private int shuffledEpoch = -1;

    /** For so many images. */
    Shuffle(long seed, int images) {
        this.seed = seed;
        inPlace = new int[images];
        for (int n = 0; n < images; n++) {
            inPlace[n] = n;
        }
    }

    /** All images in ascending order. */
    int[] ascending() {
        return inPlace;
    }

    /** The order of this epoch; valid until the next call. */
    int[] order(int epoch) {
        if (epoch != shuffledEpoch) {
            if (shuffled == null) {
                shuffled = new int[inPlace.length];
            }
            System.arraycopy(inPlace, 0, shuffled, 0, inPlace.length);
            SplitMix64 random = SplitMix64.of(seed, epoch);
            // Fisher and Yates.
            for (int last = shuffled.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int n = shuffled[other];
                shuffled[other] = shuffled[last];
                shuffled[last] = n;
            }
            shuffledEpoch = epoch;
        }
        return shuffled;
    }
}
