package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.fault.Faults;
import java.awt.Dialog;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults inside the program are shown in one dialog, however many there are. */
@Tag("gui")
@Timeout(60)
class FaultsTest extends GuiTest {
    @Test
    void equalFaultsAreCountedInOneDialogThatStaysClosed() {
        List<String> log = new ArrayList<>();
        Faults faults = new Faults(log::add);
        for (int k = 0; k < 100; k++) {
            faults.found("painting", paintingFault());
        }
        waitUntil("the dialog is there", () -> dialogs().anyMatch(Window::isShowing));
        DialogFixture dialog = new DialogFixture(robot(), (Dialog) compute(() -> dialogs().findFirst().orElseThrow()));
        waitUntil("all are counted", () -> dialog.textBox("faults.details").target().getText().startsWith("100 times, first "));
        assertThat(dialog.textBox("faults.details").text()).contains("in painting", "on purpose");
        assertThat(robot().finder().findAll(dialog.target(), JLabel.class::isInstance))
                .as("there may be no run")
                .extracting(label -> ((JLabel) label).getText())
                .contains("A run that is under way goes on.");
        assertThat(log).hasSize(1);
        assertThat(compute(() -> dialogs().count())).isEqualTo(1);
        dialog.button("faults.close").click();
        faults.found("painting", paintingFault());
        perform(() -> {});
        assertThat(compute(() -> dialog.target().isVisible())).as("the same fault does not open it again").isFalse();
        faults.found("training", new OutOfMemoryError("another"));
        waitUntil("another does", () -> dialog.target().isVisible()
                && dialog.textBox("faults.details").target().getText().contains("in training"));
        assertThat(dialog.textBox("faults.details").text()).contains("101 times", "Once: ", "in training");
        assertThat(log).hasSize(2);
        assertThat(compute(() -> dialogs().count())).isEqualTo(1);
        perform(dialog.target()::dispose);
    }

    private static RuntimeException paintingFault() {
        return new IllegalStateException("on purpose");
    }

    private static Stream<Window> dialogs() {
        return Arrays.stream(Window.getWindows())
                .filter(window -> "faults".equals(window.getName()) && window.isDisplayable());
    }
}
