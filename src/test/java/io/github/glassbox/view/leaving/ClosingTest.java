package io.github.glassbox.view.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.view.work.DiskWork.Task;
import io.github.glassbox.view.work.DiskWork;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosingTest extends GuiTest {
    private static final int LONG_MILLIS = 3_600_000;

    private final DiskWork disk = new DiskWork();
    private final CountDownLatch written = new CountDownLatch(1);
    private final List<String> events = new ArrayList<>();
    private Closing closing;

    @AfterEach
    void write() {
        written.countDown();
        waitUntil("nothing is written any more", () -> !disk.isWriting());
    }

    /** A window that is writing and is told to close; there is something to ask about. */
    private void closeWhileWriting(int boundMillis) {
        perform(() -> {
            closing = new Closing(disk, goOn -> {
                events.add("asked");
                goOn.run();
            }, () -> events.add("closed"), boundMillis);
            disk.start(Task.writing("Saving mine.npz", this), progress -> {
                await(written);
                return "written";
            }, events::add, events::add);
            closing.windowClosing(null);
        });
    }

    private <T extends Component> T part(Class<T> type) {
        return type.cast(Arrays.stream(((Container) closing.notice()).getComponents()).filter(type::isInstance).findFirst().orElseThrow());
    }

    @Test
    void waitsForWhatIsBeingWrittenAndSaysSo() {
        closeWhileWriting(LONG_MILLIS);
        assertThat(events).isEmpty();
        assertThat(compute(closing.notice()::isVisible)).isTrue();
        assertThat(compute(part(JLabel.class)::getText)).isEqualTo("The window closes as soon as this is done: Saving mine.npz.");
        written.countDown();
        waitUntil("it closes", () -> events.contains("closed"));
        assertThat(events).as("it is known what is saved before the user is asked").containsExactly("written", "asked", "closed");
        assertThat(compute(closing.notice()::isVisible)).isFalse();
    }

    @Test
    void closesAtOnceWhenToldToOnceMore() {
        closeWhileWriting(LONG_MILLIS);
        perform(() -> closing.windowClosing(null));
        assertThat(events).containsExactly("asked", "closed");
    }

    @Test
    void closesAtOnceByItsButton() {
        closeWhileWriting(LONG_MILLIS);
        perform(part(JButton.class)::doClick);
        assertThat(events).containsExactly("asked", "closed");
        written.countDown();
        waitUntil("it is written", () -> events.contains("written"));
        assertThat(events).as("it closes once").containsExactly("asked", "closed", "written");
    }

    @Test
    void doesNotWaitForEver() {
        closeWhileWriting(1);
        waitUntil("it closes", () -> events.contains("closed"));
        assertThat(events).containsExactly("asked", "closed");
    }

    @Test
    void whatIsReadIsNotWaitedFor() {
        perform(() -> {
            closing = new Closing(disk, Runnable::run, () -> events.add("closed"), LONG_MILLIS);
            disk.start(Task.reading("Opening", this), progress -> {
                await(written);
                return "";
            }, events::add, events::add);
            closing.windowClosing(null);
        });
        assertThat(events).containsExactly("closed");
    }

    @Test
    void whatTheUserSavesWhenAskedIsWaitedForToo() {
        perform(() -> {
            closing = new Closing(
                    disk,
                    goOn -> disk.start(Task.writing("Saving", this), progress -> "saved", saved -> {
                        events.add(saved);
                        goOn.run();
                        events.add("told");
                    }, events::add),
                    () -> events.add("closed"),
                    LONG_MILLIS);
            closing.windowClosing(null);
        });
        waitUntil("it closes", () -> events.contains("closed"));
        assertThat(events).containsExactly("saved", "told", "closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
