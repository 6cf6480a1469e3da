package io.github.glassbox.view.model;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.calculation.Quantity;
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

    /** The arrays to be shown; zeros of a preview, whose gradient and change are not computed. */
    public Parameters of(State state) {
        return switch (this) {
            case WEIGHTS -> state.parameters();
            case GRADIENT -> state.gradient().orElseGet(() -> zeros(state));
            case CHANGE -> state.change().orElseGet(() -> zeros(state));
        };
    }

    /** What a pixel of a heatmap comes from. */
    public Quantity.Symbol w1() {
        return this == GRADIENT ? Quantity.Symbol.MEAN_DW1 : Quantity.Symbol.W1;
    }

    /** What an outgoing bar comes from. */
    public Quantity.Symbol w2() {
        return this == GRADIENT ? Quantity.Symbol.MEAN_DW2 : Quantity.Symbol.W2;
    }

    private static Parameters zeros(State state) {
        return Parameters.of(state.parameters().shape(), new float[state.parameters().shape().size()]);
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
