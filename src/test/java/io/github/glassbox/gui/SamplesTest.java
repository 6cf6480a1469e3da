package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.SampleOrder;
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
        perform(() -> {
            model().setDistortion(Distortion.NONE.withShift(2, -1));
            window().model().toggleUnit(3);
        });
        waitUntil("it says what is different", () -> dialog.label("testImage.iteration").target().getText()
                .endsWith("10 hidden units, without h3 · picture changed: 2 right, 1 up"));
        perform(() -> {
            model().setDistortion(Distortion.NONE);
            window().model().switchAllOn();
        });
        waitUntil("all is as it was", () -> dialog.label("testImage.iteration").target().getText().endsWith("10 hidden units"));
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
        clickCell("samples.grid", 3);
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
    void aCellOfTheConfusionMatrixListsExactlyItsImagesSurestFirst() {
        FrameFixture frame = open();
        int[] mistake = compute(this::someMistake);
        int label = mistake[0];
        int prediction = mistake[1];
        JComponent matrix = frame.panel("confusion.matrix").target();
        frame.tabbedPane("samples.split").selectTab("Training");
        robot().click(matrix, place(matrix, "label " + label + " predicted as " + prediction + ":"));
        waitUntil("the cell is listed in order", () -> model().split() == Split.TEST
                && model().samples().ranking().order() == SampleOrder.SUREST);
        requireCell(label, prediction);
        frame.comboBox("samples.digit").requireSelection("Digit " + label);
        frame.comboBox("samples.prediction").requireSelection("Predicted " + prediction);
        frame.comboBox("samples.order").requireSelection(SampleOrder.SUREST.toString());
        frame.label("samples.ordered").requireText("order of iteration 0");
        frame.button("samples.all").click();
        waitUntil("all are listed", () -> model().samples().size() == TEST);
        assertThat(compute(() -> model().samples().index(3))).isEqualTo(3);
    }

    @Test
    void theDiagonalOpensByKeysAloneAndEscapeListsAllAgain() {
        FrameFixture frame = open();
        JComponent matrix = frame.panel("confusion.matrix").target();
        perform(matrix::requestFocusInWindow);
        waitUntil("the matrix has the focus", matrix::isFocusOwner);
        int digit = compute(() -> {
            int d = 0;
            while (model().evaluation(Split.TEST).orElseThrow().confusion(d, d) == 0) {
                d++;
            }
            return d;
        });
        for (int k = 0; k < digit; k++) {
            press(KeyEvent.VK_DOWN);
            press(KeyEvent.VK_RIGHT);
        }
        press(KeyEvent.VK_ENTER);
        waitUntil("the cell is listed in order", () -> model().samples().ranking().order() == SampleOrder.SUREST);
        requireCell(digit, digit);
        press(KeyEvent.VK_ESCAPE);
        waitUntil("all are listed", () -> model().samples().size() == TEST);
    }

    private void requireCell(int label, int prediction) {
        perform(() -> {
            SampleList listed = model().samples();
            assertThat(listed.size())
                    .isEqualTo(model().evaluation(Split.TEST).orElseThrow().confusion(label, prediction))
                    .isPositive();
            float before = 1;
            for (int position = 0; position < listed.size(); position++) {
                int index = listed.index(position);
                Forward forward = model().forward(Split.TEST, index).orElseThrow();
                assertThat(model().dataset(Split.TEST).label(index)).isEqualTo(label);
                assertThat(forward.prediction()).isEqualTo(prediction);
                assertThat(forward.p(prediction)).isLessThanOrEqualTo(before);
                before = forward.p(prediction);
            }
            assertThat(model().sample()).as("the surest is chosen").isEqualTo(listed.index(0));
        });
    }

    @Test
    void ordersByLabelLossAndConfidenceKeepJumpingAndKeys() {
        FrameFixture frame = open();
        frame.comboBox("samples.order").selectItem(SampleOrder.LOSS.toString());
        waitUntil("they are in order", () -> model().samples().ranking().order() == SampleOrder.LOSS);
        perform(() -> {
            double before = Double.POSITIVE_INFINITY;
            for (int position = 0; position < TEST; position++) {
                int index = model().samples().index(position);
                double loss = model().forward(Split.TEST, index).orElseThrow().loss(model().dataset().label(index));
                assertThat(loss).isLessThanOrEqualTo(before + 1e-6);
                before = loss;
            }
        });
        frame.textBox("samples.index").enterText("150").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForSample(150);
        JComponent grid = frame.panel("samples.grid").target();
        waitUntil("the grid has the focus", grid::isFocusOwner);
        int next = compute(() -> model().samples().index(Math.min(TEST - 1, model().samples().position(150) + 1)));
        press(KeyEvent.VK_RIGHT);
        waitForSample(next);
        press(KeyEvent.VK_HOME);
        waitForSample(compute(() -> model().samples().index(0)));
        frame.comboBox("samples.order").selectItem(SampleOrder.LABEL.toString());
        waitUntil("zeros come first", () -> model().dataset().label(model().samples().index(0)) == 0);
        assertThat(compute(() -> model().dataset().label(model().samples().index(TEST - 1)))).isEqualTo(9);
        assertThat(named(frame, "samples.ordered").isVisible()).isFalse();
    }

    @Test
    void anOrderStaysWhileTrainingPlaysAndFollowsWhenItRests() {
        FrameFixture frame = open();
        frame.comboBox("samples.order").selectItem(SampleOrder.UNSUREST.toString());
        waitUntil("they are in order", () -> model().samples().ranking().order() == SampleOrder.UNSUREST);
        perform(() -> window().playback().playOrPause());
        waitUntil("training plays", () -> model().displayed().orElseThrow().iteration() > 5);
        perform(() -> {
            if (model().playing()) {
                assertThat(model().samples().ranking().iteration()).isZero();
                window().playback().playOrPause();
            }
        });
        waitUntil("training rests", () -> !model().playing());
        waitUntil("the order follows", () -> model().samples().ranking().iteration()
                == model().displayed().orElseThrow().iteration());
        frame.label("samples.ordered")
                .requireText("order of iteration " + compute(() -> model().displayed().orElseThrow().iteration()));
    }

    @Test
    void predictionsAreAFilterThatCombinesAndIsCounted() {
        FrameFixture frame = open();
        int[] mistake = compute(this::someMistake);
        frame.comboBox("samples.prediction").selectItem("Predicted " + mistake[1]);
        frame.checkBox("samples.mistakes").click();
        int expected = compute(() -> {
            int count = 0;
            for (int n = 0; n < TEST; n++) {
                int prediction = model().evaluation(Split.TEST).orElseThrow().prediction(n);
                count += prediction == mistake[1] && model().dataset().label(n) != prediction ? 1 : 0;
            }
            return count;
        });
        waitUntil("they are listed", () -> model().samples().size() == expected);
        frame.label("samples.count").requireText(expected + " of " + TEST);
        JComponent grid = frame.panel("samples.grid").target();
        assertThat(compute(() -> grid.getToolTipText(new MouseEvent(grid, MouseEvent.MOUSE_MOVED, 0, 0, 12, 12, 0, false))))
                .contains("prediction " + mistake[1] + ", p[" + mistake[1] + "] = ");
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
