package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import javax.swing.JDialog;
import javax.swing.UIManager;
import org.assertj.swing.core.GenericTypeMatcher;
import org.junit.jupiter.api.Test;

/** The window as it is shown to a room. */
class TypeSizeTest extends MainWindowTest {
    @Override
    protected boolean isFirstStart() {
        return true;
    }

    @Test
    void controlPlusEnlargesTypeEverywhereUpToTwiceItsSizeAndControl0BringsTheUsualBack() {
        open();
        assertThat(type()).isEqualTo(13);
        int[] sizes = {16, 20, 23, 26, 26};
        int[] keys = {KeyEvent.VK_PLUS, KeyEvent.VK_EQUALS, KeyEvent.VK_ADD, KeyEvent.VK_PLUS, KeyEvent.VK_PLUS};
        for (int k = 0; k < keys.length; k++) {
            chord(KeyEvent.VK_CONTROL, keys[k]);
            assertThat(type()).as("plus " + k).isEqualTo(sizes[k]);
        }
        assertThat(compute(() -> UIScale.scale(10))).as("lengths follow").isEqualTo(20);
        assertThat(preferences().get("typePercent", "")).isEqualTo("200");
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_MINUS);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_SUBTRACT);
        assertThat(type()).isEqualTo(20);
        resize(2560, 1440);
        assertThat(type()).as("both multiply").isEqualTo(27);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
        assertThat(type()).isEqualTo(18);
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_F1);
        JDialog dialog = robot().finder().find(new GenericTypeMatcher<>(JDialog.class, true) {
            @Override
            protected boolean isMatching(JDialog shown) {
                return shown.isShowing();
            }
        });
        waitUntil("the dialog has the focus", dialog::isFocused);
        int width = compute(dialog::getWidth);
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_PLUS);
        assertThat(type()).as("from a dialog").isEqualTo(23);
        assertThat(compute(dialog::getWidth)).as("the dialog has room for it").isGreaterThan(width);
    }

    @Test
    void f11FillsTheScreenAndGoesBack() {
        open();
        Rectangle before = compute(() -> window().frame().getBounds());
        robot().pressAndReleaseKeys(KeyEvent.VK_F11);
        waitUntil("it fills the screen", () -> window().frame().getBounds()
                .equals(window().frame().getGraphicsConfiguration().getBounds()));
        robot().pressAndReleaseKeys(KeyEvent.VK_F11);
        waitUntil("it is as before", () -> window().frame().getBounds().equals(before));
    }

    private void resize(int width, int height) {
        perform(() -> {
            window().frame().setSize(new Dimension(width, height));
            window().frame().validate();
        });
    }

    private int type() {
        robot().waitForIdle();
        return compute(() -> UIManager.getFont("Label.font").getSize());
    }
}
