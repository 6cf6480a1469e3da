package io.github.glassbox.view.model;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Recalled;
import io.github.glassbox.training.Searching;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.Timer;

/**
 * Switches hidden units off and on: a unit that is off has the output zero in all that is shown, and training does not
 * know of it. A new run begins with all units on.
 *
 * <p>As long as any unit is off, what comes from the session goes through here, so that a state is displayed together
 * with how it does on the test images without them; how it does on the training images follows at rest. Belongs to the
 * event thread.
 */
public final class Switches {
    /** While training plays, so much time lies between two states that are evaluated without the units. */
    private static final int PLAYING_MILLIS = 100;

    private enum Kind { DISPLAYED, DISPLAYED_ON_TRAIN, HEAD, PAST }

    private final PresentationModel model;
    private final Surveys surveys;
    private final SortedSet<Integer> wanted = new TreeSet<>();
    private final Timer next = new Timer(PLAYING_MILLIS, e -> evaluateWaiting());
    private Snapshot waiting;
    private Snapshot evaluated;
    private Recalled recalled;
    private Recalled recalledWaiting;
    private State measuredOnTrain;

    /** For this model. */
    public Switches(PresentationModel model, Surveys surveys) {
        this.model = model;
        this.surveys = surveys;
        next.setRepeats(false);
        model.addListener(this::modelChanged);
    }

    /** Switches a unit off, or on again. */
    public void toggle(int h) {
        if (h < 0 || h >= model.hidden()) {
            return;
        }
        if (!wanted.remove(h)) {
            wanted.add(h);
        }
        apply();
    }

    /** Switches all units on. */
    public void switchAllOn() {
        wanted.clear();
        apply();
    }

    /** A newer snapshot came; see {@link PresentationModel#take(Snapshot)}. */
    public void take(Snapshot newer) {
        boolean same = model.displayed().filter(state -> state == newer.head()).isPresent();
        boolean otherRun = model.snapshot().filter(now -> now.run() == newer.run()).isEmpty();
        if (wanted.isEmpty() || otherRun || same || !model.atHead()) {
            forgetWaiting();
            model.take(newer);
        } else if (newer != waiting && newer != evaluated) {
            waiting = newer;
            if (evaluated == null && (!next.isRunning() || !newer.control().playing())) {
                evaluateWaiting();
            }
        }
    }

    /** How far a search came that was asked for. */
    public void take(Optional<Searching> progress) {
        model.setSearching(progress);
    }

    /** A past state came; see {@link PresentationModel#take(Recalled)}. */
    public void take(Recalled past) {
        boolean same = past == recalled;
        recalled = past;
        boolean ofThisRun = model.snapshot().filter(now -> now.branch().id() == past.branch()).isPresent();
        if (same || !ofThisRun) {
            return;
        }
        if (wanted.isEmpty()) {
            model.take(past);
        } else {
            recalledWaiting = past;
            evaluate(Kind.PAST, past.state(), without -> {
                recalledWaiting = null;
                model.take(past, without);
            });
        }
    }

    private void forgetWaiting() {
        waiting = null;
        evaluated = null;
        surveys.cancel(Kind.HEAD);
    }

    private void evaluateWaiting() {
        if (waiting == null || evaluated != null) {
            return;
        }
        evaluated = waiting;
        waiting = null;
        next.restart();
        evaluate(Kind.HEAD, evaluated.head(), without -> {
            Snapshot shown = evaluated;
            evaluated = null;
            model.take(shown, without);
            if (!next.isRunning() || waiting != null && !waiting.control().playing()) {
                evaluateWaiting();
            }
        });
    }

    private void apply() {
        Snapshot newest = waiting != null ? waiting : evaluated;
        forgetWaiting();
        if (newest != null) {
            model.take(newest);
        }
        if (recalledWaiting != null) {
            Recalled past = recalledWaiting;
            recalledWaiting = null;
            surveys.cancel(Kind.PAST);
            model.take(past);
        }
        if (wanted.isEmpty()) {
            cancelAll();
            if (!model.switchedOff().isEmpty()) {
                model.setSwitchedOff(SwitchedOff.NONE);
            }
        } else {
            model.displayed().ifPresent(state -> evaluate(Kind.DISPLAYED, state, model::setSwitchedOff));
        }
    }

    private void cancelAll() {
        for (Kind kind : Kind.values()) {
            surveys.cancel(kind);
        }
    }

    /** How a state does on the test images without the units that are to be off. */
    private void evaluate(Kind kind, State state, Consumer<SwitchedOff> then) {
        Set<Integer> units = Set.copyOf(wanted);
        boolean begun = evaluate(kind, Split.TEST, state, units, test ->
                then.accept(new SwitchedOff(units, Optional.of(state), Optional.of(test), Optional.empty())));
        if (!begun) {
            then.accept(new SwitchedOff(units, Optional.of(state), Optional.empty(), Optional.empty()));
        }
    }

    private boolean evaluate(Kind kind, Split split, State state, Set<Integer> units, Consumer<Evaluation> then) {
        Parameters parameters = state.parameters().withoutUnits(units);
        Activation activation = model.activation();
        Mistakes mistakes = state.mistakes();
        return surveys.compute(
                kind,
                split,
                (images, kernels, cancelled) -> new Survey(kernels, parameters, activation, mistakes, cancelled)
                        .evaluation(images.withRawPixels(mistakes.rawPixels())),
                then);
    }

    private void modelChanged(Set<Aspect> changed) {
        if (changed.contains(Aspect.RUN)) {
            wanted.clear();
            recalledWaiting = null;
            forgetWaiting();
            cancelAll();
        }
        boolean concerned = changed.contains(Aspect.STATE) || changed.contains(Aspect.PROGRESS);
        if (concerned && !wanted.isEmpty() && model.switchedOff().equals(wanted)) {
            model.displayed().ifPresent(this::complete);
        }
    }

    /** Evaluates what is not known yet of the displayed state. */
    private void complete(State state) {
        if (model.evaluation(Split.TEST).isEmpty()) {
            if (!surveys.isBusy(Kind.DISPLAYED)) {
                evaluate(Kind.DISPLAYED, state, model::setSwitchedOff);
            }
        } else if (model.evaluation(Split.TRAINING).isEmpty() && !model.playing()) {
            boolean onItsWay = surveys.isBusy(Kind.DISPLAYED_ON_TRAIN) && state == measuredOnTrain;
            if (!onItsWay) {
                measuredOnTrain = state;
                Set<Integer> units = Set.copyOf(wanted);
                evaluate(Kind.DISPLAYED_ON_TRAIN, Split.TRAINING, state, units, train ->
                        model.takeOnTrain(state, units, train));
            }
        }
    }
}
