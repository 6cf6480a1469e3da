package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * What is being looked at: the displayed state, the chosen sample, hidden unit, class and stage.
 *
 * <p>Belongs to the event thread. Listeners are told, once for each change, which aspects changed.
 */
public final class PresentationModel extends ShownNetwork {
    private final Sources sources = new Sources();
    private final ChosenSample chosen = new ChosenSample(sources, this::dataset, this::evaluation);
    private Predictor predictor;
    private Forward forward;

    /** The datasets have been read. */
    public void setData(Mnist read) {
        sources.setMnist(read);
        chosen.begin();
        refreshForward();
        fire(EnumSet.of(Aspect.DATA, Aspect.SAMPLES, Aspect.SAMPLE));
    }

    @Override
    Set<Aspect> follow() {
        predictor = new Predictor(parameters(), activation(), state().mistakes());
        refreshForward();
        if (samples().filter().needsPredictions() && evaluation(split()).isPresent()) {
            chosen.listAgain();
            return EnumSet.of(Aspect.SAMPLES);
        }
        return EnumSet.noneOf(Aspect.class);
    }

    @Override
    void runChanged() {
        sources.forgetEvaluation();
        chosen.listAnew();
    }

    private State state() {
        return displayed().orElseThrow();
    }

    /** Lists the samples of this split. */
    public void setSplit(Split split) {
        if (split != split()) {
            listed(chosen.list(split, samples().filter(), samples().order()));
        }
    }

    /** Lists the samples that pass the filter. The chosen sample stays, listed or not. */
    public void setFilter(SampleFilter filter) {
        listed(chosen.list(split(), filter, samples().order()));
    }

    /** Lists the samples in this order, as soon as it is known. The chosen sample stays. */
    public void setOrder(SampleOrder order) {
        listed(chosen.list(split(), samples().filter(), order));
    }

    /** Lists the samples of this split that pass the filter, and chooses the first in this order as soon as it is known. */
    public void open(Split split, SampleFilter filter, SampleOrder order) {
        listed(chosen.open(split, filter, order));
    }

    /** The order that was asked for is known, or known of another state; any other is passed over. */
    void rank(Ranking ranking) {
        listed(chosen.rank(ranking));
    }

    private void listed(Set<Aspect> changed) {
        if (changed.contains(Aspect.SAMPLE)) {
            refreshForward();
        }
        if (!changed.isEmpty()) {
            fire(changed);
        }
    }

    /** Chooses a sample of the split being listed, by its index in the whole split. */
    public void chooseSample(int index) {
        if (chosen.choose(index)) {
            sampleChanged();
        }
    }

    /** Chooses the listed sample that stands so many places after the chosen one (before, if negative). */
    public void moveSample(int places) {
        if (!samples().isEmpty()) {
            chooseSample(samples().moved(sample(), places));
        }
    }

    /** Distorts the picture of the chosen sample, for looking only; another sample begins as it is, unless it is pinned. */
    public void setDistortion(Distortion other) {
        if (chosen.distort(other)) {
            sampleChanged();
        }
    }

    /** Whether the distortion stays for the samples that are chosen next. */
    public void setDistortionPinned(boolean pinned) {
        chosen.setDistortionPinned(pinned);
    }

    /**
     * The pad shows another drawing.
     *
     * @param ink 784 bytes, row-major, 0 (blank) to 255 (ink); copied
     */
    public void setDrawing(byte[] ink) {
        setDrawing(ink, drawingLabel());
    }

    /** The pad shows another drawing, as {@link #setDrawing(byte[])}, that has a label, or none. */
    public void setDrawing(byte[] ink, Optional<Integer> label) {
        boolean relabelled = !label.equals(drawingLabel());
        sources.setDrawing(ink);
        sources.setDrawingLabel(label);
        if (relabelled || split() == Split.DRAWING) {
            sampleChanged();
        }
    }

    /** The drawing on the pad gets a label, or none. */
    public void setDrawingLabel(Optional<Integer> label) {
        if (!label.equals(sources.drawingLabel())) {
            sources.setDrawingLabel(label);
            sampleChanged();
        }
    }

    /** The label of the drawing on the pad, if it has one. */
    public Optional<Integer> drawingLabel() {
        return sources.drawingLabel();
    }

    /**
     * Other drawings are kept. The chosen one stays chosen; in place of one that is gone the next is.
     *
     * @param place the index from now on of the drawing that had an index until now, or -1 if it is gone
     */
    public void setMine(Dataset kept, IntUnaryOperator place) {
        int before = dataset(Split.MINE).count();
        sources.setMine(kept);
        chosen.follow(Split.MINE, before, place);
        Set<Aspect> changed = EnumSet.of(Aspect.MINE);
        if (split() == Split.MINE) {
            chosen.listAnew();
            refreshForward();
            changed.addAll(EnumSet.of(Aspect.SAMPLES, Aspect.SAMPLE));
        }
        fire(changed);
    }

    /** What is displayed, if the kept drawings are listed and {@link #evaluation} of them is not of it yet. */
    Optional<Seen> awaitedOnMine() {
        boolean listed = split() == Split.MINE && data().isPresent();
        return Seen.of(this).filter(seen -> listed && sources.awaitsMine(seen.state(), seen.without()));
    }

