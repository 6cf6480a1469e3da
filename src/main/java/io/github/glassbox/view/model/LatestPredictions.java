package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.view.work.Background;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the displayed state says of every image of a split, for whoever {@link #want wants} it. Belongs to the event thread. */
public final class LatestPredictions {
    private final PresentationModel model;
    private final Surveys surveys;
    private final Map<Split, Answers<Seen, Predictions>> answers = new EnumMap<>(Split.class);
    private final List<Runnable> listeners = new ArrayList<>();

    /** For this model. */
    public LatestPredictions(PresentationModel model, Surveys surveys) {
        this.model = model;
        this.surveys = surveys;
        for (Split split : Split.values()) {
            answers.put(split, surveys.answers(
                    Seen::run, 1, seen -> ask(split, seen), came -> List.copyOf(listeners).forEach(Runnable::run)));
        }
        model.addListener(changed -> {
            if (changed.contains(Aspect.MINE)) {
                answers.get(Split.MINE).forget();
            }
        });
    }

    private Optional<Background.Task<Predictions>> ask(Split split, Seen seen) {
        int iteration = seen.state().iteration();
        Dataset dataset = model.dataset(split);
        return surveys.survey(split, seen, (survey, images) -> new Predictions(split, iteration, dataset, survey.outputs(images)));
    }

    /** From now on tells the listener whenever predictions have come. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The newest, perhaps of an earlier state than the displayed one; empty if there are none of this run. */
    public Optional<Predictions> of(Split split) {
        return Seen.of(model).flatMap(answers.get(split)::newest).map(Answers.Answer::value);
    }

    /** Whether those that there are of a split are of the displayed state. */
    public boolean isCurrent(Split split) {
        return Seen.of(model).filter(answers.get(split)::isCurrent).isPresent();
    }

    /** Somebody looks at them: computes them, unless they are of the displayed state already. */
    public void want(Split split) {
        Seen.of(model).filter(seen -> model.data().isPresent()).ifPresent(answers.get(split)::want);
    }
}
