package io.github.glassbox.view.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import com.formdev.flatlaf.util.HiDPIUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.Window;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/** Light and dark. */
public enum Theme {
    LIGHT("light", "Light"),
    DARK("dark", "Dark");

    /** The usual size of plain text, in points. */
    public static final int TYPE_SIZE = 13;

    private final String id;
    private final String label;

    Theme(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The theme of this id, or light. */
    public static Theme byId(String id) {
        return DARK.id.equals(id) ? DARK : LIGHT;
    }

    /** Once, before the first component: the fonts, and where the colours are read. */
    public static void prepare() {
        FlatInterFont.installLazy();
        FlatJetBrainsMonoFont.installLazy();
        FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
        FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
        FlatLaf.registerCustomDefaultsSource("io.github.glassbox.view.theme");
        zoomTo(TYPE_SIZE);
        PlainText.install();
        HiDPIUtils.installHiDPIRepaintManager();
    }

    /** Makes plain text this large, in points, and all else in proportion, in windows that are open too. */
    public static void setTypeSize(int points) {
        if (Math.round(UIScale.getZoomFactor() * TYPE_SIZE) != points) {
            zoomTo(points);
            (FlatLaf.isLafDark() ? DARK : LIGHT).apply();
        }
    }

    private static void zoomTo(int points) {
        UIScale.setZoomFactor(points / (float) TYPE_SIZE);
        FontUIResource font = new FontUIResource(FlatInterFont.FAMILY, Font.PLAIN, points);
        UIManager.put("defaultFont", UIScale.applyCustomScaleFactor(font));
    }

    /** Makes this the theme, of windows that are open too. */
    public void apply() {
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        letEnterPress("Button", "CheckBox", "RadioButton", "ToggleButton");
        for (Window window : Window.getWindows()) {
            if (isOpen(window)) {
                SwingUtilities.updateComponentTreeUI(window);
            }
        }
    }

    /** Whether it or its owner is on the screen: closed windows stay in the list until they are collected. */
    private static boolean isOpen(Window window) {
        return window != null && (window.isDisplayable() || isOpen(window.getOwner()));
    }

    /** Space belongs to Play everywhere in the window, so a focused button is pressed by Enter. */
    private static void letEnterPress(String... buttons) {
        for (String button : buttons) {
            InputMap keys = (InputMap) UIManager.get(button + ".focusInputMap");
            keys.put(KeyStroke.getKeyStroke("ENTER"), "pressed");
            keys.put(KeyStroke.getKeyStroke("released ENTER"), "released");
        }
    }

    /** The name it is kept under. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
