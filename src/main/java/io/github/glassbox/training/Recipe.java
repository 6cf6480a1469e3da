package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;

/** A named set of settings to start a run with; each of them may be set otherwise. */
public enum Recipe {
    /** What the program opens with. */
    SMALL(
            "small",
            "Small start",
            "First weights near 0: soon every unit's map shows what it learned.",
            new Hyperparameters(10, Activation.RELU, Initializer.SMALL, 1, Hyperparameters.ALL, Learning.NOTEBOOK),
            500),

    /** That of the NumPy notebooks that many begin with. */
    NOTEBOOK(
            "notebook",
            "Notebook",
            "First weights uniform ±0.5: the maps stay noise, to be compared with NumPy.",
            Hyperparameters.NOTEBOOK,
            500);

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

    /** One sentence on what it is. */
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
