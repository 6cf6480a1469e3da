package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The run that a session trains, and how it is being played. Belongs to the training thread. */
final class Playing {
    private final TrainingData data;
    private final Engine engine;
    private final Workers workers;
    private final AtomicLong branchIds = new AtomicLong();
    private final Pace pace = new Pace();
    private Run run;
    private long runNumber;
    private boolean playing;
    private Optional<Goal> goal;
    private boolean goalReached;
    private Optional<String> notice = Optional.empty();
    private long memory = TrainingSession.defaultMemory();
    private final MemoryBudget budget;

    /** A change of a run's branches. */
    @FunctionalInterface
    interface Change {
        /** Makes it; refused, nothing changes. */
        void make(Run run) throws NotFiniteException;
    }

    /** @param goal as for {@link TrainingSession#setGoal} */
    Playing(TrainingData data, Optional<Goal> goal, Engine engine, Workers workers) {
        this.data = data;
        this.goal = goal;
        this.engine = engine;
        this.workers = workers;
        budget = MemoryBudget.of(data, workers.threads());
    }

    /** A run at state 0, paused; a start whose loss is not finite is refused, and leaves the run as it was. */
    void begin(Hyperparameters settings, Optional<Snapshot.Origin> model) {
        Parameters initial = model.map(Snapshot.Origin::parameters)
                .orElseGet(() -> settings.initializer().draw(new Shape(settings.hidden()), settings.seed()));
        playing = false;
        int hidden = initial.hidden();
        if (!budget.fits(hidden, settings.learning(), 1)) {
            notice = Optional.of(noRoom("A run with " + hidden + " hidden units"));
            if (run != null) {
                return;
            }
        }
        makeRoom(budget.trainer(hidden, settings.learning()));
        try {
            Trainer trainer = Trainer.start(data, initial, settings, engine, workers);
            run = new Run(settings, model, trainer, branchIds, memory(hidden, settings.learning()));
        } catch (NotFiniteException e) {
            notice = Optional.of(e.getMessage());
            shareOut();
            return;
        } catch (RuntimeException | Error e) {
            shareOut();
            throw e;
        }
        notice = sayLess(hidden, settings.learning());
        goalReached = false;
        runNumber++;
        pace.forgetCost();
    }

    private static String noRoom(String what) {
        return what + " would take more memory than this program may: " + megabytes(Runtime.getRuntime().maxMemory())
                + " MB. Start it with more, such as java -Xmx1g.";
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /** Past states are let go of if there would not be room for so much beside them. */
    private void makeRoom(long bytes) {
        if (run != null && memoryNow() + bytes > budget.forPastStates(run.settings().hidden(), run.learning())) {
            run.setBudget(0);
        }
    }

    private long memory(int hidden, Learning learning) {
        return Math.max(0, Math.min(memory, budget.forPastStates(hidden, learning)));
    }

    private long memoryNow() {
        return memory(run.settings().hidden(), run.learning());
    }

    private void shareOut() {
        if (run != null) {
            run.setBudget(memoryNow());
        }
    }

    private Optional<String> sayLess(int hidden, Learning learning) {
        long some = memory(hidden, learning);
        return some >= memory
                ? Optional.empty()
                : Optional.of("Past states get " + megabytes(some) + " MB instead of " + megabytes(memory)
                        + ": the rest is needed for training.");
    }

    /** The run that was begun last; null while none could be. */
    Run run() {
        return run;
    }

    /** Whether it goes on by itself. */
    boolean isPlaying() {
        return playing;
    }

    /** Nanoseconds until the next iteration is due. */
    long nanosToNext() {
        return pace.nanosToNext();
    }

    void play() {
        playing = true;
        pace.restart();
    }

    void pause() {
        playing = false;
    }

    /** One iteration; one that is not finite, and the goal, pause it. */
    void advance() {
        Trainer trainer = run.trainer();
        try {
            run.advance();
            notice = Optional.empty();
            pace.advanced(trainer.trainMillis(), trainer.testMillis());
        } catch (NotFiniteException e) {
            playing = false;
            notice = Optional.of(e.getMessage());
        }
        if (goal.isPresent() && goal.get().isKnown(trainer)) {
            boolean reached = goal.get().isReached(trainer);
            if (reached && !goalReached) {
                playing = false;
            }
            goalReached = reached;
        }
    }

    /** Something inside the program went wrong: paused, and it says so. */
    void faulted(Throwable fault) {
        playing = false;
        boolean memory = fault instanceof OutOfMemoryError || fault.getCause() instanceof OutOfMemoryError;
        if (run == null) {
            notice = Optional.of(memory
                    ? "There is not enough memory for this run: begin a smaller one by New Run…, or start the program with"
                            + " more, such as java -Xmx1g."
                    : "Something went wrong inside the program, so there is no run: begin one by New Run….");
            return;
        }
        notice = Optional.of(memory
                ? "There is not enough memory for this. Nothing is lost: the run is as it was before."
                : "Something went wrong inside the program. The run is as it was before.");
    }

    /** What could not be done, a sentence. */
    Optional<String> notice() {
        return notice;
    }

    void setSpeed(Speed speed) {
        pace.setSpeed(speed);
    }

    void setGoal(Optional<Goal> toReach) {
        goal = toReach;
        goalReached = run != null && goal.map(g -> g.isReached(run.trainer())).orElse(false);
    }

    void runUntil(Goal toReach) {
        setGoal(Optional.of(toReach));
        playing = !goalReached;
        notice = goalReached ? Optional.of("This is reached already.") : Optional.empty();
        pace.restart();
    }

    void setMemory(long bytes) {
        memory = bytes;
        shareOut();
    }

    /** Begins a line more, as {@link #change}, if there is memory for it. */
    void addLine(Change change) {
        if (budget.fits(run.settings().hidden(), run.learning(), run.branches().size() + 1)) {
            change(change);
            shareOut();
        } else {
            playing = false;
            notice = Optional.of("There is no memory left for another branch: delete one first.");
        }
    }

    /** As {@link Run#setLearning}; what is refused pauses it, and is said. */
    void setLearning(UnaryOperator<Learning> change) {
        Learning learning = change.apply(run.learning());
        if (!budget.fits(run.settings().hidden(), learning, run.branches().size())) {
            playing = false;
            notice = Optional.of("Nothing is changed: " + noRoom("this"));
            return;
        }
        run.setBudget(memory(run.settings().hidden(), learning));
        try {
            run.setLearning(learning);
            notice = Optional.empty();
        } catch (NotFiniteException e) {
            playing = false;
            notice = Optional.of(e.getMessage());
        }
    }

    /** Changes which branches there are, or which is trained; paused, and it says so if the change is refused. */
    void change(Change change) {
        playing = false;
        notice = Optional.empty();
        try {
            change.make(run);
        } catch (NotFiniteException e) {
            notice = Optional.of(e.getMessage());
        }
        setGoal(goal);
    }

    /** As it stands; paused, its newest state is measured on whole sets first. */
    Snapshot snapshot() {
        if (!playing) {
            run.rest();
        }
        List<Branch> lines = run.branches().stream().map(Recording::published).toList();
        return new Snapshot(
                runNumber,
                run.settings(),
                run.origin(),
                run.head(),
                run.active().published(),
                lines,
                run.bookmarks(),
                new Snapshot.Control(
                        playing, pace.speed(), playing ? pace.reachedPerSecond() : 0, run.learning(), goal, goalReached, memory),
                new Snapshot.Cost(
                        pace.trainMillis(), pace.testMillis(), engine.kernels().description(),
                        engine.kernels().reason(), workers.threads()),
                run.active().troubles(),
                notice);
    }
}
