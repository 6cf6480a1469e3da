package io.github.glassbox.view.model;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Searching;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The network that is looked at: the displayed state of the run, which is the head or a past one, with the hidden units
 * that are switched off for looking. Belongs to the event thread.
 */
public abstract class ShownNetwork extends Choices {
    private final DisplayedState displayed = new DisplayedState();
    private boolean replaying;
    private Optional<Searching> searching = Optional.empty();
    private boolean playsAtOnce;
    private String refusal;
    private SwitchedOff switchedOff = SwitchedOff.NONE;
    private Set<Integer> off = Set.of();
    private Snapshot waiting;
    private Recalled recalled;
    private Recalled waitingPast;
    private Past past = (branch, iterations) -> List.of();

    ShownNetwork() {}

    /** Brings kept states; see {@link io.github.glassbox.training.TrainingSession#kept}. */
    @FunctionalInterface
    interface Past {
        List<Kept> kept(long branch, Collection<Integer> iterations);
    }

    /** Another state is displayed, or without other units; returns what else changed with it. */
    abstract Set<Aspect> follow();

    /** How the displayed state does on a split. */
    abstract Optional<Evaluation> evaluation(Split split);

    /** Another run is shown. */
    abstract void runChanged();

    private Set<Aspect> stateChanged() {
        Set<Aspect> changed = EnumSet.of(Aspect.STATE, Aspect.PROGRESS);
        changed.addAll(follow());
        return changed;
    }

    final SwitchedOff withoutUnits() {
        return switchedOff;
    }

    /** Gives it the way to see kept states. */
    void setPast(Past kept) {
        past = kept;
    }

