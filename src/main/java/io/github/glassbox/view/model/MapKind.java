package io.github.glassbox.view.model;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.State;

/** What the hidden units' heatmaps show of a state. */
public enum MapKind {
    WEIGHTS("W1", "Weights · W1"),
    GRADIENT("dW1", "Gradient · ∂L/∂W1"),
    CHANGE("ΔW1", "Change since last iteration");

    private final String symbol;
    private final String label;

    MapKind(String symbol, String label) {
        this.symbol = symbol;
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
        return symbol;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
