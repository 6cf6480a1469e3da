package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.LabelShuffle;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import java.util.Optional;
import java.util.Set;

/** The images that can be looked at: MNIST, the drawings that were kept, and the one on the pad. */
final class Sources {
    /** So many drawings times hidden units take a few milliseconds. */
    private static final int AT_ONCE = 1 << 13;

    private Mnist mnist;
    private Dataset shuffled;
    private Hyperparameters shuffledBy;
    private Dataset mine = Dataset.none("Mine");
    private byte[] drawing = new byte[Shape.INPUTS];
    private Optional<Integer> drawingLabel = Optional.empty();
    private State evaluated;
    private Set<Integer> evaluatedWithout = Set.of();
    private Evaluation evaluation;

    void setMnist(Mnist read) {
        mnist = read;
    }

    Optional<Mnist> mnist() {
        return Optional.ofNullable(mnist);
    }

    void setMine(Dataset kept) {
        mine = kept;
        forgetEvaluation();
    }

    /** What is known of how the kept drawings are read is of another run. */
    void forgetEvaluation() {
        evaluated = null;
        evaluation = null;
    }

    void setDrawing(byte[] ink) {
        drawing = ink.clone();
    }

    void setDrawingLabel(Optional<Integer> label) {
        drawingLabel = label;
    }

    Optional<Integer> drawingLabel() {
        return drawingLabel;
    }

    /**
     * A split's images.
     *
     * @param training how many training images are looked at
     * @param run whose labels they have
     * @param prediction stands for the label of a drawing without one
     */
    Dataset dataset(Split split, int training, Optional<Hyperparameters> run, int prediction) {
        return switch (split) {
            case TEST -> mnist.test();
            case TRAINING -> run.filter(settings -> settings.shuffled() > 0)
                    .map(settings -> shuffled(training, settings))
                    .orElseGet(() -> training(training));
            case MINE -> mine;
            case DRAWING -> new Dataset(
                    "Drawing", Images.of(drawing), new byte[] {drawingLabel.orElse(prediction).byteValue()});
        };
    }

    private Dataset training(int count) {
        return count < mnist.training().count() ? mnist.training().first(count) : mnist.training();
    }

    private Dataset shuffled(int count, Hyperparameters run) {
        if (!run.equals(shuffledBy) || shuffled.count() != Math.min(count, mnist.training().count())) {
            shuffled = LabelShuffle.of(training(count), run);
            shuffledBy = run;
        }
        return shuffled;
    }

    /** The label that is a training image's own, if it is to be read as another. */
    Optional<Integer> ownLabel(Split split, Dataset images, int n) {
        return split == Split.TRAINING && mnist.training().label(n) != images.label(n)
                ? Optional.of(mnist.training().label(n))
                : Optional.empty();
    }

    /**
     * How a state does on a split; empty as long as that is not known, and for the pad. On many kept drawings perhaps
     * how a state before did.
     *
     * @param without units that kept drawings are read without
     */
    Optional<Evaluation> evaluation(Split split, State state, SwitchedOff without, Activation activation) {
        return switch (split) {
            case TEST -> Optional.of(state.test());
            case TRAINING -> state.train();
            case MINE -> ofMine(state, without, activation);
            case DRAWING -> Optional.empty();
        };
    }

    /** Whether there are so many kept drawings that how this state does on them is to be computed elsewhere, and is not yet. */
    boolean awaitsMine(State state, Set<Integer> without) {
        return mine.count() > 0 && !isFew(state) && !isMineOf(state, without);
    }

    private boolean isFew(State state) {
        return (long) mine.count() * state.parameters().hidden() <= AT_ONCE;
    }

    private boolean isMineOf(State state, Set<Integer> without) {
        return evaluated == state && evaluatedWithout.equals(without);
    }

    /** How a state does on the kept drawings. */
    void setEvaluationOfMine(State state, Set<Integer> without, Evaluation known) {
        evaluated = state;
        evaluatedWithout = without;
        evaluation = known;
    }

    /** About a few kept drawings a state is asked at once; until others are evaluated, that of the state before stands. */
    private Optional<Evaluation> ofMine(State state, SwitchedOff without, Activation activation) {
        if (mine.count() == 0) {
            return Optional.empty();
        }
        if (isFew(state) && !isMineOf(state, without.units())) {
            Survey survey = new Survey(
                    Kernels.plain(), without.of(state.parameters()), activation, state.mistakes(), () -> false);
            setEvaluationOfMine(state, without.units(), survey.evaluation(
                    TrainingData.images(mine).withRawPixels(state.mistakes().rawPixels())));
        }
        return Optional.ofNullable(evaluation);
    }
}
