package io.github.glassbox.view.model;

import java.util.Objects;

/**
 * Which samples of a split are listed: those that pass everything asked for.
 *
 * @param digit only this label, 0 to 9, or {@link #ALL_DIGITS}
 * @param prediction only what the displayed state predicts as this digit, 0 to 9, or {@link #ALL_DIGITS}
 * @param mistakesOnly only those that the displayed state predicts wrong
 */
public record SampleFilter(int digit, int prediction, boolean mistakesOnly) {
    /** Any label, or any prediction. */
    public static final int ALL_DIGITS = -1;

    /** All samples. */
    public static final SampleFilter NONE = new SampleFilter(ALL_DIGITS, false);

    /** Whatever is predicted. */
    public SampleFilter(int digit, boolean mistakesOnly) {
        this(digit, ALL_DIGITS, mistakesOnly);
    }

    /** What a record's own would say; linking that one takes up to a tenth of a second as the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SampleFilter filter && digit == filter.digit && prediction == filter.prediction
                && mistakesOnly == filter.mistakesOnly;
    }

    @Override
    public int hashCode() {
        return Objects.hash(digit, prediction, mistakesOnly);
    }

    /** Whether it asks for anything that depends on the displayed state. */
    public boolean needsPredictions() {
        return mistakesOnly || prediction != ALL_DIGITS;
    }

    /** Whether a sample passes that has this label. */
    boolean passesLabel(int label) {
        return digit == ALL_DIGITS || digit == label;
    }

    /** Whether a sample passes that has this label and this prediction. */
    boolean passes(int label, int itsPrediction) {
        return passesLabel(label)
                && (prediction == ALL_DIGITS || prediction == itsPrediction)
                && (!mistakesOnly || itsPrediction != label);
    }
}
