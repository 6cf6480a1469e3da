package io.github.glassbox.training;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Trains on a thread of its own: messages go in and are carried out between iterations, snapshots come out.
 *
 * <p>Every method returns at once and may be called from any thread. While it plays, a snapshot is made only when
 * {@link #request} has asked for one, so that training never waits for who looks at it; every message is followed by one.
 */
public final class TrainingSession implements AutoCloseable {
    private static final long MOST_MEMORY = 256L << 20;
    private static final int SHARE_OF_HEAP = 3;

    private final TrainingData data;
    private final Engine engine;
    private final Workers workers;
    private final Recall recall;
    private final Runnable published;
    private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final AtomicReference<Snapshot> latest = new AtomicReference<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong branchIds = new AtomicLong();
    private final Pace pace = new Pace();
    private volatile boolean wanted = true;
    private volatile boolean closed;
    private volatile List<Recording> branches = List.of();

    // All below belongs to the training thread.
    private Run run;
    private long runNumber;
    private boolean playing;
    private Optional<Goal> goal;
    private boolean goalReached;
    private Optional<String> notice = Optional.empty();
    private long memory = defaultMemory();

    /**
     * Starts the thread, and on it a first run.
     *
     * @param goal as for {@link #setGoal}
     * @param published called after each new snapshot or recalled state, on other threads; must be short
     */
    public TrainingSession(
            TrainingData data, Hyperparameters first, Optional<Goal> goal, Engine engine, Runnable published) {
        this.data = data;
        this.goal = goal;
        this.engine = engine;
        this.published = published;
        workers = new Workers(engine.threads());
        recall = new Recall(data, engine, this::recalledOne);
        start(first);
        Threads.start("glassbox-training", this::live);
    }

    /** Bytes that past states may take unless told otherwise: 256 MB, or a third of the heap if that is less. */
    public static long defaultMemory() {
        return Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** The newest state that {@link #seek} brought. */
    public Optional<Recalled> recalled() {
        return recall.latest();
    }

    /** Asks for a snapshot after the next iteration, while it plays. */
    public void request() {
        wanted = true;
    }

    /** Whether a frame is being drawn: training goes on with one thread fewer, so that drawing has a processor. */
    public void setDrawing(boolean drawing) {
        workers.setOneResting(drawing);
    }

    /** Starts a new run, paused at state 0. */
    public void start(Hyperparameters settings) {
        messages.add(() -> begin(settings, Optional.empty()));
    }

    /** Starts a new run with the present one's settings as they are now, but for one change. */
    public void restart(UnaryOperator<Hyperparameters> change) {
        messages.add(() -> begin(change.apply(run.settingsNow()), Optional.empty()));
    }

    /** Starts a new run with a model as state 0, and the present run's other settings as they are now. */
    public void start(Snapshot.Origin model) {
        messages.add(() -> begin(
                run.settingsNow()
                        .withHidden(model.parameters().hidden())
                        .withActivation(model.activation()),
                Optional.of(model)));
    }

    /** Back to state 0 of the same run's settings, with updates made as they are now. */
    public void reset() {
        messages.add(() -> begin(run.settingsNow(), run.origin()));
    }

    /** Goes on by itself until paused, or until the goal is reached. */
    public void play() {
        messages.add(() -> {
            playing = true;
            pace.restart();
        });
    }

    /** Stops going on by itself. */
    public void pause() {
        messages.add(() -> playing = false);
    }

    /** One iteration, and paused. */
    public void step() {
        messages.add(() -> {
            playing = false;
            advance();
        });
    }

    /** How fast to play, from the next iteration. */
    public void setSpeed(Speed speed) {
        messages.add(() -> pace.setSpeed(speed));
    }

    /** @param alpha the learning rate from the next iteration, above 0 */
    public void setRate(float alpha) {
        Learning.NOTEBOOK.withRate(alpha);
        setLearning(learning -> learning.withRate(alpha));
    }

    /** Changes how updates are made, from the next iteration; the change is recorded in the branch's schedule. */
    public void setLearning(UnaryOperator<Learning> change) {
        messages.add(() -> run.setLearning(change.apply(run.learning())));
    }

    /** Playing stops on reaching it; empty for never. */
    public void setGoal(Optional<Goal> toReach) {
        messages.add(() -> {
            goal = toReach;
            goalReached = goal.map(g -> g.isReached(run.trainer())).orElse(false);
        });
    }

    /** Plays until this is reached; if it is already, says so and stays. */
    public void runUntil(Goal toReach) {
        setGoal(Optional.of(toReach));
        messages.add(() -> {
            playing = !goalReached;
            notice = goalReached ? Optional.of("This is reached already.") : Optional.empty();
            pace.restart();
        });
    }

    /** @param bytes that past states may take; those beyond are let go, and computed again when they are looked at */
    public void setMemory(long bytes) {
        messages.add(() -> {
            memory = bytes;
            run.setBudget(bytes);
        });
    }

    /**
     * Asks for a past state, overtaking the request before; {@link #recalled} has it after a while.
     *
     * @param branch the id of its branch
     * @param exact whether just this state is wanted; else a preview of the nearest one that is kept
     * @return the request's number
     */
    public long seek(long branch, int iteration, boolean exact) {
        long number = requests.incrementAndGet();
        branches.stream()
                .filter(line -> line.id() == branch)
                .findFirst()
                .ifPresent(line -> recall.request(new Recall.Request(number, line, iteration, exact)));
        return number;
    }

    /** Begins a branch at a state, with updates made otherwise; paused there. */
    public void branch(long from, int iteration, Learning learning) {
        change(() -> run.branch(from, iteration, learning));
    }

    /** Begins a line of its own from iteration 0, drawn by another initialiser; paused there. */
    public void branchFromStart(Initializer initializer) {
        change(() -> run.branchFromStart(initializer));
    }

    /** Goes on with this branch, paused at its head. */
    public void selectBranch(long id) {
        change(() -> run.select(id));
    }

    /** Lets go of a branch, unless it is the only one. */
    public void deleteBranch(long id) {
        change(() -> run.delete(id));
    }

    private void change(Runnable body) {
        messages.add(() -> {
            playing = false;
            notice = Optional.empty();
            body.run();
            branches = run.branches();
        });
    }

    /** Keeps a name for a state. */
    public void addBookmark(Bookmark bookmark) {
        messages.add(() -> run.addBookmark(bookmark));
    }

    /** Forgets a name. */
    public void deleteBookmark(Bookmark bookmark) {
        messages.add(() -> run.deleteBookmark(bookmark));
    }

    /** The threads end after what is in progress; messages that wait are not carried out. */
    @Override
    public void close() {
        closed = true;
        messages.add(() -> {});
        recall.close();
    }

    private void live() {
        try (workers) {
            while (!closed) {
                Runnable message = playing ? messages.poll(pace.nanosToNext(), TimeUnit.NANOSECONDS) : messages.take();
                if (closed) {
                    return;
                }
                if (message == null) {
                    advance();
                } else {
                    message.run();
                }
                if (message != null || wanted || !playing) {
                    publish();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Hyperparameters settings, Optional<Snapshot.Origin> model) {
        Parameters initial = model.map(Snapshot.Origin::parameters)
                .orElseGet(() -> settings.initializer().draw(new Shape(settings.hidden()), settings.seed()));
        playing = false;
        try {
            Trainer trainer = Trainer.start(data, initial, settings, engine, workers);
            run = new Run(settings, model, trainer, branchIds, memory);
        } catch (NotFiniteException e) {
            notice = Optional.of(e.getMessage());
            return;
        }
        notice = Optional.empty();
        goalReached = false;
        runNumber++;
        branches = run.branches();
        pace.forgetCost();
    }

    private void advance() {
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

    private void recalledOne() {
        recall.latest().filter(recalled -> recalled.state().isComplete() && !recalled.state().batch().isFull())
                .ifPresent(recalled -> messages.add(() -> run.recordPoint(recalled)));
        published.run();
    }

    private void publish() {
        if (!playing) {
            run.rest();
        }
        wanted = false;
        List<Branch> lines = run.branches().stream().map(Recording::published).toList();
        latest.set(new Snapshot(
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
                notice));
        published.run();
    }
}
