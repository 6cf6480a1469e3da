package io.github.glassbox.view;

import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;

/** What the cards lie on: as large as the window, and where that is less than it needs, it scrolls. */
final class Ground extends JPanel implements Scrollable {
    private static final int STEP = 20;

    Ground(LayoutManager layout) {
        super(layout);
    }

    /** A pane that scrolls it, and takes none of the window's keys. */
    JScrollPane scrolling() {
        JScrollPane pane = new JScrollPane(this) {
            /** A bar that comes or goes takes room beside the pane too. */
            @Override
            public boolean isValidateRoot() {
                return false;
            }

            @Override
            public Dimension getMinimumSize() {
                Dimension all = Ground.this.getMinimumSize();
                boolean tooLow = getHeight() > 0 && getHeight() < all.height;
                int bar = tooLow ? getVerticalScrollBar().getPreferredSize().width : 0;
                return new Dimension(all.width + bar, 0);
            }
        };
        pane.setOpaque(false);
        pane.getViewport().setOpaque(false);
        pane.setBorder(BorderFactory.createEmptyBorder());
        InputMap keys = pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        for (KeyStroke key : keys.allKeys() == null ? new KeyStroke[0] : keys.allKeys()) {
            keys.put(key, "none");
        }
        return pane;
    }

    @Override
    public Color getBackground() {
        return Colors.GROUND.get();
    }

    @Override
    public Dimension getPreferredSize() {
        return getMinimumSize();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent().getWidth() >= getMinimumSize().width;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() >= getMinimumSize().height;
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height / 2;
    }
}
