package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * What is being looked at: the displayed state, the chosen sample, hidden unit, class and stage.
 *
 * <p>Belongs to the event thread. Listeners are told, once for each change, which aspects changed.
 */
public final class PresentationModel {
    private final List<Consumer<Set<Aspect>>> listeners = new ArrayList<>();

    private final Sources sources = new Sources();
    private final DisplayedState displayed = new DisplayedState();
    private boolean replaying;
    private SampleList samples = SampleList.EMPTY;
    private boolean firstWanted;
    private int sample;
    private Distortion distortion = Distortion.NONE;
    private int unit;
    private Optional<Integer> chosenClass = Optional.empty();
    private Stage stage = Stage.Z1;
    private boolean stageByStage;
    private MapKind mapKind = MapKind.WEIGHTS;
    private boolean sharedScale = true;
    private Predictor predictor;
    private Optional<Integer> pixel = Optional.empty();
    private Quantity explained;
    private Pointed pointed = Pointed.NONE;
    private Forward forward;
    private SwitchedOff switchedOff = SwitchedOff.NONE;
    private Past past = (branch, iterations) -> List.of();

    /** Brings kept states; see {@link io.github.glassbox.training.TrainingSession#kept}. */
    @FunctionalInterface
    interface Past {
        List<Kept> kept(long branch, Collection<Integer> iterations);
    }

    /** From now on tells the listener of every change. */
    public void addListener(Consumer<Set<Aspect>> listener) {
        listeners.add(listener);
    }

    /** The datasets have been read. */
    public void setData(Mnist read) {
        sources.setMnist(read);
        listSamples(samples.split(), samples.filter(), samples.order());
        sample = samples.isEmpty() ? 0 : samples.index(0);
        refreshForward();
        fire(EnumSet.of(Aspect.DATA, Aspect.SAMPLES, Aspect.SAMPLE));
    }

    /** Gives it the way to ask for past states. */
    void setSeek(DisplayedState.Seek seek) {
        displayed.setSeek(seek);
    }

    /** Gives it the way to see kept states. */
    void setPast(Past kept) {
        past = kept;
    }

    /** A newer snapshot came: shows its head, unless a past state is being looked at. */
    public void take(Snapshot newer) {
        take(newer, switchedOff);
    }

    /** The same, with what is known of its head without the units that are switched off. */
    void take(Snapshot newer, SwitchedOff without) {
        Snapshot before = displayed.snapshot();
        boolean otherRun = before == null || before.run() != newer.run();
        Set<Aspect> changed = EnumSet.of(Aspect.PROGRESS);
        if (otherRun) {
            unit = Math.min(unit, newer.head().parameters().hidden() - 1);
            switchTo(SwitchedOff.NONE, changed);
            changed.addAll(EnumSet.of(Aspect.RUN, Aspect.SAMPLES));
        }
        if (displayed.take(newer)) {
            switchTo(otherRun ? SwitchedOff.NONE : without, changed);
            changed.addAll(stateChanged());
        }
        if (otherRun) {
            samples = listed(samples.split(), samples.filter(), samples.order(), Ranking.BY_INDEX);
            listSamples(samples.split(), samples.filter(), samples.order());
        }
        fire(changed);
    }

    /** A past state that was asked for came: shows it, unless something else was asked for since. */
    public void take(Recalled recalled) {
        take(recalled, switchedOff);
    }

    /** The same, with what is known of it without the units that are switched off. */
    void take(Recalled recalled, SwitchedOff without) {
        if (displayed.snapshot() != null && displayed.take(recalled)) {
            Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
            switchTo(without, changed);
            changed.addAll(stateChanged());
            fire(changed);
        }
    }

    private void switchTo(SwitchedOff without, Set<Aspect> changed) {
        if (!without.units().equals(switchedOff.units())) {
            changed.add(Aspect.SWITCHED);
        }
        switchedOff = without;
    }

