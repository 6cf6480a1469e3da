package io.github.glassbox.view.model;

/**
 * Which samples of a split are listed.
 *
 * @param digit only this label, 0 to 9, or {@link #ALL_DIGITS}
 * @param mistakesOnly only those that the displayed state predicts wrong
 */
public record SampleFilter(int digit, boolean mistakesOnly) {
    /** Any label. */
    public static final int ALL_DIGITS = -1;

    /** All samples. */
    public static final SampleFilter NONE = new SampleFilter(ALL_DIGITS, false);
}
