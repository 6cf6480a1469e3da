package io.github.glassbox.view.paint;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComboBox;

/** A choice of one digit or of all; a digit's key chooses it. */
public final class DigitBox extends JComboBox<String> {
    /**
     * A box.
     *
     * @param all says that all are chosen
     * @param one stands before a digit
     * @param accessibleName of what the digits are
     * @param chosen is run when the choice is another
     */
    public DigitBox(String all, String one, String accessibleName, String tooltip, Runnable chosen) {
        addItem(all);
        for (int digit = 0; digit <= 9; digit++) {
            addItem(one + digit);
        }
        setToolTipText(tooltip);
        getAccessibleContext().setAccessibleName(accessibleName);
        setKeySelectionManager((key, items) -> key >= '0' && key <= '9' ? key - '0' + 1 : -1);
        putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        addActionListener(e -> chosen.run());
    }

    /** The chosen digit; -1 for all. */
    public int digit() {
        return getSelectedIndex() - 1;
    }

    /** Chooses a digit, or -1 for all. */
    public void choose(int digit) {
        setSelectedIndex(digit + 1);
    }
}
