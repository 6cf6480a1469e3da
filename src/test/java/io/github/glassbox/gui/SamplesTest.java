package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.Split;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** Samples are listed, filtered, found by index and tested; cells of the confusion matrix lead to them. */
class SamplesTest extends MainWindowTest {
    @Test
    void keysMoveTheChoiceAndBringItIntoView() {
        FrameFixture frame = open();
        JComponent grid = frame.panel("samples.grid").target();
        perform(grid::requestFocusInWindow);
        waitUntil("the grid has the focus", grid::isFocusOwner);
        press(KeyEvent.VK_DOWN);
        int columns = sample();
        assertThat(columns).isGreaterThan(1);
        press(KeyEvent.VK_RIGHT);
        waitForSample(columns + 1);
        press(KeyEvent.VK_UP);
        waitForSample(1);
        press(KeyEvent.VK_PAGE_DOWN);
        assertThat(sample()).isGreaterThan(columns);
        press(KeyEvent.VK_END);
        waitForSample(TEST - 1);
        Rectangle atTheEnd = compute(grid::getVisibleRect);
        assertThat(atTheEnd.y).isPositive();
        press(KeyEvent.VK_HOME);
        waitForSample(0);
        waitUntil("the first is in view", () -> grid.getVisibleRect().y == 0);
    }

    @Test
    void theNextSampleIsScrolledIntoViewFromAnywhere() {
        FrameFixture frame = open();
        JComponent grid = frame.panel("samples.grid").target();
        frame.textBox("samples.index").enterText("150").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForSample(150);
        waitUntil("it is in view", () -> grid.getVisibleRect().y > 0);
        waitUntil("the grid has the focus", grid::isFocusOwner);
        perform(() -> grid.scrollRectToVisible(new Rectangle(1, 1)));
        press(KeyEvent.VK_N);
        waitForSample(151);
        waitUntil("it is in view again", () -> grid.getVisibleRect().y > 0);
    }

    @Test
    void aBadIndexLeavesTheSampleAndSaysWhy() {
        FrameFixture frame = open();
        frame.textBox("samples.index").enterText("200").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(frame.textBox("samples.message").text())
                .isEqualTo("The index must be a whole number from 0 to 199 (test).");
        assertThat(sample()).isZero();
        frame.textBox("samples.index").deleteText();
        waitUntil("the sentence is gone", () -> !named(frame, "samples.message").isVisible());
    }

    @Test
    void aDigitAndASplitAreListed() {
        FrameFixture frame = open();
        frame.comboBox("samples.digit").selectItem("Digit 3");
        waitUntil("threes are listed", () -> model().samples().filter().equals(new SampleFilter(3, false)));
        int threes = compute(() -> model().samples().size());
        frame.label("samples.count").requireText(threes + " of " + TEST);
        frame.tabbedPane("samples.split").selectTab("Training");
        waitUntil("training images are listed", () -> model().split() == Split.TRAINING);
        assertThat(compute(() -> model().label())).isEqualTo(3);
    }

    @Test
    void aDoubleClickTestsASampleAndTheDialogFollowsTheIteration() {
        FrameFixture frame = open();
        JComponent grid = frame.panel("samples.grid").target();
        Point place = place(grid, "test #8:");
        robot().click(grid, place, MouseButton.LEFT_BUTTON, 2);
        DialogFixture dialog = frame.dialog("testImage");
        waitForSample(8);
        assertThat(dialog.label("testImage.iteration").text()).startsWith("Network at iteration 0,");
        dialog.textBox("testImage.index.field").deleteText().enterText("17").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForSample(17);
        dialog.label("testImage.label").requireText("Label: " + compute(() -> model().label()));
        perform(() -> window().playback().step());
        waitUntil("it shows iteration 1", () -> model().displayed().orElseThrow().iteration() == 1);
        assertThat(dialog.label("testImage.iteration").text()).startsWith("Network at iteration 1,");
        dialog.label("testImage.prediction")
                .requireText("Prediction: " + compute(() -> model().forward().orElseThrow().prediction()));
    }

