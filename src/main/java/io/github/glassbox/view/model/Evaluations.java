package io.github.glassbox.view.model;

import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Survey;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Asks how states do where the model does not know: without hidden units that are switched off, and on many kept drawings.
 */
public final class Evaluations {
    private final Surveys surveys;

    /** For this model. */
    public Evaluations(PresentationModel model, Surveys surveys) {
        this.surveys = surveys;
        Answers<Awaited, Evaluation> test = answers(Split.TEST, Awaited::seen, model::take);
        Answers<Seen, Evaluation> training = answers(Split.TRAINING, Function.identity(), model::takeOnTrain);
        Answers<Seen, Evaluation> mine = answers(Split.MINE, Function.identity(), model::takeOnMine);
        model.addListener(changed -> {
            if (changed.contains(Aspect.MINE) || changed.contains(Aspect.RUN)) {
                mine.forget();
            }
            want(test, model.awaited(), model::take);
            want(training, model.awaitedOnTrain(), model::takeOnTrain);
            want(mine, model.awaitedOnMine(), model::takeOnMine);
        });
    }

    private <K> Answers<K, Evaluation> answers(Split split, Function<K, Seen> seen, BiConsumer<K, Evaluation> take) {
        return surveys.answers(
                key -> seen.apply(key).subject(), 1,
                key -> surveys.survey(split, seen.apply(key), Survey::evaluation),
                known -> take.accept(known.key(), known.value()));
    }

    private static <K> void want(Answers<K, Evaluation> answers, Optional<K> key, BiConsumer<K, Evaluation> take) {
        key.ifPresentOrElse(answers::want, answers::cancel);
        key.filter(answers::isCurrent).flatMap(answers::newest).ifPresent(known -> take.accept(known.key(), known.value()));
    }
}
