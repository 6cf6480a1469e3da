package io.github.glassbox.view.paint;

import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
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

    /**
     * Hands on what has changed while neither the component nor what it is in is hidden; once it is seen again, all that it
     * missed at once.
     *
     * @param type of what can change
     */
    public static <E extends Enum<E>> Consumer<Set<E>> unlessHidden(
            JComponent component, Class<E> type, Consumer<Set<E>> refresh) {
        Set<E> missed = EnumSet.noneOf(type);
        Consumer<Set<E>> listener = changed -> {
            missed.addAll(changed);
            if (!missed.isEmpty() && !isHidden(component)) {
                Set<E> all = EnumSet.copyOf(missed);
                missed.clear();
                refresh.accept(all);
            }
        };
        whenShown(component, () -> listener.accept(EnumSet.noneOf(type)));
        return listener;
    }

    private static boolean isHidden(Component component) {
        return !component.isVisible() || component.getParent() != null && isHidden(component.getParent());
    }
}