    /**
     * A newer snapshot came: shows its head, unless a past state is being looked at. As long as any unit is off, a state is
     * displayed together with how it does without them.
     */
    public void take(Snapshot newer) {
        boolean same = displayed.state() == newer.head();
        boolean otherRun = snapshot().filter(now -> now.run() == newer.run()).isEmpty();
        if (off.isEmpty() || otherRun || same || !atHead()) {
            waiting = null;
            take(newer, switchedOff);
        } else {
            waiting = newer;
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    private void take(Snapshot newer, SwitchedOff without) {
        Snapshot before = displayed.snapshot();
        boolean otherRun = before == null || before.run() != newer.run();
        Set<Aspect> changed = EnumSet.of(Aspect.PROGRESS);
        if (otherRun) {
            limitUnit(newer.head().parameters().hidden());
            switchTo(SwitchedOff.NONE, changed);
            off = Set.of();
            recalled = null;
            waitingPast = null;
            changed.addAll(EnumSet.of(Aspect.RUN, Aspect.SAMPLES));
        }
        if (displayed.take(newer)) {
            switchTo(otherRun ? SwitchedOff.NONE : without, changed);
            changed.addAll(stateChanged());
        }
        if (otherRun) {
            runChanged();
        }
        fire(changed);
    }

    /** A past state that was asked for came: shows it as {@link #take(Snapshot)} does, unless something else was asked for since. */
    public void take(Recalled past) {
        boolean ofThisRun = snapshot().filter(now -> now.branch().id() == past.branch()).isPresent();
        if (past == recalled || !ofThisRun) {
            return;
        }
        recalled = past;
        if (off.isEmpty()) {
            take(past, switchedOff);
        } else {
            waitingPast = past;
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    private void take(Recalled past, SwitchedOff without) {
        if (displayed.take(past)) {
            Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
            switchTo(without, changed);
            changed.addAll(stateChanged());
            fire(changed);
        }
    }

    /** What is to be displayed once it is known how it does without the units; empty if that is known of what is displayed. */
    Optional<Awaited> awaited() {
        if (off.isEmpty() || snapshot().isEmpty()) {
            return Optional.empty();
        }
        Snapshot newer = atHead() ? waiting : null;
        Recalled past = atHead() ? null : waitingPast;
        State state = newer != null ? newer.head() : past != null ? past.state() : displayed.state();
        boolean isKnown = newer == null && past == null && switchedOff.isOf(state, off);
        Seen seen = new Seen(displayed.snapshot().run(), state, off);
        return isKnown ? Optional.empty() : Optional.of(new Awaited(seen, newer, past));
    }

    /** How a state that was {@link #awaited} does on the test images. */
    void take(Awaited frame, Evaluation test) {
        State state = frame.seen().state();
        SwitchedOff without =
                new SwitchedOff(frame.seen().without(), Optional.of(state), Optional.of(test), Optional.empty());
        waiting = waiting == frame.newer() ? null : waiting;
        waitingPast = waitingPast == frame.past() ? null : waitingPast;
        if (frame.newer() != null && atHead()) {
            take(frame.newer(), without);
        } else if (frame.past() != null) {
            take(frame.past(), without);
        }
        if (displayed.state() == state && !switchedOff.isOf(state, frame.seen().without())) {
            setSwitchedOff(without);
        }
    }

    private void switchTo(SwitchedOff without, Set<Aspect> changed) {
        if (!without.units().equals(switchedOff.units())) {
            changed.add(Aspect.SWITCHED);
        }
        switchedOff = without;
    }

    /** What is displayed at rest without units, if how it does on the training images is not known. */
    Optional<Seen> awaitedOnTrain() {
        boolean awaited = !playing() && !off.isEmpty() && awaited().isEmpty() && evaluation(Split.TRAINING).isEmpty();
        return awaited ? Seen.of(this) : Optional.empty();
    }

    /** How a state that was {@link #awaitedOnTrain} does on the training images. */
    void takeOnTrain(Seen seen, Evaluation train) {
        if (displayed.state() == seen.state() && switchedOff.isOf(seen.state(), seen.without())) {
            switchedOff = switchedOff.withTrain(train);
            fire(stateChanged());
        }
    }

    private void setSwitchedOff(SwitchedOff without) {
        switchedOff = without;
        Set<Aspect> changed = stateChanged();
        changed.add(Aspect.SWITCHED);
        fire(changed);
    }

    /**
     * Switches a hidden unit off, or on again: one that is off has the output zero in all that is shown, and training does
     * not know of it. A new run begins with all units on.
     */
    public void toggleUnit(int h) {
        if (h >= 0 && h < hidden()) {
            Set<Integer> units = new HashSet<>(off);
            if (!units.remove(h)) {
                units.add(h);
            }
            switchOff(units);
        }
    }

    /** Switches all hidden units on. */
    public void switchAllOn() {
        switchOff(Set.of());
    }

    private void switchOff(Set<Integer> units) {
        off = Set.copyOf(units);
        if (off.isEmpty()) {
            Snapshot newer = waiting;
            Recalled past = waitingPast;
            waiting = null;
            waitingPast = null;
            Optional.ofNullable(newer).ifPresent(this::take);
            Optional.ofNullable(past).ifPresent(came -> take(came, SwitchedOff.NONE));
            if (!switchedOff.units().isEmpty()) {
                setSwitchedOff(SwitchedOff.NONE);
            }
        } else {
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    /** Goes to this iteration, or at once to the kept one nearest to it, for {@link Playback} alone; there is a displayed state. */
    void show(int iteration, boolean exact, DisplayedState.Seek seek) {
        boolean changed = displayed.show(Math.max(0, iteration), exact, seek);
        fire(changed ? stateChanged() : EnumSet.of(Aspect.PROGRESS));
    }

    /** How far the state that a branch is to begin at has been computed; empty if none is. */
    public void setSearching(Optional<Searching> progress) {
        if (!progress.equals(searching)) {
            searching = progress;
            fire(EnumSet.of(Aspect.SEARCHING));
        }
    }

    /** As {@link #setSearching} was told. */
    public Optional<Searching> searching() {
        return searching;
    }

    void setReplaying(boolean moving) {
        if (moving != replaying) {
            replaying = moving;
            fire(EnumSet.of(Aspect.PROGRESS));
        }
    }

    /** Whether the first run is to play as soon as its state 0 is there. */
    void setPlaysAtOnce(boolean plays) {
        playsAtOnce = plays;
        fire(EnumSet.of(Aspect.OPENING));
    }

    boolean playsAtOnce() {
        return playsAtOnce;
    }

    /** There is no run, for the reason in this sentence. */
    public void refuse(String sentence) {
        refusal = sentence;
        setPlaysAtOnce(false);
    }

    /** Why there is no run, a sentence; empty when there is one, or it is awaited. */
    public Optional<String> refusal() {
        return snapshot().isPresent() ? Optional.empty() : Optional.ofNullable(refusal);
    }

    /** Whether the first run's state 0 is still awaited. */
    public boolean opening() {
        return refusal == null && snapshot().isEmpty();
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

    /** The iteration that was asked for: the displayed one, unless {@link #seeking}; -1 while there is none. */
    public int target() {
        return displayed.target();
    }

    /** Whether what is recorded is being played. */
    public boolean replaying() {
        return replaying;
    }

    /** Whether anything moves by itself, training or what is recorded, or will as soon as there is a run. */
    public boolean playing() {
        Optional<Snapshot> newest = Optional.ofNullable(waiting).or(this::snapshot);
        return replaying || playsAtOnce || newest.map(now -> now.control().playing()).orElse(false);
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

    /** State 0 of the displayed branch; there is a displayed state. */
    public Parameters start() {
        return displayed.snapshot().branch().start();
    }

    @Override
    public int hidden() {
        return displayed().map(state -> state.parameters().hidden()).orElse(0);
    }

    /** The run's activation function. */
    public Activation activation() {
        return displayed.snapshot().hyperparameters().activation();
    }
}
