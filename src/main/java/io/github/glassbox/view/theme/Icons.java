package io.github.glassbox.view.theme;

import java.awt.Color;
import java.awt.Component;
import java.awt.Shape;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JMenuItem;
import javax.swing.UIManager;

/** Icons of 16 x 16, scaled with the fonts. */
public enum Icons {
    PLAY(
            "",
            "M 4 2.9 L 4 13.1 C 4 13.8 4.8 14.2 5.4 13.8 L 13.1 8.7 C 13.6 8.4 13.6 7.6 13.1 7.3"
                    + " L 5.4 2.2 C 4.8 1.8 4 2.2 4 2.9 Z"),
    PAUSE("", "R 3.5 2.5 3.2 11 1 R 9.3 2.5 3.2 11 1"),
    STEP(
            "",
            "M 3 3.4 L 3 12.6 C 3 13.2 3.7 13.6 4.2 13.3 L 10.4 8.7 C 10.8 8.4 10.8 7.7 10.4 7.4"
                    + " L 4.2 2.7 C 3.7 2.4 3 2.8 3 3.4 Z R 11.5 2.5 2 11 1"),
    STEP_BACK(
            "",
            "M 13 3.4 L 13 12.6 C 13 13.2 12.3 13.6 11.8 13.3 L 5.6 8.7 C 5.2 8.4 5.2 7.7 5.6 7.4"
                    + " L 11.8 2.7 C 12.3 2.4 13 2.8 13 3.4 Z R 2.5 2.5 2 11 1"),
    RESET(
            "M 3.2 5.6 C 4.46 3.25 7.24 2.17 9.75 3.06 C 12.27 3.94 13.76 6.53 13.27 9.14"
                    + " C 12.78 11.76 10.45 13.63 7.79 13.55 C 5.12 13.46 2.92 11.44 2.6 8.8 M 2.9 2.3 L 2.9 5.8 L 6.4 5.8",
            ""),
    FIRST("M 12.5 3.5 L 8 8 L 12.5 12.5 M 8 3.5 L 3.5 8 L 8 12.5", ""),
    NEWEST("M 3.5 3.5 L 8 8 L 3.5 12.5 M 8 3.5 L 12.5 8 L 8 12.5", ""),
    SEED("R 2.5 2.5 11 11 2.5", "O 5.5 5.5 1.1 O 10.5 10.5 1.1 O 8 8 1.1"),
    WARNING("M 8 2.2 L 1.8 13.2 L 14.2 13.2 Z M 8 6.5 L 8 9.5", "O 8 11.4 0.9"),
    DONE("M 3 8.5 L 6.5 12 L 13 4.5", ""),
    NEXT("M 6 3.5 L 10.5 8 L 6 12.5", ""),
    PREVIOUS("M 10 3.5 L 5.5 8 L 10 12.5", ""),
    UP("M 3.5 10 L 8 5.5 L 12.5 10", ""),
    DOWN("M 3.5 6 L 8 10.5 L 12.5 6", "");

    /** A button with this client property set to true is filled with the accent: its icon takes the text's colour. */
    public static final String ON_ACCENT = "Glassbox.onAccent";

    private final Shape lines;
    private final Shape filled;

    /** @param lines as {@link ShapeIcon#shape} reads them; so {@code filled} */
    Icons(String lines, String filled) {
        this.lines = ShapeIcon.shape(lines);
        this.filled = ShapeIcon.shape(filled);
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
        return new ShapeIcon(lines, filled, color, false);
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
