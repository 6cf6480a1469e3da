package io.github.glassbox.view.model;

import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;

/** Which state of the run is displayed: the head, which is followed, or a past one, which may still be on its way. */
final class DisplayedState {
    private static final int NONE = -1;

    private Snapshot snapshot;
    private State state;
    private boolean following = true;
    private int target = NONE;
    private long firstRequest;
    private long shownRequest;

    /** Asks for past states; see {@link io.github.glassbox.training.TrainingSession#seek}. */
    @FunctionalInterface
    interface Seek {
        long seek(long branch, int iteration, boolean exact);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    State state() {
        return state;
    }

    boolean isFollowing() {
        return following;
    }

    /** Whether the state that was asked for is not displayed yet. */
    boolean isSeeking() {
        return target != NONE;
    }

    /** The iteration asked for, or else the displayed one; -1 while there is none. */
    int target() {
        return isSeeking() || state == null ? target : state.iteration();
    }

    /** Takes a newer snapshot; whether another state is displayed then. */
    boolean take(Snapshot newer) {
        boolean elsewhere = snapshot == null
                || snapshot.run() != newer.run()
                || snapshot.branch().id() != newer.branch().id();
        snapshot = newer;
        if (elsewhere) {
            following = true;
        }
        return following && display(newer.head());
    }

    /** Goes to an iteration, or to a preview of the nearest one kept; whether another state is displayed at once. */
    boolean show(int iteration, boolean exact, Seek seek) {
        following = iteration >= snapshot.head().iteration();
        if (following) {
            return display(snapshot.head());
        }
        if (iteration == state.iteration() && state.isComplete() && state != snapshot.head()) {
            target = NONE;
            return false;
        }
        target = iteration;
        long request = seek.seek(snapshot.branch().id(), iteration, exact);
        if (firstRequest == 0) {
            firstRequest = request;
        }
        return false;
    }

    /** Takes a past state that was asked for; whether it is displayed. */
    boolean take(Recalled recalled) {
        boolean outdated = following
                || firstRequest == 0
                || recalled.request() < firstRequest
                || recalled.request() <= shownRequest
                || recalled.branch() != snapshot.branch().id();
        if (outdated) {
            return false;
        }
        shownRequest = recalled.request();
        state = recalled.state();
        if (state.isComplete() && state.iteration() == target) {
            target = NONE;
        }
        return true;
    }

    private boolean display(State head) {
        target = NONE;
        firstRequest = 0;
        if (state == head) {
            return false;
        }
        state = head;
        return true;
    }
}
