package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Speed;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.event.KeyEvent;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong is named in the status bar, and told across the window with what can be done. */
@Tag("gui")
@Timeout(60)
class TroubleInWindowTest extends MainWindowTest {
    @Test
    void aClickOrEnterTellsMoreInBothThemes() {
        FrameFixture frame = open();
        start(Hyperparameters.NOTEBOOK.withInitializer(Initializer.CONSTANT));
        waitForNotice("All units identical since iteration 0: initial weights all equal");
        frame.label("trouble").click();
        assertThat(frame.textBox("trouble.details").text()).contains("The initial weights do not differ");
        Color light = frame.textBox("trouble.details").foreground().target();
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        frame.menuItem("theme-dark").click();
        waitUntil("the theme is dark", () -> Colors.CARD.get().getRed() < 128);
        frame.label("trouble").focus();
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(frame.textBox("trouble.details").foreground().target())
                .isEqualTo(compute(() -> UIManager.getColor("Label.foreground")))
                .isNotEqualTo(light);
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    }

    @Test
    void onePredictionIsNamedAfterTwentyIterationsAndGoesWithTheRun() {
        FrameFixture frame = open();
        start(Hyperparameters.NOTEBOOK.withInitializer(Initializer.ZEROS));
        trainTo(19);
        waitForNotice("Units dead since iteration 0: initial weights too negative, or zero  (+1)");
        assertThat(sentences()).contains("All hidden units are identical").doesNotContain("the same prediction");
        frame.button("step").click();
        waitForIteration(20);
        waitForNotice("Units dead since iteration 0: initial weights too negative, or zero  (+2)");
        assertThat(sentences()).contains("Every image gets the same prediction, since iteration 0.");
        start(Hyperparameters.NOTEBOOK);
        waitUntil("the notice is gone", () -> !label("trouble").isVisible());
    }

    @Test
    void deadUnitsAreToldFromUnitsThatDied() {
        FrameFixture frame = open();
        start(Hyperparameters.NOTEBOOK.withInitializer(Initializer.NORMAL_SHIFTED));
        waitForNotice("Units dead since iteration 0: initial weights too negative, or zero");
        start(Hyperparameters.NOTEBOOK.withRate(50f));
        trainTo(10);
        waitUntil("the notice is there", () -> notice().matches("Units died since iteration [1-9]: usually the rate is too high.*"));
        int since = snapshot().troubles().get(0).since();
        assertThat(frame.label("happened.words").text())
                .contains("died", "since iteration " + since, "rate is too high. Try a tenth of it, from iteration " + (since - 1));
        frame.button("happened.answer1").requireText("Go to " + since).click();
        waitForIteration(since);
        frame.button("happened.answer0").requireText("Lower the Rate…").click();
        DialogFixture dialog = WindowFinder.findDialog("learning").using(robot());
        dialog.textBox("learning.rate").requireText("5.00");
        dialog.button("learning.ok").click();
        waitUntil("the branch is there", () -> window().model().snapshot().orElseThrow().branches().size() == 2);
        assertThat(snapshot().branch().fork()).isEqualTo(since - 1);
        waitUntil("what is over is not told", () -> !happened().contains("died"));
    }

    @Test
    void aStopAndAFaultAreToldOneAtATimeUntilPutAway() {
        FrameFixture frame = open();
        trainTo(3);
        assertThat(happened()).isEqualTo("Stopped at 3, as it was told to. Play On trains on without a stop.");
        frame.menuItem("mistake-biases").click();
        waitUntil("the graver is told", () -> happened().startsWith("A deliberate fault is on: bias gradients summed."));
        frame.button("happened.dismiss").click();
        waitUntil("then the other", () -> happened().startsWith("Stopped at 3"));
        assertThat(label("mistakes").getText()).isEqualTo("fault on: bias gradients summed");
        frame.menuItem("mistake-biases").click();
        waitUntil("it is off", () -> !window().model().snapshot().orElseThrow().control().learning().mistakes().any());
        frame.menuItem("mistake-biases").click();
        waitUntil("made again, it is told again", () -> happened().startsWith("A deliberate fault"));
        frame.button("happened.answer0").requireText("Switch Off").click();
        waitUntil("it is off", () -> happened().startsWith("Stopped at 3"));
        perform(() -> window().model().toggleUnit(0));
        waitUntil("it gives way to another", () -> happened().isEmpty());
        perform(() -> window().model().toggleUnit(0));
        waitUntil("it is back", () -> happened().startsWith("Stopped at 3"));
        frame.button("happened.answer0").requireText("Play On").click();
        waitUntil("it plays on", () -> window().model().playing() && window().model().displayed().orElseThrow().iteration() > 3);
        assertThat(happened()).isEmpty();
        assertThat(snapshot().control().goal()).isEmpty();
        frame.button("playOrPause").click();
        waitUntil("it rests", () -> !window().model().playing());
        assertThat(happened()).as("a pause is no stop").doesNotContain("Stopped");
    }

