package io.github.glassbox.view.work;

import java.awt.EventQueue;

/** The one bridge from other threads to the event thread. */
public final class EventThread {
    private EventThread() {}

    /** Runs the task on the event thread, later. */
    public static void post(Runnable task) {
        EventQueue.invokeLater(task);
    }
}
