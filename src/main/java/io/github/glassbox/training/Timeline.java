package io.github.glassbox.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The states of one run that are kept, oldest first: always state 0 and the newest.
 *
 * <p>When they are more than fit, every second one is let go. One thread adds, any thread reads.
 */
public final class Timeline {
    private static final long DEFAULT_BYTES = 128L << 20;
    private static final int DEFAULT_STATES = 1000;

    private final long maxBytes;
    private final int maxStates;
    private final List<State> kept = new ArrayList<>();
    private int stride = 1;

    /** Keeps as many states as fit in 128 MB, at most 1,000. */
    public Timeline() {
        this(DEFAULT_BYTES, DEFAULT_STATES);
    }

    Timeline(long maxBytes, int maxStates) {
        this.maxBytes = maxBytes;
        this.maxStates = maxStates;
    }

    synchronized void add(State state) {
        if (kept.size() > 1 && newest().iteration() % stride != 0) {
            kept.remove(kept.size() - 1);
        }
        kept.add(state);
        long fitting = Math.max(2, Math.min(maxStates, maxBytes / state.bytes()));
        while (kept.size() > fitting) {
            stride *= 2;
            State head = newest();
            kept.removeIf(s -> s.iteration() % stride != 0 && s != head);
        }
    }

    /** The newest state. */
    public synchronized State newest() {
        return kept.get(kept.size() - 1);
    }

    /** The kept state nearest to this iteration. */
    public synchronized State nearest(int iteration) {
        int above = firstFrom(iteration);
        if (above == kept.size()) {
            return newest();
        }
        if (above == 0) {
            return kept.get(0);
        }
        State before = kept.get(above - 1);
        State after = kept.get(above);
        return iteration - before.iteration() < after.iteration() - iteration ? before : after;
    }

    /** The last kept state before this iteration, or the oldest. */
    public synchronized State before(int iteration) {
        return kept.get(Math.max(0, firstFrom(iteration) - 1));
    }

    /** The first kept state after this iteration, or the newest. */
    public synchronized State after(int iteration) {
        return kept.get(Math.min(kept.size() - 1, firstFrom(iteration + 1)));
    }

    /** How many states are kept. */
    public synchronized int size() {
        return kept.size();
    }

    /** Every so many iterations one is kept: 1 while all are. */
    public synchronized int stride() {
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
