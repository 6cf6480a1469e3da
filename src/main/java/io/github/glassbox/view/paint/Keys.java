package io.github.glassbox.view.paint;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.RootPaneContainer;

/** Keys as the code writes them, "menu S" say: "menu" is the platform's key for commands, Cmd on a Mac, else Ctrl. */
public final class Keys {
    private static final String MENU = "menu ";

    private Keys() {}

    /**
     * A key.
     *
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, with "menu " before it for the platform's menu key
     * @throws IllegalArgumentException if it cannot be read
     */
    public static KeyStroke stroke(String key) {
        return stroke(key, menuMask());
    }

    /** The same with the modifier that stands for the menu key. */
    static KeyStroke stroke(String key, int menuMask) {
        boolean menu = key.startsWith(MENU);
        KeyStroke plain = KeyStroke.getKeyStroke(menu ? key.substring(MENU.length()) : key);
        if (plain == null) {
            throw new IllegalArgumentException("no key: " + key);
        }
        return menu ? KeyStroke.getKeyStroke(plain.getKeyCode(), plain.getModifiers() | menuMask) : plain;
    }

    private static int menuMask() {
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** A key as it is written on this platform's keyboards, such as "Ctrl+Down". */
    public static String text(String key) {
        return text(stroke(key));
    }

    /** The same of a key stroke. */
    public static String text(KeyStroke key) {
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

    /** While a component has the focus, the key does this. */
    public static void bind(JComponent focused, String key, Runnable action) {
        focused.getInputMap().put(stroke(key), key);
        replace(focused, key, action);
    }

    /** While anything in a window has the focus, and has no use of its own for the key, it does this. */
    public static void bind(RootPaneContainer window, String key, Runnable action) {
        window.getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke(key), key);
        replace(window.getRootPane(), key, action);
    }

    /** Does this whenever the focus comes to a component, or leaves it. */
    public static void onFocus(JComponent component, Runnable action) {
        component.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                action.run();
            }

            @Override
            public void focusLost(FocusEvent e) {
                action.run();
            }
        });
    }

    /** What the look and feel calls by this name, such as "copy", is now this. */
    public static void replace(JComponent component, String name, Runnable action) {
        component.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }
}
