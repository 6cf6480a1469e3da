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
 * @param seed of the initializer, and of the shuffling into mini-batches
 * @param limit train on the first so many images, at least 1
 * @param shuffled per cent of the training labels that are dealt out anew among their images, by the seed, 0 to 100: to
 *     see what comes of labels that mean nothing
 * @param learning how updates are made at the start
 */
public record Hyperparameters(
        int hidden, Activation activation, Initializer initializer, long seed, int limit, int shuffled, Learning learning) {
    /** No limit: all training images there are. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The notebook's recipe, with seed 1. */
    public static final Hyperparameters NOTEBOOK =
            new Hyperparameters(10, Activation.RELU, Initializer.UNIFORM, 1, ALL, Learning.NOTEBOOK);

    /** @throws IllegalArgumentException with a sentence for the user if a value is out of range */
    public Hyperparameters {
        new Shape(hidden);
        if (limit < 1) {
            throw new IllegalArgumentException("Training images must be at least 1, not " + limit + ".");
        }
        if (shuffled < 0 || shuffled > 100) {
            throw new IllegalArgumentException("Shuffled labels must be 0 to 100 %, not " + shuffled + ".");
        }
    }

    /** With the labels as they are. */
    public Hyperparameters(
            int hidden, Activation activation, Initializer initializer, long seed, int limit, Learning learning) {
        this(hidden, activation, initializer, seed, limit, 0, learning);
    }

    /** The same with other hidden units. */
    public Hyperparameters withHidden(int other) {
        return new Hyperparameters(other, activation, initializer, seed, limit, shuffled, learning);
    }

    /** The same with another activation function. */
    public Hyperparameters withActivation(Activation other) {
        return new Hyperparameters(hidden, other, initializer, seed, limit, shuffled, learning);
    }

    /** The same with another initialiser. */
    public Hyperparameters withInitializer(Initializer other) {
        return new Hyperparameters(hidden, activation, other, seed, limit, shuffled, learning);
    }

    /** The same with another seed. */
    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(hidden, activation, initializer, other, limit, shuffled, learning);
    }

    /** The same on the first so many images. */
    public Hyperparameters withLimit(int other) {
        return new Hyperparameters(hidden, activation, initializer, seed, other, shuffled, learning);
    }

    /** The same with another share of the training labels shuffled. */
    public Hyperparameters withShuffled(int percent) {
        return new Hyperparameters(hidden, activation, initializer, seed, limit, percent, learning);
    }

    /** The same with other updates. */
    public Hyperparameters withLearning(Learning other) {
        return new Hyperparameters(hidden, activation, initializer, seed, limit, shuffled, other);
    }

    /** The same with pixels divided by 255, as they should be. */
    Hyperparameters withDividedPixels() {
        return withLearning(learning.withMistakes(learning.mistakes().withRawPixels(false)));
    }

    /** The same with another learning rate. */
    public Hyperparameters withRate(float other) {
        return withLearning(learning.withRate(other));
    }
}
