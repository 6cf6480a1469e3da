package io.github.glassbox.view.paint;

import com.formdev.flatlaf.ui.FlatUIUtils;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;

/** A quiet sentence where there is nothing else to paint, broken into lines between words. */
public final class Paragraph {
    private Paragraph() {}

    /** Draws the sentence in the middle of the area. */
    public static void draw(JComponent component, Graphics2D g, String sentence, Rectangle area) {
        g.setFont(Fonts.text());
        g.setColor(Colors.QUIET.get());
        FontMetrics metrics = component.getFontMetrics(g.getFont());
        List<String> lines = lines(sentence, area.width, metrics::stringWidth);
        int y = area.y + (area.height - lines.size() * metrics.getHeight()) / 2 + metrics.getAscent();
        for (String line : lines) {
            FlatUIUtils.drawString(component, g, line, area.x + (area.width - metrics.stringWidth(line)) / 2, y);
            y += metrics.getHeight();
        }
    }

    /** The sentence in lines no wider than the width, except where a word alone is wider. */
    public static List<String> lines(String sentence, int width, ToIntFunction<String> widthOf) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || widthOf.applyAsInt(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
