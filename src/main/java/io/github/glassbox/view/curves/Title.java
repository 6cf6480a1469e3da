package io.github.glassbox.view.curves;

import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import javax.swing.JLabel;

/** A title that does with its first word where it has little room. */
final class Title extends JLabel {
    private boolean narrow;

    Title(String text) {
        super(text);
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.heading());
    }

    @Override
    public String getText() {
        return narrow ? firstWord() : super.getText();
    }

    private String firstWord() {
        return super.getText().split(" ")[0];
    }

    private int width(String text) {
        return getFontMetrics(getFont()).stringWidth(text) + 1;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        narrow = width < width(super.getText());
        super.setBounds(x, y, width, height);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(width(super.getText()), super.getPreferredSize().height);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(width(firstWord()), super.getPreferredSize().height);
    }
}
