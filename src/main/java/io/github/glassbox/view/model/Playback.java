package io.github.glassbox.view.model;

import io.github.glassbox.training.Bookmark;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.TrainingSession;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.swing.Timer;

/**
 * Moves through a run: along what is recorded while a past state is displayed, past the head by training.
 *
 * <p>Belongs to the event thread. Does nothing until it has a session.
 */
public final class Playback {
    private static final int FASTEST_REPLAY_MILLIS = 16;

    private final PresentationModel model;
    private final Timer replay = new Timer(FASTEST_REPLAY_MILLIS, e -> replayNext());
    private Optional<TrainingSession> session = Optional.empty();
    private int replayed;
    private Snapshot steppedFrom;
    private Optional<Bookmark> wanted = Optional.empty();

    /** For this model. */
    public Playback(PresentationModel model) {
        this.model = model;
        model.addListener(changed -> {
            playAtOnce();
            showOnItsBranch();
        });
    }

    private void playAtOnce() {
        if (model.playsAtOnce() && model.snapshot().isPresent()) {
            model.setPlaysAtOnce(false);
            session.ifPresent(TrainingSession::play);
        }
    }

    /** Gives it the session to train with. */
    public void setSession(TrainingSession opened) {
        session = Optional.of(opened);
        model.setPast(opened::kept);
    }

    /** Plays if it stands still, otherwise pauses; while the first run is being opened, says so for when it is there. */
    public void playOrPause() {
        if (model.opening()) {
            model.setPlaysAtOnce(!model.playsAtOnce());
        } else if (model.replaying()) {
            stopReplay();
        } else if (control().map(Snapshot.Control::playing).orElse(false)) {
            session.ifPresent(TrainingSession::pause);
        } else if (model.atHead()) {
            session.ifPresent(TrainingSession::play);
        } else {
            Speed speed = control().map(Snapshot.Control::speed).orElse(Speed.UNLIMITED);
            replay.setDelay(replayMillis(speed));
            replayed = model.target();
            replay.start();
            model.setReplaying(true);
        }
    }

    /** Stands still from now on. */
    public void pause() {
        if (model.playing()) {
            playOrPause();
        }
    }

    private void replayNext() {
        if (model.target() != replayed) {
            // Somebody went elsewhere meanwhile: that is where to stay.
            stopReplay();
            return;
        }
        if (model.seeking()) {
            return;
        }
        go(model.target() + 1, true);
        replayed = model.target();
        if (model.atHead()) {
            stopReplay();
            boolean stopHere = control()
                    .flatMap(Snapshot.Control::goal)
                    .filter(goal -> goal.equals(Goal.iteration(Math.max(1, model.target()))))
                    .isPresent();
            if (!stopHere) {
                session.ifPresent(TrainingSession::play);
            }
        }
    }

    private static int replayMillis(Speed speed) {
        return Math.max(FASTEST_REPLAY_MILLIS, (int) (speed.periodNanos() / 1_000_000));
    }

    private void stopReplay() {
        replay.stop();
        model.setReplaying(false);
    }

    /** One iteration on: the next one recorded, or at the head a new one, unless one is under way already. */
    public void step() {
        stopReplay();
        if (model.atHead()) {
            Snapshot now = model.snapshot().orElse(null);
            if (now != null && now != steppedFrom) {
                steppedFrom = now;
                session.ifPresent(TrainingSession::step);
            }
        } else {
            go(model.target() + 1, true);
        }
    }

    /** One iteration back; pauses training that was being followed. */
    public void stepBack() {
        if (model.atHead()) {
            session.ifPresent(TrainingSession::pause);
        }
        showPrevious();
    }

    /** To iteration 0 of the run. */
    public void showFirst() {
        show(0);
    }

    /** To the newest iteration, and follows it. */
    public void showHead() {
        model.snapshot().ifPresent(now -> show(now.head().iteration()));
    }

    /** To this iteration, and follows the head if that is it; a past one is displayed when it is computed. */
    public void show(int iteration) {
        stopReplay();
        go(iteration, true);
    }

    /** At once to the kept state nearest to this iteration: for dragging; {@link #show} is to follow. */
    public void preview(int iteration) {
        stopReplay();
        go(iteration, false);
    }

    /** One iteration back from the displayed one, or from the one that is on its way. */
    public void showPrevious() {
        show(model.target() - 1);
    }

    /** One iteration on, at most to the head. */
    public void showNext() {
        show(model.target() + 1);
    }

