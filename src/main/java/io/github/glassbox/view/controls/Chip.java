package io.github.glassbox.view.controls;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.JLabel;

/** A short text that stands out, on a rounded ground of its own, or steps back. */
final class Chip extends SteadyLabel {
    private boolean standsOut;

    Chip(String template) {
        super(Fonts::text, Colors.QUIET, template);
        setHorizontalAlignment(JLabel.CENTER);
    }

    void display(String text, boolean important) {
        setText(text);
        setColor(important ? Colors.ACCENT : Colors.QUIET);
        if (important != standsOut) {
            standsOut = important;
            repaint();
        }
    }

    @Override
    public Insets getInsets() {
        return new Insets(UIScale.scale(5), UIScale.scale(12), UIScale.scale(5), UIScale.scale(12));
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (standsOut) {
            Graphics2D own = (Graphics2D) g.create();
            FlatUIUtils.setRenderingHints(own);
            own.setColor(Colors.CHOSEN.get());
            own.fillRoundRect(0, 0, getWidth(), getHeight(), getHeight(), getHeight());
            own.dispose();
        }
        super.paintComponent(g);
    }
}
