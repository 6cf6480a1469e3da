package io.github.glassbox.view.controls;

import io.github.glassbox.training.Goal;
import io.github.glassbox.view.model.Playback;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JTextField;

/** Asks for an iteration, accuracy or loss, and plays until it is reached. */
final class RunUntilDialog extends FormDialog {
    private final Form form;
    private final JComboBox<Choice> figure;
    private final JTextField value;

    /** What can be reached, as it is chosen and as {@link GoalText} reads it. */
    private enum Choice {
        ITERATION("iteration", "", "", "500"),
        TEST_ACCURACY("test accuracy, %", "", "%", "95"),
        TRAIN_ACCURACY("training accuracy, %", "train ", "%", "95"),
        TRAIN_LOSS("training loss", "loss ", "", "0.3"),
        TEST_LOSS("test loss", "test loss ", "", "0.3");

        private final String label;
        private final String before;
        private final String after;
        private final String example;

        Choice(String label, String before, String after, String example) {
            this.label = label;
            this.before = before;
            this.after = after;
            this.example = example;
        }

        Optional<Goal> read(String text) {
            try {
                Optional<Goal> goal = GoalText.read(before + text.strip().replace("%", "") + after);
                if (goal.isPresent()) {
                    return goal;
                }
            } catch (IllegalArgumentException e) {
                // Said below, in the words of what was chosen.
            }
            throw new IllegalArgumentException("The " + label.replace(", %", "") + " must be a number such as " + example + ".");
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** A dialog to be shown once. */
    static RunUntilDialog of(Playback playback) {
        Form form = new Form("until");
        JComboBox<Choice> figure = new JComboBox<>(Choice.values());
        JTextField value = new JTextField(Choice.ITERATION.example);
        form.addChoice("figure", "Run until", figure, "What is to be reached.");
        form.addText("value", "reaches", value, "Play pauses there.", t -> ((Choice) figure.getSelectedItem()).read(t));
        figure.addActionListener(e -> value.setText(((Choice) figure.getSelectedItem()).example));
        RunUntilDialog[] dialog = new RunUntilDialog[1];
        dialog[0] = new RunUntilDialog(form, figure, value, () -> dialog[0].start(playback));
        return dialog[0];
    }

    private RunUntilDialog(Form form, JComboBox<Choice> figure, JTextField value, Runnable start) {
        super("until", "Run Until", "Trains on from the newest iteration.", form, "Run", start);
        this.form = form;
        this.figure = figure;
        this.value = value;
    }

    private void start(Playback playback) {
        if (form.checkAll()) {
            dispose();
            playback.runUntil(((Choice) figure.getSelectedItem()).read(value.getText()));
        }
    }
}
