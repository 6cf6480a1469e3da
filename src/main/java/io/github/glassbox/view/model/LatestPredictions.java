package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.kernel.Outputs;
import io.github.glassbox.training.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What the displayed state says of every image of a split, computed in the background for whoever {@link #want wants} it,
 * and kept until the state is another. Belongs to the event thread.
 *
 * <p>While training plays they come now and then only, and are by then of an iteration that is past.
 */
public final class LatestPredictions {
    private static final long SHORTEST_PAUSE_MILLIS = 400;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int PAUSE_FOR_COMPUTING = 40;

    private final PresentationModel model;
    private final Surveys surveys;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Split, Known> known = new EnumMap<>(Split.class);
    private final Map<Split, Asked> asked = new EnumMap<>(Split.class);

    /** What is known of a split, of which state without which units, and when it may be asked again while training plays. */
    private record Known(Predictions predictions, State state, Set<Integer> without, long notBefore) {}

    /** Of which state, without which units, predictions are on their way. */
    private record Asked(State state, Set<Integer> without) {
        boolean isOf(State other, Set<Integer> otherWithout) {
            return state == other && without.equals(otherWithout);
        }
    }

    /** For this model. */
    public LatestPredictions(PresentationModel model, Surveys surveys) {
        this.model = model;
        this.surveys = surveys;
        model.addListener(this::refresh);
    }

    /** From now on tells the listener whenever predictions have come. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The newest, perhaps of an earlier state than the displayed one; empty if there are none of this run. */
    public Optional<Predictions> of(Split split) {
        return Optional.ofNullable(known.get(split)).map(Known::predictions);
    }

    /** Whether those that there are of a split are of the displayed state. */
    public boolean isCurrent(Split split) {
        return known.containsKey(split)
                && known.get(split).state() == model.displayed().orElse(null)
                && known.get(split).without().equals(model.switchedOff());
    }

    /** Somebody looks at them: computes them, unless they are of the displayed state already. */
    public void want(Split split) {
        State state = model.displayed().orElse(null);
        boolean tooSoon = model.playing() && known.containsKey(split) && System.nanoTime() < known.get(split).notBefore();
        if (state == null || model.data().isEmpty() || isCurrent(split) || tooSoon) {
            return;
        }
        long run = run();
        Set<Integer> without = model.switchedOff();
        List<Object> kind = List.of(this, split);
        if (surveys.isBusy(kind) && asked.containsKey(split) && asked.get(split).isOf(state, without)) {
            return;
        }
        long start = System.nanoTime();
        Dataset dataset = model.dataset(split);
        boolean begun = surveys.ask(
                kind,
                split,
                (survey, images) -> survey.outputs(images),
                outputs -> take(split, state, without, dataset, outputs, run, System.nanoTime() - start));
        if (begun) {
            asked.put(split, new Asked(state, without));
        }
    }

    private void take(
            Split split, State state, Set<Integer> without, Dataset dataset, Outputs outputs, long run, long nanos) {
        if (run == run()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(PAUSE_FOR_COMPUTING * nanos);
            long pause = Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, millis));
            Predictions came = new Predictions(split, state.iteration(), dataset, outputs);
            known.put(split, new Known(came, state, without, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause)));
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }

    private long run() {
        return model.snapshot().orElseThrow().run();
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.RUN)) {
            known.clear();
        }
        if (changed.contains(Aspect.MINE)) {
            known.remove(Split.MINE);
            surveys.cancel(List.of(this, Split.MINE));
        }
    }
}
