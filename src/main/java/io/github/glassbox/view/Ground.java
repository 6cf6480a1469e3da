package io.github.glassbox.view;

import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** What the cards lie on. */
final class Ground extends JPanel {
    Ground(LayoutManager layout) {
        super(layout);
    }

    @Override
    public Color getBackground() {
        return Colors.GROUND.get();
    }
}