    private void go(int iteration, boolean exact) {
        session.filter(s -> model.displayed().isPresent()).ifPresent(s -> model.show(iteration, exact, s::seek));
    }

    /** Back to the start of the same run: the same settings and seed. */
    public void reset() {
        stopReplay();
        session.ifPresent(TrainingSession::reset);
    }

    /** A new run with these settings. */
    public void start(Hyperparameters settings) {
        stopReplay();
        session.ifPresent(s -> s.start(settings));
    }

    /** A new run with the present settings, but for one change. */
    public void restart(UnaryOperator<Hyperparameters> change) {
        stopReplay();
        session.ifPresent(s -> s.restart(change));
    }

    /** A new run that begins with a model. */
    public void start(Snapshot.Origin origin) {
        stopReplay();
        session.ifPresent(s -> s.start(origin));
    }

    /** How fast to play. */
    public void setSpeed(Speed speed) {
        replay.setDelay(replayMillis(speed));
        session.ifPresent(s -> s.setSpeed(speed));
    }

    /** The learning rate from the next iteration, above 0. */
    public void setRate(float rate) {
        session.ifPresent(s -> s.setRate(rate));
    }

    /** Changes how updates are made from the next iteration. */
    public void setLearning(UnaryOperator<Learning> change) {
        session.ifPresent(s -> s.setLearning(change));
    }

    /** Playing stops on reaching it; empty for never. */
    public void setGoal(Optional<Goal> goal) {
        session.ifPresent(s -> s.setGoal(goal));
    }

    /** Trains on from the head until it is reached. */
    public void runUntil(Optional<Goal> goal) {
        showHead();
        session.ifPresent(s -> goal.ifPresent(s::runUntil));
    }

    /** Trains on from the head, with no goal any more. */
    public void playOn() {
        showHead();
        session.ifPresent(s -> {
            s.setGoal(Optional.empty());
            s.play();
        });
    }

    /** Bytes that past states may take. */
    public void setMemory(long bytes) {
        session.ifPresent(s -> s.setMemory(bytes));
    }

    /** Begins a branch at the displayed state, with updates made otherwise. */
    public void branch(Learning learning) {
        stopReplay();
        model.snapshot().ifPresent(now ->
                session.ifPresent(s -> s.branch(now.branch().id(), model.target(), learning)));
    }

    /** The branch that is waited for is not begun. */
    public void cancelBranch() {
        session.ifPresent(TrainingSession::cancelSearch);
    }

    /** Begins a line of its own from iteration 0, with other settings; the name tells it from the others. */
    public void branchFromStart(UnaryOperator<Hyperparameters> change, String name) {
        stopReplay();
        session.ifPresent(s -> s.branchFromStart(change, name));
    }

    /** Goes on with another branch. */
    public void selectBranch(Branch branch) {
        stopReplay();
        session.ifPresent(s -> s.selectBranch(branch.id()));
    }

    /** Lets go of a branch. */
    public void deleteBranch(Branch branch) {
        stopReplay();
        session.ifPresent(s -> s.deleteBranch(branch.id()));
    }

    /** Gives the displayed state a name. */
    public void addBookmark(String name) {
        model.snapshot().ifPresent(now -> session.ifPresent(
                s -> s.addBookmark(new Bookmark(name, now.branch().id(), model.target()))));
    }

    /** Forgets a bookmark. */
    public void deleteBookmark(Bookmark bookmark) {
        session.ifPresent(s -> s.deleteBookmark(bookmark));
    }

    /** Goes to a bookmark, on its branch. */
    public void showBookmark(Bookmark bookmark) {
        stopReplay();
        wanted = Optional.of(bookmark);
        showOnItsBranch();
        if (wanted.isPresent()) {
            session.ifPresent(s -> s.selectBranch(bookmark.branch()));
        }
    }

    private void showOnItsBranch() {
        long branch = model.snapshot().map(now -> now.branch().id()).orElse(0L);
        wanted.filter(bookmark -> bookmark.branch() == branch).ifPresent(bookmark -> {
            wanted = Optional.empty();
            go(bookmark.iteration(), true);
        });
    }

    /** The states of a branch that are kept, oldest first; none without a session. */
    public List<Kept> kept(long branch) {
        return session.map(s -> s.kept(branch)).orElse(List.of());
    }

    /** Ends the session's thread after the iteration in progress. */
    public void close() {
        stopReplay();
        session.ifPresent(TrainingSession::close);
        session = Optional.empty();
    }

    private Optional<Snapshot.Control> control() {
        return model.snapshot().map(Snapshot::control);
    }
}
