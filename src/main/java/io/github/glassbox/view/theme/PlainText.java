package io.github.glassbox.view.theme;

import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Stands before the look and feel of every component with a text, and tells it that no text is HTML: Swing takes each
 * that begins with an HTML tag for a page, and fetches its pictures, be it the name of a file.
 */
public final class PlainText extends ComponentUI {
    private static final String[] COMPONENTS = {
        "Label", "Button", "ToggleButton", "CheckBox", "RadioButton", "Menu", "MenuItem", "CheckBoxMenuItem",
        "RadioButtonMenuItem", "ToolTip", "TabbedPane"
    };

    private PlainText() {}

    /** Once, before the first component. */
    static void install() {
        // The class itself too, which Swing would look for with a loader that does not know it.
        UIManager.put(PlainText.class.getName(), PlainText.class);
        for (String component : COMPONENTS) {
            UIManager.put(component + "UI", PlainText.class.getName());
        }
    }

    /** Called by Swing, by this name, for each component; gives the look and feel's own. */
    public static ComponentUI createUI(JComponent component) {
        component.putClientProperty("html.disable", Boolean.TRUE);
        return UIManager.getLookAndFeelDefaults().getUI(component);
    }
}
