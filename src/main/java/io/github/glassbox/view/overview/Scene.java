package io.github.glassbox.view.overview;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the overview shows: a state, a sample, and what is marked of it.
 *
 * @param forward the sample's forward pass
 * @param parameters as the prediction was made with them, W2 without what is switched off
 * @param maps what the units' pictures are of: the weights, or what was learned so far
 * @param units the shown hidden units from top to bottom: all by their index, or of more than {@link #MOST} those that
 *     fire most, the most active first
 * @param label y; of a sample without one its prediction
 * @param name the sample's, "test #15"
 * @param digit the class whose votes alone are drawn, if one is chosen
 * @param unit the hidden unit that is pointed at
 */
record Scene(
        Forward forward,
        Parameters parameters,
        Parameters maps,
        List<Integer> units,
        int label,
        boolean labelled,
        String name,
        Optional<Integer> digit,
        Optional<Integer> unit) {
    /** No more units than this are shown. */
    static final int MOST = 32;

    /** A hidden unit's vote for a digit: W2[c,h] a1[h]. */
    record Vote(int h, int c, double size) {}

    /**
     * What the model looks at; empty as long as there is no state or no sample.
     *
     * @param maps what the units' pictures show of a state
     */
    static Optional<Scene> of(PresentationModel model, Function<State, Parameters> maps) {
        if (!model.hasSample()) {
            return Optional.empty();
        }
        return model.forward().map(forward -> new Scene(
                forward,
                model.parameters(),
                maps.apply(model.displayed().orElseThrow()),
                shown(forward),
                model.label(),
                model.isLabelled(),
                model.sampleName(),
                model.chosenClass().or(() -> model.pointed().unit().isPresent() ? Optional.empty() : model.pointed().digit()),
                model.pointed().unit().filter(h -> h < forward.hidden())));
    }

    private static List<Integer> shown(Forward forward) {
        IntStream all = IntStream.range(0, forward.hidden());
        if (forward.hidden() <= MOST) {
            return all.boxed().toList();
        }
        return all.boxed()
                .sorted(Comparator.comparingDouble((Integer h) -> -Math.abs(forward.a1(h))))
                .limit(MOST)
                .toList();
    }

    /** H. */
    int hidden() {
        return forward.hidden();
    }

    /** Whether units are left out. */
    boolean leavesOut() {
        return units.size() < hidden();
    }

    int prediction() {
        return forward.prediction();
    }

    boolean right() {
        return prediction() == label;
    }

    double vote(int h, int c) {
        return (double) parameters.w2(c, h) * forward.a1(h);
    }

    /** The largest votes of the shown units for the shown digits; none under a twentieth of the largest, the smallest first. */
    List<Vote> votes() {
        double largest = largestVote();
        return units.stream()
                .flatMap(h -> IntStream.range(0, Shape.CLASSES).mapToObj(c -> new Vote(h, c, vote(h, c))))
                .filter(vote -> digit.isEmpty() || digit.get() == vote.c)
                .filter(vote -> vote.size != 0 && Math.abs(vote.size) >= largest / 20)
                .sorted(Comparator.comparingDouble(vote -> Math.abs(vote.size)))
                .toList();
    }

    /** The largest absolute vote of a shown unit for any digit. */
    double largestVote() {
        return units.stream()
                .flatMap(h -> IntStream.range(0, Shape.CLASSES).mapToObj(c -> Math.abs(vote(h, c))))
                .filter(Double::isFinite)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /** The units, shown or not, that vote for a digit, the strongest vote first, at most two. */
    List<Integer> speakers(int c) {
        return IntStream.range(0, hidden())
                .boxed()
                .filter(h -> vote(h, c) > 0)
                .sorted(Comparator.comparingDouble(h -> -vote(h, c)))
                .limit(2)
                .collect(Collectors.toList());
    }

    /** The digit that a unit votes for most, or against most. */
    int strongest(int h, boolean against) {
        return largest(Shape.CLASSES, c -> against ? -vote(h, c) : vote(h, c));
    }

    /** The unit with the longest bar; empty if all are silent. */
    Optional<Integer> mostActive() {
        return Optional.of(forward.mostActive()).filter(h -> forward.a1(h) != 0);
    }

    private static int largest(int count, IntToDoubleFunction value) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            best = value.applyAsDouble(k) > value.applyAsDouble(best) ? k : best;
        }
        return best;
    }
}
