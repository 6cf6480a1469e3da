package io.github.glassbox.view.menu;

import java.awt.event.KeyEvent;

/**
 * Tells a key that is pressed from one that is still held and repeats.
 *
 * <p>A held key is pressed again and again without being released; on X11 each time with a release that has the time of
 * the press after it.
 */
final class HeldKey {
    private static final int NONE = KeyEvent.VK_UNDEFINED;
    private static final long AT_ONCE_MILLIS = 1;

    private int key = NONE;
    private boolean released;
    private long when;

    /** Whether the event presses a key that is held already; to be asked for every event, in their order. */
    boolean repeats(KeyEvent e) {
        if (e.getID() == KeyEvent.KEY_PRESSED) {
            boolean repeated = e.getKeyCode() == key && (!released || Math.abs(e.getWhen() - when) <= AT_ONCE_MILLIS);
            key = e.getKeyCode();
            released = false;
            return repeated;
        }
        if (e.getID() == KeyEvent.KEY_RELEASED && e.getKeyCode() == key) {
            released = true;
            when = e.getWhen();
        }
        return false;
    }

    /** Keys that are released elsewhere are not heard of. */
    void forget() {
        key = NONE;
    }
}
