package io.github.glassbox.view.units;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.analysis.Ablation;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.model.Surveys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What whole sets of images say about the chosen unit, computed in the background and kept for each iteration.
 *
 * <p>While training plays it is asked now and then only, the seldomer the longer the answer takes.
 */
final class Studies {
    /** Examples at each end. */
    static final int EXAMPLES = 24;

    private enum Kind { ACTIVITY, FIRED, ABLATION, INKED }

    private record Key(long run, long branch, int iteration, Split split, int images, int unit) {
        /** Whether it is of the same unit of the same line of training, and the same images, at whichever iteration. */
        boolean isOfSameUnit(Key other) {
            return other != null
                    && run == other.run
                    && branch == other.branch
                    && split == other.split
                    && images == other.images
                    && unit == other.unit;
        }
    }

    /**
     * What a unit does with a set of images at an iteration.
     *
     * @param unit the unit
     * @param split the set
     * @param iteration the state
     * @param activity the answer
     */
    record Study(int unit, Split split, int iteration, UnitActivity activity) {}

    private final PresentationModel model;
    private final Surveys surveys;
    private final Runnable changed;
    private final Map<Key, UnitActivity> activities = newest(64);
    private final Map<Key, Integer> fired = newest(4096);
    private final Map<Key, Ablation> ablations = newest(64);
    private final Map<Kind, AskingPace> paces = new LinkedHashMap<>();
    private Split split = Split.TEST;
    private Key asked;
    private Key ablationAsked;
    private List<Key> firedAsked = List.of();
    private Optional<Study> study = Optional.empty();
    private Key studyOf;
    private Optional<Ablation> ablation = Optional.empty();
    private Key ablationOf;
    private boolean[] inked;
    private int inkedOf = -1;

    /** @param changed called when there is an answer */
    Studies(PresentationModel model, Surveys surveys, Runnable changed) {
        this.model = model;
        this.surveys = surveys;
        this.changed = changed;
    }

    private static <K, V> Map<K, V> newest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Asks what is not known yet of what is displayed; the film's states as well. */
    void refresh(List<Kept> film) {
        if (model.displayed().isEmpty() || model.data().isEmpty()) {
            return;
        }
        boolean listed = model.split() == Split.TEST || model.split() == Split.TRAINING;
        split = listed ? model.split() : split;
        askInked();
        askActivity();
        askAblation();
        askFired(film);
    }

    /** Nobody looks any more. */
    void cancel() {
        for (Kind kind : Kind.values()) {
            surveys.cancel(kind);
        }
        asked = null;
        ablationAsked = null;
        firedAsked = List.of();
        inkedOf = inked == null ? -1 : inkedOf;
    }

    private Key key(int iteration, Split split, int unit) {
        return new Key(
                model.snapshot().orElseThrow().run(),
                model.snapshot().orElseThrow().branch().id(),
                iteration,
                split,
                model.dataset(split).count(),
                unit);
    }

    private void askActivity() {
        int iteration = model.displayed().orElseThrow().iteration();
        Key key = key(iteration, split, model.unit());
        UnitActivity known = activities.get(key);
        if (known != null) {
            surveys.cancel(Kind.ACTIVITY);
            asked = null;
            show(key, known);
            return;
        }
        if (!key.isOfSameUnit(studyOf)) {
            study = Optional.empty();
        }
        boolean other = !key.isOfSameUnit(asked);
        if (key.equals(asked) || !other && !mayAsk(Kind.ACTIVITY)) {
            return;
        }
        asked = key;
        Parameters parameters = model.displayed().orElseThrow().parameters();
        Activation activation = model.activation();
        long start = System.nanoTime();
        surveys.compute(
                Kind.ACTIVITY,
                key.split,
                (images, kernels, cancelled) ->
                        UnitActivity.of(images, parameters, key.unit, activation, EXAMPLES, cancelled),
                answer -> {
                    asked = null;
                    pace(Kind.ACTIVITY).took(start);
                    activities.put(key, answer);
                    fired.put(key, answer.all().fired());
                    show(key, answer);
                    changed.run();
                });
    }

    private void show(Key key, UnitActivity known) {
        study = Optional.of(new Study(key.unit, key.split, key.iteration, known));
        studyOf = key;
    }

