package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import javax.accessibility.Accessible;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The gallery shows the mistakes, the surest first, and leads to their samples. */
class MistakesGalleryTest extends MainWindowTest {
    @Test
    void theMistakesAreShownSurestFirst() {
        FrameFixture frame = openGallery();
        List<Integer> expected = compute(() -> mistakes(n -> true));
        requireCount(frame, expected.size(), "test");
        JComponent grid = component("mistakes.grid");
        requireFirst(grid, expected);
        Point third = place(grid, 2);
        robot().click(grid, third);
        waitUntil("the sample is chosen", () -> model().sample() == expected.get(2));
        assertThat(frame.label("outcome").text()).startsWith("predicted ").contains(", label ");
    }

    @Test
    void labelAndPredictionAreTheFilterOfTheList() {
        FrameFixture frame = openGallery();
        List<Integer> all = compute(() -> mistakes(n -> true));
        assertThat(compute(() -> left(component("mistakes.grid").getAccessibleContext().getAccessibleChild(0))))
                .as("the first cell begins where the filters do")
                .isCloseTo(compute(() -> component("mistakes.label").getLocationOnScreen().x), within(1));
        int label = compute(() -> label(all.get(0)));
        int prediction = compute(() -> prediction(all.get(0)));
        frame.comboBox("mistakes.label").selectItem("Label " + label);
        List<Integer> ofLabel = compute(() -> mistakes(n -> label(n) == label));
        requireCount(frame, ofLabel.size(), "test");
        frame.comboBox("mistakes.prediction").selectItem("Predicted " + prediction);
        List<Integer> ofBoth = compute(() -> mistakes(n -> label(n) == label && prediction(n) == prediction));
        requireCount(frame, ofBoth.size(), "test");
        requireFirst(component("mistakes.grid"), ofBoth);
        frame.comboBox("samples.digit").requireSelection("Digit " + label);
        frame.comboBox("samples.prediction").requireSelection("Predicted " + prediction);
    }

    @Test
    void keysMoveTheChoiceAndEnterTestsIt() {
        FrameFixture frame = openGallery();
        List<Integer> expected = compute(() -> mistakes(n -> true));
        JComponent grid = component("mistakes.grid");
        perform(grid::requestFocusInWindow);
        waitUntil("the gallery has the focus", grid::isFocusOwner);
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitUntil("the last is chosen", () -> model().sample() == expected.get(expected.size() - 1));
        waitUntil("it is in view", () -> grid.getVisibleRect().y > 0);
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        waitUntil("the first is chosen", () -> model().sample() == expected.get(0));
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitUntil("the second is chosen", () -> model().sample() == expected.get(1));
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        DialogFixture dialog = frame.dialog("testImage");
        dialog.label("testImage.label").requireText("Label: " + compute(() -> model().label()));
    }

    @Test
    void itFollowsTheSplitAndTheIteration() {
        FrameFixture frame = openGallery();
        frame.tabbedPane("samples.split").selectTab("Training");
        requireCount(frame, TRAINING - displayed().train().orElseThrow().correct(), "training");
        perform(() -> window().playback().step());
        waitForIteration(1);
        requireCount(frame, TRAINING - displayed().train().orElseThrow().correct(), "training");
        requireFirst(component("mistakes.grid"), compute(() -> mistakes(n -> true)));
        perform(() -> window().playback().stepBack());
        waitForIteration(0);
        requireCount(frame, TRAINING - displayed().train().orElseThrow().correct(), "training");
    }

