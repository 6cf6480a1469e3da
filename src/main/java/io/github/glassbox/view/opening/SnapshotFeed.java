package io.github.glassbox.view.opening;

import io.github.glassbox.training.Threads;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.work.EventThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/**
 * Brings the newest snapshot to the model: the latest wins, at most one is on its way.
 *
 * <p>Asks for the next one only when the frame before has been drawn, and some time has passed: the longer drawing took,
 * the longer, so that drawing takes little of what training needs; the more processors there are, the sooner. Between 10
 * and 60 frames a second. While a frame is drawn training goes on with one thread fewer, if it uses all processors, and
 * never waits.
 */
final class SnapshotFeed {
    private static final int SHORTEST_FRAME_MILLIS = 16;
    private static final int LONGEST_FRAME_MILLIS = 100;
    // Of two processors drawing is to take one for a twelfth of the time.
    private static final int TIMES_DRAWING_ON_ONE_PROCESSOR = 24;
    private static final int FEWEST_TIMES_DRAWING = 2;

    private final PresentationModel model;
    private final boolean sharesProcessors;
    private final int timesDrawing;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Timer next = new Timer(SHORTEST_FRAME_MILLIS, e -> ask());
    private TrainingSession session;

    /**
     * A feed that is not open yet.
     *
     * @param threads that train
     */
    SnapshotFeed(PresentationModel model, int threads) {
        this.model = model;
        sharesProcessors = threads >= Threads.available();
        timesDrawing = timesDrawing(threads, Threads.available());
        next.setRepeats(false);
    }

    /** How many times as long as drawing it takes, a frame lasts at least. */
    static int timesDrawing(int threads, int processors) {
        return threads < processors
                ? FEWEST_TIMES_DRAWING
                : Math.max(FEWEST_TIMES_DRAWING, TIMES_DRAWING_ON_ONE_PROCESSOR / processors);
    }

    /** On the event thread. */
    void open(TrainingSession opened) {
        session = opened;
        take();
    }

    /** There is a new snapshot, or a state recalled; from another thread. */
    void published() {
        if (pending.compareAndSet(false, true)) {
            EventThread.post(this::take);
        }
    }

    private void take() {
        pending.set(false);
        if (session != null) {
            long start = System.nanoTime();
            setDrawing(true);
            try {
                session.latest().ifPresent(model::take);
                session.refusal().ifPresent(model::refuse);
                session.recalled().ifPresent(model::take);
                model.setSearching(session.searching());
            } finally {
                // Posted behind the painting that the model's listeners have asked for.
                EventThread.post(() -> frameDrawn(start));
            }
        }
    }

    private void frameDrawn(long start) {
        setDrawing(false);
        long drawing = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        long frame = Math.max(SHORTEST_FRAME_MILLIS, Math.min(LONGEST_FRAME_MILLIS, timesDrawing * drawing));
        if (!next.isRunning()) {
            next.setInitialDelay((int) Math.max(0, frame - drawing));
            next.start();
        }
    }

    private void setDrawing(boolean drawing) {
        if (sharesProcessors) {
            session.setDrawing(drawing);
        }
    }

    private void ask() {
        session.request();
    }
}
