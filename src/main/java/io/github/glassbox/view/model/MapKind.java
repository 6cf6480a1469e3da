package io.github.glassbox.view.model;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.training.State;
import java.util.Optional;

/** What the hidden units' heatmaps show of a state. */
public enum MapKind {
    WEIGHTS("", "Weights · W1", Role.VALUE),
    GRADIENT("d", "Gradient · ∂L/∂W1", Role.MEAN),
    CHANGE("Δ", "Change since last iteration", Role.CHANGE),
    LEARNED("", "Learned so far · W1 − W1(0)", Role.LEARNED);

    private final String prefix;
    private final String label;
    private final Role role;

    MapKind(String prefix, String label, Role role) {
        this.prefix = prefix;
        this.label = label;
        this.role = role;
    }

    /**
     * The arrays to be shown; zeros of a preview, whose gradient and change are not computed.
     *
     * @param start state 0 of its line
     */
    public Parameters of(State state, Parameters start) {
        return switch (this) {
            case WEIGHTS -> state.parameters();
            case GRADIENT -> orZeros(state, state.gradient());
            case CHANGE -> orZeros(state, state.change());
            case LEARNED -> state.parameters().minus(start);
        };
    }

    private static Parameters orZeros(State state, Optional<Parameters> known) {
        return known.orElseGet(
                () -> Parameters.of(state.parameters().shape(), new float[state.parameters().shape().size()]));
    }

    /** What a pixel of a heatmap comes from. */
    public Symbol w1() {
        return role.of(Symbol.w(1));
    }

    /** What an outgoing bar comes from. */
    public Symbol w2() {
        return role.of(Symbol.w(2));
    }

    /** W1, dW1, the change of W1, or W1 minus its start. */
    public String symbol() {
        return symbol("W1");
    }

    /** What is shown of one of the arrays: of "b1" it is b1, db1, Δb1 or b1 − b1(0). */
    public String symbol(String array) {
        return symbol(array, "");
    }

    /** The same of an element or a row: of "W1" and "[4]" it is W1[4], dW1[4], ΔW1[4] or W1[4] − W1(0)[4]. */
    public String symbol(String array, String indices) {
        return prefix + array + indices + (this == LEARNED ? " − " + array + "(0)" + indices : "");
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
