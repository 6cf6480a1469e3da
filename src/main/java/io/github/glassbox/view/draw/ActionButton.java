package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.paint.Keys;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** A small button for an action, with a short word of its own; the tooltip tells the key. */
final class ActionButton extends JButton {
    ActionButton(Action action, String word, String name) {
        super(action);
        setHideActionText(true);
        setIcon(null);
        setText(word);
        setName(name);
        putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        putClientProperty(FlatClientProperties.STYLE, "margin: 2,4,2,4; minimumWidth: 0; minimumHeight: 0");
        KeyStroke key = (KeyStroke) action.getValue(Action.ACCELERATOR_KEY);
        setToolTipText(action.getValue(Action.SHORT_DESCRIPTION) + (key == null ? "" : " (" + Keys.text(key) + ")"));
    }
}
