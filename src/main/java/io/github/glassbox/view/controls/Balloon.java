package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JToolTip;
import javax.swing.Popup;
import javax.swing.PopupFactory;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** One sentence beside a field, on what was wrong with the input. Goes by itself. */
final class Balloon {
    private static final int MILLIS = 7000;

    private final JComponent owner;
    private final Timer end = new Timer(MILLIS, e -> hide());
    private final ComponentAdapter moved = new ComponentAdapter() {
        @Override
        public void componentMoved(ComponentEvent e) {
            hide();
        }

        @Override
        public void componentResized(ComponentEvent e) {
            hide();
        }
    };
    private Popup popup;
    private Window shownIn;

    /** For this field, which also gets or loses the outline of an error. */
    Balloon(JComponent owner) {
        this.owner = owner;
        end.setRepeats(false);
    }

    /** Says it, above or below the field; marks the field if what was typed is still in it. */
    void show(String sentence, boolean mark) {
        hide();
        if (mark) {
            owner.putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
        }
        owner.getAccessibleContext().setAccessibleDescription(sentence);
        if (!owner.isShowing()) {
            return;
        }
        JToolTip tip = new JToolTip();
        tip.setName("sentence");
        tip.setComponent(owner);
        tip.setTipText(sentence);
        if (mark) {
            tip.putClientProperty(FlatClientProperties.STYLE, "border: 6,8,6,8,$Component.error.focusedBorderColor,1,8");
        }
        tip.updateUI();
        Dimension size = tip.getPreferredSize();
        Point at = owner.getLocationOnScreen();
        Window window = SwingUtilities.getWindowAncestor(owner);
        int gap = UIScale.scale(4);
        int middle = window.getLocationOnScreen().y + window.getHeight() / 2;
        int right = window.getLocationOnScreen().x + window.getWidth();
        int below = at.y + owner.getHeight() + gap;
        int y = at.y > middle ? at.y - gap - size.height : below;
        popup = PopupFactory.getSharedInstance().getPopup(owner, tip, Math.min(at.x, right - size.width - gap), y);
        popup.show();
        window.addComponentListener(moved);
        shownIn = window;
        end.restart();
    }

    /** Takes sentence and mark away. */
    void hide() {
        end.stop();
        owner.putClientProperty(FlatClientProperties.OUTLINE, null);
        owner.getAccessibleContext().setAccessibleDescription(null);
        if (popup != null) {
            popup.hide();
            popup = null;
            shownIn.removeComponentListener(moved);
        }
    }
}
