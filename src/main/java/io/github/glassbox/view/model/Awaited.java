package io.github.glassbox.view.model;

import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Snapshot;

/**
 * What is to be displayed as soon as it is known how it does on the test images without the units that are switched off.
 *
 * @param seen the state, without the units
 * @param newer what brought it; null if it is displayed already, or past
 * @param past what brought it; null if it is displayed already, or the head
 */
record Awaited(Seen seen, Snapshot newer, Recalled past) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Awaited awaited && seen.equals(awaited.seen);
    }

    @Override
    public int hashCode() {
        return seen.hashCode();
    }
}
