package io.github.glassbox.view.controls;

import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Insets;
import java.util.function.Supplier;
import javax.swing.JLabel;

/** A label whose text changes without moving its neighbours: as wide as the widest text it has had, or a template. */
class SteadyLabel extends JLabel {
    private final transient Supplier<Font> font;
    private final String template;
    private Colors color;
    private int widest;
    private Dimension asked;

    /**
     * A label without text yet.
     *
     * @param font asked again when the theme changes
     * @param template a text that has to fit from the start
     */
    SteadyLabel(Supplier<Font> font, Colors color, String template) {
        this.font = font;
        this.color = color;
        this.template = template;
        setFont(font.get());
    }

    /** A label that says one thing. */
    static SteadyLabel of(String text, Colors color) {
        SteadyLabel label = new SteadyLabel(Fonts::text, color, "");
        label.setText(text);
        return label;
    }

    /** The text's colour from now on. */
    void setColor(Colors other) {
        if (other != color) {
            color = other;
            repaint();
        }
    }

    /** Forgets how wide its texts have been. */
    void forgetWidth() {
        forget();
        revalidate();
    }

    private void forget() {
        widest = 0;
        asked = null;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (font != null) {
            forget();
            setFont(font.get());
        }
    }

    /** What is hidden takes no room. */
    @Override
    public void setVisible(boolean visible) {
        boolean changes = visible != isVisible();
        super.setVisible(visible);
        if (changes) {
            asked = null;
            revalidate();
        }
    }

    @Override
    public Color getForeground() {
        return color == null ? super.getForeground() : color.get();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        Insets insets = getInsets();
        int fitting = getFontMetrics(getFont()).stringWidth(template) + insets.left + insets.right;
        widest = Math.max(widest, Math.max(size.width, fitting));
        asked = new Dimension(widest, Math.max(size.height, getFontMetrics(getFont()).getHeight()));
        return new Dimension(asked);
    }

    /** A layout that gives no more than this gives all the room that is kept. */
    @Override
    public Dimension getMaximumSize() {
        return getPreferredSize();
    }

    /**
     * Asks for a new layout only if the text needs other room than the last layout was asked for, or got less: laying out
     * the window takes time in every frame.
     */
    @Override
    public void revalidate() {
        Dimension before = asked;
        if (before == null || getWidth() < before.width || !before.equals(getPreferredSize())) {
            super.revalidate();
        }
    }
}
