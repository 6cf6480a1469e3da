package io.github.glassbox.view.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest extends GuiTest {
    private final Background background = new Background();
    private final List<String> taken = new ArrayList<>();

    @AfterEach
    void close() {
        perform(background::close);
    }

    @Test
    void aNewerTaskOfItsKindCancelsTheOneBefore() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        perform(() -> background.run("a", cancelled -> {
            begun.countDown();
            return untilCancelled(cancelled, overtaken);
        }, taken::add));
        waitUntil("the first has begun", () -> begun.getCount() == 0);
        perform(() -> {
            background.run("b", cancelled -> "b", taken::add);
            background.run("a", cancelled -> "newer", taken::add);
        });
        waitUntil("both results are there", () -> taken.size() == 2 && overtaken.getCount() == 0);
        assertThat(taken).containsExactlyInAnyOrder("b", "newer");
        assertThat(compute(() -> background.isBusy("a"))).isFalse();
    }

    @Test
    void aCancelledTasksResultIsNotTaken() {
        CountDownLatch ended = new CountDownLatch(1);
        perform(() -> {
            background.run("a", cancelled -> untilCancelled(cancelled, ended), taken::add);
            background.cancel("a");
            background.run("b", cancelled -> "b", taken::add);
        });
        waitUntil("the other result is there", () -> taken.contains("b"));
        assertThat(taken).containsExactly("b");
    }

    @Test
    void nothingRunsAfterClosing() {
        perform(() -> {
            background.close();
            background.run("a", cancelled -> "a", taken::add);
        });
        assertThat(compute(() -> background.isBusy("a"))).isFalse();
        assertThat(taken).isEmpty();
    }

    private static String untilCancelled(BooleanSupplier cancelled, CountDownLatch ended) {
        while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
        }
        ended.countDown();
        return "cancelled";
    }
}
