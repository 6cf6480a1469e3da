package io.github.glassbox.view.controls;

import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.theme.Colors;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A small dialog around a form: a sentence, the form, Cancel, and a button that does it. */
class FormDialog extends JDialog {
    private final String prefix;

    /**
     * A dialog over the active window, to be shown once.
     *
     * @param prefix begins the names of its buttons
     * @param sentence what it is for
     * @param action the name of the button that does it
     * @param body does it
     */
    FormDialog(String prefix, String title, String sentence, Component form, String action, Runnable body) {
        super(activeWindow(), title, ModalityType.DOCUMENT_MODAL);
        this.prefix = prefix;
        setName(prefix);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        JPanel content = new JPanel(new MigLayout("insets 20, wrap 1", "[grow,fill]", "[]16[]8[]"));
        content.setBackground(Colors.CARD.get());
        content.add(SteadyLabel.of(sentence, Colors.QUIET));
        content.add(form);
        JButton cancel = button("cancel", "Cancel", this::dispose);
        JButton act = button("ok", action, body);
        JPanel buttons = new JPanel(new MigLayout("insets 0", "push[]8[]"));
        buttons.setOpaque(false);
        buttons.add(cancel);
        buttons.add(act);
        content.add(buttons);
        getRootPane().setDefaultButton(act);
        Keys.bind(this, "ESCAPE", this::dispose);
        setContentPane(content);
        pack();
        setResizable(false);
        setLocationRelativeTo(getOwner());
    }

    private static Window activeWindow() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    }

    private JButton button(String name, String text, Runnable body) {
        JButton button = new JButton(text);
        button.setName(prefix + "." + name);
        button.addActionListener(e -> body.run());
        return button;
    }
}
