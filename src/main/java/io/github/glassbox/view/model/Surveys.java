package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What the displayed state does with whole sets of images, computed in the background. Belongs to the event thread.
 *
 * <p>While training plays, a question of the same kind waits for the answer to the one before, so that looking takes
 * little of what training needs; otherwise it overtakes it.
 */
public final class Surveys {
    private static final int PAUSE_FOR_COMPUTING = 40;

    private enum Kind { MINE }

    private final PresentationModel model;
    private final Background background;
    private TrainingData data;
    private Kernels kernels;
    private long mineNotBefore = System.nanoTime();

    /** For this model; answers nothing until it is opened. */
    public Surveys(PresentationModel model, Background background) {
        this.model = model;
        this.background = background;
        model.addListener(changed -> {
            if (changed.contains(Aspect.RUN)) {
                cancel(Kind.MINE);
            }
            askAboutMine();
        });
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
    public Optional<InkImages> images(Split split) {
        if (data == null) {
            return Optional.empty();
        }
        boolean raw = model.displayed().filter(state -> state.mistakes().rawPixels()).isPresent();
        return ofSplit(split).map(all -> all.withRawPixels(raw));
    }

    private Optional<InkImages> ofSplit(Split split) {
        return switch (split) {
            case TEST -> Optional.of(data.test());
            case TRAINING -> Optional.of(data.train().first(model.dataset(split).count()));
            case MINE -> Optional.of(model.dataset(split)).filter(mine -> mine.count() > 0).map(TrainingData::images);
            case DRAWING -> Optional.empty();
        };
    }

    /**
     * Asks something of the displayed state, without the units that are switched off.
     *
     * @param kind of questions of equal kinds only the newest is answered
     * @param question is given a survey of it and the split's images, on another thread
     * @param then takes the answer, on the event thread; by then another state may be displayed
     * @return whether it was asked: not if there is no state yet, or an answer is on its way while training plays
     */
    public <T> boolean ask(Object kind, Split split, BiFunction<Survey, InkImages, T> question, Consumer<T> then) {
        Optional<InkImages> images = images(split);
        if (images.isEmpty() || model.displayed().isEmpty() || model.playing() && background.isBusy(kind)) {
            return false;
        }
        Parameters parameters = model.parameters();
        Activation activation = model.activation();
        Mistakes mistakes = model.displayed().orElseThrow().mistakes();
        compute(
                kind,
                split,
                (asked, with, cancelled) ->
                        question.apply(new Survey(with, parameters, activation, mistakes, cancelled), asked),
                then);
        return true;
    }

    /** The model asks about a few kept drawings itself; here it is asked about many, while they are listed. */
    private void askAboutMine() {
        boolean tooSoon = model.playing() && System.nanoTime() - mineNotBefore < 0;
        if (tooSoon || background.isBusy(Kind.MINE) || !model.awaitsMine()) {
            return;
        }
        State state = model.displayed().orElseThrow();
        Set<Integer> without = model.switchedOff();
        Dataset mine = model.dataset(Split.MINE);
        long start = System.nanoTime();
        ask(Kind.MINE, Split.MINE, Survey::evaluation, evaluation -> {
            long now = System.nanoTime();
            mineNotBefore = now + PAUSE_FOR_COMPUTING * (now - start);
            model.takeOnMine(state, without, mine, evaluation);
            askAboutMine();
        });
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

    /**
     * Computes something else than the displayed state does, whether training plays or not.
     *
     * @param kind as for {@link #ask}
     * @param then takes the result, on the event thread
     * @return whether it was begun: not before the images are there
     */
    public <T> boolean compute(Object kind, Split split, Work<T> work, Consumer<T> then) {
        Optional<InkImages> images = images(split);
        Kernels with = kernels;
        images.ifPresent(asked -> background.run(kind, cancelled -> work.compute(asked, with, cancelled), then));
        return images.isPresent();
    }

    /** Nobody waits for an answer of this kind any more. */
    public void cancel(Object kind) {
        background.cancel(kind);
    }

    /** Whether an answer of this kind is on its way. */
    public boolean isBusy(Object kind) {
        return background.isBusy(kind);
    }
}
