package org.assertj.swing.core;

import io.github.glassbox.gui.VirtualScreen;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.swing.hierarchy.NewHierarchy;
import org.assertj.swing.timing.Pause;

/**
 * A robot that on the screen in memory waits for what it did to be handled, and no longer; elsewhere it is the robot it
 * extends, which pauses for a fixed time after each event. It stands in this package because there alone it can be extended.
 */
public final class PromptRobot extends BasicRobot {
    /** A press within a millisecond of a release is taken for the repeat of a held key. */
    private static final int FINGER_MILLIS = 3;

    /** Sees the windows opened from now on. */
    public PromptRobot() {
        super(null, NewHierarchy.ignoreExistingComponents());
    }

    /** Returns when all input so far is handled and the event queue is empty, at the latest after the idle timeout. */
    @Override
    public void waitForIdle() {
        if (!VirtualScreen.wanted()) {
            super.waitForIdle();
            return;
        }
        EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(settings().idleTimeout());
        try {
            do {
                while (!VirtualScreen.isInputPosted() && System.nanoTime() < end) {
                    Thread.yield();
                }
                CountDownLatch handled = new CountDownLatch(1);
                EventQueue.invokeLater(handled::countDown);
                handled.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                // What is left in the queue comes after what was posted here, painting above all.
                Thread.yield();
            } while (queue.peekEvent() != null && System.nanoTime() < end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void pressAndReleaseKeys(int... keys) {
        for (int key : keys) {
            pressKey(key);
            releaseKey(key);
        }
    }

    @Override
    public void releaseKey(int key) {
        super.releaseKey(key);
        Pause.pause(FINGER_MILLIS);
    }

    /** A window on the screen in memory takes input as soon as it shows. */
    @Override
    public boolean isReadyForInput(Component component) {
        return VirtualScreen.wanted() ? component.isShowing() : super.isReadyForInput(component);
    }
}
