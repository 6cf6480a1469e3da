package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Stage;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import org.assertj.swing.data.Index;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The view that a newcomer sees first. */
class OverviewTest extends MainWindowTest {
    @Override
    protected boolean isFirstStart() {
        return true;
    }

    @Test
    void theOverviewIsSeenFirstAndF2GoesToEverythingAndBack() {
        FrameFixture frame = open();
        frame.tabbedPane("pass.tabs").requireTitle("Overview", Index.atIndex(0)).requireTitle("Everything", Index.atIndex(1));
        JComponent overview = component("overview");
        JComponent units = window().units();
        assertThat(compute(overview::isShowing)).isTrue();
        assertThat(compute(units::isShowing)).isFalse();
        robot().pressAndReleaseKeys(KeyEvent.VK_F2);
        waitUntil("everything is shown", () -> !overview.isShowing() && units.isShowing());
        assertThat(compute(component("forwardPass")::isShowing)).isTrue();
        assertThat(preferences().get("view", "")).isEqualTo("everything");
        robot().pressAndReleaseKeys(KeyEvent.VK_F2);
        waitUntil("the overview is back", () -> overview.isShowing() && !units.isShowing());
        assertThat(preferences().get("view", "")).isEqualTo("overview");
        perform(() -> window().model().chooseStage(Stage.of("a1")));
        waitUntil("a stage is shown by everything", () -> !overview.isShowing() && units.isShowing());
    }

    @Test
    void pointingAtAUnitSaysWhatItSawAndAClickOpensItsPage() {
        open();
        clickCell("samples.grid", 3);
        JComponent picture = component("overview.picture");
        JComponent overview = component("overview");
        String before = compute(() -> picture.getAccessibleContext().getAccessibleDescription());
        assertThat(before).contains("Read as " + compute(() -> window().model().forward().orElseThrow().prediction()));
        perform(() -> component("overview.units").requestFocusInWindow());
        robot().pressAndReleaseKeys(KeyEvent.VK_DOWN);
        robot().pressAndReleaseKeys(KeyEvent.VK_DOWN);
        waitUntil("h1 is marked", () -> window().model().pointed().unit().orElse(-1) == 1);
        assertThat(compute(() -> picture.getAccessibleContext().getAccessibleDescription())).contains("h1 ");
        clickCell("overview.units", 4);
        waitUntil("its page is open", () -> window().model().unit() == 4 && window().units().isShowing()
                && !overview.isShowing());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the overview is back", () -> overview.isShowing() && !window().units().isShowing());
    }

    @Test
    void itMovesWhileTraining() {
        open();
        JComponent digits = component("overview.digits");
        String before = compute(() -> digits.getAccessibleContext().getAccessibleChild(3).getAccessibleContext().getAccessibleName());
        robot().pressAndReleaseKeys(KeyEvent.VK_PERIOD);
        waitForIteration(1);
        waitUntil("p is that of iteration 1", () -> !digits.getAccessibleContext().getAccessibleChild(3).getAccessibleContext()
                .getAccessibleName().equals(before));
    }

    @Test
    void fromAUnitsPageF2GoesToTheOtherViewAndNeverToAnEmptyMiddle() {
        open();
        JComponent overview = component("overview");
        clickCell("overview.units", 4);
        waitUntil("its page is open", () -> window().units().isShowing() && !overview.isShowing());
        robot().pressAndReleaseKeys(KeyEvent.VK_F2);
        JComponent forward = component("forwardPass");
        waitUntil("everything is shown", () -> forward.isShowing() && window().units().isShowing());
        perform(window().units()::inspect);
        waitUntil("the page is open again", () -> !forward.isShowing());
        robot().pressAndReleaseKeys(KeyEvent.VK_F2);
        waitUntil("the overview is shown", () -> overview.isShowing() && !window().units().isShowing());
        clickCell("overview.units", 2);
        waitUntil("the page is open", () -> !overview.isShowing());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("its units have the focus", () -> component("overview.units").isFocusOwner());
    }
}
