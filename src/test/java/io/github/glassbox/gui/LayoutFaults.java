package io.github.glassbox.gui;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.FittingLabel;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.CellRendererPane;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.JViewport;

/** What is wrong with how components lie: stretched controls, cut text, overlaps, parts outside what they are in. */
final class LayoutFaults {
    private static final int STRETCHED = 6;
    private static final int TOUCHING = 8;

    private final List<String> found = new ArrayList<>();

    private LayoutFaults() {}

    /** The faults of what is showing in this part of a window, each in a few words. */
    static List<String> of(Container root) {
        LayoutFaults faults = new LayoutFaults();
        faults.look(root);
        return faults.found;
    }

    private void look(Container parent) {
        List<Component> seen = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            if (!child.isVisible() || child instanceof CellRendererPane || child.getWidth() <= 0 || child.getHeight() == 0) {
                continue;
            }
            if (!(parent instanceof JViewport)) {
                // The first tab's inset may stick out, so that its text is in line with what is below.
                int out = child instanceof JTabbedPane ? UIScale.scale(TOUCHING) : 1;
                Rectangle inside = new Rectangle(-out, -1, parent.getWidth() + out + 1, parent.getHeight() + 2);
                note(!inside.contains(child.getBounds()), "outside", child, child.getBounds() + " in " + parent.getSize());
            }
            note(isStretched(child), "stretched", child, child.getHeight() + " for " + child.getPreferredSize().height);
            note(isCut(child), "cut", child, child.getSize() + " for " + child.getPreferredSize());
            note(child instanceof JLabel label && label.getText() != null && label.getText().matches(".+,"), "breaks off", child, "");
            note(child instanceof JScrollBar bar && bar.getOrientation() == JScrollBar.HORIZONTAL, "sideways", parent,
                    "scrolls, " + parent.getWidth());
            seen.stream().filter(other -> overlap(other, child)).forEach(other ->
                    note(true, "overlap", child, name(other) + " " + child.getBounds() + other.getBounds()));
            seen.add(child);
            boolean made = child instanceof JTabbedPane || child instanceof JComboBox || child instanceof JSpinner
                    || child instanceof JScrollBar;
            if (child instanceof Container container && !made) {
                look(container);
            }
        }
    }

    private void note(boolean wrong, String what, Component component, Object how) {
        if (wrong) {
            found.add(what + " " + name(component) + " " + String.valueOf(how).replaceAll("java.awt.", ""));
        }
    }

    private static boolean isStretched(Component component) {
        boolean control = component instanceof AbstractButton || component instanceof JComboBox
                || component instanceof JSpinner || component instanceof JTextField;
        boolean fold = component.getName() != null && component.getName().startsWith("unfold.");
        return control && !fold && component.getHeight() > component.getPreferredSize().height + UIScale.scale(STRETCHED);
    }

    /** Text that ends in an ellipsis may do so where the tooltip says it whole, and there is no shorter one. */
    private static boolean isCut(Component component) {
        Dimension wanted = component.getPreferredSize();
        if (!component.isMinimumSizeSet()) {
            // What can shorten itself says so by its least size.
            wanted.width = Math.min(wanted.width, component.getMinimumSize().width);
        }
        boolean small = component.getWidth() + 1 < wanted.width || component.getHeight() + 1 < wanted.height;
        if (!small || component.getWidth() == 0) {
            return false;
        }
        if (component instanceof FittingLabel) {
            return true;
        }
        String text = component instanceof JLabel label ? label.getText()
                : component instanceof AbstractButton button ? button.getText() : null;
        if (text == null) {
            return component instanceof JComboBox || component instanceof JSpinner;
        }
        String tooltip = ((JComponent) component).getToolTipText();
        return !text.isBlank() && (tooltip == null || component.getHeight() + 1 < wanted.height);
    }

    private static boolean overlap(Component one, Component other) {
        if (one.getParent() instanceof JSplitPane) {
            return false;
        }
        Rectangle both = one.getBounds().intersection(other.getBounds());
        int touching = UIScale.scale(TOUCHING);
        return both.width > touching && both.height > touching;
    }

    private static String name(Component component) {
        String text = component instanceof JLabel label ? label.getText()
                : component instanceof AbstractButton button ? button.getText() : "";
        return component.getClass().getSimpleName() + " " + component.getName() + " '" + text + "'";
    }
}
