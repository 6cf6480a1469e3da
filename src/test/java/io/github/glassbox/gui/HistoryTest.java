package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Learning;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The history of the chosen sample: what every recorded iteration makes of it, and the way there. */
class HistoryTest extends MainWindowTest {
    private static final int STEPS = 12;

    @Test
    void changesOfThePredictionAreListedAndLeadToTheirIterations() {
        FrameFixture frame = openHistory();
        int[][] predictions = predictionsOfEveryIteration();
        int sample = restless(predictions);
        perform(() -> model().chooseSample(sample));
        List<String> expected = new ArrayList<>();
        int last = 0;
        for (int i = 1; i <= STEPS; i++) {
            int before = predictions[i - 1][sample];
            int now = predictions[i][sample];
            if (now != before) {
                expected.add(before + " → " + now + "  at " + i);
                last = i;
            }
        }
        waitUntil("the changes are listed", () -> List.of(frame.list("history.changes").contents()).equals(expected));
        waitForStates(frame, "Every iteration from 0 to " + STEPS);
        frame.list("history.changes").clickItem(expected.size() - 1);
        waitForIteration(last);
        int at = last;
        waitUntil("it is marked", () -> frame.list("history.changes").target().getSelectedIndex() == expected.size() - 1);
        JComponent chart = component("history.chart");
        perform(chart::requestFocusInWindow);
        waitUntil("the chart has the focus", chart::isFocusOwner);
        press(KeyEvent.VK_LEFT);
        waitForIteration(at - 1);
        press(KeyEvent.VK_DOWN);
        waitForIteration(at);
        press(KeyEvent.VK_HOME);
        waitForIteration(0);
        press(KeyEvent.VK_RIGHT);
        waitForIteration(1);
        press(KeyEvent.VK_END);
        waitForIteration(STEPS);
        press(KeyEvent.VK_UP);
        waitForIteration(at == STEPS ? Integer.parseInt(expected.get(expected.size() - 2).replaceAll(".* ", "")) : at);
    }

    @Test
    void aClickGoesToTheIterationAndTheTooltipSaysItsProbabilities() {
        FrameFixture frame = openHistory();
        waitForStates(frame, "Every iteration from 0 to " + STEPS);
        JComponent chart = component("history.chart");
        Point third = compute(() -> place(chart, "iteration 3:"));
        String said = compute(() -> tooltip(chart, third));
        robot().click(chart, third);
        waitForIteration(3);
        int prediction = compute(() -> model().forward().orElseThrow().prediction());
        float p = compute(() -> model().forward().orElseThrow().p(prediction));
        assertThat(said).startsWith(String.format(
                Locale.ROOT, "iteration 3: prediction %d, p[%d] = %.3f", prediction, prediction, p));
    }

    @Test
    void whereThereIsNoSampleNoCurvesStand() {
        FrameFixture frame = openHistory();
        waitForStates(frame, "Every iteration from 0 to " + STEPS);
        JComponent chart = component("history.chart");
        perform(() -> model().setSplit(Split.MINE));
        waitForStates(frame, "There is no sample to show.");
        assertThat(frame.list("history.changes").contents()).isEmpty();
        assertThat(compute(() -> tooltip(chart, new Point(chart.getWidth() / 2, chart.getHeight() / 2)))).isNull();
        perform(() -> model().setSplit(Split.TEST));
        waitForStates(frame, "Every iteration from 0 to " + STEPS);
    }

    @Test
    void itFollowsABranchAndASample() {
        FrameFixture frame = openHistory();
        perform(() -> window().playback().show(5));
        waitForIteration(5);
        perform(() -> window().playback().branch(Learning.NOTEBOOK.withRate(0.9f)));
        waitUntil("the branch has begun", () -> model().snapshot().orElseThrow().branches().size() == 2);
        waitForStates(frame, "Every iteration from 0 to 5");
        perform(() -> window().playback().step());
        waitForStates(frame, "Every iteration from 0 to 6");
        perform(() -> model().chooseSample(7));
        JComponent chart = component("history.chart");
        waitUntil("it is of the sample", () -> {
            int prediction = model().forward().orElseThrow().prediction();
            return chart.getAccessibleContext().getAccessibleDescription().startsWith("iteration 6: prediction " + prediction);
        });
    }

    @Test
    void whatIsNotKeptIsSaid() {
        FrameFixture frame = openHistory();
        perform(() -> window().playback().setMemory(3 * 33_000));
        perform(() -> window().playback().step());
        waitForIteration(STEPS + 1);
        waitUntil("it says how many are kept", () -> states(frame).matches(
                "[23] kept states of " + (STEPS + 2) + " iterations.*"));
        List<String> changes = List.of(frame.list("history.changes").contents());
        assertThat(changes).allMatch(change -> change.matches("\\d → \\d  at \\d+–\\d+"));
    }

    private FrameFixture openHistory() {
        FrameFixture frame = open();
        perform(() -> window().playback().setLearning(learning -> learning.withRate(0.8f)));
        for (int i = 1; i <= STEPS; i++) {
            perform(() -> window().playback().step());
            waitForIteration(i);
        }
        frame.tabbedPane("pass.tabs").selectTab("History");
        waitUntil("the history is shown", () -> component("history.chart").isShowing());
        return frame;
    }

    private int[][] predictionsOfEveryIteration() {
        int[][] predictions = new int[STEPS + 1][TEST];
        for (int i = 0; i <= STEPS; i++) {
            int iteration = i;
            perform(() -> window().playback().show(iteration));
            waitForIteration(i);
            perform(() -> {
                for (int n = 0; n < TEST; n++) {
                    predictions[iteration][n] = model().evaluation(Split.TEST).orElseThrow().prediction(n);
                }
            });
        }
        return predictions;
    }

    /** A sample whose prediction changes more than once. */
    private static int restless(int[][] predictions) {
        for (int n = 0; n < TEST; n++) {
            int changes = 0;
            for (int i = 1; i < predictions.length; i++) {
                changes += predictions[i][n] != predictions[i - 1][n] ? 1 : 0;
            }
            if (changes >= 2) {
                return n;
            }
        }
        throw new AssertionError("no prediction changes twice");
    }

    private void waitForStates(FrameFixture frame, String words) {
        waitUntil("it says: " + words, () -> states(frame).equals(words));
    }

    private String states(FrameFixture frame) {
        return robot().finder().findByName(frame.target(), "history.states", JLabel.class, true).getText();
    }

    private static Point place(JComponent chart, String begin) {
        for (int x = 0; x < chart.getWidth(); x++) {
            String text = tooltip(chart, new Point(x, chart.getHeight() / 2));
            if (text != null && text.startsWith(begin)) {
                return new Point(x + 2, chart.getHeight() / 2);
            }
        }
        throw new AssertionError("no place says " + begin);
    }

    private static String tooltip(JComponent component, Point at) {
        return component.getToolTipText(
                new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false));
    }

    private void press(int key) {
        robot().pressAndReleaseKeys(key);
        robot().waitForIdle();
    }

    private PresentationModel model() {
        return window().model();
    }
}
