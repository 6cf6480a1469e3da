package io.github.glassbox.view;

import io.github.glassbox.view.controls.StatusBar;
import io.github.glassbox.view.work.DiskWork;
import java.util.Optional;
import javax.swing.Timer;

/** Shows in the status bar what the disk is at, as soon as that takes long enough to be read. */
final class DiskDisplay {
    private static final int LONG_MILLIS = 300;

    private final DiskWork disk;
    private final StatusBar statusBar;
    private final Timer later = new Timer(LONG_MILLIS, e -> refresh());

    DiskDisplay(DiskWork disk, StatusBar statusBar) {
        this.disk = disk;
        this.statusBar = statusBar;
        later.setRepeats(false);
        disk.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        statusBar.showWork(disk.jobs().stream()
                .filter(job -> job.millis() >= LONG_MILLIS)
                .findFirst()
                .map(job -> new StatusBar.Work(
                        job.task().title(), job.fraction(), job.task().cancellable() ? Optional.of(job::cancel) : Optional.empty())));
        if (disk.jobs().stream().anyMatch(job -> job.millis() < LONG_MILLIS)) {
            later.restart();
        } else {
            later.stop();
        }
    }
}
