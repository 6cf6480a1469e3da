package io.github.glassbox.view.units;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.analysis.Ablation;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.Answers;
import io.github.glassbox.view.model.Answers.Answer;
import io.github.glassbox.view.work.Background.Task;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.model.Surveys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What whole sets of images say about the chosen unit, kept for each iteration. */
final class Studies {
    /** Examples at each end. */
    static final int EXAMPLES = 24;

    private static final int MOST_KEPT = 64;

    /** A unit of a line of training, and the images it is asked about. */
    private record Subject(long run, long branch, Split split, int images, int unit) {}

    private record Key(Subject of, int iteration) {}

    private record FilmKey(Subject of, List<Integer> iterations) {}

    /**
     * What a unit does with a set of images at an iteration.
     *
     * @param unit the unit
     * @param iteration the state
     * @param activity the answer
     */
    record Study(int unit, int iteration, UnitActivity activity) {}

    private final PresentationModel model;
    private final Surveys surveys;
    private final Answers<Key, UnitActivity> activities;
    private final Answers<Key, Ablation> ablations;
    private final Answers<FilmKey, Map<Integer, Integer>> fired;
    private final Answers<Integer, boolean[]> inked;
    private Split split = Split.TEST;
    private List<Kept> film = List.of();

    /** @param changed called when there is an answer */
    Studies(PresentationModel model, Surveys surveys, Runnable changed) {
        this.model = model;
        this.surveys = surveys;
        activities = surveys.answers(Key::of, MOST_KEPT, this::activity, came -> changed.run());
        ablations = surveys.answers(Key::of, MOST_KEPT, this::ablation, came -> changed.run());
        fired = surveys.answers(FilmKey::of, MOST_KEPT, this::fired, came -> changed.run());
        inked = surveys.answers(
                Function.identity(), 1,
                images -> surveys.task(Split.TRAINING, (all, kernels, cancelled) -> all.inked()),
                came -> changed.run());
    }

    /** Asks what is not known yet of what is displayed; the film's states as well. */
    void refresh(List<Kept> states) {
        if (model.displayed().isEmpty() || model.data().isEmpty()) {
            return;
        }
        boolean listed = model.split() == Split.TEST || model.split() == Split.TRAINING;
        split = listed ? model.split() : split;
        int head = model.snapshot().orElseThrow().head().iteration();
        film = states.stream().filter(state -> !model.playing() || state.iteration() != head).toList();
        inked.want(model.dataset(Split.TRAINING).count());
        activities.want(key());
        ablations.want(ablationKey());
        fired.want(filmKey());
    }

    /** Nobody looks any more. */
    void cancel() {
        activities.cancel();
        ablations.cancel();
        fired.cancel();
        inked.cancel();
    }

    private Subject subject(Split images, int unit) {
        Snapshot now = model.snapshot().orElseThrow();
        return new Subject(now.run(), now.branch().id(), images, model.dataset(images).count(), unit);
    }

    private Key key() {
        return new Key(subject(split, model.unit()), model.displayed().orElseThrow().iteration());
    }

    private Key ablationKey() {
        return new Key(subject(Split.TEST, -1), model.displayed().orElseThrow().iteration());
    }

    private FilmKey filmKey() {
        return new FilmKey(subject(split, model.unit()), film.stream().map(Kept::iteration).toList());
    }

    private Optional<Task<UnitActivity>> activity(Key key) {
        Parameters parameters = model.displayed().orElseThrow().parameters();
        Activation activation = model.activation();
        return surveys.task(key.of.split, (images, kernels, cancelled) ->
                UnitActivity.of(images, parameters, key.of.unit, activation, EXAMPLES, cancelled));
    }

    private Optional<Task<Ablation>> ablation(Key key) {
        Parameters parameters = model.displayed().orElseThrow().parameters();
        Activation activation = model.activation();
        return surveys.task(Split.TEST, (images, kernels, cancelled) ->
                Ablation.of(kernels, parameters, activation, images, cancelled));
    }

    /** Of each of the film's iterations the images that the unit fires on; what is known already is not counted again. */
    private Optional<Task<Map<Integer, Integer>>> fired(FilmKey key) {
        List<Kept> states = film;
        Map<Integer, Integer> known = fired.newest(key).map(Answer::value).orElse(Map.of());
        Activation activation = model.activation();
        return surveys.task(key.of.split, (images, kernels, cancelled) -> {
            Map<Integer, Integer> counts = new HashMap<>(known);
            for (Kept state : states) {
                counts.computeIfAbsent(state.iteration(), i ->
                        UnitActivity.fired(images, state.parameters(), key.of.unit, activation, cancelled));
            }
            return counts;
        });
    }

    /** The split that is asked about: the listed one, or while drawings are listed the one before. */
    Split split() {
        return split;
    }

    /** What the chosen unit does with the split's images; while that is computed perhaps of another iteration. */
    Optional<Study> study() {
        return activities.newest(key()).map(known -> new Study(known.key().of.unit, known.key().iteration, known.value()));
    }

    /** What is lost without each unit; while that is computed perhaps of another iteration. */
    Optional<Ablation> ablation() {
        return ablations.newest(ablationKey()).map(Answer::value);
    }

    /** The iteration that {@link #ablation} is of; there is one. */
    int ablationIteration() {
        return ablations.newest(ablationKey()).orElseThrow().key().iteration;
    }

    /** On which share of the split's images the chosen unit fires at an iteration; empty until it is known. */
    Optional<Double> share(int iteration) {
        Optional<Integer> displayed = study().filter(known -> known.iteration == iteration).map(known -> known.activity.all().fired());
        return displayed
                .or(() -> fired.newest(filmKey()).map(known -> known.value().get(iteration)))
                .map(count -> (double) count / Math.max(1, model.dataset(split).count()));
    }

    /** Of each pixel whether it has ink in any training image; empty until it is known. */
    Optional<boolean[]> inked() {
        return inked.newest(model.dataset(Split.TRAINING).count()).map(Answer::value);
    }

    /** Whether nothing is on its way. */
    boolean isComplete() {
        return !activities.isBusy() && !ablations.isBusy() && !fired.isBusy() && !inked.isBusy();
    }
}
