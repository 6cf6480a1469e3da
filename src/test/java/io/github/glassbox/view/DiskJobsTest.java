package io.github.glassbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiskJobsTest extends GuiTest {
    private final List<String> events = new ArrayList<>();
    private final DiskJobs jobs =
            new DiskJobs("glassbox-test", sentence -> events.add("refused: " + sentence), () -> events.add("begun"), () -> events.add("ended"));

    @AfterEach
    void leaveTheEventThreadAsItWas() {
        perform(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    @Test
    void anUnexpectedFaultIsThrownAndTheNextJobRuns() {
        perform(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> events.add("thrown: " + fault.getMessage()));
            jobs.start(() -> {
                throw new IllegalStateException("a fault");
            }, result -> events.add("taken"));
        });
        waitUntil("the fault is thrown", () -> events.contains("thrown: a fault"));
        assertThat(compute(jobs::isBusy)).isFalse();
        perform(() -> jobs.start(() -> "result", events::add));
        waitUntil("the next job has ended", () -> events.size() == 6);
        assertThat(events).containsExactly("begun", "ended", "thrown: a fault", "begun", "result", "ended");
    }

    @Test
    void aRefusalIsOneSentence() {
        perform(() -> jobs.start(() -> {
            throw new IOException("The disk is full.");
        }, result -> events.add("taken")));
        waitUntil("the job has ended", () -> events.contains("ended"));
        assertThat(events).containsExactly("begun", "refused: The disk is full.", "ended");
    }

    @Test
    void oneAtATimeAndWhatWaitsComesAfterwards() {
        CountDownLatch released = new CountDownLatch(1);
        perform(() -> {
            jobs.start(() -> {
                await(released);
                return "first";
            }, events::add);
            jobs.start(() -> "passed over", events::add);
            jobs.afterwards(() -> jobs.start(() -> "second", events::add));
            jobs.afterwards(() -> jobs.start(() -> "third", events::add));
        });
        assertThat(compute(jobs::isBusy)).isTrue();
        released.countDown();
        waitUntil("all have ended", () -> events.size() == 9);
        assertThat(events).containsExactly(
                "begun", "first", "ended", "begun", "second", "ended", "begun", "third", "ended");
        perform(() -> jobs.afterwards(() -> events.add("at once")));
        assertThat(events).endsWith("at once");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
