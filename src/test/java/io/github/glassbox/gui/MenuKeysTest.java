package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import javax.swing.JMenu;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The arrow keys belong to an open menu, and to nothing else. */
class MenuKeysTest extends MainWindowTest {
    @AfterEach
    void closeMenus() {
        perform(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
    }

    @Test
    void rightAndLeftGoFromMenuToMenu() {
        FrameFixture frame = open();
        perform(() -> window().frame().getRootPane().requestFocusInWindow());
        robot().pressAndReleaseKeys(KeyEvent.VK_F10);
        waitUntil("the first menu is open", () -> "File".equals(openMenu()));
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitUntil("the second menu is open", () -> "Training".equals(openMenu()));
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitUntil("the third menu is open", () -> "View".equals(openMenu()));
        robot().pressAndReleaseKeys(KeyEvent.VK_LEFT);
        waitUntil("the second menu is open again", () -> "Training".equals(openMenu()));
        assertThat(snapshot().head().iteration()).as("nothing is trained meanwhile").isZero();
    }

    private static String openMenu() {
        String menu = "";
        for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath()) {
            menu = element instanceof JMenu item ? item.getText() : menu;
        }
        return menu;
    }
}
