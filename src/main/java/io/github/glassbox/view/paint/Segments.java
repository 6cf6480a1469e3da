package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** A choice of one among a few, side by side; Left and Right go from one to the next. */
public final class Segments extends JPanel {
    private final List<JToggleButton> buttons = new ArrayList<>();
    private final ButtonGroup group = new ButtonGroup();
    private final IntConsumer chosen;

    /** @param chosen is told which was chosen, counted from 0 */
    public Segments(IntConsumer chosen) {
        super(new MigLayout("insets 0, gap 0, aligny center", "", "[]"));
        this.chosen = chosen;
        setOpaque(false);
    }

    /** Adds one behind those there are; the first is chosen. */
    public Segments with(String name, String text, String tooltip) {
        int k = buttons.size();
        JToggleButton button = new JToggleButton(text, k == 0);
        button.setName(name);
        button.setToolTipText(tooltip);
        button.getAccessibleContext().setAccessibleName(tooltip);
        button.putClientProperty(
                FlatClientProperties.STYLE, "font: -2; margin: 1,6,1,6; arc: 6; selectedBackground: $Glassbox.chosen;"
                        + " selectedForeground: $Glassbox.accent; foreground: $Glassbox.quiet;"
                        + " toolbar.selectedBackground: $Glassbox.chosen");
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.addActionListener(e -> chosen.accept(k));
        group.add(button);
        Keys.bind(button, "LEFT", () -> go(k - 1));
        Keys.bind(button, "RIGHT", () -> go(k + 1));
        buttons.add(button);
        add(button);
        return this;
    }

    /** Shows that this one is chosen, counted from 0; nobody is told. */
    public void select(int k) {
        buttons.get(k).setSelected(true);
    }

    private void go(int k) {
        if (k >= 0 && k < buttons.size()) {
            buttons.get(k).requestFocusInWindow();
            buttons.get(k).doClick(0);
        }
    }
}
