package io.github.glassbox.view.samples;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;

/** Paints cells of the grid, for the length of one repaint: colours and fonts are looked up once. */
final class ThumbnailPainter {
    private final JComponent component;
    private final Graphics2D g;
    private final CellFrames frames;
    private final Font plain = Fonts.tiny();
    private final Font bold = plain.deriveFont(Font.BOLD);
    private final FontMetrics plainMetrics;
    private final FontMetrics boldMetrics;
    private final Color paper = Colors.PAPER.get();
    private final Color digitGround = Colors.PAPER.get(0.92f);
    private final Color quiet = Colors.QUIET.get();
    private final Color mistake = Colors.MISTAKE.get();

    ThumbnailPainter(JComponent component, Graphics2D g, CellFrames frames) {
        this.component = component;
        this.g = g;
        this.frames = frames;
        plainMetrics = component.getFontMetrics(plain);
        boldMetrics = component.getFontMetrics(bold);
    }

    /** The picture on paper, inside its frame. */
    void picture(BufferedImage picture, Rectangle cell) {
        g.setColor(paper);
        g.fillRect(cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2);
        PixelMap.draw(g, picture, cell.x + 1, cell.y + 1, cell.width - 2);
    }

    /** The frame; a mistake's is crimson and has a cross. */
    void frame(Rectangle cell, boolean isMistake) {
        frames.draw(g, cell, isMistake);
    }

    /** The frame of the chosen sample, around its own. */
    void chosen(Rectangle cell, boolean focused) {
        if (focused) {
            outline(cell, Colors.ACCENT.get(0.35f), -UIScale.scale(3f), UIScale.scale(2f));
        }
        outline(cell, Colors.ACCENT.get(), -UIScale.scale(1f), UIScale.scale(2f));
    }

    /** The predicted digit in the corner. */
    void digit(int prediction, boolean right, Rectangle cell) {
        FontMetrics metrics = right ? plainMetrics : boldMetrics;
        String text = Integer.toString(prediction);
        int padding = UIScale.scale(2);
        int width = metrics.stringWidth(text);
        int height = metrics.getAscent() - metrics.getDescent() + padding;
        int x = cell.x + cell.width - width - padding - UIScale.scale(1);
        int baseline = cell.y + cell.height - padding - UIScale.scale(1);
        g.setColor(digitGround);
        g.fillRect(x - 1, baseline - height + 1, width + 2, height);
        g.setFont(right ? plain : bold);
        g.setColor(right ? quiet : mistake);
        FlatUIUtils.drawString(component, g, text, x, baseline);
    }

    /** The label that is the image's own and the one trained on, "5→3", in the other corner. */
    void labels(int own, int trained, Rectangle cell) {
        String text = own + "→" + trained;
        int padding = UIScale.scale(2);
        int height = boldMetrics.getAscent() - boldMetrics.getDescent() + padding;
        int x = cell.x + padding + UIScale.scale(1);
        int baseline = cell.y + cell.height - padding - UIScale.scale(1);
        g.setColor(digitGround);
        g.fillRect(x - 1, baseline - height + 1, boldMetrics.stringWidth(text) + 2, height);
        g.setFont(bold);
        g.setColor(Colors.WARNING.get());
        FlatUIUtils.drawString(component, g, text, x, baseline);
    }

    private void outline(Rectangle cell, Color color, float inset, float thickness) {
        Ring.draw(g, cell, color, inset, thickness, UIScale.scale(CellFrames.ARC));
    }
}
