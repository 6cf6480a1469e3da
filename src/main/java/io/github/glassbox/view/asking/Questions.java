package io.github.glassbox.view.asking;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Asks before something is lost, and tells what could not be done. */
public final class Questions {
    private final Component parent;

    /** Asks in front of this component. */
    public Questions(Component parent) {
        this.parent = parent;
    }

    /** What is to become of a run that is not saved. */
    public enum Losing {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What is to become of it; the sentence says what is not saved. */
    public Losing losing(String sentence) {
        Object[] answers = {"Save…", "Don't Save", "Cancel"};
        int answer = ask(sentence, "Save this run?", answers, answers[0]);
        return answer == 0 ? Losing.SAVE : answer == 1 ? Losing.DISCARD : Losing.CANCEL;
    }

    /** Whether a branch with so many iterations of its own may be lost. */
    public boolean mayDeleteBranch(String name, int iterations) {
        return ask(
                "The branch " + name + " has " + iterations + " iterations of its own.",
                "Delete this branch?",
                "Delete branch",
                "Keep it");
    }

    /** Whether a kept drawing may be deleted. */
    public boolean mayDelete(String drawing, int label) {
        return ask("The drawing " + drawing + " with label " + label + " is deleted from the disk.",
                "Delete this drawing?", "Delete drawing", "Keep it");
    }

    /** Whether a file may be replaced. */
    boolean mayReplace(String fileName) {
        return ask(fileName + " exists already.", "Replace this file?", "Replace", "Cancel");
    }

    /** Tells in one sentence what could not be done. */
    public void tell(String sentence) {
        JOptionPane.showMessageDialog(parent, sentence, "Glassbox", JOptionPane.ERROR_MESSAGE);
    }

    private boolean ask(String sentence, String title, String yes, String no) {
        return ask(sentence, title, new Object[] {yes, no}, no) == 0;
    }

    private int ask(String sentence, String title, Object[] answers, Object first) {
        return JOptionPane.showOptionDialog(
                parent,
                sentence,
                title,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                answers,
                first);
    }
}
