package io.github.glassbox.view.samples;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class SamplesPanel extends Card {
    public SamplesPanel(PresentationModel model) {
        super(new BorderLayout());
    }
}
