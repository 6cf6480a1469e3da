package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.training.Searching;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.Numbers;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;

/** Says, across the window, how far the state has come that a branch is to begin at, and has the button that cancels. */
public final class BranchNotice extends Card {
    private final PresentationModel model;
    private final JLabel words = new JLabel();
    private final JProgressBar progress = new JProgressBar();

    /** A notice that is there as long as the state is computed. */
    public BranchNotice(PresentationModel model, Runnable cancel) {
        super(new MigLayout("insets 3 12 3 6, gap 0", "[0:pref]12[grow,fill]8[]", "[center]"));
        this.model = model;
        setName("branching");
        words.setName("branching.words");
        progress.getAccessibleContext().setAccessibleName("Iterations computed");
        JButton button = new JButton("Cancel");
        button.setName("branching.cancel");
        button.setToolTipText("No branch is begun");
        button.putClientProperty(FlatClientProperties.STYLE, "margin: 1,10,1,10");
        button.addActionListener(e -> cancel.run());
        add(words, "wmin 0");
        add(progress);
        add(button);
        model.addListener(this::refresh);
        setVisible(false);
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
