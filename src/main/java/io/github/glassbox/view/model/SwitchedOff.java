package io.github.glassbox.view.model;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.State;
import java.util.Optional;
import java.util.Set;

/**
 * Hidden units whose outputs are zero for looking only, and how a state does without them.
 *
 * @param units their indices
 * @param state the one that the evaluations are of; empty if there are none
 * @param test on the test images
 * @param train on the training images
 */
record SwitchedOff(Set<Integer> units, Optional<State> state, Optional<Evaluation> test, Optional<Evaluation> train) {
    /** All units are on. */
    static final SwitchedOff NONE = new SwitchedOff(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The parameters that predictions are made with. */
    Parameters of(Parameters all) {
        return all.withoutUnits(units);
    }

    /** How this state does without the units; empty as long as that is not known. */
    Optional<Evaluation> evaluation(State of, Split split) {
        return !isOf(of, units) ? Optional.empty() : split == Split.TEST ? test : train;
    }

    /** Whether its evaluations are of this state without just these units. */
    boolean isOf(State of, Set<Integer> without) {
        return state.filter(evaluated -> evaluated == of).isPresent() && units.equals(without);
    }

    /** The same, with the evaluation of the training images. */
    SwitchedOff withTrain(Evaluation evaluation) {
        return new SwitchedOff(units, state, test, Optional.of(evaluation));
    }
}
