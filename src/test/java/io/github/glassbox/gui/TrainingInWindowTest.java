package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.State;
import io.github.glassbox.view.paint.Drawing;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javax.swing.KeyStroke;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.Test;

/** Stepping, playing, settings and going through time, as the user does and sees them. */
class TrainingInWindowTest extends MainWindowTest {
    @Test
    void stepButtonGoesOneIterationOn() {
        FrameFixture frame = open();
        State before = displayed();
        frame.button("step").click();
        waitForIteration(1);
        assertThat(displayed().train().orElseThrow().loss()).isLessThan(before.train().orElseThrow().loss());
        assertThat(frame.textBox("iteration").text()).isEqualTo("1");
        frame.label("loss").requireText(String.format(Locale.ROOT, "%.3f", displayed().train().orElseThrow().loss()));
    }

    @Test
    void playGoesOnUntilPaused() {
        FrameFixture frame = open();
        frame.button("playOrPause").requireText("Play").click();
        waitUntil("it plays on", () -> window().model().displayed().orElseThrow().iteration() >= 3);
        frame.button("playOrPause").requireText("Pause").click();
        waitUntil("it pauses", () -> !window().model().playing());
        frame.button("playOrPause").requireText("Play");
        int iteration = displayed().iteration();
        robot().waitForIdle();
        assertThat(displayed().iteration()).isEqualTo(iteration);
    }

    @Test
    void playStopsWhereToldTo() {
        FrameFixture frame = open();
        frame.textBox("stopAt").deleteText().enterText("4").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        frame.button("playOrPause").click();
        waitForIteration(4);
        waitUntil("it pauses", () -> !window().model().playing());
        assertThat(snapshot().head().iteration()).isEqualTo(4);
    }

    @Test
    void rateAppliesFromTheNextIteration() {
        FrameFixture frame = open();
        frame.button("step").click();
        waitForIteration(1);
        frame.textBox("rate").deleteText().enterText("0.5").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        frame.button("step").click();
        waitForIteration(2);
        assertThat(displayed().learning().rate()).isEqualTo(0.5f);
        assertThat(snapshot().branch().schedule().learningInto(1).rate()).isEqualTo(0.1f);
    }

    @Test
    void aBadRateIsRefusedAndTheOldOneStays() {
        FrameFixture frame = open();
        frame.textBox("rate").deleteText().enterText("fast").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        frame.button("step").click();
        waitForIteration(1);
        assertThat(displayed().learning().rate()).isEqualTo(0.1f);
        assertThat(snapshot().control().learning().rate()).isEqualTo(0.1f);
    }

    @Test
    void resetGoesBackToTheSameStart() {
        FrameFixture frame = open();
        long start = displayed().parameters().bitsHash();
        frame.button("step").click();
        waitForIteration(1);
        frame.button("reset").click();
        waitForIteration(0);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(start);
    }

    @Test
    void backAndForwardInTime() {
        FrameFixture frame = open();
        for (int i = 1; i <= 5; i++) {
            frame.button("step").click();
            waitForIteration(i);
        }
        long fifth = displayed().parameters().bitsHash();
        frame.button("stepBack").click();
        waitForIteration(4);
        frame.textBox("iteration").deleteText().enterText("2").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(2);
        frame.label("loss").requireText(String.format(Locale.ROOT, "%.3f", displayed().train().orElseThrow().loss()));
        frame.button("step").click();
        waitForIteration(3);
        frame.slider("timeline").slideTo(5);
        waitForIteration(5);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(fifth);
        assertThat(snapshot().head().iteration()).isEqualTo(5);
    }

    @Test
    void playReplaysWhatIsRecordedAndThenTrainsOn() {
        FrameFixture frame = open();
        for (int i = 1; i <= 3; i++) {
            frame.button("step").click();
            waitForIteration(i);
        }
        perform(() -> window().playback().showFirst());
        waitForIteration(0);
        frame.button("playOrPause").click();
        waitUntil("training goes on", () -> window().model().displayed().orElseThrow().iteration() >= 6);
        frame.button("playOrPause").click();
        waitUntil("it pauses", () -> !window().model().playing());
    }

    @Test
    void goingElsewhereEndsAReplayAndTrainsNothing() {
        FrameFixture frame = open();
        for (int i = 1; i <= 4; i++) {
            frame.button("step").click();
            waitForIteration(i);
        }
        perform(() -> {
            window().playback().setSpeed(new Speed(2));
            window().playback().showFirst();
        });
        waitUntil("two a second", () -> window().model().snapshot().orElseThrow().control().speed().perSecond() == 2);
        frame.button("playOrPause").click();
        waitForIteration(1);
        perform(() -> window().playback().showHead());
        waitUntil("the replay has ended", () -> !window().model().playing());
        assertThat(displayed().iteration()).isEqualTo(4);
        frame.button("step").click();
        waitForIteration(5);
        assertThat(snapshot().head().iteration()).isEqualTo(5);
    }

    @Test
    void stepsAskedForFasterThanTheyAreTakenDoNotPileUp() {
        open();
        perform(() -> {
            for (int k = 0; k < 50; k++) {
                window().playback().step();
            }
        });
        waitForIteration(1);
        perform(() -> window().playback().step());
        waitForIteration(2);
        assertThat(snapshot().head().iteration()).isEqualTo(2);
    }

