package io.github.glassbox.training;

/**
 * How fast to play.
 *
 * @param perSecond iterations a second, 1 to 60; 0 for as fast as possible
 */
public record Speed(int perSecond) {
    /** No limit. */
    public static final Speed UNLIMITED = new Speed(0);

    /** @throws IllegalArgumentException if out of range */
    public Speed {
        if (perSecond < 0 || perSecond > 60) {
            throw new IllegalArgumentException("Speed must be from 1 to 60 iterations a second, not " + perSecond + ".");
        }
    }

    /** What a record's own would say; linking that one takes up to a tenth of a second as the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Speed speed && perSecond == speed.perSecond;
    }

    @Override
    public int hashCode() {
        return perSecond;
    }

    /** Whether there is no limit. */
    public boolean isUnlimited() {
        return perSecond == 0;
    }

    /** Nanoseconds from one iteration to the next; 0 without a limit. */
    public long periodNanos() {
        return isUnlimited() ? 0 : 1_000_000_000L / perSecond;
    }
}
