package io.github.glassbox.view;

import io.github.glassbox.view.controls.Command;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JMenuItem;

/** The pad's commands, and those on the chosen sample's picture. */
final class DrawMenu extends JMenu {
    /** @param entries in order; null is a separator */
    DrawMenu(Command... entries) {
        super("Draw");
        setName("Draw");
        setMnemonic('D');
        for (Command entry : entries) {
            if (entry == null) {
                addSeparator();
            } else {
                JMenuItem item = new JMenuItem(entry);
                item.setName(String.valueOf(entry.getValue(Action.NAME)));
                item.setToolTipText(null);
                add(item);
            }
        }
    }
}