    private void askAblation() {
        Key key = key(model.displayed().orElseThrow().iteration(), Split.TEST, -1);
        Ablation known = ablations.get(key);
        if (known != null) {
            surveys.cancel(Kind.ABLATION);
            ablationAsked = null;
            ablation = Optional.of(known);
            ablationOf = key;
            return;
        }
        if (ablationOf != null && (ablationOf.run != key.run || ablationOf.branch != key.branch)) {
            ablation = Optional.empty();
            ablationOf = null;
        }
        if (key.equals(ablationAsked) || ablationOf != null && !mayAsk(Kind.ABLATION)) {
            return;
        }
        ablationAsked = key;
        Parameters parameters = model.displayed().orElseThrow().parameters();
        Activation activation = model.activation();
        long start = System.nanoTime();
        surveys.compute(
                Kind.ABLATION,
                Split.TEST,
                (images, kernels, cancelled) -> Ablation.of(kernels, parameters, activation, images, cancelled),
                answer -> {
                    ablationAsked = null;
                    pace(Kind.ABLATION).took(start);
                    ablations.put(key, answer);
                    ablation = Optional.of(answer);
                    ablationOf = key;
                    changed.run();
                });
    }

    private void askFired(List<Kept> film) {
        List<Kept> unknown = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Kept state : film) {
            Key key = key(state.iteration(), split, model.unit());
            boolean isHead = state.iteration() == model.snapshot().orElseThrow().head().iteration();
            if (!fired.containsKey(key) && !(isHead && model.playing())) {
                unknown.add(state);
                keys.add(key);
            }
        }
        if (unknown.isEmpty() || keys.equals(firedAsked) || surveys.isBusy(Kind.FIRED) && model.playing()) {
            return;
        }
        firedAsked = keys;
        int unit = model.unit();
        Activation activation = model.activation();
        surveys.compute(
                Kind.FIRED,
                split,
                (images, kernels, cancelled) -> unknown.stream()
                        .map(state -> UnitActivity.fired(images, state.parameters(), unit, activation, cancelled))
                        .toList(),
                counts -> {
                    for (int k = 0; k < counts.size(); k++) {
                        fired.put(keys.get(k), counts.get(k));
                    }
                    firedAsked = List.of();
                    changed.run();
                });
    }

    private void askInked() {
        int images = model.dataset(Split.TRAINING).count();
        if (images == inkedOf) {
            return;
        }
        boolean begun = surveys.compute(Kind.INKED, Split.TRAINING, (all, kernels, cancelled) -> all.inked(), answer -> {
            inked = answer;
            changed.run();
        });
        inkedOf = begun ? images : inkedOf;
        inked = null;
    }

    private boolean mayAsk(Kind kind) {
        return !model.playing() || !surveys.isBusy(kind) && pace(kind).isOver();
    }

    private AskingPace pace(Kind kind) {
        return paces.computeIfAbsent(kind, k -> new AskingPace());
    }

    /** The split that is asked about: the listed one, or while drawings are listed the one before. */
    Split split() {
        return split;
    }

    /** What the chosen unit does with the split's images; while that is computed perhaps of another iteration. */
    Optional<Study> study() {
        return study;
    }

    /** What is lost without each unit; while that is computed perhaps of another iteration. */
    Optional<Ablation> ablation() {
        return ablation.filter(known -> known.hidden() == model.hidden());
    }

    /** The iteration that {@link #ablation} is of. */
    int ablationIteration() {
        return ablationOf == null ? -1 : ablationOf.iteration;
    }

    /** On which share of the split's images the chosen unit fires at an iteration; empty until it is known. */
    Optional<Double> share(int iteration) {
        Key key = key(iteration, split, model.unit());
        return Optional.ofNullable(fired.get(key)).map(count -> (double) count / Math.max(1, key.images));
    }

    /** Of each pixel whether it has ink in any training image; empty until it is known. */
    Optional<boolean[]> inked() {
        return Optional.ofNullable(inked);
    }

    /** How many pixels have ink in no training image; 0 until it is known. */
    int neverInked() {
        int never = 0;
        for (int i = 0; inked != null && i < Shape.INPUTS; i++) {
            never += inked[i] ? 0 : 1;
        }
        return never;
    }

    /** Whether nothing is on its way. */
    boolean isComplete() {
        for (Kind kind : Kind.values()) {
            if (surveys.isBusy(kind)) {
                return false;
            }
        }
        return true;
    }
}
