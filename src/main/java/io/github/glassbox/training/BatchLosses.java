package io.github.glassbox.training;

import java.util.Arrays;

/**
 * The loss of every iteration's own batch; of very long runs that of every second, fourth and so on. Immutable, and
 * shared as {@link Curves} are.
 */
public final class BatchLosses {
    static final BatchLosses EMPTY = new BatchLosses(new float[0], 0, 0, 1);

    private static final int MOST_KEPT = 1 << 21;

    private final float[] losses;
    private final int kept;
    private final int iterations;
    private final int stride;

    private BatchLosses(float[] losses, int kept, int iterations, int stride) {
        this.losses = losses;
        this.kept = kept;
        this.iterations = iterations;
        this.stride = stride;
    }

    BatchLosses append(float loss) {
        if (iterations % stride != 0) {
            return new BatchLosses(losses, kept, iterations + 1, stride);
        }
        if (kept == MOST_KEPT) {
            float[] thinned = new float[MOST_KEPT];
            for (int k = 0; k < kept / 2; k++) {
                thinned[k] = losses[2 * k];
            }
            return new BatchLosses(thinned, kept / 2, iterations, stride * 2).append(loss);
        }
        float[] target = kept < losses.length ? losses : Arrays.copyOf(losses, Math.max(64, kept * 2));
        target[kept] = loss;
        return new BatchLosses(target, kept + 1, iterations + 1, stride);
    }

    BatchLosses upTo(int iteration) {
        int some = Math.min(kept, iteration / stride + 1);
        return new BatchLosses(Arrays.copyOf(losses, some), some, Math.min(iterations, iteration + 1), stride);
    }

    int iterations() {
        return iterations;
    }

    /** How many are kept. */
    public int count() {
        return kept;
    }

    /** Which iteration's loss the k-th is. */
    public int iteration(int k) {
        return k * stride;
    }

    /** The k-th that is kept: mean loss on the batch, in nats. */
    public double loss(int k) {
        if (k >= kept) {
            throw new IndexOutOfBoundsException("loss " + k + " of " + kept);
        }
        return losses[k];
    }
}
