package io.github.glassbox.view.model;

/** Where a sample is from. Only test and training images are trained on or evaluated for a state's figures. */
public enum Split {
    TEST("test", "Test"),
    TRAINING("train", "Training"),
    /** The drawings that were kept, each with a label. */
    MINE("mine", "Mine"),
    /** What is on the pad now: one sample, with a label only if the user gave it one. */
    DRAWING("drawing", "Draw");

    private final String id;
    private final String label;

    Split(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The short name, as in "test #15". */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
