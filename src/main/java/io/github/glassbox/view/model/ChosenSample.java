package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The samples that are listed, and the chosen one of their split, with what is done to its picture. What changes is told
 * as aspects. Belongs to the event thread.
 */
final class ChosenSample {
    private final Sources sources;
    private final Function<Split, Dataset> datasets;
    private final Function<Split, Optional<Evaluation>> evaluations;
    private SampleList list = SampleList.EMPTY;
    private boolean firstWanted;
    private final Map<Split, Integer> left = new EnumMap<>(Split.class);
    private int index;
    private Distortion distortion = Distortion.NONE;
    private boolean distortionPinned;

    /**
     * No sample yet.
     *
     * @param datasets a split's images
     * @param evaluations how the displayed state does on a split, as far as that is known
     */
    ChosenSample(
            Sources sources,
            Function<Split, Dataset> datasets,
            Function<Split, Optional<Evaluation>> evaluations) {
        this.sources = sources;
        this.datasets = datasets;
        this.evaluations = evaluations;
    }

    SampleList list() {
        return list;
    }

    int index() {
        return index;
    }

    Distortion distortion() {
        return distortion;
    }

    Dataset dataset() {
        return datasets.apply(list.split());
    }

    boolean exists() {
        return sources.mnist().isPresent() && dataset().count() > 0;
    }

    /** There are images now: chooses the first. */
    void begin() {
        listAgain();
        left.clear();
        moveTo(first());
    }

    private int first() {
        return list.isEmpty() ? 0 : list.index(0);
    }

    /** A distortion ends with its sample, unless it is pinned. */
    private void moveTo(int other) {
        index = other;
        if (!distortionPinned) {
            distortion = Distortion.NONE;
        }
    }

    /** Lists these; of another split the sample that was chosen there last, or else the first, is chosen. */
    Set<Aspect> list(Split split, SampleFilter filter, SampleOrder order) {
        boolean otherSplit = split != list.split();
        left.put(list.split(), index);
        relist(split, filter, order);
        firstWanted = false;
        if (!otherSplit) {
            return EnumSet.of(Aspect.SAMPLES);
        }
        moveTo(Optional.ofNullable(left.get(split)).filter(last -> last < dataset().count()).orElseGet(this::first));
        return EnumSet.of(Aspect.SAMPLES, Aspect.SAMPLE);
    }

    /** Lists these, and chooses the first in this order as soon as it is known. */
    Set<Aspect> open(Split split, SampleFilter filter, SampleOrder order) {
        Set<Aspect> changed = list(split, filter, order);
        firstWanted = true;
        changed.addAll(chooseWantedFirst());
        return changed;
    }

    /** The same list, where predictions may be others. */
    void listAgain() {
        relist(list.split(), list.filter(), list.order());
    }

    /** The same list, where images are others: an order that was known no longer holds. */
    void listAnew() {
        list = listed(list.split(), list.filter(), list.order(), Ranking.BY_INDEX);
        listAgain();
    }

    /** The order that was asked for is known, or known of another state; any other is passed over. */
    Set<Aspect> rank(Ranking ranking) {
        boolean wanted = sources.mnist().isPresent()
                && ranking.order() == list.order()
                && ranking.fits(list.split(), dataset().count());
        if (!wanted) {
            return EnumSet.noneOf(Aspect.class);
        }
        list = listed(list.split(), list.filter(), list.order(), ranking);
        Set<Aspect> changed = EnumSet.of(Aspect.SAMPLES);
        changed.addAll(chooseWantedFirst());
        return changed;
    }

    private Set<Aspect> chooseWantedFirst() {
        if (!firstWanted || list.ranking().order() != list.order() || list.isEmpty()) {
            return EnumSet.noneOf(Aspect.class);
        }
        firstWanted = false;
        moveTo(list.index(0));
        return EnumSet.of(Aspect.SAMPLE);
    }

    private void relist(Split split, SampleFilter filter, SampleOrder order) {
        boolean sameOrder = order == list.ranking().order();
        boolean byLabel = order == SampleOrder.LABEL;
        Ranking ranking = list.ranking();
        if (byLabel
                && sources.mnist().isPresent()
                && !(sameOrder && ranking.fits(split, datasets.apply(split).count()))) {
            ranking = Ranking.byLabel(split, datasets.apply(split));
        }
        list = listed(split, filter, order, sameOrder || byLabel ? ranking : Ranking.BY_INDEX);
    }

    private SampleList listed(Split split, SampleFilter filter, SampleOrder order, Ranking ranking) {
        return sources.mnist().isEmpty()
                ? SampleList.of(split, filter, order, ranking, null, null)
                : SampleList.of(
                        split, filter, order, ranking, datasets.apply(split), evaluations.apply(split).orElse(null));
    }

    /** Chooses a sample by its index in its split; whether it is another. */
    boolean choose(int other) {
        if (sources.mnist().isEmpty() || other < 0 || other >= dataset().count() || other == index) {
            return false;
        }
        moveTo(other);
        firstWanted = false;
        return true;
    }

    /**
     * A split's images are others: what is chosen of it stays so, or else what followed it, or else the last.
     *
     * @param count how many there were
     * @param place where one of them is now, or -1 if it is gone
     */
    void follow(Split split, int count, IntUnaryOperator place) {
        if (split != list.split()) {
            left.computeIfPresent(split, (same, last) -> following(last, count, place));
        } else if (index < count && place.applyAsInt(index) >= 0) {
            index = place.applyAsInt(index);
        } else {
            moveTo(following(index, count, place));
        }
    }

    private static int following(int index, int count, IntUnaryOperator place) {
        return IntStream.concat(IntStream.range(index, count), IntStream.iterate(Math.min(index, count) - 1, k -> k >= 0, k -> k - 1))
                .map(place)
                .filter(now -> now >= 0)
                .findFirst()
                .orElse(0);
    }

    /** Fewer images may be left of the split than there were. */
    void limit() {
        index = Math.min(index, dataset().count() - 1);
    }

    /** Whether it is another distortion. */
    boolean distort(Distortion other) {
        boolean changed = !other.equals(distortion);
        distortion = other;
        return changed;
    }

    /** Whether the distortion stays when another sample is chosen. */
    boolean isDistortionPinned() {
        return distortionPinned;
    }

    void setDistortionPinned(boolean pinned) {
        distortionPinned = pinned;
    }

    String name() {
        String name = list.split() == Split.DRAWING ? "drawing" : list.split().id() + " #" + index;
        String own = exists()
                ? sources.ownLabel(list.split(), dataset(), index).map(digit -> " (truly " + digit + ")").orElse("")
                : "";
        return name + own + (distortion.isNone() ? "" : " (changed)");
    }

    boolean isLabelled() {
        return exists() && (list.split() != Split.DRAWING || sources.drawingLabel().isPresent());
    }

    byte[] plainImage() {
        byte[] image = new byte[Shape.INPUTS];
        dataset().copyImage(index, image);
        return image;
    }

    byte[] image() {
        return Distortions.apply(distortion, plainImage());
    }
}
