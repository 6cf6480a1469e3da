package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The places of all images of a split in an order. Immutable. */
public final class Ranking {
    /** Every image at the place of its index, however many there are. */
    public static final Ranking BY_INDEX = new Ranking(SampleOrder.INDEX, null, null, null);

    private final SampleOrder order;
    private final Split split;
    private final Predictions predictions;
    private final int[] sorted;
    private final int[] places;

    private Ranking(SampleOrder order, Split split, Predictions predictions, int[] sorted) {
        this.order = order;
        this.split = split;
        this.predictions = predictions;
        this.sorted = sorted;
        places = sorted == null ? null : new int[sorted.length];
        for (int place = 0; sorted != null && place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
    }

    /** In the order of a split's labels. */
    static Ranking byLabel(Split split, Dataset dataset) {
        return new Ranking(SampleOrder.LABEL, split, null, ascending(dataset.count(), dataset::label));
    }

    /** In an order that a state's probabilities make. */
    static Ranking of(SampleOrder order, Predictions predictions) {
        int count = predictions.count();
        int[] sorted = switch (order) {
            case LOSS -> ascending(count, n -> -predictions.loss(n));
            case SUREST -> ascending(count, n -> -predictions.confidence(n));
            case UNSUREST -> ascending(count, predictions::confidence);
            case LABEL -> ascending(count, predictions::label);
            case INDEX -> null;
        };
        return new Ranking(order, predictions.split(), predictions, sorted);
    }

    /** Numbers 0 to count - 1 by their keys, equals in ascending order. */
    private static int[] ascending(int count, IntToDoubleFunction key) {
        long[] keyed = new long[count];
        for (int n = 0; n < count; n++) {
            // The bits of floats ascend as the floats do, but for the sign, which turns them round.
            int bits = Float.floatToIntBits((float) key.applyAsDouble(n));
            long ascending = bits < 0 ? ~bits : bits | 0x80000000L;
            keyed[n] = (ascending & 0xffffffffL) << 31 | n;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[count];
        for (int place = 0; place < count; place++) {
            sorted[place] = (int) (keyed[place] & 0x7fffffffL);
        }
        return sorted;
    }

    /** The order. */
    public SampleOrder order() {
        return order;
    }

    /** The iteration of the state that the order is by, or -1 if it is by none. */
    public int iteration() {
        return predictions == null ? -1 : predictions.iteration();
    }

    /** Whether it is this order by these predictions. */
    boolean isOf(SampleOrder itsOrder, Predictions itsPredictions) {
        return order == itsOrder && predictions == itsPredictions;
    }

    /** Whether it has a place for each of so many images of a split. */
    boolean fits(Split ofSplit, int count) {
        return sorted == null || sorted.length == count && split == ofSplit;
    }

    /** The image at a place. */
    int at(int place) {
        return sorted == null ? place : sorted[place];
    }

    /** The place of an image. */
    int place(int index) {
        return sorted == null ? index : places[index];
    }
}
