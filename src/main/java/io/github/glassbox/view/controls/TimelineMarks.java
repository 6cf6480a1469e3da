package io.github.glassbox.view.controls;

import io.github.glassbox.training.Bookmark;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Schedule;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What is marked on the timeline: changes of how updates are made, the fork, bookmarks. */
final class TimelineMarks {
    /** How a mark looks. */
    enum Kind {
        CHANGE,
        FORK,
        BOOKMARK
    }

    /**
     * A mark.
     *
     * @param iteration where it stands
     * @param text what it tells
     */
    record Mark(Kind kind, int iteration, String text) {}

    private TimelineMarks() {}

    /** The marks of the branch that is trained, in the order in which they are drawn. */
    static List<Mark> of(Snapshot snapshot) {
        Branch branch = snapshot.branch();
        List<Mark> marks = new ArrayList<>();
        List<Schedule.Change> changes = branch.schedule().changes();
        for (int k = 1; k < changes.size(); k++) {
            int iteration = changes.get(k).iteration();
            if (branch.parent().isEmpty() || iteration != branch.fork()) {
                marks.add(new Mark(
                        Kind.CHANGE,
                        iteration,
                        at(iteration) + difference(changes.get(k - 1).learning(), changes.get(k).learning())));
            }
        }
        if (branch.parent().isPresent()) {
            marks.add(new Mark(Kind.FORK, branch.fork(), at(branch.fork()) + "branch " + branch.name()));
        }
        for (Bookmark bookmark : snapshot.bookmarks()) {
            if (bookmark.branch() == branch.id()) {
                marks.add(new Mark(Kind.BOOKMARK, bookmark.iteration(), at(bookmark.iteration()) + bookmark.name()));
            }
        }
        return marks;
    }

    private static String at(int iteration) {
        return "iteration " + Numbers.count(iteration) + ": ";
    }

    /** Such as "α 0.10 → 0.50, batch all → 64". */
    static String difference(Learning before, Learning after) {
        List<String> parts = new ArrayList<>();
        add(parts, "α", NumberInput.rateText(before.rate()), NumberInput.rateText(after.rate()));
        add(parts, "optimiser", before.optimizer().toString(), after.optimizer().toString());
        add(parts, "batch", NumberInput.batchText(before.batch()), NumberInput.batchText(after.batch()));
        add(parts, "L2", NumberInput.l2Text(before.l2()), NumberInput.l2Text(after.l2()));
        add(parts, "faults", mistakes(before), mistakes(after));
        return String.join(", ", parts);
    }

    private static String mistakes(Learning learning) {
        return learning.mistakes().any() ? learning.mistakes().inWords() : "none";
    }

    private static void add(List<String> parts, String name, String before, String after) {
        if (!before.equals(after)) {
            parts.add(name + " " + before + " → " + after);
        }
    }
}
