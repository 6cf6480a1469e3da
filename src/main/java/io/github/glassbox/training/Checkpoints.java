package io.github.glassbox.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The checkpoints that are kept of one line of training, oldest first; the first always.
 *
 * <p>When they are more than fit into the budget, every second one is let go. Any thread may call.
 */
final class Checkpoints {
    private final List<Checkpoint> kept = new ArrayList<>();
    private long budget;
    private int stride = 1;
    private long bytes;

    /** @param budget bytes */
    Checkpoints(long budget) {
        this.budget = budget;
    }

    /** Whether a checkpoint of this iteration would be kept. */
    synchronized boolean wants(int iteration) {
        return iteration % stride == 0;
    }

    /** Adds one behind those there are, if it is wanted, or in place of the last if that is of the same iteration. */
    synchronized void add(Checkpoint checkpoint) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).iteration() == checkpoint.iteration()) {
            bytes -= kept.remove(kept.size() - 1).bytes();
        } else if (!kept.isEmpty() && !wants(checkpoint.iteration())) {
            return;
        }
        kept.add(checkpoint);
        bytes += checkpoint.bytes();
        thinOut();
    }

    /** From now on no more than so many bytes; with more than before, those to come are kept as closely as all would fit. */
    synchronized void setBudget(long bytes) {
        budget = bytes;
        thinOut();
        while (stride > 1 && bytesWithStride(stride / 2) <= budget) {
            stride /= 2;
        }
    }

    private double bytesWithStride(int other) {
        int iterations = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).iteration() - first();
        return (1.0 + iterations / other) * bytes / Math.max(1, kept.size());
    }

    private void thinOut() {
        while (kept.size() > 2 && bytes > budget) {
            stride *= 2;
            Checkpoint first = kept.get(0);
            letGo(c -> c.iteration() % stride != 0 && c != first);
        }
    }

    private void letGo(Predicate<Checkpoint> unwanted) {
        kept.removeIf(unwanted);
        bytes = 0;
        for (Checkpoint checkpoint : kept) {
            bytes += checkpoint.bytes();
        }
    }

    /** The last one at this iteration or before, or the first. */
    synchronized Checkpoint atOrBefore(int iteration) {
        return kept.get(Math.max(0, firstFrom(iteration + 1) - 1));
    }

    /** The first one at this iteration or after, or the last. */
    synchronized Checkpoint atOrAfter(int iteration) {
        return kept.get(Math.min(kept.size() - 1, firstFrom(iteration)));
    }

    /** The iteration of the first. */
    synchronized int first() {
        return kept.get(0).iteration();
    }

    /** Lets go of those after this iteration. */
    synchronized void cutAfter(int iteration) {
        letGo(c -> c.iteration() > iteration);
    }

    /** Those at this iteration or before, oldest first. */
    synchronized List<Checkpoint> upTo(int iteration) {
        return List.copyOf(kept.subList(0, firstFrom(iteration + 1)));
    }

    /** How many there are. */
    synchronized int size() {
        return kept.size();
    }

    /** Every so many iterations one is kept. */
    synchronized int stride() {
        return stride;
    }

    private int firstFrom(int iteration) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (kept.get(middle).iteration() < iteration) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
