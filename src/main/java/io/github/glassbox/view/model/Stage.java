package io.github.glassbox.view.model;

/** The stages of one iteration, in order: forward, backward, update. */
public enum Stage {
    X("x", "x", "input x"),
    Z1("z1", "z1 = W1·x + b1", "pre-activations z1"),
    A1("a1", "a1 = f(z1)", "activations a1"),
    Z2("z2", "z2 = W2·a1 + b2", "logits z2"),
    P("p", "p = softmax(z2)", "probabilities p"),
    LOSS("L", "L = −ln p[y]", "loss L"),
    DZ2("dz2", "dz2 = p − y", "gradient dz2"),
    DW2("dW2", "dW2 = dz2·a1.T", "gradient dW2"),
    DA1("da1", "da1 = W2.T·dz2", "gradient da1"),
    DZ1("dz1", "dz1 = da1·f′(z1)", "gradient dz1"),
    DW1("dW1", "dW1 = dz1·x.T", "gradient dW1"),
    UPDATE("update", "W ← W − α·dW", "update of the weights");

    private final String symbol;
    private final String formula;
    private final String words;

    Stage(String symbol, String formula, String words) {
        this.symbol = symbol;
        this.formula = formula;
        this.words = words;
    }

    /** What the stage makes. */
    public String symbol() {
        return symbol;
    }

    /** What the stage makes, in words: "activations a1". */
    public String words() {
        return words;
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
