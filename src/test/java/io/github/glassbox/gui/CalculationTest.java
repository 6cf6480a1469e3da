package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import java.awt.Dialog;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

class CalculationTest extends MainWindowTest {
    private DialogFixture open(FrameFixture frame) {
        perform(() -> window().model().chooseStage(Stage.of("z2")));
        perform(() -> window().model().chooseUnit(4));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        waitUntil("the terms have the focus", () -> dialog.table("calculation.terms").target().isFocusOwner());
        return dialog;
    }

    private String value(Symbol symbol, int index) {
        return compute(() -> Float.toString((float) window()
                        .model()
                        .calculations()
                        .orElseThrow()
                        .value(Quantity.of(symbol, index)))
                .replace('-', '\u2212'));
    }

    @Test
    void allOfTheNoteIsInSightAndEverythingBeginsAtOneEdge() {
        FrameFixture frame = open();
        perform(() -> window().model().chooseStage(Stage.of("z1")));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        JComponent note = (JComponent) dialog.textBox("calculation.note").target();
        waitUntil("the note has its lines", () -> note.getHeight() >= note.getPreferredSize().height
                && note.getPreferredSize().height >= 2 * note.getFontMetrics(note.getFont()).getHeight());
        perform(() -> {
            int edge = note.getLocationOnScreen().x;
            JComponent step = (JComponent) dialog.button("calculation.step0").target();
            assertThat(step.getLocationOnScreen().x + step.getInsets().left).isEqualTo(edge);
            assertThat(dialog.textBox("calculation.formula").target().getInsets().left).isZero();
        });
    }

