package io.github.glassbox.view.units;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/**
 * Paints the cells of the grid: heatmap, name, b1 and outgoing weights.
 *
 * @param focused whether the grid has the focus
 */
record UnitCells(PresentationModel model, UnitMaps maps, GridFit fit, boolean focused) {
    /** Paints the cell of unit h. */
    void paint(Graphics2D g, int h) {
        boolean chosen = h == model.unit();
        if (chosen || h == model.pointed().unit().orElse(-1)) {
            paintFrame(g, fit.cell(h), chosen);
        }
        Rectangle map = fit.map(h);
        PixelMap.draw(g, maps.picture(h), map.x, map.y, map.width);
        g.setColor(Colors.BORDER.get(0.7f));
        g.setStroke(new BasicStroke(1));
        g.drawRect(map.x - 1, map.y - 1, map.width + 1, map.height + 1);
        if (model.switchedOff().contains(h)) {
            paintOff(g, map);
        }
        if (fit.style() == GridFit.Style.BARE) {
            return;
        }
        paintCaption(g, h, chosen);
        Rectangle bars = fit.bars(h);
        OutgoingBars.paint(g, bars, maps.shown(), h, maps.outgoingScale(h), model.chosenClass());
    }

    private static void paintOff(Graphics2D g, Rectangle map) {
        g.setColor(Colors.CARD.get(0.6f));
        g.fill(map);
        g.setFont(Fonts.tiny());
        FontMetrics metrics = g.getFontMetrics();
        int width = metrics.stringWidth("off") + UIScale.scale(4);
        int x = map.x + (map.width - width) / 2;
        int y = map.y + (map.height - metrics.getHeight()) / 2;
        g.setColor(Colors.CARD.get());
        g.fillRect(x, y, width, metrics.getHeight());
        g.setColor(Colors.ACCENT.get());
        g.drawString("off", x + UIScale.scale(2), y + metrics.getAscent());
    }

    private void paintFrame(Graphics2D g, Rectangle cell, boolean chosen) {
        int arc = UIScale.scale(8);
        g.setColor((chosen ? Colors.CHOSEN : Colors.WELL).get());
        g.fillRoundRect(cell.x, cell.y, cell.width, cell.height, arc, arc);
        if (chosen) {
            Ring.draw(g, cell, Colors.ACCENT.get(), 0, UIScale.scale(focused ? 2.5f : 1.5f), arc);
        }
    }

    private void paintCaption(Graphics2D g, int h, boolean chosen) {
        Rectangle area = fit.caption(h);
        g.setFont(Fonts.small());
        FontMetrics metrics = g.getFontMetrics();
        boolean below = fit.style() == GridFit.Style.BELOW;
        int gap = UIScale.scale(4);
        int room = area.width - (below ? metrics.stringWidth(Captions.name(maps.units() - 1)) + gap : 0);
        String bias = Captions.bias(maps.kind(), maps.shown().b1(h), metrics, room);
        String name = Captions.name(h);
        int nameWidth = metrics.stringWidth(name);
        int both = nameWidth + (bias.isEmpty() ? 0 : gap + metrics.stringWidth(bias));
        int x = below ? area.x + (area.width - both) / 2 : area.x;
        int baseline = area.y + metrics.getAscent();
        g.setColor((chosen ? Colors.ACCENT : Colors.TEXT).get());
        g.drawString(name, x, baseline);
        g.setColor(Colors.QUIET.get());
        g.drawString(bias, below ? x + nameWidth + gap : x, below ? baseline : baseline + metrics.getHeight());
    }
}
