package io.github.glassbox.view.drawings;

import io.github.glassbox.io.KeptDrawings;
import io.github.glassbox.view.work.DiskWork;
import javax.swing.Timer;

/** Looks every second whether another window, another program or the user has changed the kept drawings. */
final class DrawingsWatch {
    private static final int PERIOD_MILLIS = 1000;

    private final DiskWork disk;
    private final KeptDrawings kept;
    private final Timer timer = new Timer(PERIOD_MILLIS, e -> look());

    /** Begins to look; that there are others is known from {@link KeptDrawings#list} then. */
    DrawingsWatch(DiskWork disk, KeptDrawings kept) {
        this.disk = disk;
        this.kept = kept;
        timer.start();
    }

    /** Ends it. */
    void close() {
        timer.stop();
    }

    private void look() {
        if (!disk.isBusy(this)) {
            // What cannot be read stays as it was; whoever changes something is told.
            disk.start(
                    DiskWork.Task.reading("Looking at your drawings", this).unseen(),
                    progress -> kept.refresh(),
                    changed -> {},
                    refusal -> {});
        }
    }
}
