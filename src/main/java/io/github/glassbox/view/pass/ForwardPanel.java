package io.github.glassbox.view.pass;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class ForwardPanel extends Card {
    public ForwardPanel(PresentationModel model) {
        super(new BorderLayout());
    }
}
