package io.github.glassbox.view;

import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.model.PresentationModel;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/** Brings the newest snapshot to the model at display rate: the latest wins, at most one is on its way. */
final class SnapshotFeed {
    private static final int FRAME_MILLIS = 16;

    private final PresentationModel model;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Timer frame = new Timer(FRAME_MILLIS, e -> take());
    private TrainingSession session;
    private long lastTaken;

    SnapshotFeed(PresentationModel model) {
        this.model = model;
        frame.setRepeats(false);
    }

    /** On the event thread. */
    void open(TrainingSession opened) {
        session = opened;
        take();
    }

    /** A new snapshot is there; from the training thread. */
    void published() {
        if (pending.compareAndSet(false, true)) {
            EventThread.post(this::takeInTime);
        }
    }

    private void takeInTime() {
        long waited = (System.nanoTime() - lastTaken) / 1_000_000;
        if (waited >= FRAME_MILLIS) {
            take();
        } else {
            frame.setInitialDelay((int) (FRAME_MILLIS - waited));
            frame.restart();
        }
    }

    private void take() {
        lastTaken = System.nanoTime();
        pending.set(false);
        if (session != null) {
            session.latest().ifPresent(model::take);
        }
    }
}
