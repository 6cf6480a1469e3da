package io.github.glassbox.view.model;

import io.github.glassbox.training.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A state as predictions of it are shown.
 *
 * @param run the run it is of
 * @param state the state itself, not one that equals it: an iteration can be evaluated anew
 * @param without the hidden units that are switched off
 */
public record Seen(long run, State state, Set<Integer> without) {
    /** What is displayed, if anything is. */
    public static Optional<Seen> of(ShownNetwork model) {
        return model.displayed().map(state -> new Seen(model.snapshot().orElseThrow().run(), state, model.switchedOff()));
    }

    /** The run without the units, at whichever iteration. */
    Object subject() {
        return List.of(run, without);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seen seen && run == seen.run && state == seen.state && without.equals(seen.without);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(state) + without.hashCode();
    }
}
