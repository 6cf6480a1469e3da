package io.github.glassbox.view.model;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import java.util.ArrayList;
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

    private Mnist data;
    private Snapshot snapshot;
    private State displayed;
    private boolean following = true;
    private boolean replaying;
    private SampleList samples = SampleList.EMPTY;
    private int sample;
    private int unit;
    private Optional<Integer> chosenClass = Optional.empty();
    private Stage stage = Stage.Z1;
    private MapKind mapKind = MapKind.WEIGHTS;
    private boolean sharedScale = true;
    private Predictor predictor;
    private Forward forward;

    /** From now on tells the listener of every change. */
    public void addListener(Consumer<Set<Aspect>> listener) {
        listeners.add(listener);
    }

    /** The datasets have been read. */
    public void setData(Mnist read) {
        data = read;
        listSamples(samples.split(), samples.filter());
        sample = samples.isEmpty() ? 0 : samples.index(0);
        refreshForward();
        fire(EnumSet.of(Aspect.DATA, Aspect.SAMPLES, Aspect.SAMPLE));
    }

    /** A newer snapshot came: shows its head, unless a past state is being looked at. */
    public void take(Snapshot newer) {
        boolean otherRun = snapshot == null || snapshot.run() != newer.run();
        snapshot = newer;
        Set<Aspect> changed = EnumSet.of(Aspect.PROGRESS);
        if (otherRun) {
            following = true;
            unit = Math.min(unit, newer.head().parameters().hidden() - 1);
            changed.addAll(EnumSet.of(Aspect.RUN, Aspect.SAMPLES));
        }
        if (following && displayed != newer.head()) {
            changed.addAll(display(newer.head()));
        }
        if (otherRun) {
            listSamples(samples.split(), samples.filter());
        }
        fire(changed);
    }

    /** Shows the kept state nearest to this iteration; going to the head follows it from then on. */
    public void show(int iteration) {
        if (snapshot != null) {
            showState(snapshot.timeline().nearest(iteration));
        }
    }

    /** Shows the kept state before the displayed one. */
    public void showPrevious() {
        if (displayed != null) {
            showState(snapshot.timeline().before(displayed.iteration()));
        }
    }

    /** Shows the kept state after the displayed one. */
    public void showNext() {
        if (displayed != null) {
            showState(snapshot.timeline().after(displayed.iteration()));
        }
    }

    /** Shows the head, and follows it. */
    public void showHead() {
        if (snapshot != null) {
            following = true;
            fire(display(snapshot.head()));
        }
    }

    private void showState(State state) {
        following = state.iteration() >= snapshot.head().iteration();
        fire(display(following ? snapshot.head() : state));
    }

    void setReplaying(boolean moving) {
        if (moving != replaying) {
            replaying = moving;
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    private Set<Aspect> display(State state) {
        Set<Aspect> changed = EnumSet.of(Aspect.STATE, Aspect.PROGRESS);
        displayed = state;
        predictor = new Predictor(state.parameters(), activation());
        refreshForward();
        if (samples.filter().mistakesOnly()) {
            listSamples(samples.split(), samples.filter());
            changed.add(Aspect.SAMPLES);
        }
        return changed;
    }

    /** Lists the samples of this split. */
    public void setSplit(Split split) {
        if (split != samples.split()) {
            listSamples(split, samples.filter());
            sample = samples.isEmpty() ? 0 : samples.index(0);
            refreshForward();
            fire(EnumSet.of(Aspect.SAMPLES, Aspect.SAMPLE));
        }
    }

    /** Lists the samples that pass the filter. The chosen sample stays, listed or not. */
    public void setFilter(SampleFilter filter) {
        listSamples(samples.split(), filter);
        fire(EnumSet.of(Aspect.SAMPLES));
    }

    private void listSamples(Split split, SampleFilter filter) {
        samples = data == null
                ? SampleList.of(split, filter, null, null)
                : SampleList.of(split, filter, dataset(split), displayed == null ? null : evaluation(split));
    }

    /** Chooses a sample of the split being listed, by its index in the whole split. */
    public void chooseSample(int index) {
        if (data != null && index >= 0 && index < dataset().count() && index != sample) {
            sample = index;
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

    /** Chooses a stage of the pass. */
    public void chooseStage(Stage other) {
        if (other != stage) {
            stage = other;
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
        if (data == null || displayed == null || dataset().count() == 0) {
            forward = null;
            return;
        }
        sample = Math.min(sample, dataset().count() - 1);
        byte[] image = new byte[Shape.INPUTS];
        dataset().copyImage(sample, image);
        forward = predictor.forward(image);
    }

    private void fire(Set<Aspect> changed) {
        assert SwingUtilities.isEventDispatchThread() : "the presentation model belongs to the event thread";
        for (Consumer<Set<Aspect>> listener : List.copyOf(listeners)) {
            listener.accept(changed);
        }
    }

    /** Both datasets; empty until they have been read. */
    public Optional<Mnist> data() {
        return Optional.ofNullable(data);
    }

    /** The split's images: for training, those that the run trains on. */
    public Dataset dataset(Split split) {
        if (split == Split.TEST) {
            return data.test();
        }
        int limit = snapshot == null ? data.training().count() : snapshot.head().train().count();
        return limit < data.training().count() ? data.training().first(limit) : data.training();
    }

    /** The listed split's images. */
    public Dataset dataset() {
        return dataset(samples.split());
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** The displayed state; empty until state 0 is evaluated. */
    public Optional<State> displayed() {
        return Optional.ofNullable(displayed);
    }

    /** Whether the displayed state is the newest, and the next will be shown too. */
    public boolean atHead() {
        return following;
    }

    /** Whether what is recorded is being played. */
    public boolean replaying() {
        return replaying;
    }

    /** Whether anything moves by itself: training, or what is recorded. */
    public boolean playing() {
        return replaying || snapshot != null && snapshot.control().playing();
    }

    /** How the displayed state does on a split. */
    public Evaluation evaluation(Split split) {
        return split == Split.TEST ? displayed.test() : displayed.train();
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

    /** The chosen sample's label. */
    public int label() {
        return dataset().label(sample);
    }

    /** The chosen sample's forward pass through the displayed state; empty until there are both. */
    public Optional<Forward> forward() {
        return Optional.ofNullable(forward);
    }

    /** The forward pass of any sample of a split through the displayed state; empty until there is one. */
    public Optional<Forward> forward(Split split, int index) {
        if (data == null || displayed == null) {
            return Optional.empty();
        }
        byte[] image = new byte[Shape.INPUTS];
        dataset(split).copyImage(index, image);
        return Optional.of(predictor.forward(image));
    }

    /** H of the displayed state; 0 until there is one. */
    public int hidden() {
        return displayed == null ? 0 : displayed.parameters().hidden();
    }

    /** The run's activation function. */
    public Activation activation() {
        return snapshot.hyperparameters().activation();
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

    /** What the heatmaps show. */
    public MapKind mapKind() {
        return mapKind;
    }

    /** Whether the heatmaps share one colour scale. */
    public boolean sharedScale() {
        return sharedScale;
    }
}