    @Test
    void allTabsAndTheVerdictStandBesideEachOtherOnTheSmallestScreen() {
        FrameFixture frame = open();
        perform(() -> frame.target().setSize(1024, 600));
        perform(frame.target()::validate);
        assertTabsFit(frame.tabbedPane("pass.tabs").target());
        JComponent shapes = component("shapes");
        JComponent outcome = component("outcome");
        assertThat(compute(() -> shapes.getX() + shapes.getWidth())).isLessThanOrEqualTo(compute(outcome::getX));
        assertThat(compute(() -> outcome.getX() + outcome.getWidth()))
                .isLessThanOrEqualTo(compute(() -> outcome.getParent().getWidth()));
        JTabbedPane results = robot().finder().findByName(frame.target(), "results.tabs", JTabbedPane.class, false);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_2);
        waitUntil("the column of curves is unfolded", results::isShowing);
        assertTabsFit(results);
    }

    private void assertTabsFit(JTabbedPane tabs) {
        Rectangle last = compute(() -> tabs.getBoundsAt(tabs.getTabCount() - 1));
        assertThat(last.x + last.width).as(tabs.getName()).isBetween(1, compute(tabs::getWidth));
        assertThat(compute(() -> tabs.getBoundsAt(0).x)).as(tabs.getName()).isNotNegative();
    }

    @Test
    void aUnitThatIsSwitchedOffIsMissingInGalleryCalibrationAndOrder() {
        FrameFixture frame = openGallery();
        frame.comboBox("samples.order").selectItem(SampleOrder.SUREST.toString());
        frame.tabbedPane("results.tabs").selectTab("Calibration");
        JComponent calibration = component("results.calibration");
        waitUntil("all are in order", () -> isOrdered());
        String withAll = compute(() -> calibration.getAccessibleContext().getAccessibleDescription());
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
        waitUntil("h0 is off", () -> model().switchedOff().contains(0) && model().evaluation(Split.TEST).isPresent());
        List<Integer> without = compute(() -> mistakes(n -> true));
        requireCount(frame, without.size(), "test");
        requireFirst(component("mistakes.grid"), without);
        waitUntil("the order is without it", () -> isOrdered());
        waitUntil("what is said is without it", () ->
                !calibration.getAccessibleContext().getAccessibleDescription().equals(withAll));
        frame.tabbedPane("pass.tabs").selectTab("History");
        waitUntil("the history says that it is with it", () -> robot().finder()
                .findByName(frame.target(), "history.states", JLabel.class, true)
                .getText()
                .equals("Iteration 0 · with all units on"));
    }

    /** Whether the listed samples are in descending order of what the displayed network says now. */
    private boolean isOrdered() {
        float before = 1;
        for (int position = 0; position < TEST; position++) {
            int n = model().samples().index(position);
            float confidence = model().forward(Split.TEST, n).orElseThrow().p(prediction(n));
            if (confidence > before + 1e-6f) {
                return false;
            }
            before = confidence;
        }
        return true;
    }

    private FrameFixture openGallery() {
        FrameFixture frame = open();
        frame.tabbedPane("pass.tabs").selectTab("Errors");
        waitUntil("the gallery is shown", () -> component("mistakes.grid").isShowing());
        return frame;
    }

    private void requireCount(FrameFixture frame, int count, String split) {
        String words = count == 1 ? "1 error on the " + split + " images"
                : count + " errors on the " + split + " images, the surest first";
        waitUntil(words, () -> robot().finder()
                .findByName(frame.target(), "mistakes.count", JLabel.class, true)
                .getText()
                .equals(words));
    }

    private void requireFirst(JComponent grid, List<Integer> expected) {
        int shown = Math.min(10, expected.size());
        waitUntil("the first mistakes are shown in order", () -> {
            for (int position = 0; position < shown; position++) {
                String text = tooltip(grid, place(grid, position));
                if (text == null || !text.startsWith(model().split().id() + " #" + expected.get(position) + ":")) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The middle of a cell, found by going along the rows until the tooltip has changed so many times. */
    private Point place(JComponent grid, int position) {
        return compute(() -> {
            Rectangle view = grid.getVisibleRect();
            List<String> seen = new ArrayList<>();
            for (int y = view.y + 30; y < view.y + view.height; y += 40) {
                for (int x = view.x + 20; x < view.x + view.width; x += 8) {
                    String text = tooltip(grid, new Point(x, y));
                    if (text != null && !seen.contains(text)) {
                        seen.add(text);
                        if (seen.size() > position) {
                            return new Point(x + 4, y);
                        }
                    }
                }
            }
            throw new AssertionError("no mistake " + position);
        });
    }

    private static String tooltip(JComponent grid, Point at) {
        return grid.getToolTipText(new MouseEvent(grid, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false));
    }

    private List<Integer> mistakes(IntPredicate wanted) {
        List<Integer> mistakes = new ArrayList<>();
        for (int n = 0; n < model().dataset().count(); n++) {
            if (prediction(n) != label(n) && wanted.test(n)) {
                mistakes.add(n);
            }
        }
        mistakes.sort(Comparator.comparingDouble(n -> -(double)
                model().forward(model().split(), n).orElseThrow().p(prediction(n))));
        return mistakes;
    }

    private int label(int n) {
        return model().dataset().label(n);
    }

    private int prediction(int n) {
        return model().evaluation(model().split()).orElseThrow().prediction(n);
    }

    private PresentationModel model() {
        return window().model();
    }

    private static int left(Accessible cell) {
        return cell.getAccessibleContext().getAccessibleComponent().getLocationOnScreen().x;
    }
}
