package io.github.glassbox.view;

import io.github.glassbox.io.KeptDrawings;
import io.github.glassbox.training.Threads;
import java.io.IOException;

/** Looks every second whether another window, another program or the user has changed the kept drawings. */
final class DrawingsWatch {
    private static final int PERIOD_MILLIS = 1000;

    private final KeptDrawings kept;
    private final Runnable changed;
    private final Thread thread;

    /**
     * Begins to look, off the event thread.
     *
     * @param changed called on the event thread when the drawings are others
     */
    DrawingsWatch(KeptDrawings kept, Runnable changed) {
        this.kept = kept;
        this.changed = changed;
        thread = Threads.start("glassbox-drawings-watch", this::run);
    }

    /** Ends it. */
    void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            // It is to end.
        }
    }

    private void look() {
        try {
            if (kept.refresh()) {
                EventThread.post(changed);
            }
        } catch (IOException e) {
            // What was read stays; whoever changes something is told.
        } catch (RuntimeException e) {
            // Thrown where uncaught exceptions are seen; it goes on looking.
            EventThread.post(() -> {
                throw e;
            });
        }
    }
}
