package io.github.glassbox.view.units;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class HiddenUnitsPanel extends Card {
    public HiddenUnitsPanel(PresentationModel model) {
        super(new BorderLayout());
    }
}
