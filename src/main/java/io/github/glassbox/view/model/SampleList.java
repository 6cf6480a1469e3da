package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.training.Evaluation;
import java.util.Arrays;

/** The samples of a split that pass a filter, in an order. Immutable. */
public final class SampleList {
    /** No samples of the test split. */
    public static final SampleList EMPTY = of(Split.TEST, SampleFilter.NONE, SampleOrder.INDEX, Ranking.BY_INDEX, null, null);

    private final Split split;
    private final SampleFilter filter;
    private final SampleOrder order;
    private final Ranking ranking;
    private final int[] indices;
    private final boolean known;

    private SampleList(
            Split split, SampleFilter filter, SampleOrder order, Ranking ranking, int[] indices, boolean known) {
        this.known = known;
        this.split = split;
        this.filter = filter;
        this.order = order;
        this.ranking = ranking;
        this.indices = indices;
    }

    /**
     * The samples that pass.
     *
     * @param order that was asked for
     * @param ranking in that order; in another while it is not known
     * @param dataset the split's images, or null for none
     * @param evaluation of the displayed state on them, or null if there is none: nothing has a prediction then
     */
    static SampleList of(
            Split split, SampleFilter filter, SampleOrder order, Ranking ranking, Dataset dataset, Evaluation evaluation) {
        int count = dataset == null ? 0 : dataset.count();
        Ranking fitting = ranking.fits(split, count) ? ranking : Ranking.BY_INDEX;
        boolean known = evaluation != null || !filter.needsPredictions();
        int[] passing = new int[count];
        int size = 0;
        for (int place = 0; known && place < count; place++) {
            int n = fitting.at(place);
            int label = dataset.label(n);
            if (evaluation == null ? filter.passesLabel(label) : filter.passes(label, evaluation.prediction(n))) {
                passing[size++] = n;
            }
        }
        return new SampleList(split, filter, order, fitting, Arrays.copyOf(passing, size), known);
    }

    /** Which set the samples are from. */
    public Split split() {
        return split;
    }

    /** What they had to pass. */
    public SampleFilter filter() {
        return filter;
    }

    /** The order that was asked for; {@link #ranking} has it as soon as it is known. */
    public SampleOrder order() {
        return order;
    }

    /** The order they are in. */
    public Ranking ranking() {
        return ranking;
    }

    /** Whether split, filter and order are the same: then it is the same list at another time. */
    public boolean asksTheSame(SampleList other) {
        return split == other.split && filter.equals(other.filter) && order == other.order;
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
        int position = firstFrom(index);
        return position < indices.length && indices[position] == index ? position : -1;
    }

    /** The position of a sample, or of the first listed one that follows it in the order; the list's size if none does. */
    public int firstFrom(int index) {
        int place = ranking.place(index);
        int low = 0;
        int high = indices.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranking.place(indices[middle]) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sample so many places after this one, or as far as the list goes; this one need not be listed. */
    int moved(int index, int places) {
        int from = firstFrom(index);
        boolean listed = from < indices.length && indices[from] == index;
        int target = from + (listed || places <= 0 ? places : places - 1);
        return indices[Math.max(0, Math.min(indices.length - 1, target))];
    }
}
