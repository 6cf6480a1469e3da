package io.github.glassbox.view.model;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.LabelShuffle;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.view.work.Background;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the displayed state does with whole sets of images, computed in the background. Belongs to the event thread.
 */
public final class Surveys {
    private final PresentationModel model;
    private final Background background;
    private TrainingData data;
    private Kernels kernels;

    /** For this model; answers nothing until it is opened. */
    public Surveys(PresentationModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /** Gives it the images, and the kernels to compute with. */
    public void open(TrainingData images, Kernels toComputeWith) {
        data = images;
        kernels = toComputeWith;
    }

    /**
     * The split's images as the displayed state sees them, for training those that the run trains on; empty until opened,
     * where there are none, and for the pad.
     */
    private Optional<InkImages> images(Split split) {
        if (data == null) {
            return Optional.empty();
        }
        boolean raw = model.displayed().filter(state -> state.mistakes().rawPixels()).isPresent();
        return ofSplit(split).map(all -> all.withRawPixels(raw));
    }

    private InkImages labelled(InkImages training) {
        return model.snapshot().map(now -> LabelShuffle.of(training, now.hyperparameters())).orElse(training);
    }

    private Optional<InkImages> ofSplit(Split split) {
        return switch (split) {
            case TEST -> Optional.of(data.test());
            case TRAINING -> Optional.of(labelled(data.train().first(model.dataset(split).count())));
            case MINE -> Optional.of(model.dataset(split)).filter(mine -> mine.count() > 0).map(TrainingData::images);
            case DRAWING -> Optional.empty();
        };
    }

    /**
     * Answers that come later, about whole sets of images.
     *
     * @param subject what the question of a key is about, with {@code equals}
     * @param most how many answers are kept
     * @param question how to answer a key's: of {@link #task} or {@link #survey}
     * @param came takes each answer that was waited for
     */
    public <K, V> Answers<K, V> answers(
            Function<K, ?> subject,
            int most,
            Function<K, Optional<Background.Task<V>>> question,
            Consumer<Answers.Answer<K, V>> came) {
        return new Answers<>(background, model::playing, subject, most, question, came);
    }

    /** How to ask something of a state, with a survey of it and the split's images; empty if there are none. */
    <T> Optional<Background.Task<T>> survey(Split split, Seen seen, BiFunction<Survey, InkImages, T> question) {
        Parameters parameters = seen.state().parameters().withoutUnits(seen.without());
        Activation activation = model.activation();
        Mistakes mistakes = seen.state().mistakes();
        return task(split, (images, with, cancelled) -> question.apply(
                new Survey(with, parameters, activation, mistakes, cancelled), images.withRawPixels(mistakes.rawPixels())));
    }

    /** Something to compute from a split's images. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Computes it, on another thread.
         *
         * @param cancelled whether nobody waits for the result any more; to be asked now and then
         */
        T compute(InkImages images, Kernels kernels, BooleanSupplier cancelled);
    }

    /** How to compute it from the split's images; empty if there are none. */
    public <T> Optional<Background.Task<T>> task(Split split, Work<T> work) {
        Kernels with = kernels;
        return images(split).map(images -> cancelled -> work.compute(images, with, cancelled));
    }
}
