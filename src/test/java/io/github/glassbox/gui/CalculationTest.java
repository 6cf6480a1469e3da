package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Stage;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

class CalculationTest extends MainWindowTest {
    private DialogFixture open(FrameFixture frame) {
        perform(() -> window().model().chooseStage(Stage.Z2));
        perform(() -> window().model().chooseUnit(4));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        waitUntil("the terms have the focus", () -> dialog.table("calculation.terms").target().isFocusOwner());
        return dialog;
    }

    private String value(Quantity.Symbol symbol, int index) {
        return compute(() -> Float.toString((float) window()
                        .model()
                        .calculations()
                        .orElseThrow()
                        .value(Quantity.of(symbol, index)))
                .replace('-', '\u2212'));
    }

    @Test
    void opensThreeLevelsDeepAndThePathLeadsBack() {
        DialogFixture dialog = open(open());
        int c = compute(() -> window().model().forward().orElseThrow().prediction());
        assertThat(dialog.textBox("calculation.formula").text()).startsWith("z2[" + c + "] = Σₕ W2[" + c + ",h]·a1[h]");
        assertThat(dialog.label("calculation.note").text()).contains("Exactly " + value(Quantity.Symbol.Z2, c));
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
        perform(() -> window().model().explain(Quantity.of(Quantity.Symbol.Z1, 4)));
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
        perform(() -> window().model().explain(Quantity.of(Quantity.Symbol.Z2, 3)));
        DialogFixture dialog = WindowFinder.findDialog("calculation").using(frame.robot());
        String before = dialog.label("calculation.note").text();
        perform(() -> window().model().chooseSample(5));
        assertThat(dialog.label("calculation.note").text())
                .isNotEqualTo(before)
                .contains(value(Quantity.Symbol.Z2, 3));
        assertThat(dialog.target().getModalityType()).isEqualTo(Dialog.ModalityType.MODELESS);
    }

    @Test
    void whatIsCopiedHasFullPrecisionAsNumPyText() throws Exception {
        FrameFixture frame = open();
        perform(() -> window().model().explain(Quantity.of(Quantity.Symbol.Z1, 2)));
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
}