    @Test
    void anotherNumberOfHiddenUnitsStartsANewRun() {
        FrameFixture frame = open();
        frame.spinner("hidden").enterTextAndCommit("3");
        waitUntil("three units", () -> window().model().hidden() == 3);
        assertThat(snapshot().run()).isEqualTo(2);
        assertThat(snapshot().hyperparameters().hidden()).isEqualTo(3);
    }

    @Test
    void closesWhileTraining() {
        FrameFixture frame = open();
        frame.comboBox("speed").selectItem(0);
        frame.button("playOrPause").click();
        waitUntil("it plays", () -> window().model().displayed().orElseThrow().iteration() >= 2);
        frame.close();
        waitUntil("it is closed", () -> !window().frame().isDisplayable());
        waitUntil("training has ended", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t -> t.getName().equals("glassbox-training")));
    }

    @Test
    void bigRunIsOnlyLostAfterAsking() {
        FrameFixture frame = open();
        frame.comboBox("speed").selectItem(6);
        frame.textBox("stopAt").deleteText().enterText("25").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        frame.button("playOrPause").click();
        waitForIteration(25);
        waitUntil("it pauses", () -> !window().model().playing());
        frame.button("reset").click();
        frame.optionPane().buttonWithText("Cancel").click();
        assertThat(displayed().iteration()).isEqualTo(25);
        frame.button("reset").click();
        frame.optionPane().buttonWithText("Don't Save").click();
        waitForIteration(0);
    }

    @Test
    void aBadDataFileIsNamedInOneSentence() {
        CountDownLatch windowIsUp = new CountDownLatch(1);
        FrameFixture frame = openWithoutWaiting(progress -> {
            awaitUninterruptibly(windowIsUp);
            throw new IOException("The file of images is cut off.");
        });
        windowIsUp.countDown();
        JOptionPaneFixture sentence = JOptionPaneFinder.findOptionPane().using(robot());
        sentence.requireErrorMessage().requireMessage("The file of images is cut off.");
        sentence.okButton().click();
        frame.button("playOrPause").requireDisabled();
        assertThat(compute(() -> pressOwnKeys(frame.target()))).as("keys of drawings without a state").isGreaterThan(30);
    }

    /** Does what each key of each drawing does, and tells how many there are. */
    private static int pressOwnKeys(Container container) {
        int keys = 0;
        for (Component part : container.getComponents()) {
            if (part instanceof Drawing drawing && drawing.getInputMap().keys() != null) {
                for (KeyStroke key : drawing.getInputMap().keys()) {
                    ActionEvent press = new ActionEvent(drawing, ActionEvent.ACTION_PERFORMED, key.toString());
                    drawing.getActionMap().get(drawing.getInputMap().get(key)).actionPerformed(press);
                    keys++;
                }
            }
            keys += part instanceof Container inner ? pressOwnKeys(inner) : 0;
        }
        return keys;
    }

    @Test
    void tooLittleMemoryForTheDataIsSaidInASentence() {
        CountDownLatch windowIsUp = new CountDownLatch(1);
        FrameFixture frame = openWithoutWaiting(progress -> {
            awaitUninterruptibly(windowIsUp);
            throw new OutOfMemoryError("on purpose");
        });
        windowIsUp.countDown();
        JOptionPaneFixture sentence = JOptionPaneFinder.findOptionPane().using(robot());
        sentence.requireErrorMessage().requireMessage(
                "There is not enough memory for the images. Start the program with more, such as java -Xmx1g.");
        sentence.okButton().click();
        frame.button("playOrPause").requireDisabled();
    }

    @Test
    void spaceWhileItIsOpeningIsKept() {
        preferences().put("speed", "2");
        FrameFixture frame = openPressingSpace(1);
        waitUntil("it trains", () -> window().model().displayed().filter(state -> state.iteration() > 0).isPresent());
        assertThat(frame.button("playOrPause").text()).isEqualTo("Pause");
    }

    @Test
    void aSecondSpaceWhileItIsOpeningTakesItBack() {
        FrameFixture frame = openPressingSpace(2);
        waitForIteration(0);
        assertThat(frame.button("playOrPause").text()).isEqualTo("Play");
        frame.button("step").click();
        waitForIteration(1);
        assertThat(compute(() -> window().model().playing())).isFalse();
    }

    private FrameFixture openPressingSpace(int times) {
        CountDownLatch spacePressed = new CountDownLatch(1);
        FrameFixture frame = openWithoutWaiting(progress -> {
            awaitUninterruptibly(spacePressed);
            return MnistForTests.first(TRAINING, TEST);
        });
        for (int k = 1; k <= times; k++) {
            String word = k % 2 == 1 ? "Pause" : "Play";
            robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
            waitUntil("the button says so", () -> frame.button("playOrPause").target().getText().equals(word));
        }
        frame.button("playOrPause").requireEnabled();
        spacePressed.countDown();
        return frame;
    }

    @Test
    void trainsOnAllOfMnist() {
        FrameFixture frame = open(Mnist::load);
        frame.button("step").click();
        waitForIteration(1);
        assertThat(displayed().train().orElseThrow().count()).isEqualTo(60_000);
        assertThat(displayed().test().count()).isEqualTo(10_000);
        frame.button("step").click();
        waitForIteration(2);
        assertThat(displayed().train().orElseThrow().loss()).isLessThan(snapshot().curves().trainLoss(0));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
