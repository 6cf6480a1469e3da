package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JToggleButton;

/** One stage in the row of stages: filled if it is chosen. */
final class StagePill extends JToggleButton {
    private final Stage stage;
    private boolean abbreviated;

    StagePill(Stage stage) {
        super(stage.formula("f"));
        this.stage = stage;
        setName("stage-" + stage.id());
        getAccessibleContext().setAccessibleName("stage: " + stage.words());
        setOpaque(false);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
    }

    Stage stage() {
        return stage;
    }

    /** Shows the symbol in place of the formula. */
    void setAbbreviated(boolean shorter) {
        if (shorter != abbreviated) {
            abbreviated = shorter;
            repaint();
        }
    }

    /** How wide the widest text is that can stand here, whichever is shown. */
    int textWidth(boolean shorter) {
        return shorter
                ? metrics().stringWidth(stage.symbol())
                : Pass.titles(stage).mapToInt(metrics()::stringWidth).max().orElseThrow();
    }

    private FontMetrics metrics() {
        return getFontMetrics(Fonts.small());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        float edge = UIScale.scale(1f);
        float inset = UIScale.scale(2f);
        float height = getHeight() - 2 * inset;
        RoundRectangle2D pill = new RoundRectangle2D.Float(
                inset + edge / 2, inset + edge / 2, getWidth() - 2 * inset - edge, height - edge, height, height);
        boolean rollover = getModel().isRollover();
        g.setColor(isSelected() ? Colors.ACCENT.get() : rollover ? Colors.CHOSEN.get() : Colors.CARD.get());
        g.fill(pill);
        g.setStroke(new BasicStroke(edge));
        g.setColor(isSelected() || rollover ? Colors.ACCENT.get() : Colors.BORDER.get());
        g.draw(pill);
        if (isFocusOwner()) {
            g.setColor(Colors.ACCENT.get(0.6f));
            g.setStroke(new BasicStroke(inset));
            g.draw(new RoundRectangle2D.Float(
                    inset / 2, inset / 2, getWidth() - inset, getHeight() - inset, getHeight(), getHeight()));
        }
        g.setColor(isSelected() ? Colors.CARD.get() : Colors.TEXT.get());
        g.setFont(Fonts.small());
        FontMetrics metrics = metrics();
        String text = abbreviated ? stage.symbol() : getText();
        FlatUIUtils.drawString(
                this,
                g,
                text,
                (getWidth() - metrics.stringWidth(text)) / 2,
                (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }
}
