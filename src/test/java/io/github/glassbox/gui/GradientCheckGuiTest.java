package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.theme.Theme;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

class GradientCheckGuiTest extends MainWindowTest {
    private DialogFixture check(FrameFixture frame) {
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
        DialogFixture dialog = WindowFinder.findDialog("gradientCheck").using(frame.robot());
        waitForVerdict(dialog);
        return dialog;
    }

    private void waitForVerdict(DialogFixture dialog) {
        waitUntil("there is a verdict", () -> !verdict(dialog).isEmpty() && !verdict(dialog).startsWith("Checking"));
    }

    private static String verdict(DialogFixture dialog) {
        return dialog.textBox("gradientCheck.verdict").target().getText();
    }

    private void mistake(FrameFixture frame, String item) {
        frame.menuItem(item).click();
        JLabel mark = robot().finder().findByName(frame.target(), "mistakes", JLabel.class, false);
        waitUntil("the mistake is marked", mark::isShowing);
    }

    @Test
    void passesForTheSampleAndForAThousandImages() {
        DialogFixture dialog = check(open());
        assertThat(verdict(dialog)).startsWith("Passed: all 20 agree").contains("test #0");
        assertThat(dialog.table("gradientCheck.results").rowCount()).isEqualTo(20);
        dialog.comboBox("gradientCheck.images").selectItem(1);
        dialog.comboBox("gradientCheck.weights").selectItem("the chosen weight");
        dialog.button("gradientCheck.check").click();
        waitUntil("one weight is checked", () -> dialog.table("gradientCheck.results").target().getRowCount() == 1);
        assertThat(verdict(dialog)).startsWith("Passed: relative error").contains("training images");
        JComponent verdict = (JComponent) dialog.textBox("gradientCheck.verdict").target();
        perform(Theme.DARK::apply);
        assertThat((Object) compute(() -> verdict.getInsets())).as("the verdict's edge in the other theme").isEqualTo(new Insets(0, 0, 0, 0));
    }

    @Test
    void summedBiasGradientsFailAndTheirParametersAreNamed() {
        FrameFixture frame = open();
        mistake(frame, "mistake-biases");
        DialogFixture dialog = check(frame);
        assertThat(verdict(dialog)).startsWith("Failed for b1[").contains("b2[").doesNotContain("W1[").contains("deliberate fault");
    }

    @Test
    void withoutTheMaximumItPassesAndSaysWhy() {
        FrameFixture frame = open();
        mistake(frame, "mistake-max");
        DialogFixture dialog = check(frame);
        assertThat(verdict(dialog)).startsWith("Passed").contains("does not change the function");
    }

    @Test
    void shiftedWeightsBeginALineOfTheirOwnThatPasses() {
        FrameFixture frame = open();
        frame.menuItem("Step").click();
        waitForIteration(1);
        mistake(frame, "mistake-normal");
        waitForIteration(0);
        assertThat(compute(() -> window().model().snapshot().orElseThrow().branches())).hasSize(2);
        assertThat(compute(() -> component("mistakes").getAccessibleContext().getAccessibleName()))
                .contains("fault on: weights normal");
        frame.menuItem("Step").click();
        waitForIteration(1);
        assertThat(verdict(check(frame))).startsWith("Passed").contains("bad start");
    }

    @Test
    void rawPixelsBeginALineOfTheirOwnThatIsMarkedAndPasses() {
        FrameFixture frame = open();
        frame.menuItem("Step").click();
        waitForIteration(1);
        mistake(frame, "mistake-pixels");
        waitForIteration(0);
        assertThat(compute(() -> component("mistakes").getAccessibleContext().getAccessibleName()))
                .contains("fault on: pixels not divided by 255");
        assertThat(compute(() -> window().model().snapshot().orElseThrow().branch().name()))
                .isEqualTo("pixels not divided from 0");
        assertThat(compute(() -> window().model().forward().orElseThrow().rawPixels())).isTrue();
        perform(() -> window().model().chooseStage(Stage.of("x")));
        assertThat(compute(() -> frame.textBox("formulaText").target().getText()))
                .startsWith("x[i] = ink[i],").contains("x = ink  #");
        assertThat(verdict(check(frame))).startsWith("Passed").contains("Pixels up to 255");
    }

    @Test
    void aVerdictOfAnotherStateSaysSo() {
        FrameFixture frame = open();
        DialogFixture dialog = check(frame);
        mistake(frame, "mistake-biases");
        assertThat(verdict(dialog)).startsWith("Of iteration 0; press Check again. Passed: all 20 agree");
        dialog.button("gradientCheck.check").click();
        waitUntil("it is checked again", () -> verdict(dialog).startsWith("Failed for b1["));
        frame.menuItem("Step").click();
        waitForIteration(1);
        assertThat(verdict(dialog)).startsWith("Of iteration 0; press Check again. Failed");
        frame.menuItem("Step Back").click();
        waitForIteration(0);
        assertThat(verdict(dialog)).startsWith("Failed for b1[");
    }

    @Test
    void anEmptyPadIsCheckedToo() {
        FrameFixture frame = open();
        perform(() -> window().model().setSplit(Split.DRAWING));
        DialogFixture dialog = check(frame);
        // No pixel has ink and every bias is 0: each z1 stands on the kink.
        assertThat(verdict(dialog)).startsWith("Passed: 15 of 20 agree").contains("5 gradients are at a kink, z1 = 0");
    }

    @Test
    void aPreviewIsCheckedWithItsOwnMistakes() {
        FrameFixture frame = open();
        frame.menuItem("Step").click();
        waitForIteration(1);
        mistake(frame, "mistake-pixels");
        waitForIteration(0);
        frame.menuItem("Step").click();
        waitForIteration(1);
        perform(() -> window().playback().preview(0));
        waitUntil("the preview is there", () -> !window().model().displayed().orElseThrow().isComplete());
        assertThat(verdict(check(frame))).startsWith("Passed").contains("Pixels up to 255");
    }

    @Test
    void closedWhileItChecksItCanCheckAgain() {
        FrameFixture frame = open();
        DialogFixture dialog = check(frame);
        JButton button = dialog.button("gradientCheck.check").target();
        JTextComponent verdict = dialog.textBox("gradientCheck.verdict").target();
        dialog.comboBox("gradientCheck.images").selectItem(1);
        perform(() -> {
            button.doClick();
            dialog.target().setVisible(false);
        });
        boolean enabled = compute(button::isEnabled);
        assertThat(enabled).isTrue();
        String text = compute(verdict::getText);
        assertThat(text).isEmpty();
        DialogFixture again = check(frame);
        assertThat(verdict(again)).startsWith("Passed: all 20 agree").contains("training images");
    }

    @Test
    void theTimelineMarksWhereAMistakeBegan() {
        FrameFixture frame = open();
        frame.menuItem("Step").click();
        waitForIteration(1);
        mistake(frame, "mistake-biases");
        assertThat(compute(() -> window().model().snapshot().orElseThrow().branch().schedule().learning(1).mistakes().inWords()))
                .isEqualTo("bias gradients summed");
        assertThat(compute(() -> window().model().snapshot().orElseThrow().branch().schedule().learning(0).mistakes().any()))
                .isFalse();
    }
}
