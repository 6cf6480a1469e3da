package io.github.glassbox.view.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.io.AtomicFile;
import io.github.glassbox.view.work.DiskWork.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWorkTest extends GuiTest {
    private final DiskWork disk = new DiskWork();
    private final List<String> events = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);

    @TempDir
    Path folder;

    @AfterEach
    void leaveTheEventThreadAsItWas() {
        released.countDown();
        perform(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    private void start(Task task, DiskWork.Work<String> work) {
        disk.start(task, work, events::add, sentence -> events.add("refused: " + sentence));
    }

    private void waitUntilDone() {
        waitUntil("all is done", () -> !disk.isBusy("a") && !disk.isBusy("b"));
    }

    private String await(String result) {
        try {
            released.await();
        } catch (InterruptedException e) {
            return "broken off";
        }
        return result;
    }

    @Test
    void anUnexpectedFaultIsThrownAndTheNextJobRuns() {
        perform(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> events.add("thrown: " + fault.getMessage()));
            start(Task.writing("Saving", "a"), progress -> {
                throw new IllegalStateException("a fault");
            });
        });
        waitUntil("the fault is thrown", () -> events.contains("thrown: a fault"));
        perform(() -> start(Task.writing("Saving", "a"), progress -> "result"));
        waitUntilDone();
        assertThat(events).containsExactly("thrown: a fault", "result");
    }

    @Test
    void aFaultOfWhoeverIsToldLeavesNoJobThatNeverEnds() {
        List<String> thrown = new ArrayList<>();
        perform(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> thrown.add(fault.getMessage()));
            disk.addListener(() -> {
                if (disk.jobs().isEmpty() && thrown.isEmpty()) {
                    throw new IllegalStateException("a fault");
                }
            });
            start(Task.writing("Saving f", "a"), progress -> "first");
            start(Task.writing("Saving g", "a"), progress -> "second");
        });
        waitUntilDone();
        assertThat(thrown).containsExactly("a fault");
        assertThat(events).endsWith("second");
        assertThat(compute(disk::isWriting)).isFalse();
    }

    @Test
    void aRefusalIsOneSentence() {
        perform(() -> {
            start(Task.writing("Saving", "a"), progress -> {
                throw new IOException("The disk is full.");
            });
            start(Task.writing("Saving f", "a"), progress -> {
                throw new OutOfMemoryError();
            });
        });
        waitUntilDone();
        assertThat(events).containsExactly("refused: The disk is full.", "refused: Saving f needs more memory than there is.");
    }

    @Test
    void whatIsWrittenOfOneKindIsWrittenInTurn() {
        perform(() -> {
            start(Task.writing("Saving f", "a"), progress -> await("first"));
            start(Task.writing("Saving g", "a"), progress -> "second");
            start(Task.writing("Keeping", "b"), progress -> "other");
        });
        waitUntil("the other kind is done", () -> !disk.isBusy("b"));
        assertThat(events).containsExactly("other");
        assertThat(compute(disk::isWriting)).isTrue();
        assertThat(compute(() -> disk.jobs().stream().map(job -> job.task().title()).toList()))
                .containsExactly("Saving f", "Saving g");
        released.countDown();
        waitUntilDone();
        assertThat(events).containsExactly("other", "first", "second");
        assertThat(compute(disk::isWriting)).isFalse();
    }

    @Test
    void ofWhatIsReadTheNewestOvertakes() {
        perform(() -> {
            start(Task.reading("Opening f", "a"), progress -> await("first"));
            start(Task.reading("Opening g", "a"), progress -> "second");
        });
        waitUntilDone();
        released.countDown();
        perform(() -> start(Task.reading("Opening h", "a"), progress -> "third"));
        waitUntilDone();
        assertThat(events).containsExactly("second", "third");
        assertThat(compute(disk::isWriting)).isFalse();
    }

    @Test
    void whatIsCancelledLeavesTheFileAsItWasAndSaysNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");
        CountDownLatch begun = new CountDownLatch(1);
        perform(() -> {
            start(Task.writing("Saving f", "a"), progress -> {
                AtomicFile.write(file, out -> {
                    begun.countDown();
                    while (true) {
                        out.write(new byte[1 << 16]);
                    }
                });
                return "written";
            });
            start(Task.writing("Saving g", "a"), progress -> "next");
        });
        waitUntil("it is writing", () -> begun.getCount() == 0);
        perform(() -> disk.jobs().get(0).cancel());
        waitUntilDone();
        assertThat(events).containsExactly("next");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("f");
    }

    @Test
    void whatIsWrittenThoughItWasCancelledIsTold() {
        CountDownLatch begun = new CountDownLatch(1);
        perform(() -> start(Task.writing("Saving f", "a"), progress -> {
            begun.countDown();
            await("");
            return "written";
        }));
        waitUntil("it is writing", () -> begun.getCount() == 0);
        perform(() -> disk.jobs().get(0).cancel());
        waitUntilDone();
        assertThat(events).containsExactly("written");
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsNothingUpWhenItIsCancelled() {
        perform(() -> {
            start(Task.writing("Saving f", "a"), progress -> {
                while (released.getCount() > 0) {
                    await("");
                }
                return "written at last";
            });
            start(Task.writing("Saving g", "a"), progress -> "next");
            disk.jobs().get(0).cancel();
        });
        waitUntil("the next is written", () -> events.contains("next"));
        assertThat(compute(disk::isWriting)).isFalse();
        assertThat(compute(disk::jobs)).isEmpty();
        released.countDown();
        waitUntilDone();
        assertThat(events).containsExactly("next", "written at last");
    }

    @Test
    void listenersAreToldHowFarItHasCome() {
        List<OptionalDouble> told = new ArrayList<>();
        perform(() -> {
            disk.addListener(() -> disk.jobs().stream().findFirst().ifPresent(job -> told.add(job.fraction())));
            start(Task.reading("Reading", "a"), progress -> {
                progress.reached(0.25);
                return await("read");
            });
        });
        waitUntil("it is told", () -> told.contains(OptionalDouble.of(0.25)));
        assertThat(told).startsWith(OptionalDouble.empty());
        released.countDown();
        waitUntilDone();
        assertThat(events).containsExactly("read");
    }
}
