package io.github.glassbox.view.model;

/** In which order samples are listed; equals in the order of their indices. */
public enum SampleOrder {
    INDEX("By index"),
    LABEL("By label"),
    LOSS("Largest loss"),
    SUREST("Surest first"),
    UNSUREST("Least sure");

    private final String label;

    SampleOrder(String label) {
        this.label = label;
    }

    /** Whether it depends on a state's probabilities. */
    public boolean needsPredictions() {
        return ordinal() > LABEL.ordinal();
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
