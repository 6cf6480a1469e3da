package io.github.glassbox.view;

import io.github.glassbox.training.Branch;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.Component;
import javax.swing.JOptionPane;

/** Asks before something is lost, and tells what could not be done. */
final class Questions {
    private final Component parent;
    private final PresentationModel model;
    private long savedRun = -1;
    private int savedIteration = -1;

    Questions(Component parent, PresentationModel model) {
        this.parent = parent;
        this.model = model;
    }

    /** This iteration of this run has been saved: while no branch is longer, the run may be lost without asking. */
    void saved(long run, int iteration) {
        savedRun = run;
        savedIteration = iteration;
    }

    /** Whether the run may be lost: asks, unless there is little to lose. */
    boolean mayLoseRun() {
        return model.snapshot()
                .map(s -> {
                    int iterations = s.branches().stream().mapToInt(Branch::head).max().orElse(0);
                    boolean saved = s.run() == savedRun && savedIteration == iterations;
                    return iterations <= Commands.NOT_WORTH_ASKING || saved || confirm(iterations);
                })
                .orElse(true);
    }

    /** Whether a branch with so many iterations of its own may be lost. */
    boolean mayDeleteBranch(String name, int iterations) {
        return ask(
                "The branch " + name + " has " + iterations + " iterations of its own.",
                "Delete this branch?",
                "Delete branch",
                "Keep it");
    }

    /** Whether a kept drawing may be deleted. */
    boolean mayDelete(String drawing, int label) {
        return ask("The drawing " + drawing + " with label " + label + " is deleted from the disk.",
                "Delete this drawing?", "Delete drawing", "Keep it");
    }

    /** Whether a file may be replaced. */
    boolean mayReplace(String fileName) {
        return ask(fileName + " exists already.", "Replace this file?", "Replace", "Cancel");
    }

    /** Tells in one sentence what could not be done. */
    void tell(String sentence) {
        JOptionPane.showMessageDialog(parent, sentence, "Glassbox", JOptionPane.ERROR_MESSAGE);
    }

    private boolean confirm(int iterations) {
        return ask(
                "This run of " + iterations + " iterations is not saved and will be lost.",
                "Discard this run?",
                "Discard run",
                "Keep it");
    }

    private boolean ask(String sentence, String title, String yes, String no) {
        Object[] answers = {yes, no};
        int answer = JOptionPane.showOptionDialog(
                parent,
                sentence,
                title,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                answers,
                no);
        return answer == 0;
    }
}