    @Test
    void aBadIndexInTheDialogStaysAsItWasAndSaysSo() {
        FrameFixture frame = open();
        frame.panel("samples.grid").click();
        int chosen = sample();
        press(KeyEvent.VK_ENTER);
        DialogFixture dialog = frame.dialog("testImage");
        dialog.textBox("testImage.index.field").deleteText().enterText("x").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("testImage.message").text())
                .isEqualTo("The index must be a whole number from 0 to 199 (test). It stays at " + chosen + ".");
        dialog.textBox("testImage.index.field").requireText(String.valueOf(chosen));
        assertThat(sample()).isEqualTo(chosen);
        dialog.textBox("testImage.index.field").pressAndReleaseKeys(KeyEvent.VK_UP);
        waitForSample(chosen + 1);
        dialog.comboBox("testImage.split").selectItem("Training");
        waitUntil("a training image is shown", () -> model().split() == Split.TRAINING);
        dialog.textBox("testImage.index.field").requireText("0");
    }

    @Test
    void aCellOfTheConfusionMatrixLeadsToItsImages() {
        FrameFixture frame = open();
        int[] mistake = compute(this::someMistake);
        int label = mistake[0];
        int prediction = mistake[1];
        JComponent matrix = frame.panel("confusion.matrix").target();
        frame.tabbedPane("samples.split").selectTab("Training");
        robot().click(matrix, place(matrix, "label " + label + " predicted as " + prediction + ":"));
        waitUntil("its label's mistakes are listed", () -> model().split() == Split.TEST
                && model().samples().filter().equals(new SampleFilter(label, true)));
        assertThat(compute(() -> model().label())).isEqualTo(label);
        assertThat(compute(() -> model().forward().orElseThrow().prediction())).isEqualTo(prediction);
        frame.checkBox("samples.mistakes").requireSelected();
        for (int k = 0; k < 10; k++) {
            press(prediction < label ? KeyEvent.VK_RIGHT : KeyEvent.VK_LEFT);
        }
        for (int k = 0; k < Math.abs(label - (prediction < label ? 9 : 0)); k++) {
            press(prediction < label ? KeyEvent.VK_DOWN : KeyEvent.VK_UP);
        }
        int corner = prediction < label ? 9 : 0;
        boolean some = compute(() -> model().evaluation(Split.TEST).orElseThrow().confusion(corner, corner)) > 0;
        press(KeyEvent.VK_ENTER);
        SampleFilter expected = some ? new SampleFilter(corner, false) : new SampleFilter(label, true);
        waitUntil("the corner's images are listed", () -> model().samples().filter().equals(expected));
    }

    private int[] someMistake() {
        for (int label = 0; label < 10; label++) {
            for (int prediction = 0; prediction < 10; prediction++) {
                if (label != prediction && model().evaluation(Split.TEST).orElseThrow().confusion(label, prediction) > 0) {
                    return new int[] {label, prediction};
                }
            }
        }
        throw new AssertionError("an untrained network without mistakes");
    }

    private PresentationModel model() {
        return window().model();
    }

    private int sample() {
        return compute(() -> model().sample());
    }

    private void waitForSample(int index) {
        waitUntil("sample " + index + " is chosen", () -> model().sample() == index);
    }

    private void press(int key) {
        robot().pressAndReleaseKeys(key);
        robot().waitForIdle();
    }

    private JComponent named(FrameFixture frame, String name) {
        return (JComponent) robot().finder().findByName(frame.target(), name, false);
    }

    /** Where the component's tooltip begins like this. */
    private Point place(JComponent component, String tooltip) {
        return compute(() -> {
            Rectangle view = component.getVisibleRect();
            for (int y = view.y + 4; y < view.y + view.height; y += 5) {
                for (int x = view.x + 4; x < view.x + view.width; x += 5) {
                    MouseEvent there = new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false);
                    String text = component.getToolTipText(there);
                    if (text != null && text.startsWith(tooltip)) {
                        return new Point(x + 4, y + 4);
                    }
                }
            }
            throw new AssertionError("no place says " + tooltip);
        });
    }
}
