package io.github.glassbox.view.controls;

import io.github.glassbox.view.theme.Icons;
import java.awt.Dimension;
import javax.swing.Action;
import javax.swing.JButton;

/** A button for a command: icon and word, where there is room, and the key in its tooltip. */
class CommandButton extends JButton implements BarLayout.Terse {
    private final int wordlessFrom;
    private final String[] names;
    private boolean wordless;

    /**
     * A button.
     *
     * @param wordlessFrom the level of the bar's layout from which the icon does alone
     * @param names all that the command can be called: the button is wide enough for each
     */
    CommandButton(Command command, int wordlessFrom, String... names) {
        super(command);
        this.wordlessFrom = wordlessFrom;
        this.names = names;
        setToolTipText(command.getValue(Action.SHORT_DESCRIPTION) + command.keyNote());
        nameIt();
    }

    /** Whether or not the word is shown. */
    private void nameIt() {
        if (wordlessFrom < BarLayout.LEVELS) {
            getAccessibleContext().setAccessibleName(super.getText());
        }
    }

    @Override
    protected void actionPropertyChanged(Action action, String property) {
        super.actionPropertyChanged(action, property);
        nameIt();
    }

    /** Fills it with the accent: the one thing to press first. */
    CommandButton makePrimary() {
        putClientProperty(Icons.ON_ACCENT, true);
        putClientProperty(
                "FlatLaf.style",
                "background: $Glassbox.accent; foreground: $Glassbox.onAccent; borderColor: $Glassbox.accent;"
                        + "hoverBackground: darken($Glassbox.accent,5%); pressedBackground: darken($Glassbox.accent,10%);"
                        + "focusedBackground: $Glassbox.accent; hoverBorderColor: $Glassbox.accent");
        return this;
    }

    @Override
    public void setLevel(int level) {
        wordless = level >= wordlessFrom;
    }

    @Override
    public String getText() {
        return wordless ? "" : super.getText();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        if (wordless || names.length == 0) {
            return size;
        }
        int now = getFontMetrics(getFont()).stringWidth(getText());
        int widest = 0;
        for (String name : names) {
            widest = Math.max(widest, getFontMetrics(getFont()).stringWidth(name));
        }
        return new Dimension(size.width - now + widest, size.height);
    }
}
