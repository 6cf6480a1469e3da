package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
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
        bind(button, "LEFT", k - 1);
        bind(button, "RIGHT", k + 1);
        buttons.add(button);
        add(button);
        return this;
    }

    private void bind(JToggleButton button, String key, int other) {
        button.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        button.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                if (other >= 0 && other < buttons.size()) {
                    buttons.get(other).requestFocusInWindow();
                    buttons.get(other).doClick(0);
                }
            }
        });
    }
}