    /** How a state does on the training images without some hidden units, if it and they are still shown. */
    void takeOnTrain(State state, Set<Integer> units, Evaluation train) {
        if (displayed.state() == state && switchedOff.isOf(state, units)) {
            switchedOff = switchedOff.withTrain(train);
            fire(stateChanged());
        }
    }

    /** Shows the displayed state without some hidden units. */
    void setSwitchedOff(SwitchedOff without) {
        switchedOff = without;
        Set<Aspect> changed = stateChanged();
        changed.add(Aspect.SWITCHED);
        fire(changed);
    }

    /** Goes to this iteration, and follows the head if that is it; a past one is displayed when it is computed. */
    public void show(int iteration) {
        show(iteration, true);
    }

    /** Shows, at once, the kept state nearest to this iteration: for dragging; {@link #show} is to follow. */
    public void preview(int iteration) {
        show(iteration, false);
    }

    private void show(int iteration, boolean exact) {
        if (displayed.snapshot() != null) {
            boolean changed = displayed.show(Math.max(0, iteration), exact);
            fire(changed ? stateChanged() : EnumSet.of(Aspect.PROGRESS));
        }
    }

    /** Goes to this iteration of a branch as soon as that is the one that is trained. */
    void showOnBranch(long branch, int iteration) {
        if (snapshot().filter(now -> now.branch().id() == branch).isPresent()) {
            show(iteration);
        } else {
            displayed.showOnBranch(branch, iteration);
        }
    }

    /** Goes one iteration back from the displayed one, or from the one that is on its way. */
    public void showPrevious() {
        displayed().ifPresent(state -> show(target() - 1));
    }

    /** Goes one iteration on, at most to the head. */
    public void showNext() {
        displayed().ifPresent(state -> show(target() + 1));
    }

    /** Shows the head, and follows it. */
    public void showHead() {
        snapshot().ifPresent(now -> show(now.head().iteration()));
    }

