package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Icons;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JButton;

/** Says, across the window, that hidden units are switched off, and has the button that switches them on again. */
public final class SwitchedOffNotice extends Notice {
    private static final int NAMED = 6;

    private final PresentationModel model;
    private final FittingLabel words = new FittingLabel();

    /** A notice that is there as long as a unit is off. */
    public SwitchedOffNotice(PresentationModel model, Command allOn) {
        super("switchedOff", "[grow,fill,0:pref]8[]");
        this.model = model;
        words.setIcon(Icons.WARNING.get(Colors.ACCENT));
        words.setIconTextGap(UIScale.scale(8));
        hold(words, button(new JButton(allOn), "on", "All hidden units are on again (" + allOn.keyText() + ")"));
        model.addListener(this::refresh);
    }

    private void refresh(Set<Aspect> changed) {
        if (!changed.contains(Aspect.SWITCHED)) {
            return;
        }
        setVisible(!model.switchedOff().isEmpty());
        if (isVisible()) {
            String all = sentence("accuracies, confusion matrix, forward pass and samples are without ", "; training and its curves are with ");
            words.setTexts(List.of(all, sentence("what is shown is without ", ", training with ")));
            words.setToolTipText(all);
        }
    }

    private String sentence(String shown, String training) {
        int off = model.switchedOff().size();
        String names = model.switchedOff().stream().sorted().limit(NAMED).map(h -> "h" + h).collect(Collectors.joining(", "));
        String who = off > NAMED ? names + " and " + (off - NAMED) + " more" : names;
        String them = off == 1 ? "it" : "them";
        return who + (off == 1 ? " is" : " are") + " switched off, for looking only: " + shown + them + training + them + ".";
    }
}