    @Test
    void whereThereIsNothingToExplainNoDialogIsMade() {
        open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 99)));
        assertThat(robot().finder().findAll(part -> "calculation".equals(part.getName()))).isEmpty();
    }

    @Test
    void opensThreeLevelsDeepAndThePathLeadsBack() {
        DialogFixture dialog = open(open());
        int c = compute(() -> window().model().forward().orElseThrow().prediction());
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("z2[" + c + "] = Σₕ W2[" + c + ",h]·a1[h]");
        assertThat(dialog.textBox("calculation.note").text()).contains("Exactly " + value(Symbol.z(2), c));
        int rows = dialog.table("calculation.terms").rowCount();
        assertThat(rows).isEqualTo(11);
        selectRow(dialog, "W2[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("W2[" + c + ",");
        selectRow(dialog, "a1[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("a1[").contains("ReLU(z1[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("z1[").contains("Σᵢ W1[");
        assertThat(dialog.table("calculation.terms").rowCount()).isGreaterThan(50);
        chord(KeyEvent.VK_BACK_SPACE);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("a1[");
        dialog.button("calculation.step0").click();
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("z2[" + c + "]");
        chord(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is gone", () -> !dialog.target().isVisible());
    }

    @Test
    void aLongPathTakesMoreRowsAndCloseStaysInTheWindow() {
        DialogFixture dialog = open(open());
        selectRow(dialog, "W2[");
        chord(KeyEvent.VK_ENTER);
        selectRow(dialog, "a1[");
        chord(KeyEvent.VK_ENTER);
        chord(KeyEvent.VK_ENTER);
        chord(KeyEvent.VK_ENTER);
        chord(KeyEvent.VK_ENTER);
        perform(() -> dialog.target().setSize(dialog.target().getMinimumSize()));
        robot().waitForIdle();
        for (String name : new String[] {"calculation.step4", "calculation.close", "calculation.formula"}) {
            JComponent part = robot().finder().findByName(dialog.target(), name, JComponent.class);
            // A button's outermost pixel, for the ring of the focus, may stand outside its row.
            assertThat(compute(() -> part.getWidth() - part.getVisibleRect().width)).as(name).isBetween(0, 1);
            assertThat(compute(() -> part.getHeight() - part.getVisibleRect().height)).as(name).isBetween(0, 1);
        }
    }

    private void selectRow(DialogFixture dialog, String beginning) {
        compute(() -> {
            var table = dialog.table("calculation.terms").target();
            for (int row = table.getRowCount() - 1; row >= 0; row--) {
                if (table.getValueAt(row, 0).toString().startsWith(beginning)) {
                    table.setRowSelectionInterval(row, row);
                    return row;
                }
            }
            throw new AssertionError("no term " + beginning);
        });
    }

    @Test
    void aTermMarksItsPixelAndAPixelSelectsItsTerm() {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 4)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        selectRow(dialog, "W1[4,");
        waitUntil("a pixel is marked", () -> window().model().pixel().isPresent());
        int marked = compute(() -> window().model().pixel().orElseThrow());
        String term = compute(() -> selectedTerm(dialog));
        assertThat(term).isEqualTo("W1[4," + marked + "]·x[" + marked + "]");
        int other = compute(() -> {
            var table = dialog.table("calculation.terms").target();
            String last = table.getValueAt(table.getRowCount() - 1, 0).toString();
            String pixel = last.startsWith("W1") ? last : table.getValueAt(table.getRowCount() - 2, 0).toString();
            return Integer.parseInt(pixel.replaceAll(".*x\\[(\\d+)]", "$1"));
        });
        perform(() -> window().model().markPixel(java.util.Optional.of(other)));
        assertThat(compute(() -> selectedTerm(dialog))).isEqualTo("W1[4," + other + "]·x[" + other + "]");
    }

    private static String selectedTerm(DialogFixture dialog) {
        var table = dialog.table("calculation.terms").target();
        return table.getValueAt(table.getSelectedRow(), 0).toString();
    }

    @Test
    void itFollowsTheDisplayedStateAndSample() {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(2), 3)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        String before = dialog.textBox("calculation.note").text();
        perform(() -> window().model().chooseSample(5));
        assertThat(dialog.textBox("calculation.note").text())
                .isNotEqualTo(before)
                .contains(value(Symbol.z(2), 3));
        assertThat(dialog.target().getModalityType()).isEqualTo(Dialog.ModalityType.MODELESS);
    }

    @Test
    void whatIsCopiedHasFullPrecisionAsNumPyText() throws Exception {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 2)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        dialog.button("calculation.copyTerms").click();
        String text = (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        assertThat(text).startsWith("np.array([").endsWith("], dtype=np.float32)");
        float sum = 0;
        String[] terms = text.substring("np.array([".length(), text.indexOf(']')).split(", ");
        for (int k = 0; k < terms.length; k++) {
            sum = k == 0 ? Float.parseFloat(terms[0]) : sum + Float.parseFloat(terms[k]);
        }
        assertThat(sum).isEqualTo(compute(() -> window().model().forward().orElseThrow().z1(2)));
        dialog.button("calculation.copyValue").click();
        text = (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        assertThat(text).isEqualTo("np.float32(" + Float.toString(sum) + ")");
    }

    @Test
    void theMouseOverATermMarksItsPixelAndOverAPixelItsTerm() {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 4)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        var table = dialog.table("calculation.terms").target();
        Rectangle third = compute(() -> table.getCellRect(3, 0, true));
        robot().moveMouse(table, third.getLocation());
        robot().moveMouse(table, new Point(third.x + 20, third.y + third.height / 2));
        String name = compute(() -> table.getValueAt(3, 0).toString());
        waitUntil("its pixel is marked", () -> window().model().pixel()
                .filter(i -> name.equals("W1[4," + i + "]·x[" + i + "]"))
                .isPresent());
        JComponent input = component("input");
        int inked = compute(() -> inkedPixel(0.5));
        double side = compute(() -> Math.min(input.getWidth(), input.getHeight()) / 28.0);
        for (int step = 2; step >= 0; step--) {
            robot().moveMouse(input, new Point(
                    (int) ((inked % 28 + 0.5) * side) + step, (int) ((inked / 28 + 0.5) * side) + step));
        }
        waitUntil("a term is selected", () -> window().model().pixel()
                .filter(i -> selectedTerm(dialog).equals("W1[4," + i + "]·x[" + i + "]"))
                .isPresent());
    }

    private int inkedPixel(double least) {
        for (int i = 300; i < 784; i++) {
            if (window().model().forward().orElseThrow().x(i) > least
                    && window().model().forward().orElseThrow().x(i + 1) > least
                    && window().model().forward().orElseThrow().x(i + 29) > least) {
                return i;
            }
        }
        throw new AssertionError("no ink");
    }

    @Test
    void figuresOfWholeSetsOpenWithTheChosenSamplesTerm() {
        FrameFixture frame = open();
        robot().click(component("loss"), MouseButton.LEFT_BUTTON, 2);
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        assertThat(dialog.textBox("calculation.formula").text())
                .startsWith("train_loss = the mean of −ln p[y] over all 600 training images");
        assertThat(dialog.textBox("calculation.note").text())
                .contains("Exactly " + displayed().train().orElseThrow().loss());
        waitUntil("the terms have the focus", () -> dialog.table("calculation.terms").target().isFocusOwner());
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("L = −ln p[");
        chord(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is gone", () -> !dialog.target().isVisible());
        perform(() -> component("testAccuracy").requestFocus());
        waitUntil("the figure has the focus", () -> component("testAccuracy").isFocusOwner());
        chord(KeyEvent.VK_ENTER);
        int correct = displayed().test().correct();
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("test_accuracy = " + correct + " / 200");
    }

    @Test
    void aWeightAfterTheUpdateOpensDownToPixelTimesGradient() {
        FrameFixture frame = open();
        perform(() -> window().model().chooseStage(Stage.of("update")));
        int pixel = compute(() -> inkedPixel(0.5));
        perform(() -> window().model().explain(Quantity.of(Symbol.Role.NEXT.of(Symbol.w(1)), 2, pixel)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        float next = compute(() -> window().model().displayed().orElseThrow().nextParameters().orElseThrow().w1(2, pixel));
        assertThat(dialog.textBox("calculation.formula").text())
                .startsWith("next_W1[2," + pixel + "] = W1[2," + pixel + "] − α·mean_dW1[2," + pixel + "], α = 0.1")
                .endsWith("= " + Float.toString(next).replace('-', '\u2212').replace("E\u2212", "e-"));
        waitUntil("the terms have the focus", () -> dialog.table("calculation.terms").target().isFocusOwner());
        selectRow(dialog, "mean_dW1[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).contains("over the batch's 600 images");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("dW1[2," + pixel + "] = dz1[2]·x[" + pixel + "]");
        selectRow(dialog, "dz1[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("dz1[2] = da1[2]·f′(z1[2])");
        dialog.button("calculation.step0").click();
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("next_W1[");
        assertThatAdamsMomentsOpen(dialog, "W1[2," + pixel + "]", pixel);
    }

    private void assertThatAdamsMomentsOpen(DialogFixture dialog, String weight, int pixel) {
        perform(() -> window().playback().setLearning(learning -> learning.withOptimizer(Optimizer.ADAM)));
        waitUntil("Adam makes the next update", () -> window().model().displayed().orElseThrow().next()
                .filter(next -> next.learning().optimizer() == Optimizer.ADAM).isPresent());
        assertThat(dialog.textBox("calculation.formula").text())
                .startsWith("next_" + weight + " = " + weight + " − α·mhat_" + weight + " / (√vhat_" + weight + " + ε), α = 0.1");
        perform(() -> window().model().explain(Quantity.of(Symbol.Role.NEXT.of(Symbol.w(1)), 2, pixel)));
        waitUntil("the terms have the focus", () -> dialog.table("calculation.terms").target().isFocusOwner());
        selectRow(dialog, "vhat_W1[");
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text())
                .startsWith("vhat_" + weight + " = v_" + weight + " / (1 − β2ᵗ), 1 − β2ᵗ = 0.001");
        chord(KeyEvent.VK_ENTER);
        float g = compute(() -> window().model().displayed().orElseThrow().gradient().orElseThrow().w1(2, pixel));
        String printed = Float.toString(g).replace('-', '\u2212').replace("E\u2212", "e-");
        assertThat(dialog.textBox("calculation.formula").text())
                .startsWith("v_" + weight + " = β2·before_v_" + weight + " + (1 − β2)·mean_d" + weight + "², β2 = 0.999")
                .contains("= β2·0.0 + (1 − β2)·" + (g < 0 ? "(" + printed + ")" : printed) + "², β2 = 0.999");
        selectRow(dialog, "mean_dW1[");
        chord(KeyEvent.VK_ENTER);
        chord(KeyEvent.VK_ENTER);
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("d" + weight + " = dz1[2]·x[" + pixel + "]");
    }

    @Test
    void unitClassStageAndSampleSurviveSteppingAndGoingBack() {
        FrameFixture frame = open();
        perform(() -> {
            window().model().chooseSample(4);
            window().model().chooseUnit(6);
            window().model().chooseClass(3);
            window().model().chooseStage(Stage.of("dW2"));
        });
        frame.menuItem("Step").click();
        waitForIteration(1);
        assertChoice();
        frame.menuItem("Step Back").click();
        waitForIteration(0);
        assertChoice();
    }

    private void assertChoice() {
        assertThat(compute(() -> window().model().sample())).isEqualTo(4);
        assertThat(compute(() -> window().model().unit())).isEqualTo(6);
        assertThat(compute(() -> window().model().chosenClass())).contains(3);
        assertThat(compute(() -> window().model().stage())).isEqualTo(Stage.of("dW2"));
    }

    @Test
    void theStagesArrayIsCopiedAtFullPrecision() throws Exception {
        open();
        perform(() -> window().model().chooseStage(Stage.of("dW2")));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_C);
        String text = (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        float last = compute(() -> window().model().calculations().orElseThrow().backward().dw2(9, 9));
        assertThat(text).startsWith("np.array([").endsWith(", " + last + "], dtype=np.float32).reshape(10, 10)");
    }

    @Test
    void whatIsNotKnownOpensNothing() {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 4)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        perform(() -> window().model().explain(Quantity.of(Symbol.z(1), 99)));
        waitUntil("the dialog is gone", () -> !dialog.target().isVisible());
    }
}
