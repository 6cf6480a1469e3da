package io.github.glassbox.training;

import io.github.glassbox.nn.Decimals;
import io.github.glassbox.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is recorded of one line of training. Up to its fork it is what is recorded of its parent.
 *
 * <p>The training thread writes; {@link #checkpoint}, {@link #kept} and {@link #schedule} may be asked from any thread.
 */
final class Recording {
    private final long id;
    private final Hyperparameters settings;
    private volatile String name;
    private final Optional<Recording> parent;
    private final int fork;
    private final Checkpoints checkpoints;
    private final TroubleWatch watch;
    private volatile Schedule schedule;
    private Curves curves;
    private int head;
    private Optional<Place> rest = Optional.empty();

    /** The first line of a run. */
    Recording(long id, Hyperparameters settings, Schedule schedule, long budget) {
        this(
                id,
                settings,
                "main",
                Optional.empty(),
                0,
                schedule,
                Curves.EMPTY,
                new TroubleWatch(settings.activation()),
                budget);
    }

    /** A line that begins at a state 0 of its own. */
    static Recording fromStart(long id, Hyperparameters settings, String name, Schedule schedule, long budget) {
        return new Recording(
                id, settings, name, Optional.empty(), 0, schedule, Curves.EMPTY, new TroubleWatch(settings.activation()), budget);
    }

    private Recording(
            long id,
            Hyperparameters settings,
            String name,
            Optional<Recording> parent,
            int fork,
            Schedule schedule,
            Curves curves,
            TroubleWatch watch,
            long budget) {
        this.id = id;
        this.settings = settings;
        this.name = name;
        this.parent = parent;
        this.fork = fork;
        this.schedule = schedule;
        this.curves = curves;
        this.watch = watch;
        head = fork;
        checkpoints = new Checkpoints(budget);
    }

    /** A line that begins at a state of this one, and goes on in another way. */
    Recording branch(long itsId, String itsName, int from, Learning learning, long budget) {
        return new Recording(
                itsId,
                settings,
                itsName,
                Optional.of(this),
                from,
                schedule.changed(from, learning),
                curves.upTo(from),
                watch.branch(from),
                budget);
    }

    /** Named by what differs. */
    static String name(Learning before, Learning after, int from) {
        List<String> differences = new ArrayList<>();
        if (after.optimizer() != before.optimizer()) {
            differences.add(after.optimizer().toString());
        }
        if (after.rate() != before.rate()) {
            differences.add("α " + Decimals.shortest(after.rate()));
        }
        if (after.batch() != before.batch()) {
            differences.add(after.batch() == Learning.FULL_BATCH ? "full batch" : "batch " + after.batch());
        }
        if (after.l2() != before.l2()) {
            differences.add(after.l2() == 0 ? "no L2" : "L2 " + Decimals.shortest(after.l2()));
        }
        if (!after.mistakes().equals(before.mistakes())) {
            differences.add(after.mistakes().any() ? after.mistakes().inWords() : "no faults");
        }
        String what = differences.isEmpty() ? "the same" : String.join(", ", differences);
        return String.format(Locale.ROOT, "%s from %,d", what, from);
    }

    /** Named by all that differs from its fork on; empty for a line that does not begin at a fork, whose name says nothing of it. */
    Optional<String> nameOfSchedule() {
        return parent.map(line -> {
            List<String> parts = new ArrayList<>();
            Learning before = schedule.learning(fork);
            parts.add(name(line.schedule().learning(fork), before, fork));
            for (Schedule.Change change : schedule.changes()) {
                if (change.iteration() > fork) {
                    parts.add(name(before, change.learning(), change.iteration()));
                    before = change.learning();
                }
            }
            int last = parts.size() - 1;
            return last <= 1 ? String.join(", ", parts) : parts.get(0) + ", …, " + parts.get(last);
        });
    }

    void setName(String other) {
        name = other;
    }

    /** Records the trainer's state, the one after the head or the first; whole or, whatever is thrown, not at all. */
    void record(Trainer trainer) {
        record(trainer, curves);
    }

    private void record(Trainer trainer, Curves before) {
        watch.look(trainer);
        int iteration = trainer.iteration();
        Curves longer = withPoint(
                before.size() <= iteration ? before.append(trainer.batchLoss()) : before, trainer);
        if (checkpoints.wants(iteration) || checkpoints.size() == 0) {
            checkpoints.add(trainer.checkpoint());
        }
        curves = longer;
        head = iteration;
        schedule = trainer.schedule();
    }

    /** Records the head once more, measured anew with updates made otherwise. */
    void recordAgain(Trainer trainer) {
        record(trainer, trainer.iteration() == 0 ? Curves.EMPTY : curves.upTo(trainer.iteration() - 1));
    }

    /** Adds what is known of the trainer's state on whole sets to the curves. */
    void recordPoint(Trainer trainer) {
        curves = withPoint(curves, trainer);
    }

    private static Curves withPoint(Curves curves, Trainer trainer) {
        Measurement train = trainer.onTrain();
        Measurement test = trainer.onTest();
        return train.isKnown() && test.isKnown() && arePossible(train.loss(), test.loss())
                ? curves.withPoint(trainer.iteration(), train.loss(), test.loss(), train.accuracy(), test.accuracy())
                : curves;
    }

    private static boolean arePossible(double trainLoss, double testLoss) {
        return Measurement.isPossible(trainLoss) && Measurement.isPossible(testLoss);
    }

    /** The same of a state that was looked at. */
    void recordPoint(State state) {
        state.train().filter(train -> arePossible(train.loss(), state.test().loss())).ifPresent(train -> curves = curves.withPoint(
                state.iteration(), train.loss(), state.test().loss(), train.accuracy(), state.test().accuracy()));
    }

    void setSchedule(Schedule changed) {
        schedule = changed;
    }

    void setBudget(long bytes) {
        checkpoints.setBudget(bytes);
    }

    /** Where it is gone on from once it is trained again; empty while it is. */
    void setRest(Optional<Place> place) {
        rest = place;
    }

    /** As {@link #setRest} was told. */
    Optional<Place> rest() {
        return rest;
    }

    /** Lets go of what lies behind this iteration, and only other lines need not. */
    void cutAfter(int iteration) {
        checkpoints.cutAfter(Math.max(fork, iteration));
    }

    /** State 0, which is always kept. */
    private Parameters start() {
        return checkpoint(0).parameters();
    }

    /** The kept state at this iteration, or the last before it. */
    Checkpoint checkpoint(int iteration) {
        return iteration < fork && parent.isPresent()
                ? parent.get().checkpoint(iteration)
                : checkpoints.atOrBefore(iteration);
    }

    /** The kept state nearest to this iteration. */
    Checkpoint nearestCheckpoint(int iteration) {
        Checkpoint before = checkpoint(iteration);
        Checkpoint after = iteration < fork && parent.isPresent()
                ? parent.get().nearestCheckpoint(iteration)
                : checkpoints.atOrAfter(iteration);
        boolean takeAfter = after.iteration() >= iteration
                && after.iteration() - iteration < iteration - before.iteration()
                && (iteration >= fork || after.iteration() <= fork);
        return takeAfter ? after : before;
    }

    /** The kept states from 0 to this line's head, oldest first; those before the fork are the parent's. */
    List<Kept> kept() {
        List<Kept> states = new ArrayList<>();
        addKeptUpTo(Integer.MAX_VALUE - 1, states);
        return states;
    }

    private void addKeptUpTo(int iteration, List<Kept> states) {
        parent.ifPresent(line -> line.addKeptUpTo(Math.min(iteration, fork - 1), states));
        for (Checkpoint kept : checkpoints.upTo(iteration)) {
            states.add(new Kept(kept.iteration(), kept.parameters()));
        }
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The run's. */
    Hyperparameters settings() {
        return settings;
    }

    int head() {
        return head;
    }

    int fork() {
        return fork;
    }

    Optional<Recording> parent() {
        return parent;
    }

    Schedule schedule() {
        return schedule;
    }

    List<Trouble> troubles() {
        return watch.troubles();
    }

    /** As it stands. */
    Branch published() {
        return new Branch(
                id, name, parent.map(Recording::id), fork, head, schedule, curves, checkpoints.size(), start(),
                rest.map(place -> place.checkpoint().parameters()));
    }
}
