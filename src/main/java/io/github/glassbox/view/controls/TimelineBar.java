package io.github.glassbox.view.controls;

import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.BorderLayout;
import javax.swing.JPanel;

public final class TimelineBar extends JPanel {
    public TimelineBar(PresentationModel model, Playback playback, Commands commands) {
        super(new BorderLayout());
    }
}
