package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.training.Evaluation;
import java.util.Arrays;

/** The samples of a split that pass a filter, in the split's order. Immutable. */
public final class SampleList {
    /** No samples of the test split. */
    public static final SampleList EMPTY = new SampleList(Split.TEST, SampleFilter.NONE, new int[0], true);

    private final Split split;
    private final SampleFilter filter;
    private final int[] indices;
    private final boolean known;

    private SampleList(Split split, SampleFilter filter, int[] indices, boolean known) {
        this.known = known;
        this.split = split;
        this.filter = filter;
        this.indices = indices;
    }

    /**
     * The samples that pass.
     *
     * @param dataset the split's images, or null for none
     * @param evaluation of the displayed state on them, or null if there is none: nothing is a mistake then
     */
    static SampleList of(Split split, SampleFilter filter, Dataset dataset, Evaluation evaluation) {
        int count = dataset == null ? 0 : dataset.count();
        int[] passing = new int[count];
        int size = 0;
        for (int n = 0; n < count; n++) {
            int label = dataset.label(n);
            boolean rightDigit = filter.digit() == SampleFilter.ALL_DIGITS || filter.digit() == label;
            boolean mistake = evaluation != null && evaluation.prediction(n) != label;
            if (rightDigit && (!filter.mistakesOnly() || mistake)) {
                passing[size++] = n;
            }
        }
        return new SampleList(
                split, filter, Arrays.copyOf(passing, size), evaluation != null || !filter.mistakesOnly());
    }

    /** Which set the samples are from. */
    public Split split() {
        return split;
    }

    /** What they had to pass. */
    public SampleFilter filter() {
        return filter;
    }

    /** Whether it was known which samples pass; if not, none does. */
    public boolean isKnown() {
        return known;
    }

    /** How many pass. */
    public int size() {
        return indices.length;
    }

    /** Whether none passes. */
    public boolean isEmpty() {
        return indices.length == 0;
    }

    /** The index in the split of the sample at this position. */
    public int index(int position) {
        return indices[position];
    }

    /** The position of a sample of the split, or -1 if it does not pass. */
    public int position(int index) {
        return Math.max(-1, Arrays.binarySearch(indices, index));
    }

    /** The position of the first listed sample with at least this index; the size of the list if there is none. */
    public int firstFrom(int index) {
        int position = Arrays.binarySearch(indices, index);
        return position >= 0 ? position : -position - 1;
    }

    /** The sample so many places after this one, or as far as the list goes; this one need not be listed. */
    int moved(int index, int places) {
        int position = Arrays.binarySearch(indices, index);
        int target = position >= 0 ? position + places : -position - 1 + (places > 0 ? places - 1 : places);
        return indices[Math.max(0, Math.min(indices.length - 1, target))];
    }
}