    @Test
    void whatIsNotFiniteStopsTrainingAndAllRecordedStaysUsable() {
        FrameFixture frame = open();
        start(Hyperparameters.NOTEBOOK.withActivation(Activation.LEAKY_RELU).withRate(50f));
        perform(() -> {
            window().playback().setSpeed(Speed.UNLIMITED);
            window().playback().playOrPause();
        });
        waitUntil("it has stopped with a sentence", () -> !window().model().playing()
                && label("message").getText().startsWith("Training stopped: "));
        int last = snapshot().head().iteration();
        assertThat(last).isBetween(1, 19);
        assertThat(label("message").getText()).isEqualTo("Training stopped: the loss is not finite at iteration "
                + (last + 1) + ". Usually the learning rate is too high.");
        frame.button("stepBack").click();
        waitForIteration(last - 1);
        frame.textBox("iteration").setText("0").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(0);
        perform(() -> window().playback().branch(window().model().snapshot().orElseThrow().control().learning().withRate(0.1f)));
        waitUntil("a branch is there", () -> window().model().snapshot().orElseThrow().branches().size() == 2);
        frame.button("step").click();
        waitForIteration(1);
        waitUntil("the sentence is gone", () -> label("message").getText().isEmpty());
    }

    private void start(Hyperparameters settings) {
        long before = snapshot().run();
        perform(() -> window().playback().start(settings));
        waitUntil("the run is there", () -> window().model().snapshot().orElseThrow().run() == before + 1);
    }

    private JLabel label(String name) {
        return robot().finder().findByName(window().frame(), name, JLabel.class, false);
    }

    /** What the status bar says is wrong. */
    @Test
    void aMistakeThatOverflowsAtOnceIsRefusedInOneSentenceAndItsTickIsTakenBack() {
        FrameFixture frame = open();
        // With the usual start the logits are too small to overflow.
        start(Hyperparameters.NOTEBOOK);
        frame.menuItem("mistake-pixels").click();
        waitUntil("the branch is there", () -> window().model().snapshot().orElseThrow().branches().size() == 2);
        frame.menuItem("mistake-max").click();
        waitUntil("it is refused", () -> label("message").getText().startsWith("Nothing is changed: with this setting"));
        JCheckBoxMenuItem tick =
                robot().finder().findByName(frame.target(), "mistake-max", JCheckBoxMenuItem.class, false);
        waitUntil("the tick is gone", () -> !tick.isSelected());
        frame.menuItem("mistake-biases").click();
        waitUntil("what is possible takes the sentence away", () -> label("message").getText().isEmpty());
        frame.menuItem("mistake-normal").click();
        waitUntil("training goes on", () -> window().model().snapshot().orElseThrow().branches().size() == 3);
    }

    /** What is told across the window; empty if nothing is. */
    private String happened() {
        return compute(() -> label("happened.words").isShowing() ? label("happened.words").getText() : "");
    }

    private String notice() {
        return compute(() -> label("trouble").isVisible() ? label("trouble").getText() : "");
    }

    private String sentences() {
        return compute(() -> label("trouble").getAccessibleContext().getAccessibleDescription());
    }

    private void waitForNotice(String text) {
        waitUntil("the notice is there", () -> notice().equals(text));
    }
}
