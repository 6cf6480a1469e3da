package io.github.glassbox.view.paint;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.util.List;
import javax.swing.JLabel;

/**
 * A label that says as much as there is room for: of several texts the first that is no wider than it is now, or else
 * the last. Whatever changes its font or its width, no text of before is left.
 */
public class FittingLabel extends JLabel {
    private List<String> texts;

    /** A label without text yet. */
    public FittingLabel() {
        texts = List.of("");
    }

    /** Says one of these from now on, the most explicit first. */
    public final void setTexts(List<String> mostExplicitFirst) {
        if (!texts.equals(mostExplicitFirst)) {
            texts = List.copyOf(mostExplicitFirst);
            setText(texts.get(0));
        }
    }

    @Override
    public String getText() {
        if (texts == null) {
            return super.getText();
        }
        return texts.stream()
                .filter(text -> width(text) <= getWidth())
                .findFirst()
                .orElse(texts.get(texts.size() - 1));
    }

    private int width(String text) {
        Insets in = getInsets();
        int icon = getIcon() == null ? 0 : getIcon().getIconWidth() + getIconTextGap();
        return icon + getFontMetrics(getFont()).stringWidth(text) + in.left + in.right;
    }

    @Override
    public Dimension getPreferredSize() {
        return size(0);
    }

    @Override
    public Dimension getMinimumSize() {
        return size(texts.size() - 1);
    }

    private Dimension size(int k) {
        FontMetrics metrics = getFontMetrics(getFont());
        Insets in = getInsets();
        int icon = getIcon() == null ? 0 : getIcon().getIconHeight();
        return new Dimension(width(texts.get(k)), Math.max(icon, metrics.getHeight()) + in.top + in.bottom);
    }
}