    void setReplaying(boolean moving) {
        if (moving != replaying) {
            replaying = moving;
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    private Set<Aspect> stateChanged() {
        Set<Aspect> changed = EnumSet.of(Aspect.STATE, Aspect.PROGRESS);
        predictor = new Predictor(parameters(), activation(), displayed.state().mistakes());
        refreshForward();
        if (samples.filter().needsPredictions() && evaluation(samples.split()).isPresent()) {
            listSamples(samples.split(), samples.filter(), samples.order());
            changed.add(Aspect.SAMPLES);
        }
        return changed;
    }

    /** Lists the samples of this split. */
    public void setSplit(Split split) {
        if (split != samples.split()) {
            fire(list(split, samples.filter(), samples.order()));
        }
    }

    /** Lists the samples that pass the filter. The chosen sample stays, listed or not. */
    public void setFilter(SampleFilter filter) {
        fire(list(samples.split(), filter, samples.order()));
    }

    /** Lists the samples in this order, as soon as it is known. The chosen sample stays. */
    public void setOrder(SampleOrder order) {
        fire(list(samples.split(), samples.filter(), order));
    }

    /** Lists the samples of this split that pass the filter, and chooses the first in this order as soon as it is known. */
    public void open(Split split, SampleFilter filter, SampleOrder order) {
        Set<Aspect> changed = list(split, filter, order);
        firstWanted = true;
        changed.addAll(chooseWantedFirst());
        fire(changed);
    }

    /** The order that was asked for is known, or known of another state; any other is passed over. */
    void rank(Ranking ranking) {
        if (data().isPresent() && ranking.order() == samples.order() && ranking.fits(samples.split(), dataset().count())) {
            samples = listed(samples.split(), samples.filter(), samples.order(), ranking);
            Set<Aspect> changed = EnumSet.of(Aspect.SAMPLES);
            changed.addAll(chooseWantedFirst());
            fire(changed);
        }
    }

    private Set<Aspect> chooseWantedFirst() {
        if (!firstWanted || samples.ranking().order() != samples.order() || samples.isEmpty()) {
            return EnumSet.noneOf(Aspect.class);
        }
        firstWanted = false;
        sample = samples.index(0);
        refreshForward();
        return EnumSet.of(Aspect.SAMPLE);
    }

    private Set<Aspect> list(Split split, SampleFilter filter, SampleOrder order) {
        boolean otherSplit = split != samples.split();
        listSamples(split, filter, order);
        firstWanted = false;
        if (!otherSplit) {
            return EnumSet.of(Aspect.SAMPLES);
        }
        sample = samples.isEmpty() ? 0 : samples.index(0);
        refreshForward();
        return EnumSet.of(Aspect.SAMPLES, Aspect.SAMPLE);
    }

    private void listSamples(Split split, SampleFilter filter, SampleOrder order) {
        boolean sameOrder = order == samples.ranking().order();
        Ranking ranking = samples.ranking();
        if (order == SampleOrder.LABEL && data().isPresent() && !(sameOrder && ranking.fits(split, dataset(split).count()))) {
            ranking = Ranking.byLabel(dataset(split));
        }
        samples = listed(split, filter, order, sameOrder || order == SampleOrder.LABEL ? ranking : Ranking.BY_INDEX);
    }

    private SampleList listed(Split split, SampleFilter filter, SampleOrder order, Ranking ranking) {
        return data().isEmpty()
                ? SampleList.of(split, filter, order, ranking, null, null)
                : SampleList.of(split, filter, order, ranking, dataset(split), evaluation(split).orElse(null));
    }

    /** Chooses a sample of the split being listed, by its index in the whole split. */
    public void chooseSample(int index) {
        if (data().isPresent() && index >= 0 && index < dataset().count() && index != sample) {
            sample = index;
            firstWanted = false;
            refreshForward();
            fire(EnumSet.of(Aspect.SAMPLE));
        }
    }

    /** Chooses the listed sample that stands so many places after the chosen one (before, if negative). */
    public void moveSample(int places) {
        if (!samples.isEmpty()) {
            chooseSample(samples.moved(sample, places));
        }
    }

    /** Distorts the picture of the chosen sample, whichever it is, for looking only. */
    public void setDistortion(Distortion other) {
        if (!other.equals(distortion)) {
            distortion = other;
            sampleChanged();
        }
    }

    /**
     * The pad shows another drawing.
     *
     * @param ink 784 bytes, row-major, 0 (blank) to 255 (ink); copied
     */
    public void setDrawing(byte[] ink) {
        sources.setDrawing(ink);
        if (split() == Split.DRAWING) {
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

    /** Other drawings are kept. */
    public void setMine(Dataset kept) {
        sources.setMine(kept);
        Set<Aspect> changed = EnumSet.of(Aspect.MINE);
        if (split() == Split.MINE) {
            samples = listed(Split.MINE, samples.filter(), samples.order(), Ranking.BY_INDEX);
            listSamples(Split.MINE, samples.filter(), samples.order());
            refreshForward();
            changed.addAll(EnumSet.of(Aspect.SAMPLES, Aspect.SAMPLE));
        }
        fire(changed);
    }

    private void sampleChanged() {
        refreshForward();
        fire(EnumSet.of(Aspect.SAMPLE));
    }

    /** Chooses a hidden unit, 0 to H - 1. */
    public void chooseUnit(int h) {
        if (h >= 0 && h < hidden() && h != unit) {
            unit = h;
            fire(EnumSet.of(Aspect.UNIT));
        }
    }

    /** Chooses a class, 0 to 9; choosing the chosen one lets go of it. */
    public void chooseClass(int c) {
        chosenClass = chosenClass.equals(Optional.of(c)) ? Optional.empty() : Optional.of(c);
        fire(EnumSet.of(Aspect.CLASS));
    }

    /** Marks a pixel in every picture, or none. */
    public void markPixel(Optional<Integer> i) {
        if (!i.equals(pixel)) {
            pixel = i;
            fire(EnumSet.of(Aspect.PIXEL));
        }
    }

    /** Marks what the mouse points at wherever it is shown. */
    public void pointAt(Pointed what) {
        if (!what.equals(pointed)) {
            pointed = what;
            fire(EnumSet.of(Aspect.POINTED));
        }
    }

    /** Opens where a quantity of the chosen sample comes from. */
    public void explain(Quantity quantity) {
        explained = quantity;
        fire(EnumSet.of(Aspect.CALCULATION));
    }

    /** Chooses a stage of the pass. */
    public void chooseStage(Stage other) {
        if (other != stage || !stageByStage) {
            stage = other;
            stageByStage = true;
            fire(EnumSet.of(Aspect.STAGE));
        }
    }

    /** What the heatmaps show. */
    public void setMapKind(MapKind kind) {
        mapKind = kind;
        fire(EnumSet.of(Aspect.MAP));
    }

    /** Whether the heatmaps share one colour scale. */
    public void setSharedScale(boolean shared) {
        sharedScale = shared;
        fire(EnumSet.of(Aspect.MAP));
    }

    private void refreshForward() {
        if (data().isEmpty() || displayed.state() == null || dataset().count() == 0) {
            forward = null;
            return;
        }
        sample = Math.min(sample, dataset().count() - 1);
        forward = predictor.forward(image()).withoutUnits(switchedOff.units());
    }

    private void fire(Set<Aspect> changed) {
        assert SwingUtilities.isEventDispatchThread() : "the presentation model belongs to the event thread";
        for (Consumer<Set<Aspect>> listener : List.copyOf(listeners)) {
            listener.accept(changed);
        }
    }

    /** Both datasets; empty until they have been read. */
    public Optional<Mnist> data() {
        return sources.mnist();
    }

    /** The split's images: for training, those that the run trains on; there may be none of the user's own. */
    public Dataset dataset(Split split) {
        int training = snapshot().map(now -> now.head().batch().images()).orElse(Integer.MAX_VALUE);
        return sources.dataset(split, training, forward == null ? 0 : forward.prediction());
    }

    /** The listed split's images. */
    public Dataset dataset() {
        return dataset(samples.split());
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(displayed.snapshot());
    }

    /** The displayed state; empty until state 0 is evaluated. */
    public Optional<State> displayed() {
        return Optional.ofNullable(displayed.state());
    }

    /** Whether the displayed state is the newest, and the next will be shown too. */
    public boolean atHead() {
        return displayed.isFollowing();
    }

    /** Whether a past state was asked for and is not displayed yet, or only in a preview. */
    public boolean seeking() {
        return displayed.isSeeking();
    }

    /** The iteration that was asked for: the displayed one, unless {@link #seeking}. */
    public int target() {
        return displayed.target();
    }

    /** Whether what is recorded is being played. */
    public boolean replaying() {
        return replaying;
    }

    /** Whether anything moves by itself: training, or what is recorded. */
    public boolean playing() {
        return replaying || snapshot().map(now -> now.control().playing()).orElse(false);
    }

    /** The hidden units that are switched off, for looking only: all that is shown of predictions is without them. */
    public Set<Integer> switchedOff() {
        return switchedOff.units();
    }

    /** The displayed state's parameters as predictions are made with them: W2 reads nothing of units switched off. */
    public Parameters parameters() {
        return switchedOff.of(displayed.state().parameters());
    }

    /** Of the displayed branch the kept states nearest to these iterations, each once, in order. */
    public List<Kept> kept(Collection<Integer> iterations) {
        return snapshot().map(now -> past.kept(now.branch().id(), iterations)).orElse(List.of());
    }

    /** How the displayed state, without the units switched off, does on a split; empty as long as that is not known. */
    public Optional<Evaluation> evaluation(Split split) {
        boolean ofMnist = split == Split.TEST || split == Split.TRAINING;
        return ofMnist && !switchedOff.units().isEmpty()
                ? displayed().flatMap(state -> switchedOff.evaluation(state, split))
                : displayed().flatMap(state -> sources.evaluation(split, state, switchedOff, activation()));
    }

    /** The samples listed, with split and filter. */
    public SampleList samples() {
        return samples;
    }

    /** The split that is listed, and from which the chosen sample is. */
    public Split split() {
        return samples.split();
    }

    /** The chosen sample's index in its split. */
    public int sample() {
        return sample;
    }

    /** Whether there is a chosen sample: there is none while nothing has been read, or kept. */
    public boolean hasSample() {
        return data().isPresent() && dataset().count() > 0;
    }

    /** The chosen sample's name, such as "test #15", or "test #15 (changed)" while its picture is. */
    public String sampleName() {
        String name = samples.split() == Split.DRAWING ? "drawing" : samples.split().id() + " #" + sample;
        return distortion.isNone() ? name : name + " (changed)";
    }

    /** The chosen sample's label y, or, of a drawing without one, its prediction. */
    public int label() {
        return dataset().label(sample);
    }

    /** Whether the chosen sample has a label of its own; if not, y is taken to be the prediction. */
    public boolean isLabelled() {
        return samples.split() != Split.DRAWING || sources.drawingLabel().isPresent();
    }

    /** The chosen sample as the network sees it, its distortion included: 784 bytes, row-major, 0 (blank) to 255 (ink). */
    public byte[] image() {
        return Distortions.apply(distortion, plainImage());
    }

    /** The chosen sample without its distortion, as {@link #image}. */
    public byte[] plainImage() {
        byte[] image = new byte[Shape.INPUTS];
        dataset().copyImage(sample, image);
        return image;
    }

    /** The chosen sample alone, as the network sees it, with its label y. */
    public Dataset sampleAlone() {
        return new Dataset(sampleName(), Images.of(image()), new byte[] {(byte) label()});
    }

    /** What is done to the chosen sample's picture before the network sees it. */
    public Distortion distortion() {
        return distortion;
    }

    /** The chosen sample's forward pass through the displayed state; empty until there are both. */
    public Optional<Forward> forward() {
        return Optional.ofNullable(forward);
    }

    /** The chosen sample's forward pass with all units on, switched off or not; there is a forward pass. */
    public Forward forwardOfAllUnits() {
        return new Predictor(displayed.state().parameters(), activation(), displayed.state().mistakes()).forward(image());
    }

    /** Where the numbers of the chosen sample's iteration come from; empty until there is a forward pass. */
    public Optional<Calculations> calculations() {
        return forward().map(pass -> new Calculations(
                displayed.state().parameters(), activation(), pass, label(),
                displayed.state().inBrief(evaluation(Split.TRAINING), evaluation(Split.TEST))));
    }

    /** The forward pass of any sample of a split through the displayed state; empty until there is one. */
    public Optional<Forward> forward(Split split, int index) {
        if (data().isEmpty() || displayed.state() == null) {
            return Optional.empty();
        }
        byte[] image = new byte[Shape.INPUTS];
        dataset(split).copyImage(index, image);
        return Optional.of(predictor.forward(image).withoutUnits(switchedOff.units()));
    }

    /** H of the displayed state; 0 until there is one. */
    public int hidden() {
        return displayed().map(state -> state.parameters().hidden()).orElse(0);
    }

    /** The run's activation function. */
    public Activation activation() {
        return displayed.snapshot().hyperparameters().activation();
    }

    /** The chosen hidden unit, 0 to H - 1. */
    public int unit() {
        return unit;
    }

    /** The chosen class, if any. */
    public Optional<Integer> chosenClass() {
        return chosenClass;
    }

    /** The chosen stage. */
    public Stage stage() {
        return stage;
    }

    /** Whether a stage was chosen, so that what it does not know yet is faint. */
    public boolean stageByStage() {
        return stageByStage;
    }

    /** The marked pixel, if any. */
    public Optional<Integer> pixel() {
        return pixel;
    }

    /** The hidden unit and class that the mouse points at. */
    public Pointed pointed() {
        return pointed;
    }

    /** The quantity whose calculation was opened last. */
    public Optional<Quantity> explained() {
        return Optional.ofNullable(explained);
    }

    /** What the heatmaps show. */
    public MapKind mapKind() {
        return mapKind;
    }

    /** Whether the heatmaps share one colour scale. */
    public boolean sharedScale() {
        return sharedScale;
    }
}
