package io.github.glassbox.data;

/** Is told how far a reading has come. Called on the reading thread, so it must be quick. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = fraction -> {};

    /** @param fraction of the bytes read so far, 0 to 1, never falling; 1 at the end */
    void reached(double fraction);

    /** The progress of one part of this, which fills from..to of the whole (both 0 to 1). */
    default Progress part(double from, double to) {
        return fraction -> reached(from + fraction * (to - from));
    }
}
