package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A run on the training thread: its trainer, its branches and what is recorded of them. */
final class Run {
    private final AtomicLong branchIds;
    private final Hyperparameters settings;
    private final Optional<Snapshot.Origin> origin;
    private final Trainer trainer;
    private final List<Recording> branches = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private Recording active;
    private State head;
    private long budget;
    // Where the trainer has to go back to, if a change of lines was cut short.
    private Place home;

    /**
     * A run at state 0.
     *
     * @param branchIds numbers the branches
     * @param budget bytes that past states may take
     */
    Run(Hyperparameters settings, Optional<Snapshot.Origin> origin, Trainer trainer, AtomicLong branchIds, long budget) {
        this.settings = settings;
        this.origin = origin;
        this.trainer = trainer;
        this.branchIds = branchIds;
        this.budget = budget;
        active = new Recording(branchIds.incrementAndGet(), settings, trainer.schedule(), budget);
        branches.add(active);
        active.record(trainer);
    }

    /** What the line that is trained began with. */
    Hyperparameters settings() {
        return active.settings();
    }

    /** The model that the trained line began with. */
    Optional<Snapshot.Origin> origin() {
        return origin.filter(model -> active.settings().equals(settings));
    }

    /** At the newest state. */
    Trainer trainer() {
        goHome();
        return trainer;
    }

    /** How the next updates are made. */
    Learning learning() {
        goHome();
        return trainer.schedule().learning(trainer.iteration());
    }

    /** The same settings and how the next updates are made: what a run like it would start with. */
    Hyperparameters settingsNow() {
        return settings().withLearning(learning());
    }

    /** One iteration on, recorded; whole or, whatever is thrown, not at all. */
    void advance() throws NotFiniteException {
        goHome();
        trainer.step();
        try {
            active.record(trainer);
        } catch (RuntimeException | Error e) {
            trainer.goBack();
            throw e;
        }
        head = null;
    }

    /**
     * Makes the next updates so.
     *
     * @throws NotFiniteException if the newest state's loss is not finite then; nothing changes
     */
    void setLearning(Learning learning) throws NotFiniteException {
        goHome();
        boolean anew = trainer.setLearning(learning);
        active.setSchedule(trainer.schedule());
        active.nameOfSchedule().ifPresent(name -> {
            active.setName("");
            active.setName(unused(name));
        });
        if (anew) {
            active.recordAgain(trainer);
        }
        head = null;
    }

    /** The newest state. */
    State head() {
        if (head == null) {
            goHome();
            head = trainer.state();
        }
        return head;
    }

    /** The newest state will stay for a while: it is measured on whole sets. */
    void rest() {
        if (head().train().isEmpty()) {
            trainer.measureOnTrain();
            active.recordPoint(trainer);
            head = trainer.state();
        }
    }

    /** A past state has been looked at: what was measured of it is kept in the curves. */
    void recordPoint(Recalled recalled) {
        find(recalled.branch())
                .filter(branch -> !branch.published().curves().isPoint(recalled.state().iteration()))
                .ifPresent(branch -> branch.recordPoint(recalled.state()));
    }

    /** A state that nothing must be computed for: the newest of a branch. */
    Optional<Place> known(Recording branch, int iteration) {
        if (iteration != branch.head()) {
            return Optional.empty();
        }
        goHome();
        return branch == active ? Optional.of(trainer.place()) : branch.rest();
    }

    /**
     * Begins a branch at a state of a branch, and makes it the one that is trained.
     *
     * @param place the state: {@link #known}, or found by {@link Recall}
     * @throws NotFiniteException if the state's loss is not finite with this learning; nothing changes then
     */
    void branch(Recording parent, Place place, Learning learning) throws NotFiniteException {
        goHome();
        int fork = place.checkpoint().iteration();
        Schedule schedule = parent.schedule();
        leave(() -> {
            if (parent != active || fork != trainer.iteration()) {
                trainer.restore(place, schedule);
            }
            boolean anew = trainer.setLearning(learning);
            String name = unused(Recording.name(schedule.learning(fork), learning, fork));
            Recording line = parent.branch(branchIds.incrementAndGet(), name, fork, learning, budget);
            if (anew) {
                line.recordAgain(trainer);
            } else {
                line.record(trainer);
            }
            return line;
        });
    }

