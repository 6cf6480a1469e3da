package io.github.glassbox.view.menu;

import io.github.glassbox.view.controls.BranchCommands;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.controls.Commands;
import io.github.glassbox.view.controls.UnitCommands;
import io.github.glassbox.view.drawings.PictureCommands;
import io.github.glassbox.view.kept.ThemeChoice;
import io.github.glassbox.view.leaving.SaveCommands;
import io.github.glassbox.view.opening.OpenCommand;
import io.github.glassbox.view.theme.Theme;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.Action;
import javax.swing.ButtonGroup;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;

/**
 * The menus: every command, with its key.
 *
 * @param drawing the entries of the menu on drawing, in order; null is a separator
 * @param forRoom how large things are shown, in order; null is a separator
 * @param testImage opens the test of the chosen image
 */
public record MenuBar(
        Commands commands,
        BranchCommands branching,
        UnitCommands unitCommands,
        BookmarksMenu bookmarks,
        ExperimentsMenu experiments,
        OpenCommand opening,
        SaveCommands saving,
        PictureCommands pictures,
        Command[] drawing,
        Runnable testImage,
        Command playStages,
        Command explain,
        Command copyStage,
        Command otherView,
        Command memory,
        Command foldLeft,
        Command foldRight,
        Command[] forRoom,
        Command[] help,
        ThemeChoice themes,
        Shortcuts shortcuts,
        JFrame frame) {

    /** The bar, with all its menus. */
    public JMenuBar build() {
        JMenuBar bar = new JMenuBar();
        bar.add(menu("File", 'F', opening.open, saving.save, saving.export, null, pictures.open, pictures.paste, null, new Command(
                "Quit", "Close the program", "menu Q", null,
                () -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)))));
        bar.add(menu("Training", 'T',
                commands.playOrPause, commands.step, commands.stepBack, commands.first, commands.head,
                branching.runUntil, null,
                branching.learning, branching.branch, branching.deleteBranch, null,
                commands.reset, commands.newSeed, commands.moreSettings, null,
                new Command("Test Image…", "Prediction, label and probabilities of one image", "menu T", null, testImage)));
        JMenu view = menu("View", 'V',
                otherView, null,
                commands.nextSample, commands.previousSample, null, commands.nextStage, commands.previousStage,
                playStages, explain, copyStage, null,
                unitCommands.inspect, unitCommands.switchOff, unitCommands.allOn, null,
                foldLeft, foldRight, null);
        addAll(view, forRoom);
        addThemes(view);
        view.addSeparator();
        view.add(new Item(memory));
        bar.add(view);
        bar.add(bookmarks);
        bar.add(menu("Draw", 'D', drawing));
        bar.add(experiments);
        JMenu helpMenu = menu("Help", 'H', help);
        for (Command command : List.of(
                new Command("Keys", "Every key", "shift F1", null, () -> new KeysDialog(frame, bar).setVisible(true)),
                new Command("About Glassbox", "Version and licences", null, null,
                        () -> new AboutDialog(frame).setVisible(true)))) {
            helpMenu.add(new Item(command));
        }
        bar.add(helpMenu);
        return bar;
    }

    private JMenu menu(String name, char mnemonic, Command... entries) {
        JMenu menu = new JMenu(name);
        menu.setName(name);
        menu.setMnemonic(mnemonic);
        addAll(menu, entries);
        return menu;
    }

    private void addAll(JMenu menu, Command... entries) {
        for (Command command : entries) {
            if (command == null) {
                menu.addSeparator();
            } else {
                menu.add(new Item(command));
            }
        }
    }

    private void addThemes(JMenu menu) {
        ButtonGroup group = new ButtonGroup();
        for (Theme theme : Theme.values()) {
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(theme + " Theme", theme == themes.kept());
            item.setName("theme-" + theme.id());
            item.addActionListener(e -> themes.choose(theme));
            group.add(item);
            menu.add(item);
        }
    }

    /** Shows its key, but leaves those of {@link Shortcuts} to them: an accelerator would fire while text is typed. */
    private final class Item extends JMenuItem {
        Item(Command command) {
            super(command);
            setName(String.valueOf(command.getValue(Action.NAME)));
            setIcon(null);
        }

        @Override
        protected void configurePropertiesFromAction(Action action) {
            super.configurePropertiesFromAction(action);
            setToolTipText(null);
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent e, int condition, boolean pressed) {
            if (shortcuts.handles(key)) {
                return false;
            }
            return super.processKeyBinding(key, e, condition, pressed);
        }
    }
}
