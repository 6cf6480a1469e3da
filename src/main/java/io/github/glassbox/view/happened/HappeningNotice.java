package io.github.glassbox.view.happened;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.controls.BranchCommands;
import io.github.glassbox.view.controls.Notice;
import io.github.glassbox.view.happened.Happening.Answer;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Icons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JButton;

/** Says, across the window, the gravest of what has happened to the run, until it is over or put away. */
public final class HappeningNotice extends Notice {
    private final FittingLabel words = new FittingLabel();
    private final Icon warning = Icons.WARNING.get(Colors.WARNING);
    private final Icon done = Icons.DONE.get(Colors.CORRECT);
    private final List<JButton> answers = new ArrayList<>();
    private final transient Happenings happenings;
    private final transient Set<Object> putAway = new HashSet<>();
    private transient List<Happening> all = List.of();
    private transient Optional<Happening> shown = Optional.empty();
    private boolean givesWay;

    /**
     * A notice that is there as long as something has happened that is not put away.
     *
     * @param newRun asks for the settings of a new run
     */
    public HappeningNotice(PresentationModel model, Playback playback, BranchCommands branching, Runnable newRun) {
        super("happened", "[grow,fill,0:pref]8[]4[]4[]");
        happenings = new Happenings(playback, branching, newRun);
        words.setIconTextGap(UIScale.scale(8));
        for (int k = 0; k < Happening.ANSWERS; k++) {
            answers.add(answer(k));
        }
        JButton dismiss = new JButton("×");
        dismiss.setName("happened.dismiss");
        dismiss.setToolTipText("Put this away; the status bar still says what is wrong");
        dismiss.getAccessibleContext().setAccessibleName("Put away");
        dismiss.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        dismiss.putClientProperty(FlatClientProperties.STYLE, "margin: 0,6,0,6");
        dismiss.addActionListener(e -> putAway());
        hold(words, answers.get(0), answers.get(1), dismiss);
        model.addListener(changed -> refresh(changed, model));
    }

    private JButton answer(int k) {
        JButton button = button(new JButton(), "answer" + k, null);
        button.addActionListener(e -> shown.ifPresent(now -> now.answers().get(k).body().run()));
        return button;
    }

    /** Is not there while another notice is: one at a time is read. */
    public void giveWay(boolean toAnother) {
        if (toAnother != givesWay) {
            givesWay = toAnother;
            display();
        }
    }

    private void putAway() {
        shown.ifPresent(now -> putAway.add(now.about()));
        display();
    }

    private void refresh(Set<Aspect> changed, PresentationModel model) {
        Snapshot now = model.snapshot().orElse(null);
        if (now != null && (changed.contains(Aspect.PROGRESS) || changed.contains(Aspect.RUN))) {
            all = happenings.of(now);
            display();
        }
    }

    private void display() {
        shown = all.stream().filter(happening -> !putAway.contains(happening.about())).findFirst();
        shown.ifPresent(this::display);
        setVisible(shown.isPresent() && !givesWay);
    }

    private void display(Happening now) {
        words.setTexts(now.words());
        words.setToolTipText(now.words().get(0));
        words.setIcon(now.grave() ? warning : done);
        for (int k = 0; k < Happening.ANSWERS; k++) {
            JButton button = answers.get(k);
            button.setVisible(k < now.answers().size());
            if (button.isVisible()) {
                Answer answer = now.answers().get(k);
                button.setText(answer.label());
                button.setToolTipText(answer.tooltip());
            }
        }
    }
}