    /**
     * Begins a line of its own from state 0, drawn with the run's seed.
     *
     * @param change what is different
     * @param name tells the line from the others
     * @throws NotFiniteException if its first loss is not finite; nothing changes then
     */
    void branchFromStart(UnaryOperator<Hyperparameters> change, String name) throws NotFiniteException {
        goHome();
        Hyperparameters other = change.apply(settingsNow());
        Schedule schedule = trainer.schedule().changed(0, other.learning());
        Parameters initial = other.initializer().draw(new Shape(other.hidden()), other.seed());
        leave(() -> {
            trainer.restore(Checkpoint.first(initial, other.learning().optimizer()), schedule);
            Recording line = Recording.fromStart(
                    branchIds.incrementAndGet(), other, unused(name + " from 0"), schedule, budget);
            line.record(trainer);
            return line;
        });
    }

    /** Where another line is gone on with. */
    private interface Elsewhere {
        Recording go() throws NotFiniteException;
    }

    /** Goes on with another line, or, whatever is thrown, with the one that was trained. */
    private void leave(Elsewhere elsewhere) throws NotFiniteException {
        Place left = trainer.place();
        home = left;
        Recording line;
        try {
            line = elsewhere.go();
        } catch (NotFiniteException e) {
            goHome();
            throw e;
        }
        active.setRest(Optional.of(left));
        line.setRest(Optional.empty());
        home = null;
        active = line;
        if (!branches.contains(line)) {
            branches.add(line);
        }
        head = null;
        shareOutBudget();
    }

    private void goHome() {
        if (home == null) {
            return;
        }
        try {
            trainer.restore(home, active.schedule());
            home = null;
            head = null;
        } catch (NotFiniteException e) {
            throw new IllegalStateException("A state that was finite is not any more.", e);
        }
    }

    /** The name, with a number behind it if another branch has it. */
    private String unused(String name) {
        String free = name;
        for (int k = 2; has(free); k++) {
            free = name + " (" + k + ")";
        }
        return free;
    }

    private boolean has(String name) {
        return branches.stream().anyMatch(branch -> branch.name().equals(name));
    }

    /** Goes on with another branch from its head. */
    void select(long id) throws NotFiniteException {
        Recording line = find(id).filter(branch -> branch != active).orElse(null);
        if (line != null) {
            goHome();
            leave(() -> {
                trainer.restore(line.rest().orElseThrow(), line.schedule());
                return line;
            });
        }
    }

    /** Lets go of a branch, unless it is the only one; if it is the one that is trained, its parent or the first is. */
    void delete(long id) throws NotFiniteException {
        Recording unwanted = find(id).orElse(null);
        if (unwanted == null || branches.size() == 1) {
            return;
        }
        if (unwanted == active) {
            Recording other = unwanted.parent().filter(branches::contains)
                    .orElseGet(() -> branches.get(branches.get(0) == unwanted ? 1 : 0));
            select(other.id());
        }
        branches.remove(unwanted);
        unwanted.setRest(Optional.empty());
        bookmarks.removeIf(bookmark -> bookmark.branch() == id);
        unwanted.cutAfter(branches.stream()
                .filter(branch -> branch.parent().filter(p -> p == unwanted).isPresent())
                .mapToInt(Recording::fork)
                .max()
                .orElse(0));
        shareOutBudget();
    }

    void setBudget(long bytes) {
        budget = bytes;
        shareOutBudget();
    }

    private void shareOutBudget() {
        List<Recording> all = new ArrayList<>();
        for (Recording branch : branches) {
            for (Optional<Recording> line = Optional.of(branch); line.isPresent(); line = line.get().parent()) {
                if (!all.contains(line.get())) {
                    all.add(line.get());
                }
            }
        }
        long resting = branches.stream().flatMap(line -> line.rest().stream()).mapToLong(Place::bytes).sum();
        all.forEach(line -> line.setBudget(Math.max(0, budget - resting) / all.size()));
    }

    void addBookmark(Bookmark bookmark) {
        bookmarks.add(bookmark);
    }

    void deleteBookmark(Bookmark bookmark) {
        bookmarks.remove(bookmark);
    }

    /** The branch that is trained. */
    Recording active() {
        return active;
    }

    Optional<Recording> find(long id) {
        return branches.stream().filter(branch -> branch.id() == id).findFirst();
    }

    List<Recording> branches() {
        return List.copyOf(branches);
    }

    List<Bookmark> bookmarks() {
        return List.copyOf(bookmarks);
    }
}
