package io.github.glassbox.view.pass;

import java.awt.Component;
import java.awt.Container;

/** Lays out panels that are in no window, and finds what is in them. */
final class LaidOut {
    private LaidOut() {}

    static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** The first component of this name, or null. */
    static Component find(Container container, String name) {
        for (Component child : container.getComponents()) {
            Component found = name.equals(child.getName())
                    ? child
                    : child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
