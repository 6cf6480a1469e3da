package io.github.glassbox.view.controls;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class StatusBar extends Card {
    public StatusBar(PresentationModel model) {
        super(new BorderLayout());
    }
}
