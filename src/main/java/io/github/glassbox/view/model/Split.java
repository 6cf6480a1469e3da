package io.github.glassbox.view.model;

/** Which set a sample is from. */
public enum Split {
    TEST("test", "Test"),
    TRAINING("train", "Training");

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
