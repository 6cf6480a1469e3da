package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.MapKind;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The hidden units' heatmaps and the chosen unit's detail, driven by mouse and keys. */
class HiddenUnitsTest extends MainWindowTest {
    @Test
    void aClickChoosesAUnitAndShowsItLarge() {
        FrameFixture frame = open();
        JComponent grid = component("hiddenUnits.grid");
        robot().click(grid, compute(() -> lastPointOf("h9", grid)));
        waitUntil("h9 is chosen", () -> unit() == 9);
        assertThat(frame.label("hiddenUnits.chosen").text()).isEqualTo("h9");
        assertThat(described("hiddenUnits.detail")).contains("z1[9]");
        assertThat(described("hiddenUnits.grid")).isEqualTo("h9 of 10 is chosen");
    }

    /** The last point, line by line, whose tooltip begins with a name. */
    private static Point lastPointOf(String name, JComponent grid) {
        for (int y = grid.getHeight() - 1; y > 0; y -= 3) {
            for (int x = grid.getWidth() - 1; x > 0; x -= 3) {
                String tip = grid.getToolTipText(new MouseEvent(grid, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
                if (tip != null && tip.contains(name)) {
                    return new Point(x, y);
                }
            }
        }
        throw new AssertionError(name + " is not in sight");
    }

    @Test
    void keysMoveTheChosenUnitAndEnterOpensItsPage() {
        FrameFixture frame = open();
        JComponent grid = component("hiddenUnits.grid");
        perform(grid::requestFocusInWindow);
        waitUntil("the grid has the focus", grid::isFocusOwner);
        int wide = compute(grid::getWidth);
        press(KeyEvent.VK_END, 9);
        press(KeyEvent.VK_LEFT, 8);
        press(KeyEvent.VK_HOME, 0);
        press(KeyEvent.VK_RIGHT, 1);
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("the page is there, and the units beside it", () -> isShowing("unitPage") && grid.getWidth() < wide / 3);
        assertThat(compute(grid::isFocusOwner)).isTrue();
        press(KeyEvent.VK_DOWN, 2);
        frame.button("hiddenUnits.next").click();
        waitUntil("the next unit is chosen", () -> unit() == 3);
        assertThat(described("unitPage.votes")).startsWith("0: ");
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("all units are back", () -> !isShowing("unitPage") && grid.getWidth() == wide && grid.isFocusOwner());
    }

    private boolean isShowing(String name) {
        return robot().finder()
                .findAll(window().frame(), c -> name.equals(c.getName()) && c.isShowing())
                .size() == 1;
    }

    @Test
    void aDoubleClickOpensThePageAndButtonsHideTheDetail() {
        FrameFixture frame = open();
        JComponent grid = component("hiddenUnits.grid");
        JComponent detail = component("hiddenUnits.detail");
        int narrow = compute(grid::getWidth);
        robot().click(grid, new Point(10, 10), MouseButton.LEFT_BUTTON, 2);
        waitUntil("the page is there", () -> isShowing("unitPage") && !detail.isShowing());
        frame.button("hiddenUnits.inspect").requireText("All units").click();
        waitUntil("the page is closed", () -> !isShowing("unitPage") && detail.isShowing());
        frame.button("hiddenUnits.show").click();
        waitUntil("the grid has the panel alone", () -> grid.getWidth() > narrow);
        assertThat(compute(detail::isShowing)).isFalse();
        frame.button("hiddenUnits.show").click();
        waitUntil("the detail is back", () -> grid.getWidth() == narrow);
    }

    @Test
    void gradientAndScaleAreChosen() {
        FrameFixture frame = open();
        frame.tabbedPane("hiddenUnits.map").selectTab(1);
        waitUntil("the gradient is shown", () -> window().model().mapKind() == MapKind.GRADIENT);
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitUntil("the change is shown", () -> window().model().mapKind() == MapKind.CHANGE);
        frame.toggleButton("hiddenUnits.ownScale").click();
        waitUntil("each unit has its own scale", () -> !window().model().sharedScale());
        robot().pressAndReleaseKeys(KeyEvent.VK_LEFT);
        waitUntil("the scale is shared again", () -> window().model().sharedScale());
        frame.toggleButton("hiddenUnits.sharedScale").requireSelected();
    }

    @Test
    void tooltipsHaveSymbolIndexAndValue() {
        open();
        JComponent grid = component("hiddenUnits.grid");
        String words = compute(() -> {
            for (int x = 0; x < grid.getWidth(); x += 3) {
                String tooltip = tooltip(grid, new Point(x, 30));
                if (tooltip != null && tooltip.contains("W1[0,")) {
                    return tooltip;
                }
            }
            return "";
        });
        assertThat(words).contains("row ").contains("h0: b1[0] = ").contains("W1[0] from −0.0");
    }

    private static String tooltip(JComponent component, Point at) {
        return component.getToolTipText(new MouseEvent(
                component, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false));
    }

    private void press(int key, int expected) {
        robot().pressAndReleaseKeys(key);
        waitUntil("h" + expected + " is chosen", () -> unit() == expected);
    }

    private int unit() {
        return window().model().unit();
    }


    private String described(String name) {
        JComponent component = component(name);
        return compute(() -> component.getAccessibleContext().getAccessibleDescription());
    }
}
