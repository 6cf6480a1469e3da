package io.github.glassbox.view.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Component;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JMenuItem;
import javax.swing.UIManager;

/** Icons of 16 x 16, scaled with the fonts. */
public enum Icons {
    PLAY("play"),
    PAUSE("pause"),
    STEP("step"),
    STEP_BACK("step-back"),
    RESET("reset"),
    FIRST("first"),
    NEWEST("newest"),
    SEED("seed"),
    WARNING("warning"),
    DONE("done"),
    NEXT("next"),
    PREVIOUS("previous"),
    UP("up"),
    DOWN("down");

    /** A button with this client property set to true is filled with the accent: its icon takes the text's colour. */
    public static final String ON_ACCENT = "Glassbox.onAccent";

    private final String file;

    Icons(String file) {
        this.file = file;
    }

    /** The icon in the theme's text colour, or that of an accent-filled button. */
    public Icon get() {
        return icon(Icons::textColor);
    }

    /** The icon in a colour of its own. */
    public Icon get(Colors color) {
        return icon(component -> color.get());
    }

    private Icon icon(Function<Component, Color> color) {
        FlatSVGIcon icon = new FlatSVGIcon("io/github/glassbox/view/icons/" + file + ".svg");
        icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, grey) -> color.apply(component)));
        return icon;
    }

    private static Color textColor(Component component) {
        if (component instanceof JMenuItem item && item.isArmed()) {
            return UIManager.getColor("MenuItem.selectionForeground");
        }
        boolean onAccent =
                component instanceof AbstractButton b && Boolean.TRUE.equals(b.getClientProperty(ON_ACCENT));
        return onAccent ? component.getForeground() : Colors.TEXT.get();
    }
}
