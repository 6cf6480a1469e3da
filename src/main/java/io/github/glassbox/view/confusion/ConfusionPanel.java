package io.github.glassbox.view.confusion;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class ConfusionPanel extends Card {
    public ConfusionPanel(PresentationModel model) {
        super(new BorderLayout());
    }
}
