package io.github.glassbox.gui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.assertj.swing.core.PromptRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of every test that opens a window: gives it a robot, closes its windows afterwards, and fails it on an
 * uncaught exception of any thread, on Swing touched off the event thread, and on a window that stays open.
 */
@Tag("gui")
@Timeout(120)
@ExtendWith(GuiWatch.class)
public abstract class GuiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 5;
    private static final int LONGEST_IDLE_WAIT_MILLIS = 300;
    private static final int EVENT_POSTING_MILLIS = 10;

    private Robot robot;

    /** For subclasses. */
    protected GuiTest() {}

    @BeforeEach
    final void takeScreen() {
        robot = new PromptRobot();
        // While training plays the queue is never idle for long; tests wait for conditions instead.
        robot.settings().idleTimeout(LONGEST_IDLE_WAIT_MILLIS);
        robot.settings().delayBetweenEvents(0);
        robot.settings().eventPostingDelay(EVENT_POSTING_MILLIS);
    }

    @AfterEach
    final void cleanScreen() {
        if (robot != null) {
            robot.cleanUp();
        }
    }

    /** The keyboard and mouse; sees the windows opened in this test only. */
    protected final Robot robot() {
        return robot;
    }

    /** Makes a frame on the event thread, shows it at its own size, and returns when it has the focus. */
    protected final FrameFixture show(Callable<? extends JFrame> maker) {
        JFrame frame = compute(maker);
        FrameFixture fixture = new FrameFixture(robot, frame);
        perform(() -> {
            if (!frame.isShowing()) {
                frame.pack();
                frame.setVisible(true);
            }
            frame.toFront();
        });
        waitUntil("the frame has the focus", frame::isFocused);
        return fixture;
    }

    /** The value of {@code task}, computed on the event thread. */
    protected final <T> T compute(Callable<T> task) {
        return GuiActionRunner.execute(task);
    }

    /** Runs {@code task} on the event thread and returns when it is done. */
    protected final void perform(Runnable task) {
        GuiActionRunner.execute(() -> {
            task.run();
            return null;
        });
    }

    /** Returns when {@code condition}, asked on the event thread, holds; fails after ten seconds. */
    protected final void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, PATIENCE, condition);
    }

    /** Returns when {@code condition}, asked on the event thread, holds; fails after {@code patience}. */
    protected final void waitUntil(String what, Duration patience, BooleanSupplier condition) {
        CompletableFuture<Void> held = new CompletableFuture<>();
        Timer timer = new Timer(POLL_MILLIS, null);
        timer.addActionListener(e -> {
            try {
                GuiWatch.throwFaults("while waiting until " + what);
                if (condition.getAsBoolean()) {
                    held.complete(null);
                }
            } catch (Throwable fault) {
                held.completeExceptionally(fault);
            }
        });
        timer.setInitialDelay(0);
        timer.start();
        try {
            held.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited " + patience.toMillis() + " ms in vain until " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting until " + what, e);
        } finally {
            timer.stop();
        }
    }

    /** Presses the keys in the order given, Control before O say, and lets them go in reverse. */
    protected final void chord(int... keys) {
        for (int key : keys) {
            robot.pressKey(key);
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.releaseKey(keys[k]);
        }
        robot.waitForIdle();
    }
}
