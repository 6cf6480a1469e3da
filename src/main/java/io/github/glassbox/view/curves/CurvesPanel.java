package io.github.glassbox.view.curves;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Card;
import java.awt.BorderLayout;

public final class CurvesPanel extends Card {
    public CurvesPanel(PresentationModel model) {
        super(new BorderLayout());
    }
}
