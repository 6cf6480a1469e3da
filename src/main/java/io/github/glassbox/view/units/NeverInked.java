package io.github.glassbox.view.units;

import io.github.glassbox.nn.Shape;

/** The pixels that no training image has ink on: no gradient reaches their weights. They can be hidden. */
final class NeverInked {
    private boolean[] inked;
    private boolean hidden;
    private int count;

    /** Of each pixel whether any training image has ink there; null while it is not known. */
    void setInked(boolean[] known) {
        inked = known;
        count = 0;
        for (int i = 0; known != null && i < Shape.INPUTS; i++) {
            count += known[i] ? 0 : 1;
        }
    }

    /** Whether they are not to be shown. */
    void setHidden(boolean hide) {
        hidden = hide;
    }

    /** How many they are; 0 while it is not known. */
    int count() {
        return count;
    }

    /** Whether pixel i is one of them. */
    boolean isNeverInked(int i) {
        return inked != null && !inked[i];
    }

    /** Whether pixel i is not to be shown. */
    boolean hides(int i) {
        return hidden && isNeverInked(i);
    }

    /** How many pixels are to be shown. */
    int shown() {
        return Shape.INPUTS - (hidden ? count : 0);
    }
}
