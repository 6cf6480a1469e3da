package io.github.glassbox.view.model;

/** The stages of the forward pass, in order. */
public enum Stage {
    X("x"),
    Z1("z1 = W1·x + b1"),
    A1("a1 = f(z1)"),
    Z2("z2 = W2·a1 + b2"),
    P("p = softmax(z2)"),
    LOSS("L = −ln p[y]");

    private final String formula;

    Stage(String formula) {
        this.formula = formula;
    }

    /** The stage in symbols; f stands for the activation function. */
    public String formula() {
        return formula;
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
