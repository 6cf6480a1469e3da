package io.github.glassbox.view.menu;

import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.controls.UnitCommands;
import io.github.glassbox.view.paint.Keys;
import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.beans.PropertyChangeListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * Keys that act wherever the focus is in a window, except in a text editor or an open menu.
 *
 * <p>Swing's own bindings would take them first: a focused list or button eats Space, for one.
 */
public final class Shortcuts implements KeyEventDispatcher {
    private static final String FOCUS = "focusedWindow";

    private final JFrame window;
    private final Map<KeyStroke, Action> actions = new HashMap<>();
    private final Map<KeyStroke, Action> everywhere = new HashMap<>();
    private final Set<KeyStroke> once = new HashSet<>();
    private final HeldKey held = new HeldKey();
    private final PropertyChangeListener elsewhere = e -> held.forget();
    private boolean swallowTyped;

    /** Those of this window, not installed yet. */
    public Shortcuts(JFrame window) {
        this.window = window;
    }

    /** The command's own key. */
    private void add(Command command) {
        actions.put((KeyStroke) command.getValue(Action.ACCELERATOR_KEY), command);
    }

    /** One more key. */
    private void add(String key, Command command) {
        actions.put(Keys.stroke(key), command);
    }

    /** However long the keys of these commands are held, they act once: what toggles would come out as chance has it. */
    private void actOnce(Command... toggles) {
        for (Command command : toggles) {
            once.add((KeyStroke) command.getValue(Action.ACCELERATOR_KEY));
        }
    }

    /** One more key, for when neither the focused component nor one around it takes it. */
    private void addUnlessConsumed(String key, Command command) {
        JRootPane root = SwingUtilities.getRootPane(window);
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(Keys.stroke(key), key);
        root.getActionMap().put(key, command);
    }

    /** Whether this key is one of those that act wherever the focus is. */
    boolean handles(KeyStroke key) {
        return actions.containsKey(key) || everywhere.containsKey(key);
    }

    /** Gives the commands of the main window their keys. */
    public void install(Commands commands, Command playStages, UnitCommands units) {
        for (Command command : List.of(
                commands.playOrPause,
                commands.step,
                commands.stepBack,
                commands.nextSample,
                commands.previousSample,
                commands.nextStage,
                commands.previousStage,
                playStages)) {
            add(command);
        }
        add("OPEN_BRACKET", commands.previousStage);
        add("CLOSE_BRACKET", commands.nextStage);
        addUnlessConsumed("RIGHT", commands.step);
        addUnlessConsumed("LEFT", commands.stepBack);
        actOnce(commands.playOrPause, playStages, units.inspect, units.switchOff);
        KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        manager.addKeyEventDispatcher(this);
        // A dialog's keys are heard too, and it may lose the focus to another program.
        manager.addPropertyChangeListener(FOCUS, elsewhere);
    }

    /** Gives the commands that make type larger, smaller and usual their keys, in the window's dialogs and in text editors too. */
    public void installEverywhere(Command larger, Command smaller, Command usual) {
        for (String key : List.of("menu PLUS", "menu EQUALS", "menu shift EQUALS", "menu shift PLUS", "menu ADD")) {
            everywhere.put(Keys.stroke(key), larger);
        }
        for (String key : List.of("menu MINUS", "menu SUBTRACT")) {
            everywhere.put(Keys.stroke(key), smaller);
        }
        for (String key : List.of("menu 0", "menu NUMPAD0")) {
            everywhere.put(Keys.stroke(key), usual);
        }
    }

    /** The window hears no keys any more. */
    public void uninstall() {
        KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        manager.removeKeyEventDispatcher(this);
        manager.removePropertyChangeListener(FOCUS, elsewhere);
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        boolean repeated = held.repeats(e);
        if (e.getID() == KeyEvent.KEY_TYPED) {
            return swallowTyped;
        }
        if (e.getID() == KeyEvent.KEY_RELEASED) {
            swallowTyped = false;
            return false;
        }
        swallowTyped = false;
        Component owner = e.getComponent();
        Action anywhere = everywhere.get(KeyStroke.getKeyStrokeForEvent(e));
        if (anywhere != null && isOfWindow(owner)) {
            return act(anywhere, owner);
        }
        if (SwingUtilities.getWindowAncestor(owner) != window && owner != window) {
            return false;
        }
        if (MenuSelectionManager.defaultManager().getSelectedPath().length > 0) {
            return goToNeighbouringMenu(e);
        }
        if (isTextEditor(owner)) {
            return false;
        }
        KeyStroke key = KeyStroke.getKeyStrokeForEvent(e);
        if (repeated && (once.contains(key) || presses(owner, key))) {
            swallowTyped = true;
            return true;
        }
        Action action = actions.get(key);
        if (action == null) {
            return false;
        }
        return act(action, owner);
    }

    private boolean act(Action action, Component owner) {
        swallowTyped = true;
        if (action.isEnabled()) {
            action.actionPerformed(new ActionEvent(owner, ActionEvent.ACTION_PERFORMED, "key"));
        }
        return true;
    }

    /** Whether it is in the window, or in one that belongs to it. */
    private boolean isOfWindow(Component component) {
        Component at = component;
        while (at != null && at != window) {
            at = at.getParent();
        }
        return at != null;
    }

    /** The window's own bindings of the arrow keys would come before those that Swing gives an open menu. */
    private boolean goToNeighbouringMenu(KeyEvent e) {
        String name = e.getKeyCode() == KeyEvent.VK_RIGHT ? "selectChild"
                : e.getKeyCode() == KeyEvent.VK_LEFT ? "selectParent" : null;
        Action action = name == null || e.getModifiersEx() != 0 ? null : window.getRootPane().getActionMap().get(name);
        if (action != null) {
            action.actionPerformed(new ActionEvent(window.getRootPane(), ActionEvent.ACTION_PERFORMED, name));
        }
        return action != null;
    }

    /** Whether the key is the one that presses a focused button. */
    private static boolean presses(Component owner, KeyStroke key) {
        return owner instanceof AbstractButton && key.getModifiers() == 0
                && (key.getKeyCode() == KeyEvent.VK_ENTER || key.getKeyCode() == KeyEvent.VK_SPACE);
    }

    private static boolean isTextEditor(Component owner) {
        return owner instanceof JTextComponent text && text.isEditable() && text.isEnabled();
    }
}
