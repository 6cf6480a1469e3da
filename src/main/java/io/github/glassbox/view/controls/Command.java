package io.github.glassbox.view.controls;

import io.github.glassbox.view.paint.Keys;
import java.awt.event.ActionEvent;
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
     * @param key as {@link Keys#stroke(String)} reads it, or null
     */
    public Command(String name, String tooltip, String key, Icon icon, Runnable body) {
        super(name, icon);
        this.body = body;
        putValue(SHORT_DESCRIPTION, tooltip);
        if (key != null) {
            putValue(ACCELERATOR_KEY, Keys.stroke(key));
        }
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        body.run();
    }

    /** Its key as it is written on keyboards, such as "."; empty if it has none. */
    public String keyText() {
        KeyStroke key = (KeyStroke) getValue(ACCELERATOR_KEY);
        return key == null ? "" : Keys.text(key);
    }

    /** For a key that has another meaning where certain components have the focus: which, as its tooltip says. */
    Command except(String where) {
        putValue(LONG_DESCRIPTION, where);
        return this;
    }

    /** Its key as a tooltip says it, in brackets, with where it means something else; empty if it has none. */
    String keyNote() {
        Object where = getValue(LONG_DESCRIPTION);
        return keyText().isEmpty() ? "" : " (" + keyText() + (where == null ? "" : where) + ")";
    }

    /** Changes what it is called, for one that turns into its opposite. */
    public void rename(String name, Icon icon) {
        putValue(NAME, name);
        if (getValue(SMALL_ICON) != icon) {
            putValue(SMALL_ICON, icon);
        }
    }
}
