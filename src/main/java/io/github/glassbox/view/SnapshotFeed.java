package io.github.glassbox.view;

import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.model.PresentationModel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/**
 * Brings the newest snapshot to the model: the latest wins, at most one is on its way.
 *
 * <p>Between two frames lies at least twice what the first took, so that drawing costs training a third at
 * the most. While a frame is drawn training gives way for a moment: on few processors both would only slow each other.
 */
final class SnapshotFeed {
    private static final int SHORTEST_GAP_MILLIS = 16;
    private static final int GAP_FOR_FRAME = 2;
    private static final int LONGEST_WAIT_MILLIS = 60;

    private final PresentationModel model;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Semaphore drawn = new Semaphore(0);
    private final Timer due = new Timer(SHORTEST_GAP_MILLIS, e -> take());
    private TrainingSession session;
    private volatile long nextFrame = System.nanoTime();

    SnapshotFeed(PresentationModel model) {
        this.model = model;
        due.setRepeats(false);
    }

    /** On the event thread. */
    void open(TrainingSession opened) {
        session = opened;
        take();
    }

    /** A new snapshot is there; from the training thread. */
    void published() {
        if (pending.compareAndSet(false, true)) {
            boolean isDue = System.nanoTime() >= nextFrame;
            drawn.drainPermits();
            EventThread.post(this::takeInTime);
            if (isDue) {
                giveWay();
            }
        }
    }

    private void giveWay() {
        try {
            drawn.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeInTime() {
        long wait = TimeUnit.NANOSECONDS.toMillis(nextFrame - System.nanoTime());
        if (wait <= 0) {
            take();
        } else {
            due.setInitialDelay((int) wait);
            due.restart();
        }
    }

    private void take() {
        pending.set(false);
        if (session != null) {
            long start = System.nanoTime();
            session.latest().ifPresent(model::take);
            // Posted behind the painting that the model's listeners have asked for.
            EventThread.post(() -> frameDrawn(start));
        }
    }

    private void frameDrawn(long start) {
        long now = System.nanoTime();
        long gap = Math.max(TimeUnit.MILLISECONDS.toNanos(SHORTEST_GAP_MILLIS), GAP_FOR_FRAME * (now - start));
        nextFrame = now + gap;
        drawn.release();
    }
}
