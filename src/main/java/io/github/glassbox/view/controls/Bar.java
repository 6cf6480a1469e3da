package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.awt.Window;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** A bar across the window, parted from what lies above or below by a quiet line. */
class Bar extends JPanel {
    private static final int LOW = 660;

    private final boolean lineAbove;

    /** A bar with its line above, or otherwise below. */
    Bar(LayoutManager layout, boolean lineAbove) {
        super(layout);
        this.lineAbove = lineAbove;
    }

    @Override
    public Color getBackground() {
        return Colors.CARD.get();
    }

    @Override
    public Insets getInsets() {
        int side = UIScale.scale(12);
        int edge = UIScale.scale(isInLowWindow() ? 4 : 8);
        return new Insets(edge, side, edge, side);
    }

    private boolean isInLowWindow() {
        Window window = SwingUtilities.getWindowAncestor(this);
        return window != null && window.getHeight() < UIScale.scale(LOW);
    }

    /** Another width may need another number of rows. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other && getPreferredSize().height != height) {
            revalidate();
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(Colors.BORDER.get());
        int line = UIScale.scale(1);
        g.fillRect(0, lineAbove ? 0 : getHeight() - line, getWidth(), line);
    }
}
