package io.github.glassbox.nn.calculation;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.UpdateRule;
import java.util.Optional;

/**
 * What is known of a state beyond one image.
 *
 * @param start state 0 of its line of training
 * @param before the state before it, at state 0 itself
 * @param step the update that follows
 * @param train how it does on all training images
 * @param test on the test images
 */
public record Iteration(
        Optional<Parameters> start,
        Optional<Parameters> before,
        Optional<Step> step,
        Optional<Figures> train,
        Optional<Figures> test) {
    /** Nothing. */
    public static final Iteration NONE = new Iteration(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * An update.
     *
     * @param gradient the batch's mean gradient
     * @param rule makes the next parameters of it
     * @param images of the batch
     * @param sumsBiasGradients whether the mistake is made of adding up the bias gradients of a layer
     */
    public record Step(Parameters gradient, UpdateRule rule, int images, boolean sumsBiasGradients) {}

    /**
     * Figures of a set of images.
     *
     * @param loss mean cross-entropy, in nats
     * @param correct how many are predicted right
     * @param count how many there are
     */
    public record Figures(double loss, int correct, int count) {
        double accuracy() {
            return (double) correct / count;
        }
    }
}
