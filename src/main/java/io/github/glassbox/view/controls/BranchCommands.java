package io.github.glassbox.view.controls;

import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import javax.swing.JTextField;

/** The commands on how a run goes on: settings of the updates, branches, goals, bookmarks. */
public final class BranchCommands {
    public final Command learning;
    public final Command runUntil;
    public final Command branch;
    public final Command deleteBranch;
    public final Command addBookmark;

    private final PresentationModel model;
    private final Playback playback;

    /**
     * The commands.
     *
     * @param mayDelete asks the user whether the branch of this name with so many iterations of its own may be lost
     */
    public BranchCommands(PresentationModel model, Playback playback, BiPredicate<String, Integer> mayDelete) {
        this.model = model;
        this.playback = playback;
        learning = new Command(
                "Learning Settings…", "Learning rate, optimiser, batch size and L2, from the next iteration", "menu L",
                null, this::askLearning);
        runUntil = new Command(
                "Run Until…", "Train until an iteration, accuracy or loss is reached", "menu U", null,
                () -> RunUntilDialog.of(playback).setVisible(true));
        branch = new Command(
                "Branch from Here…", "Train on from the displayed iteration with other settings", "menu B", null,
                this::askBranch);
        deleteBranch = new Command("Delete Branch…", "Let go of the branch that is trained", null, null, () -> {
            Branch now = snapshot().branch();
            if (now.head() - now.fork() <= Commands.NOT_WORTH_ASKING
                    || mayDelete.test(now.name(), now.head() - now.fork())) {
                playback.deleteBranch(now);
            }
        });
        addBookmark = new Command(
                "Add Bookmark…", "Give the displayed iteration a name", "menu D", null, this::askBookmark);
        model.addListener(this::refresh);
        refresh(Set.of());
    }

    private Snapshot snapshot() {
        return model.snapshot().orElseThrow();
    }

    private void askLearning() {
        LearningDialog.of(
                        "Learning Settings",
                        "From the next iteration on; the timeline marks where it changed.",
                        snapshot().control().learning(),
                        "Apply",
                        chosen -> playback.setLearning(before -> chosen))
                .setVisible(true);
    }

    private void askBranch() {
        askBranch(model.target(), UnaryOperator.identity());
    }

    /** Asks how a branch from this iteration is to go on, and begins it there; the change is proposed. */
    public void askBranch(int from, UnaryOperator<Learning> change) {
        LearningDialog.of(
                        "Branch from Iteration " + Numbers.count(from),
                        "A new branch goes on from iteration " + Numbers.count(from) + "; this one stays as it is.",
                        change.apply(snapshot().branch().schedule().learning(from)),
                        "Branch",
                        learning -> {
                            playback.show(from);
                            playback.branch(learning);
                        })
                .setVisible(true);
    }

    private void askBookmark() {
        JTextField name = new JTextField("iteration " + Numbers.count(model.target()), 24);
        Form form = new Form("bookmark");
        form.addText("name", "Name", name, "Shown in the menu and on the timeline.", text -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A bookmark needs a name.");
            }
        });
        FormDialog[] dialog = new FormDialog[1];
        dialog[0] = new FormDialog(
                "bookmark",
                "Add Bookmark",
                "A name for iteration " + Numbers.count(model.target()) + ".",
                form,
                "Add",
                () -> {
                    if (form.checkAll()) {
                        dialog[0].dispose();
                        playback.addBookmark(name.getText().strip());
                    }
                });
        name.selectAll();
        dialog[0].setVisible(true);
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = model.displayed().isPresent();
        learning.setEnabled(ready);
        runUntil.setEnabled(ready);
        branch.setEnabled(ready);
        addBookmark.setEnabled(ready);
        deleteBranch.setEnabled(ready && snapshot().branches().size() > 1);
    }
}
