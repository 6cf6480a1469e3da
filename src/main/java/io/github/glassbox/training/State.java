package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Remembered;
import io.github.glassbox.nn.UpdateRule;
import io.github.glassbox.nn.calculation.Iteration;
import java.util.Optional;

/**
 * State i: the parameters after i updates, with everything that was measured of them. Immutable.
 *
 * @param iteration i, from 0
 * @param parameters W1, b1, W2, b2
 * @param gradient dW1, db1, dW2, db2 of these parameters, means over the state's batch; empty in a preview
 * @param before the parameters of state i - 1, at state 0 its own; empty in a preview
 * @param train on all training images; empty in a preview, and between the epochs of mini-batches until asked for
 * @param test on the test images
 * @param batch the images that the gradient is of
 * @param learning how the update that led here was made; at state 0 how the next will be
 * @param next the update that follows; empty in a preview
 */
public record State(
        int iteration,
        Parameters parameters,
        Optional<Parameters> gradient,
        Optional<Parameters> before,
        Optional<Evaluation> train,
        Evaluation test,
        Batch batch,
        Learning learning,
        Optional<Update> next) {
    /**
     * The update that makes the next state.
     *
     * @param learning how it is made
     * @param remembered what the optimiser remembers of the updates before: with the gradient, all that it depends on
     */
    public record Update(Learning learning, Remembered remembered) {
        /** Makes the next parameters of these and their gradient. */
        public UpdateRule rule() {
            return new UpdateRule(learning.optimizer(), learning.rate(), learning.l2(), remembered);
        }
    }

    /**
     * The images that a state's gradient is of.
     *
     * @param epoch passes over the training images begun before this one
     * @param number of the batch in its epoch, from 0
     * @param perEpoch how many batches the epoch has
     * @param size images in it
     * @param images all training images
     * @param loss mean loss on it, in nats; 0 in a preview
     * @param correct how many of it are predicted right; 0 in a preview
     */
    public record Batch(int epoch, int number, int perEpoch, int size, int images, double loss, int correct) {
        /** Share of it that is predicted right, 0 to 1. */
        public double accuracy() {
            return (double) correct / size;
        }

        /** Whether it is all training images. */
        public boolean isFull() {
            return size == images;
        }
    }

    /** These parameters minus those of state i - 1, zeros at state 0; empty in a preview. */
    public Optional<Parameters> change() {
        return before.map(parameters::minus);
    }

    /** The parameters of the next state, computed anew with the same bits; empty in a preview. */
    public Optional<Parameters> nextParameters() {
        return gradient.flatMap(mean -> next.map(
                update -> Parameters.of(parameters.shape(), update.rule().all(parameters, mean).next())));
    }

    /** The mistakes that its forward and backward pass are made with. */
    public Mistakes mistakes() {
        return next.map(Update::learning).orElse(learning).mistakes();
    }

    /**
     * What calculations tell of it beyond one image.
     *
     * @param start state 0 of its line
     * @param onTrain how it does on all training images, as far as known
     * @param onTest on the test images
     */
    public Iteration inBrief(Parameters start, Optional<Evaluation> onTrain, Optional<Evaluation> onTest) {
        return new Iteration(
                Optional.of(start),
                before,
                gradient.flatMap(mean -> next.map(update -> new Iteration.Step(
                        mean, update.rule(), batch.size(), update.learning().mistakes().sumsBiasGradients()))),
                onTrain.map(Evaluation::figures),
                onTest.map(Evaluation::figures));
    }

    /** Whether nothing is missing but, perhaps, how it does on all training images. */
    public boolean isComplete() {
        return gradient.isPresent() && before.isPresent();
    }
}
