package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.training.Hyperparameters;
import java.awt.Point;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** Drives the bars, the settings of a new run and the curves. */
class ControlsTest extends MainWindowTest {
    private static final int MANY = 25;

    @Test
    void aBadRateIsAnsweredBySentenceAndKeptOut() {
        FrameFixture frame = open();
        frame.textBox("rate").deleteText().enterText("0,5").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(sentence()).isEqualTo("Write the learning rate with a point, not a comma: 0.5.");
        frame.textBox("rate").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the field shows the rate", () -> text(frame, "rate").equals("0.10"));
        assertThat(snapshot().control().learning().rate()).isEqualTo(0.1f);
    }

    @Test
    void decliningToLoseTheRunBringsTheHiddenUnitsBack() {
        FrameFixture frame = openAndTrain();
        long run = snapshot().run();
        frame.textBox("hidden.field").doubleClick().deleteText().enterText("20").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        frame.optionPane().requireVisible();
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the field shows the run's hidden units", () -> text(frame, "hidden.field").equals("10"));
        assertThat(snapshot().run()).isEqualTo(run);
    }

    @Test
    void tooManyHiddenUnitsAreAnsweredBySentence() {
        FrameFixture frame = open();
        frame.textBox("hidden.field").doubleClick().deleteText().enterText("513").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(sentence()).isEqualTo("Hidden units must be a whole number from 1 to 512.");
        frame.button("step").click();
        waitUntil("the field shows the run's hidden units", () -> text(frame, "hidden.field").equals("10"));
        assertThat(snapshot().hyperparameters().hidden()).isEqualTo(10);
    }

    @Test
    void settingsStartANewRun() {
        FrameFixture frame = open();
        frame.button("more").click();
        DialogFixture dialog = frame.dialog("settings");
        dialog.textBox("settings.hidden").deleteText().enterText("6");
        dialog.comboBox("settings.activation").selectItem("tanh");
        dialog.textBox("settings.limit").deleteText().enterText("1000");
        dialog.textBox("settings.rate").deleteText().enterText("0.25");
        dialog.button("settings.ok").click();
        dialog.requireVisible();
        dialog.textBox("settings.limit").deleteText().enterText("300");
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("the run has 6 hidden units", () -> window().model().hidden() == 6);
        dialog.requireNotVisible();
        Hyperparameters settings = snapshot().hyperparameters();
        assertThat(settings.activation()).isEqualTo(Activation.TANH);
        assertThat(settings.limit()).isEqualTo(300);
        waitUntil("the field shows the run's rate", () -> text(frame, "rate").equals("0.25"));
        assertThat(frame.label("dataset").text()).contains("first 300 of " + TRAINING);
    }

    @Test
    void escapeLeavesTheSettingsAsTheyAre() {
        FrameFixture frame = open();
        frame.button("more").click();
        DialogFixture dialog = frame.dialog("settings");
        dialog.textBox("settings.hidden").deleteText().enterText("6");
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is closed", () -> !dialog.target().isShowing());
        assertThat(snapshot().hyperparameters().hidden()).isEqualTo(10);
    }

    @Test
    void aClickOnACurveGoesThereAndArrowsMoveOn() {
        FrameFixture frame = openAndTrain();
        JComponent chart = robot().finder().findByName("curves.loss", JComponent.class);
        // Curves are drawn in a frame of their own, a little behind.
        waitUntil("the curves show the whole run", () -> String.valueOf(
                        chart.getAccessibleContext().getAccessibleDescription())
                .startsWith("iteration " + MANY));
        Point middle = compute(() -> new Point(chart.getWidth() / 2, chart.getHeight() / 2));
        robot().click(chart, middle);
        waitUntil("a past state is shown", () -> !window().model().atHead() && !window().model().seeking());
        int there = displayed().iteration();
        assertThat(there).isBetween(MANY / 4, 3 * MANY / 4);
        robot().pressAndReleaseKeys(KeyEvent.VK_LEFT, KeyEvent.VK_LEFT);
        waitForIteration(there - 2);
        assertThat(frame.label("lookingBack").text()).contains("Looking back: iteration " + (there - 2));
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitUntil("the newest is shown", () -> window().model().atHead());
    }

    @Test
    void theSliderMovesByKeysOverWhatIsKept() {
        FrameFixture frame = openAndTrain();
        frame.slider("timeline").focus().pressAndReleaseKeys(KeyEvent.VK_LEFT, KeyEvent.VK_LEFT);
        waitForIteration(MANY - 2);
        frame.slider("timeline").pressAndReleaseKeys(KeyEvent.VK_HOME);
        waitForIteration(0);
        frame.slider("timeline").pressAndReleaseKeys(KeyEvent.VK_PAGE_UP);
        waitForIteration(MANY / 10);
        frame.textBox("iteration").deleteText().enterText("26").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(sentence()).isEqualTo("Iteration must be a whole number from 0 to 25.");
        frame.button("newest").click();
        waitForIteration(MANY);
        frame.textBox("iteration").requireText("25");
    }

    private FrameFixture openAndTrain() {
        FrameFixture frame = open();
        trainTo(MANY);
        return frame;
    }

    private String text(FrameFixture frame, String name) {
        return ((JTextField) robot().finder().findByName(frame.target(), name)).getText();
    }

    private String sentence() {
        JToolTip tip = robot().finder().find(new GenericTypeMatcher<>(JToolTip.class) {
            @Override
            protected boolean isMatching(JToolTip candidate) {
                return "sentence".equals(candidate.getName()) && candidate.isShowing();
            }
        });
        return compute(tip::getTipText);
    }
}
