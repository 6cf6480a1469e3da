package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;

/** A named set of settings to start a run with; each of them may be set otherwise. */
public enum Recipe {
    /** What the program opens with. */
    SMALL(
            "small",
            "Small start",
            "First weights near 0: soon every unit's map shows what it learned.",
            new Hyperparameters(10, Activation.RELU, Initializer.SMALL, 1, Hyperparameters.ALL, Learning.NOTEBOOK),
            500),

    /** That of a NumPy notebook that many begin with, and of its many copies. */
    NOTEBOOK(
            "notebook",
            "Notebook",
            "The NumPy notebook “Simple MNIST NN from scratch” (Kaggle): weights uniform ±0.5, so the maps stay noise.",
            Hyperparameters.NOTEBOOK,
            500),

    /** The network of Michael Nielsen's Neural Networks and Deep Learning, with the rate of its chapter 3. */
    NIELSEN(
            "nielsen",
            "Nielsen's book",
            "Chapter 3 of it: 30 sigmoid units, batches of 10, rate 0.5. Here otherwise: softmax, biases from 0, 60,000 images, 3 epochs.",
            new Hyperparameters(
                    30, Activation.SIGMOID, Initializer.LECUN, 1, Hyperparameters.ALL,
                    new Learning(0.5f, Optimizer.GRADIENT_DESCENT, 0, 10)),
            18_000),

    /** What most would begin with today. */
    ADAM(
            "adam",
            "Mini-batches with Adam",
            "What is usual today: look how the faint loss of the batches jumps, while that of all images falls.",
            new Hyperparameters(
                    32, Activation.RELU, Initializer.HE, 1, Hyperparameters.ALL,
                    new Learning(0.001f, Optimizer.ADAM, 0, 64)),
            4_690),

    /** Nothing tells the units apart. */
    ZEROS(
            "zeros",
            "Failure: all zeros",
            "Look at the maps: W1 and W2 stay 0, as nothing goes back through them; only b2 learns, and all is read as 1.",
            SMALL.hyperparameters.withInitializer(Initializer.ZEROS),
            100),

    /** Steps so large that all units die. */
    HIGH_RATE(
            "high-rate",
            "Failure: rate too high",
            "Look at the loss: at rate 2 the first steps overshoot, the units die, and it stays near 2.3.",
            SMALL.hyperparameters.withRate(2),
            100),

    /** Learned by heart. */
    FEW_IMAGES(
            "100-images",
            "Failure: 100 images",
            "Look at the curves part: the 100 training images are learned by heart, while the test loss rises again.",
            SMALL.hyperparameters.withLimit(100),
            1_000),

    /** Nothing to learn. */
    SHUFFLED_LABELS(
            "shuffled-labels",
            "Failure: shuffled labels",
            "Look at the accuracies: labels dealt out by chance have nothing to do with their images, and both stay near 11 %.",
            SMALL.hyperparameters.withShuffled(100),
            200),

    /** Inputs 255 times too large. */
    RAW_PIXELS(
            "raw-pixels",
            "Failure: undivided pixels",
            "Look at z1: pixels up to 255 make steps of W1 that are too large, and the units die at once.",
            SMALL.hyperparameters.withLearning(
                    Learning.NOTEBOOK.withMistakes(Mistakes.NONE.withRawPixels(true))),
            100);

    /** What is taken where none is named. */
    public static final Recipe USUAL = SMALL;

    private final String id;
    private final String label;
    private final String description;
    private final Hyperparameters hyperparameters;
    private final int iterations;

    Recipe(String id, String label, String description, Hyperparameters hyperparameters, int iterations) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.hyperparameters = hyperparameters;
        this.iterations = iterations;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** One sentence on what it is, or what to look at. */
    public String description() {
        return description;
    }

    /** What its run is started with. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** The iteration it stops at, at least 1. */
    public int iterations() {
        return iterations;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