    /** How a state does on the kept drawings. */
    void takeOnMine(Seen seen, Evaluation evaluation) {
        sources.setEvaluationOfMine(seen.state(), seen.without(), evaluation);
        chosen.listAgain();
        fire(EnumSet.of(Aspect.SAMPLES));
    }

    private void sampleChanged() {
        refreshForward();
        fire(EnumSet.of(Aspect.SAMPLE));
    }

    @Override
    Optional<Integer> mostActive() {
        return forward().filter(pass -> !playing()).map(Forward::mostActive);
    }

    private void refreshForward() {
        if (data().isEmpty() || displayed().isEmpty() || dataset().count() == 0) {
            forward = null;
            return;
        }
        chosen.limit();
        forward = predictor.forward(image()).withoutUnits(switchedOff());
    }

    /** Both datasets; empty until they have been read. */
    public Optional<Mnist> data() {
        return sources.mnist();
    }

    /** The split's images: for training, those that the run trains on, with the labels that it does; there may be none of the user's own. */
    public Dataset dataset(Split split) {
        int training = snapshot().map(now -> now.head().batch().images()).orElse(Integer.MAX_VALUE);
        return sources.dataset(
                split, training, snapshot().map(Snapshot::hyperparameters), forward == null ? 0 : forward.prediction());
    }

    /** The label that is a training image's own, if the run trains on another: labels may be shuffled. */
    public Optional<Integer> ownLabel(Split split, int index) {
        return sources.ownLabel(split, dataset(split), index);
    }

    /** The listed split's images. */
    public Dataset dataset() {
        return chosen.dataset();
    }

    /**
     * How the displayed state, without the units switched off, does on a split; empty as long as that is not known. On
     * many kept drawings, until it is computed, how a state shown before did.
     */
    @Override
    public Optional<Evaluation> evaluation(Split split) {
        boolean ofMnist = split == Split.TEST || split == Split.TRAINING;
        return ofMnist && !switchedOff().isEmpty()
                ? displayed().flatMap(state -> withoutUnits().evaluation(state, split))
                : displayed().flatMap(state -> sources.evaluation(split, state, withoutUnits(), activation()));
    }

    /** The samples listed, with split and filter. */
    public SampleList samples() {
        return chosen.list();
    }

    /** The split that is listed, and from which the chosen sample is. */
    public Split split() {
        return chosen.list().split();
    }

    /** The chosen sample's index in its split. */
    public int sample() {
        return chosen.index();
    }

    /** Whether there is a chosen sample: there is none while nothing has been read, or kept. */
    public boolean hasSample() {
        return chosen.exists();
    }

    /** The chosen sample's name, such as "test #15", or "test #15 (changed)" while its picture is. */
    public String sampleName() {
        return chosen.name();
    }

    /** The chosen sample's label y, or, of a drawing without one, its prediction. */
    public int label() {
        return dataset().label(sample());
    }

    /** Whether there is a chosen sample with a label of its own; without one y is taken to be the prediction. */
    public boolean isLabelled() {
        return chosen.isLabelled();
    }

    /** The chosen sample as the network sees it, its distortion included: 784 bytes, row-major, 0 (blank) to 255 (ink). */
    public byte[] image() {
        return chosen.image();
    }

    /** The chosen sample without its distortion, as {@link #image}. */
    public byte[] plainImage() {
        return chosen.plainImage();
    }

    /** The chosen sample alone, as the network sees it, with its label y. */
    public Dataset sampleAlone() {
        return new Dataset(sampleName(), Images.of(image()), new byte[] {(byte) label()});
    }

    /** What is done to the chosen sample's picture before the network sees it. */
    public Distortion distortion() {
        return chosen.distortion();
    }

    /** Whether that stays for the samples that are chosen next. */
    public boolean isDistortionPinned() {
        return chosen.isDistortionPinned();
    }

    /** The chosen sample's forward pass through the displayed state; empty until there are both. */
    public Optional<Forward> forward() {
        return Optional.ofNullable(forward);
    }

    /** The chosen sample's forward pass with all units on, switched off or not; there is a forward pass. */
    public Forward forwardOfAllUnits() {
        return new Predictor(state().parameters(), activation(), state().mistakes()).forward(image());
    }

    /** Where the numbers of the chosen sample's iteration come from; empty until there is a forward pass. */
    public Optional<Calculations> calculations() {
        return forward().map(pass -> new Calculations(
                state().parameters(), activation(), pass, label(),
                state().inBrief(start(), evaluation(Split.TRAINING), evaluation(Split.TEST))));
    }

    /** The forward pass of any sample of a split through the displayed state; empty until there is one. */
    public Optional<Forward> forward(Split split, int index) {
        if (data().isEmpty() || displayed().isEmpty()) {
            return Optional.empty();
        }
        byte[] image = new byte[Shape.INPUTS];
        dataset(split).copyImage(index, image);
        return Optional.of(predictor.forward(image).withoutUnits(switchedOff()));
    }
}
