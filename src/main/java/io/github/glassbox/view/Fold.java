package io.github.glassbox.view;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Icons;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** A column that folds away to a narrow strip, a button with the column's name that brings it back. */
final class Fold extends JPanel {
    private static final int STRIP = 30;

    private final JComponent content;
    private final Strip strip;

    /**
     * A column that is open.
     *
     * @param open brings it back
     */
    Fold(JComponent content, String words, Command open) {
        super(null);
        this.content = content;
        strip = new Strip(words, open);
        strip.setVisible(false);
        setOpaque(false);
        add(content);
        add(strip);
    }

    boolean isFolded() {
        return !content.isVisible();
    }

    void setFolded(boolean folded) {
        if (folded != isFolded()) {
            Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            boolean focus = focused != null && SwingUtilities.isDescendingFrom(focused, this);
            (folded ? strip : content).setVisible(true);
            if (focus) {
                takeFocus(folded);
            }
            (folded ? content : strip).setVisible(false);
            revalidate();
        }
    }

    /** Else the focus would go to whatever comes next in the window. */
    private void takeFocus(boolean folded) {
        Component next = folded ? strip : getFocusCycleRootAncestor().getFocusTraversalPolicy().getFirstComponent(content);
        if (next != null) {
            next.requestFocusInWindow();
        }
    }

    /** How narrow the column can be without anything in it being cut. */
    int openWidth() {
        return content.getMinimumSize().width;
    }

    /** How wide a folded column is. */
    static int stripWidth() {
        return UIScale.scale(STRIP);
    }

    @Override
    public void doLayout() {
        (isFolded() ? strip : content).setBounds(0, 0, getWidth(), getHeight());
    }

    @Override
    public Dimension getPreferredSize() {
        return (isFolded() ? strip : content).getPreferredSize();
    }

    @Override
    public Dimension getMinimumSize() {
        return (isFolded() ? strip : content).getMinimumSize();
    }

    /** The column's name, written from top to bottom. */
    private static final class Strip extends JButton {
        private final String words;

        Strip(String words, Command open) {
            this.words = words;
            addActionListener(open);
            setName("unfold." + words);
            setToolTipText(open.getValue(Command.NAME) + " (" + open.keyText() + ")");
            getAccessibleContext().setAccessibleName("Unfold: " + words);
            setIcon(Icons.NEXT.get());
            putClientProperty(FlatClientProperties.STYLE, "arc: 12; background: $Glassbox.card; borderColor: $Glassbox.border");
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            Graphics2D g = (Graphics2D) graphics.create();
            FlatUIUtils.setRenderingHints(g);
            g.setFont(Fonts.heading());
            g.setColor(Colors.TEXT.get());
            FontMetrics metrics = g.getFontMetrics();
            g.translate((getWidth() - metrics.getHeight()) / 2.0 + metrics.getDescent(), UIScale.scale(40));
            g.rotate(Math.PI / 2);
            g.drawString(words, 0, 0);
            g.dispose();
        }

        @Override
        public int getVerticalAlignment() {
            return TOP;
        }

        @Override
        public Insets getInsets() {
            return new Insets(UIScale.scale(12), 0, 0, 0);
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(stripWidth(), UIScale.scale(160));
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }
    }
}
