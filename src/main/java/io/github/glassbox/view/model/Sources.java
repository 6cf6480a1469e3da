package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import java.util.Optional;
import java.util.Set;

/** The images that can be looked at: MNIST, the drawings that were kept, and the one on the pad. */
final class Sources {
    private Mnist mnist;
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
        evaluated = null;
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
     * @param prediction stands for the label of a drawing without one
     */
    Dataset dataset(Split split, int training, int prediction) {
        return switch (split) {
            case TEST -> mnist.test();
            case TRAINING -> training < mnist.training().count() ? mnist.training().first(training) : mnist.training();
            case MINE -> mine;
            case DRAWING -> new Dataset(
                    "Drawing", Images.of(drawing), new byte[] {drawingLabel.orElse(prediction).byteValue()});
        };
    }

    /**
     * How a state does on a split; empty as long as that is not known, and for the pad.
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

    /** The kept drawings are few: a state is asked about all of them at once, when it is shown. */
    private Optional<Evaluation> ofMine(State state, SwitchedOff without, Activation activation) {
        if (mine.count() == 0) {
            return Optional.empty();
        }
        if (evaluated != state || !evaluatedWithout.equals(without.units())) {
            evaluation = new Survey(Kernels.plain(), without.of(state.parameters()), activation, state.mistakes(), () -> false)
                    .evaluation(TrainingData.images(mine).withRawPixels(state.mistakes().rawPixels()));
            evaluated = state;
            evaluatedWithout = without.units();
        }
        return Optional.of(evaluation);
    }
}
