package io.github.glassbox.view.paint;

import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;

/** Whether components are in view: what is not need not keep up. */
public final class Showing {
    private Showing() {}

    /** Tells when the component comes into view. */
    public static void whenShown(JComponent component, Runnable shown) {
        component.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && component.isShowing()) {
                shown.run();
            }
        });
    }
}
