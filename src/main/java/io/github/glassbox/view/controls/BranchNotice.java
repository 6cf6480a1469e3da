package io.github.glassbox.view.controls;

import io.github.glassbox.training.Searching;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;

/** Says, across the window, how far the state has come that a branch is to begin at, and has the button that cancels. */
public final class BranchNotice extends Notice {
    private final PresentationModel model;
    private final JLabel words = new JLabel();
    private final JProgressBar progress = new JProgressBar();

    /** A notice that is there as long as the state is computed. */
    public BranchNotice(PresentationModel model, Runnable cancel) {
        super("branching", "[0:pref]12[grow,fill]8[]");
        this.model = model;
        progress.getAccessibleContext().setAccessibleName("Iterations computed");
        JButton button = button(new JButton("Cancel"), "cancel", "No branch is begun");
        button.addActionListener(e -> cancel.run());
        hold(words, progress, button);
        model.addListener(this::refresh);
    }

    private void refresh(Set<Aspect> changed) {
        if (!changed.contains(Aspect.SEARCHING)) {
            return;
        }
        Searching now = model.searching().orElse(null);
        setVisible(now != null);
        if (now != null) {
            words.setText("Branch from iteration " + Numbers.count(now.iteration())
                    + ": this state is computed again, exactly, before it begins");
            progress.setMaximum(now.all());
            progress.setValue(now.done());
        }
    }
}
