package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;

/**
 * What a run is started with.
 *
 * @param hidden H, hidden units, 1 to 512
 * @param activation of the hidden layer
 * @param initializer draws state 0, unless a model is given
 * @param seed of the initializer
 * @param rate the learning rate alpha at the start, above 0
 * @param limit train on the first so many images, at least 1
 */
public record Hyperparameters(
        int hidden, Activation activation, Initializer initializer, long seed, float rate, int limit) {
    /** No limit: all training images there are. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The notebook's recipe, with seed 1. */
    public static final Hyperparameters NOTEBOOK =
            new Hyperparameters(10, Activation.RELU, Initializer.UNIFORM, 1, 0.1f, ALL);

    /** @throws IllegalArgumentException with a sentence for the user if a value is out of range */
    public Hyperparameters {
        new Shape(hidden);
        checkRate(rate);
        if (limit < 1) {
            throw new IllegalArgumentException("Training images must be at least 1, not " + limit + ".");
        }
    }

    /** @throws IllegalArgumentException unless the rate is a finite number above 0 */
    static void checkRate(float rate) {
        if (!(rate > 0) || Float.isInfinite(rate)) {
            throw new IllegalArgumentException("The learning rate must be a number above 0, not " + rate + ".");
        }
    }

    /** The same with other hidden units. */
    public Hyperparameters withHidden(int other) {
        return new Hyperparameters(other, activation, initializer, seed, rate, limit);
    }

    /** The same with another activation function. */
    public Hyperparameters withActivation(Activation other) {
        return new Hyperparameters(hidden, other, initializer, seed, rate, limit);
    }

    /** The same with another seed. */
    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(hidden, activation, initializer, other, rate, limit);
    }

    /** The same with another learning rate. */
    public Hyperparameters withRate(float other) {
        return new Hyperparameters(hidden, activation, initializer, seed, other, limit);
    }
}
