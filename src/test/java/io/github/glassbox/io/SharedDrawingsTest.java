package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.io.DrawingsJournal.Findings;
import io.github.glassbox.training.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several windows, of one process and of several, that keep, delete and label drawings in one folder. */
class SharedDrawingsTest {
    @TempDir
    Path folder;

    private final DrawingsJournal journal = new DrawingsJournal();

    @Test
    void processesLoseAndMixNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            processes.add(DrawingsProcess.start(folder, id, 15));
        }
        List<Thread> readers = new ArrayList<>();
        for (Process process : processes) {
            readers.add(Threads.start("reader", () -> follow(process)));
        }
        for (int k = 0; k < processes.size(); k++) {
            assertThat(processes.get(k).waitFor()).isZero();
            readers.get(k).join();
        }
        assertNothingIsLostOrMixed();
    }

    @Test
    void windowsOfOneProcessLoseAndMixNothing() throws Exception {
        List<DrawingsProcess> windows = new ArrayList<>();
        for (int id = 1; id <= 4; id++) {
            windows.add(new DrawingsProcess(folder, id, journal::take));
        }
        List<Thread> threads = new ArrayList<>();
        for (DrawingsProcess window : windows) {
            threads.add(Threads.start("window", () -> {
                for (int k = 0; k < 12; k++) {
                    window.change();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertNothingIsLostOrMixed();
    }

    private void follow(Process process) {
        try {
            DrawingsProcess.follow(process, journal::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertNothingIsLostOrMixed() throws IOException {
        Findings findings = journal.findings(folder);
        assertThat(findings.kept()).as("still kept").isPositive();
        assertThat(findings.areNone()).as(findings.toString()).isTrue();
    }
}
