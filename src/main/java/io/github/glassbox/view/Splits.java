package io.github.glassbox.view;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;

/** Split panes through which the ground shows, and which leave the window's keys alone. */
final class Splits {
    private static final String[] WINDOW_KEYS = {"LEFT", "RIGHT", "HOME", "END"};

    private Splits() {}

    /** @param share of additional width that the left side gets */
    static JSplitPane horizontal(Component left, Component right, double share) {
        return bare(new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, left, right), share);
    }

    /** @param share of additional height that the upper side gets */
    static JSplitPane vertical(Component top, Component bottom, double share) {
        return bare(new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, top, bottom), share);
    }

    private static JSplitPane bare(JSplitPane split, double share) {
        split.setResizeWeight(share);
        split.setOpaque(false);
        split.setBorder(null);
        for (String key : WINDOW_KEYS) {
            split.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
        return split;
    }
}
