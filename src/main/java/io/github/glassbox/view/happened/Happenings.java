package io.github.glassbox.view.happened;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Trouble;
import io.github.glassbox.view.controls.BranchCommands;
import io.github.glassbox.view.controls.GoalText;
import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.happened.Happening.Answer;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.paint.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to tell of a run: trouble, a fault that is on, that it stopped where it was told to. */
final class Happenings {
    private final Playback playback;
    private final BranchCommands branching;
    private final Runnable newRun;
    private Optional<Snapshot> before = Optional.empty();
    private Optional<Snapshot> stopped = Optional.empty();
    private String faults = "";
    private int faultsChanged;

    /** @param newRun asks for the settings of a new run */
    Happenings(Playback playback, BranchCommands branching, Runnable newRun) {
        this.playback = playback;
        this.branching = branching;
        this.newRun = newRun;
    }

    /** What there is to tell now, the gravest first; to be asked of each snapshot in turn. */
    List<Happening> of(Snapshot now) {
        stopped = before.filter(last -> isStop(last, now)).isPresent()
                ? Optional.of(now)
                : stopped.filter(then -> isSameStop(then, now));
        before = Optional.of(now);
        String on = StatusBar.faults(now);
        faultsChanged += on.equals(faults) ? 0 : 1;
        faults = on;
        List<Happening> all = new ArrayList<>();
        now.troubles().stream().filter(t -> !isMild(t)).map(t -> trouble(now, t)).forEach(all::add);
        if (!faults.isEmpty()) {
            all.add(faults(now));
        }
        stopped.map(this::stop).ifPresent(all::add);
        // What comes and goes by a fraction of a point is told while training rests.
        now.troubles().stream().filter(t -> isMild(t) && !now.control().playing()).map(t -> trouble(now, t)).forEach(all::add);
        return all;
    }

    /** Whether training has come to its goal since the last snapshot, and rests there. */
    private static boolean isStop(Snapshot last, Snapshot now) {
        int iterations = now.head().iteration() - last.head().iteration();
        boolean wasPlaying = last.control().playing() && iterations > 0 || iterations > 1;
        boolean wasThere = last.control().goalReached() && last.control().goal().equals(now.control().goal());
        return isSameLine(last, now)
                && wasPlaying
                && !wasThere
                && !now.control().playing()
                && now.control().goalReached();
    }

    private static boolean isSameStop(Snapshot then, Snapshot now) {
        return isSameLine(then, now)
                && !now.control().playing()
                && now.head().iteration() == then.head().iteration()
                && now.control().goal().equals(then.control().goal());
    }

    private static boolean isSameLine(Snapshot one, Snapshot other) {
        return one.run() == other.run() && one.branch().id() == other.branch().id();
    }

    private Happening stop(Snapshot then) {
        Goal goal = then.control().goal().orElseThrow();
        String at = "Stopped at " + Numbers.count(then.head().iteration());
        String reached = goal.figure() == Goal.Figure.ITERATION ? "" : ": " + GoalText.words(goal) + " is reached";
        return new Happening(
                List.of(then.run(), then.branch().id(), then.head().iteration(), goal),
                false,
                List.of(at + reached + ", as it was told to. Play On trains on without a stop.", at + reached + ".", at),
                List.of(new Answer("Play On", "Take the stop away and train on", playback::playOn)));
    }

    private static boolean isMild(Trouble trouble) {
        return trouble.kind() == Trouble.Kind.OVERFITTING;
    }

    private Happening trouble(Snapshot now, Trouble trouble) {
        String brief = trouble.brief();
        boolean byRate = trouble.kind() == Trouble.Kind.DEAD_LATER || trouble.kind() == Trouble.Kind.LOSS_UP;
        int last = Math.max(0, trouble.since() - 1);
        String what = byRate ? " Try a tenth of it, from iteration " + Numbers.count(last) + "." : "";
        Answer settings = byRate
                ? new Answer(
                        "Lower the Rate…",
                        "Branch from iteration " + Numbers.count(last) + ", before it began, with a tenth of the learning rate",
                        () -> branching.askBranch(last, Happenings::withTenthOfRate))
                : new Answer("New Run…", "Start anew with other settings", newRun);
        String since = Numbers.count(trouble.since());
        return new Happening(
                List.of(now.run(), now.branch().id(), trouble.kind()),
                true,
                List.of(trouble.sentence() + what, brief + "." + what, brief + ".", brief.substring(0, brief.indexOf(':')) + "."),
                List.of(settings, new Answer(
                        "Go to " + since, "Show iteration " + since + ", where it began", () -> playback.show(trouble.since()))));
    }

    private static Learning withTenthOfRate(Learning learning) {
        return learning.withRate(new BigDecimal(Float.toString(learning.rate())).movePointLeft(1).floatValue());
    }

    private Happening faults(Snapshot now) {
        Mistakes made = now.control().learning().mistakes();
        boolean shifted = StatusBar.hasShiftedStart(now);
        List<Answer> answers = new ArrayList<>();
        if (made.sumsBiasGradients() || made.keepsMax()) {
            answers.add(new Answer("Switch Off", "Train on without the fault", () -> playback.setLearning(
                    learning -> learning.withMistakes(Mistakes.NONE.withRawPixels(learning.mistakes().rawPixels())))));
        }
        if (made.rawPixels() || shifted) {
            answers.add(new Answer(
                    "Branch Without It",
                    "A line of its own from iteration 0, without any fault; this one stays as it is",
                    () -> playback.branchFromStart(settings -> withoutFault(settings), "without a fault")));
        }
        if (now.hyperparameters().shuffled() > 0 && answers.size() < Happening.ANSWERS) {
            answers.add(new Answer("New Run…", "Start anew with other settings", newRun));
        }
        String on = "A deliberate fault is on: " + faults;
        return new Happening(
                List.of(now.run(), faultsChanged),
                true,
                List.of(on + ". Training, curves and predictions are what they are with it.", on + ".", "Fault on: " + faults),
                answers);
    }

    private static Hyperparameters withoutFault(Hyperparameters settings) {
        Hyperparameters other = settings.withLearning(settings.learning().withMistakes(Mistakes.NONE));
        return settings.initializer() == Initializer.NORMAL_SHIFTED ? other.withInitializer(Initializer.SMALL) : other;
    }
}
