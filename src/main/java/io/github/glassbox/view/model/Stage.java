package io.github.glassbox.view.model;

/** The stages of one iteration, in order: forward, backward, update. */
public enum Stage {
    X("x", "x"),
    Z1("z1", "z1 = W1·x + b1"),
    A1("a1", "a1 = f(z1)"),
    Z2("z2", "z2 = W2·a1 + b2"),
    P("p", "p = softmax(z2)"),
    LOSS("L", "L = −ln p[y]"),
    DZ2("dz2", "dz2 = p − y"),
    DW2("dW2", "dW2 = dz2·a1.T"),
    DA1("da1", "da1 = W2.T·dz2"),
    DZ1("dz1", "dz1 = da1·f′(z1)"),
    DW1("dW1", "dW1 = dz1·x.T"),
    UPDATE("update", "W ← W − α·dW");

    private final String symbol;
    private final String formula;

    Stage(String symbol, String formula) {
        this.symbol = symbol;
        this.formula = formula;
    }

    /** What the stage makes. */
    public String symbol() {
        return symbol;
    }

    /** The stage in symbols; f stands for the activation function. */
    public String formula() {
        return formula;
    }

    /** Whether it belongs to the backward pass. */
    public boolean isBackward() {
        return ordinal() > LOSS.ordinal() && this != UPDATE;
    }

    /** The next stage, or this if it is the last. */
    public Stage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The stage before, or this if it is the first. */
    public Stage previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
