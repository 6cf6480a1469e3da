package io.github.glassbox.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.paint.Legible;
import java.awt.Color;
import java.util.List;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every colour on every ground it stands on: text at 4.5 to 1 or better, graphics at 3 to 1. */
class ContrastTest {
    private static final List<Colors> GROUNDS =
            List.of(Colors.GROUND, Colors.CARD, Colors.WELL, Colors.CHOSEN, Colors.PAPER);
    private static final List<Colors> TEXTS = List.of(
            Colors.TEXT, Colors.QUIET, Colors.ACCENT, Colors.CORRECT, Colors.MISTAKE, Colors.TRAIN, Colors.TEST, Colors.WARNING);

    @AfterAll
    static void light() {
        Theme.LIGHT.apply();
    }

    private static void apply(Theme theme) {
        Theme.prepare();
        theme.apply();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colorsOfTheProgram(Theme theme) {
        apply(theme);
        for (Colors ground : GROUNDS) {
            for (Colors text : TEXTS) {
                assertThat(Legible.contrast(text.get(), ground.get())).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
            }
            for (Colors graphic : List.of(Colors.POSITIVE, Colors.NEGATIVE)) {
                assertThat(Legible.contrast(graphic.get(), ground.get())).as("%s on %s", graphic, ground).isGreaterThanOrEqualTo(3);
            }
        }
        assertThat(Legible.contrast(Colors.ON_ACCENT.get(), Colors.ACCENT.get())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colorsOfControls(Theme theme) {
        apply(theme);
        String[][] pairs = {
            {"TextField.placeholderForeground", "TextField.background"},
            {"FormattedTextField.placeholderForeground", "FormattedTextField.background"},
            {"TextField.foreground", "TextField.background"},
            {"TextField.selectionForeground", "TextField.selectionBackground"},
            {"TabbedPane.foreground", "Glassbox.card"},
            {"TabbedPane.foreground", "TabbedPane.hoverColor"},
            {"MenuItem.foreground", "MenuItem.background"},
            {"MenuItem.acceleratorForeground", "MenuItem.background"},
            {"CheckBoxMenuItem.acceleratorForeground", "MenuItem.background"},
            {"RadioButtonMenuItem.acceleratorForeground", "MenuItem.background"},
            {"MenuItem.selectionForeground", "MenuItem.selectionBackground"},
            {"MenuItem.acceleratorSelectionForeground", "MenuItem.selectionBackground"},
            {"List.selectionForeground", "List.selectionBackground"},
            {"List.selectionInactiveForeground", "List.selectionInactiveBackground"},
            {"Table.selectionForeground", "Table.selectionBackground"},
            {"Table.selectionInactiveForeground", "Table.selectionInactiveBackground"},
            {"ComboBox.foreground", "ComboBox.background"},
            {"ToolTip.foreground", "ToolTip.background"},
            {"Button.foreground", "Button.background"},
            {"Label.foreground", "Panel.background"},
            {"CheckBox.foreground", "Glassbox.card"}
        };
        for (String[] pair : pairs) {
            Color text = UIManager.getColor(pair[0]);
            Color ground = UIManager.getColor(pair[1]);
            assertThat(Legible.contrast(text, ground)).as("%s on %s", pair[0], pair[1]).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textOnAnyGround(Theme theme) {
        apply(theme);
        for (int level = 0; level < 256; level++) {
            Color grey = new Color(level, level, level);
            assertThat(Legible.contrast(Legible.on(grey), grey)).isGreaterThanOrEqualTo(4.5);
        }
    }
}
