package io.github.glassbox.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Which updates were made how: the changes of {@link Learning} in the course of a line of training, and from them the
 * batch of every iteration. Immutable.
 *
 * <p>State i's batch is the one whose gradient makes state i + 1. An epoch is one pass over the training images; a new
 * batch size begins a new epoch.
 */
public final class Schedule {
    private final int images;
    private final List<Change> changes;

    /**
     * From one iteration on.
     *
     * @param iteration the state from which the first update is made so
     * @param learning how
     * @param epochsBefore epochs begun before the one in which {@code epochStart} is the first state
     * @param epochStart a state with the first batch of an epoch, not after {@code iteration}
     */
    public record Change(int iteration, Learning learning, int epochsBefore, int epochStart) {}

    private Schedule(int images, List<Change> changes) {
        this.images = images;
        this.changes = List.copyOf(changes);
    }

    /** The same updates from state 0 on, over so many training images. */
    static Schedule of(Learning learning, int images) {
        return new Schedule(images, List.of(new Change(0, learning, 0, 0)));
    }

    /** The same up to this iteration, and from its state on updates of this kind. */
    Schedule changed(int iteration, Learning learning) {
        List<Change> kept = new ArrayList<>(changes);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).iteration() >= iteration) {
            kept.remove(kept.size() - 1);
        }
        if (kept.isEmpty()) {
            return of(learning, images);
        }
        Change last = kept.get(kept.size() - 1);
        if (last.learning().equals(learning)) {
            return new Schedule(images, kept);
        }
        if (batch(last) == Math.min(images, learning.batch())) {
            kept.add(new Change(iteration, learning, last.epochsBefore(), last.epochStart()));
        } else {
            int perEpoch = batchesPerEpoch(last);
            int begun = last.epochsBefore() + (iteration - last.epochStart() + perEpoch - 1) / perEpoch;
            kept.add(new Change(iteration, learning, begun, iteration));
        }
        return new Schedule(images, kept);
    }

    /** The changes, the first at iteration 0. */
    public List<Change> changes() {
        return changes;
    }

    /** How state iteration + 1 is made of this state. */
    public Learning learning(int iteration) {
        return change(iteration).learning();
    }

    /** How this state was made: of state 0, how state 1 is. */
    public Learning learningInto(int iteration) {
        return learning(Math.max(0, iteration - 1));
    }

    /** Whether this state's batch is all training images. */
    public boolean isFullBatch(int iteration) {
        return batch(change(iteration)) == images;
    }

    /** The number of this state's epoch, from 0. */
    public int epoch(int iteration) {
        Change change = change(iteration);
        return change.epochsBefore() + (iteration - change.epochStart()) / batchesPerEpoch(change);
    }

    /** The number of this state's batch in its epoch, from 0. */
    public int batchOfEpoch(int iteration) {
        Change change = change(iteration);
        return (iteration - change.epochStart()) % batchesPerEpoch(change);
    }

    /** How many batches this state's epoch has. */
    public int batchesPerEpoch(int iteration) {
        return batchesPerEpoch(change(iteration));
    }

    /** Where this state's batch begins in the epoch's order of images. */
    int from(int iteration) {
        return batchOfEpoch(iteration) * batch(change(iteration));
    }

    /** Where it ends. */
    int to(int iteration) {
        return Math.min(images, from(iteration) + batch(change(iteration)));
    }

    /** Whether this state is the first, or the one that an epoch ended with: then it is measured on whole sets. */
    boolean isEpochEnd(int iteration) {
        return iteration == 0 || batchOfEpoch(iteration) == 0;
    }

    private int batch(Change change) {
        return Math.min(images, change.learning().batch());
    }

    private int batchesPerEpoch(Change change) {
        int batch = batch(change);
        return (images + batch - 1) / batch;
    }

    private Change change(int iteration) {
        for (int k = changes.size() - 1; k > 0; k--) {
            if (changes.get(k).iteration() <= iteration) {
                return changes.get(k);
            }
        }
        return changes.get(0);
    }
}
