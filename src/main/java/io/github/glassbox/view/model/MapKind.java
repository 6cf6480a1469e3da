package io.github.glassbox.view.model;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.State;

/** What the hidden units' heatmaps show of a state. */
public enum MapKind {
    WEIGHTS("", "Weights · W1"),
    GRADIENT("d", "Gradient · ∂L/∂W1"),
    CHANGE("Δ", "Change since last iteration");

    private final String prefix;
    private final String label;

    MapKind(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** The arrays to be shown. */
    public Parameters of(State state) {
        return switch (this) {
            case WEIGHTS -> state.parameters();
            case GRADIENT -> state.gradient();
            case CHANGE -> state.change();
        };
    }

    /** W1, dW1 or the change of W1. */
    public String symbol() {
        return symbol("W1");
    }

    /** What is shown of one of the arrays: of "b1" it is b1, db1 or Δb1. */
    public String symbol(String array) {
        return prefix + array;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
