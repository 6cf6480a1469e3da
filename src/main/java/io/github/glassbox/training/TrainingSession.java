package io.github.glassbox.training;

import io.github.glassbox.nn.kernel.Kernels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final long USUAL_MEMORY = 256L << 20;
    private static final int SHARE_OF_HEAP = 3;

    // A window that is just coming up may not be painted yet when its first frame is asked for.
    private static final long MILLIS_BEFORE_WARM_UP = 1500;

    private final Workers workers;
    private final Recall recall;
    private final Runnable published;
    private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final AtomicReference<Snapshot> latest = new AtomicReference<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicBoolean warming = new AtomicBoolean();
    private final TrainingData data;
    private final Kernels kernels;
    private volatile boolean wanted = true;
    private volatile boolean closed;
    private volatile List<Recording> branches = List.of();
    private volatile Optional<String> refusal = Optional.empty();

    // Belongs to the training thread.
    private final Playing playing;

    /**
     * Starts the thread, and on it a first run.
     *
     * @param goal as for {@link #setGoal}
     * @param published called after each new snapshot or recalled state, on other threads; must be short
     */
    public TrainingSession(
            TrainingData data, Hyperparameters first, Optional<Goal> goal, Engine engine, Runnable published) {
        this.data = data;
        this.published = published;
        kernels = engine.kernels();
        workers = new Workers(engine.threads());
        recall = new Recall(data, engine, this::recalledOne);
        playing = new Playing(data, goal, engine, workers);
        start(first);
        Threads.start("glassbox-training", this::live);
    }

    /** Bytes that past states may take unless told otherwise: 256 MB, or {@link #mostMemory} if that is less. */
    public static long defaultMemory() {
        return Math.min(USUAL_MEMORY, mostMemory());
    }

    /** Bytes that past states may take at most: a third of the heap. */
    public static long mostMemory() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    }

    /** The newest snapshot; empty until state 0 is evaluated. */
    public Optional<Snapshot> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** Why there is no run, a sentence: the first could not be begun, and {@link #start} has not begun another yet. */
    public Optional<String> refusal() {
        return latest.get() == null ? refusal : Optional.empty();
    }

    /** The newest state that {@link #seek} brought. */
    public Optional<Recalled> recalled() {
        return recall.latest();
    }

    /**
     * Asks for a snapshot after the next iteration, while it plays. A moment after the first time the kernels are warmed
     * up, in the background: until then who looks at it has had the processors for showing state 0.
     */
    public void request() {
        wanted = true;
        if (kernels.isCold() && warming.compareAndSet(false, true)) {
            Threads.start("glassbox-warm-up", this::warmUp);
        }
    }

    private void warmUp() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BEFORE_WARM_UP);
            kernels.warmUp(data.train(), () -> closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        messages.add(() -> begin(change.apply(playing.run().settingsNow()), Optional.empty()));
    }

    /** Starts a new run with a model as state 0, and the present run's other settings as they are now. */
    public void start(Snapshot.Origin model) {
        messages.add(() -> begin(
                playing.run().settingsNow()
                        .withDividedPixels()
                        .withHidden(model.parameters().hidden())
                        .withActivation(model.activation()),
                Optional.of(model)));
    }

    /** Back to state 0 of the same run's settings, with updates made as they are now. */
    public void reset() {
        messages.add(() -> begin(playing.run().settingsNow(), playing.run().origin()));
    }

    /** Goes on by itself until paused, or until the goal is reached. */
    public void play() {
        messages.add(playing::play);
    }

    /** Stops going on by itself. */
    public void pause() {
        messages.add(playing::pause);
    }

    /** One iteration, and paused. */
    public void step() {
        messages.add(() -> {
            playing.pause();
            playing.advance();
        });
    }

    /** How fast to play, from the next iteration. */
    public void setSpeed(Speed speed) {
        messages.add(() -> playing.setSpeed(speed));
    }

    /** @param alpha the learning rate from the next iteration, above 0 */
    public void setRate(float alpha) {
        Learning.NOTEBOOK.withRate(alpha);
        setLearning(learning -> learning.withRate(alpha));
    }

    /**
     * Changes how updates are made, from the next iteration; the change is recorded in the branch's schedule. One with
     * which the newest state's loss is not finite is refused.
     */
    public void setLearning(UnaryOperator<Learning> change) {
        messages.add(() -> playing.setLearning(change));
    }

    /** Playing stops on reaching it; empty for never. */
    public void setGoal(Optional<Goal> toReach) {
        messages.add(() -> playing.setGoal(toReach));
    }

    /** Plays until this is reached; if it is already, says so and stays. */
    public void runUntil(Goal toReach) {
        messages.add(() -> playing.runUntil(toReach));
    }

    /**
     * Limits what past states take; those beyond are let go, and computed again when they are looked at.
     *
     * @param bytes limited to {@link #mostMemory}
     */
    public void setMemory(long bytes) {
        messages.add(() -> playing.setMemory(Math.min(bytes, mostMemory())));
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
        find(branch).ifPresent(line -> recall.request(new Recall.Request(number, line, iteration, exact)));
        return number;
    }

    /**
     * The parameters of the states that are kept nearest to these iterations; nothing is computed, and what is displayed
     * stays. Each state comes once, in the order of their iterations.
     *
     * @param branch the id of its branch; of one that is no more nothing is kept
     */
    public List<Kept> kept(long branch, Collection<Integer> iterations) {
        return find(branch).map(line -> iterations.stream()
                        .map(line::nearestCheckpoint).distinct()
                        .sorted(Comparator.comparingInt(Checkpoint::iteration))
                        .map(state -> new Kept(state.iteration(), state.parameters()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Recording> find(long branch) {
        return branches.stream().filter(line -> line.id() == branch).findFirst();
    }

    /** The states of a branch that are kept, oldest first; none if there is no such branch. */
    public List<Kept> kept(long branch) {
        return find(branch).map(Recording::kept).orElse(List.of());
    }

    /**
     * Begins a branch at a state, with updates made otherwise; paused there. One whose loss is not finite is refused.
     *
     * <p>A state that is not kept is computed again first, while training goes on: see {@link #searching}.
     */
    public void branch(long from, int iteration, Learning learning) {
        messages.add(() -> playing.run().find(from).ifPresent(parent -> {
            int fork = Math.min(iteration, parent.head());
            Playing.Change atOnce = run -> run.branch(parent, run.known(parent, fork).orElseThrow(), learning);
            if (fork == parent.head()) {
                addLine(atOnce);
            } else {
                recall.find(new Recall.Search(parent, fork, place -> messages.add(() -> addLine(run -> {
                    // It may be another run by now, or the branch deleted.
                    if (run.branches().contains(parent)) {
                        run.branch(parent, place, learning);
                    }
                }))));
            }
        }));
    }

    /** How far the state that a branch is to begin at has been computed; empty unless that takes long. */
    public Optional<Searching> searching() {
        return recall.searching();
    }

    /** The branch that is waited for is not begun. */
    public void cancelSearch() {
        recall.cancelSearch();
    }

    /**
     * Begins a line of its own from iteration 0, paused there; one whose loss is not finite is refused.
     *
     * @param change of the present settings: another initialiser, a mistake
     * @param name tells it from the others
     */
    public void branchFromStart(UnaryOperator<Hyperparameters> change, String name) {
        messages.add(() -> addLine(run -> run.branchFromStart(change, name)));
    }

    /** Goes on with this branch, paused at its head. */
    public void selectBranch(long id) {
        change(run -> run.select(id));
    }

    /** Lets go of a branch, unless it is the only one. */
    public void deleteBranch(long id) {
        change(run -> run.delete(id));
    }

    private void change(Playing.Change change) {
        messages.add(() -> make(change));
    }

    private void make(Playing.Change change) {
        playing.change(change);
        branches = playing.run().branches();
    }

    private void addLine(Playing.Change change) {
        playing.addLine(change);
        branches = playing.run().branches();
    }

    /** Keeps a name for a state. */
    public void addBookmark(Bookmark bookmark) {
        messages.add(() -> playing.run().addBookmark(bookmark));
    }

    /** Forgets a name. */
    public void deleteBookmark(Bookmark bookmark) {
        messages.add(() -> playing.run().deleteBookmark(bookmark));
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
                Runnable message =
                        playing.isPlaying() ? messages.poll(playing.nanosToNext(), TimeUnit.NANOSECONDS) : messages.take();
                if (closed) {
                    return;
                }
                try {
                    carryOut(message);
                } catch (RuntimeException | Error e) {
                    faulted(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Runnable message) {
        if (message == null) {
            playing.advance();
        } else {
            message.run();
        }
        if (message != null || wanted || !playing.isPlaying()) {
            publish();
        }
    }

    /** The run, if there is one, stays as it was before, paused. */
    private void faulted(Throwable fault) {
        try {
            playing.faulted(fault);
            Threads.report(fault);
            publish();
        } catch (RuntimeException | Error e) {
            Threads.report(e);
        }
    }

    private void begin(Hyperparameters settings, Optional<Snapshot.Origin> model) {
        playing.begin(settings, model);
        branches = playing.run() == null ? List.of() : playing.run().branches();
    }

    private void recalledOne() {
        recall.latest().filter(recalled -> recalled.state().isComplete() && !recalled.state().batch().isFull())
                .ifPresent(recalled -> messages.add(() -> playing.run().recordPoint(recalled)));
        published.run();
    }

    private void publish() {
        // Before the snapshot: a request that comes while it is made asks for the next.
        wanted = false;
        if (playing.run() == null) {
            refusal = playing.notice();
        } else {
            latest.set(playing.snapshot());
        }
        published.run();
    }
}
