package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.training.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingsLockTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void whoeverHoldsItKeepsOthersOut() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder = Threads.start("holder", () -> {
            try (DrawingsLock lock = DrawingsLock.take(folder, LONG)) {
                taken.countDown();
                enough.await();
                lock.setLastNumber(7);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        taken.await();
        assertThatThrownBy(() -> DrawingsLock.take(folder, Duration.ofMillis(1)))
                .isInstanceOf(DrawingsLock.TakenException.class)
                .hasMessage("Another program is writing in " + folder + " and does not come to an end; try again.");
        enough.countDown();
        try (DrawingsLock lock = DrawingsLock.take(folder, LONG)) {
            assertThat(lock.lastNumber()).isEqualTo(7);
        }
        holder.join();
    }

    @Test
    void itTellsWhatWasNotedLast() throws IOException {
        try (DrawingsLock lock = DrawingsLock.take(folder, LONG)) {
            assertThat(lock.lastNumber()).isZero();
            assertThat(lock.pairSum()).isEmpty();
            lock.setLastNumber(123_456_789_012L);
            lock.setPairSum(OptionalLong.of(4_000_000_000L));
            lock.setLastNumber(9);
        }
        try (DrawingsLock lock = DrawingsLock.take(folder, LONG)) {
            assertThat(lock.lastNumber()).isEqualTo(9);
            assertThat(lock.pairSum()).hasValue(4_000_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine", "-3", "99999999999999999999999", "\u0000\u0000\u0000\u0000"})
    void whatIsNoNoteTellsNothing(String note) throws IOException {
        Files.writeString(folder.resolve(".drawings"), note);
        try (DrawingsLock lock = DrawingsLock.take(folder, LONG)) {
            assertThat(lock.lastNumber()).isZero();
            assertThat(lock.pairSum()).isEmpty();
        }
    }

    @Test
    void withoutAPlaceForItThereIsNone() throws IOException {
        try (DrawingsLock lock = DrawingsLock.take(folder.resolve("missing"), LONG)) {
            assertThat(lock.lastNumber()).isZero();
        }
        assertThat(folder).isEmptyDirectory();
        Files.createDirectory(folder.resolve(".drawings"));
        KeptDrawings kept = KeptDrawings.open(folder);
        kept.add(new byte[784], 3);
        kept.delete(kept.add(new byte[784], 4));
        assertThat(KeptDrawings.open(folder).list()).isEqualTo(kept.list()).hasSize(1);
    }

    @Test
    void waitingIsCancelledByAnInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> DrawingsLock.take(folder, LONG)).isInstanceOf(InterruptedIOException.class)
                    .hasMessage("Waiting for " + folder + " was cancelled.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
