package io.github.glassbox.view.controls;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.KeyStroke;

/** An action with name, tooltip, icon and key; menu, button and key all come from it. */
public final class Command extends AbstractAction {
    private final Runnable body;

    /**
     * A command.
     *
     * @param name on menus
     * @param tooltip a sentence on buttons
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, or null
     */
    public Command(String name, String tooltip, String key, Icon icon, Runnable body) {
        super(name, icon);
        this.body = body;
        putValue(SHORT_DESCRIPTION, tooltip);
        if (key != null) {
            putValue(ACCELERATOR_KEY, KeyStroke.getKeyStroke(key));
        }
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        body.run();
    }

    /** Its key as it is written on keyboards, such as "Ctrl+Down"; empty if it has none. */
    public String keyText() {
        KeyStroke key = (KeyStroke) getValue(ACCELERATOR_KEY);
        if (key == null) {
            return "";
        }
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name =
                switch (key.getKeyCode()) {
                    case KeyEvent.VK_PERIOD -> ".";
                    case KeyEvent.VK_COMMA -> ",";
                    case KeyEvent.VK_SPACE -> "Space";
                    default -> KeyEvent.getKeyText(key.getKeyCode());
                };
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }

    /** Changes what it is called, for one that turns into its opposite. */
    public void rename(String name, Icon icon) {
        putValue(NAME, name);
        putValue(SMALL_ICON, icon);
    }
}
