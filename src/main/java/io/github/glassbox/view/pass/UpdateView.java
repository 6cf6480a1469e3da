package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.PixelKeys;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The update of the chosen hidden unit's weights, W1[h] as maps with its column of W2 as strips: before, the step, after.
 * Once as the chosen picture alone would make it, once as the batch does, which is what training goes by.
 */
final class UpdateView extends Drawing {
    private static final int LEAST_WORDS = 118;

    private Optional<Pass> pass = Optional.empty();
    private List<UpdateRow> rows = List.of();
    private int current;

    /** A point of one of the pictures: which way of updating, which of its three pictures, and where in it. */
    private record Spot(int row, int which, int index, boolean strip) {}

    UpdateView(PresentationModel model) {
        super("Update of the chosen hidden unit's weights", AccessibleRole.CANVAS);
        setName("update");
        PixelKeys.bind(model::pixel, model::markPixel, "", this::bind);
        bind("PAGE_UP", () -> go(-1));
        bind("PAGE_DOWN", () -> go(1));
        bind("ENTER", () -> model.pixel().filter(i -> !rows.isEmpty()).ifPresent(
                i -> model.explain(rows.get(current / UpdateLayout.MAPS).quantity(current % UpdateLayout.MAPS, i))));
        takeKeys();
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                spotAt(e.getX(), e.getY()).ifPresent(spot -> go(spot.row * UpdateLayout.MAPS + spot.which - current));
            }
        });
    }

    /** Goes so many pictures further, row by row: Enter opens the marked pixel of that one. */
    private void go(int pictures) {
        current = Math.floorMod(current + pictures, Math.max(1, rows.size() * UpdateLayout.MAPS));
        repaint();
    }

    void show(Optional<Pass> shown) {
        pass = shown;
        render();
        repaint();
    }

    /** The theme's colours have changed. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (rows != null) {
            render();
        }
    }

    private void render() {
        rows = pass.map(UpdateRow::of).orElse(List.of());
    }

    private int captionHeight() {
        return getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(2);
    }

    /** Where everything stands at the present size. */
    UpdateLayout fit() {
        return UpdateLayout.of(
                getWidth(),
                getHeight() - UIScale.scale(8),
                new UpdateLayout.Parts(
                        captionHeight(),
                        UIScale.scale(LEAST_WORDS),
                        UIScale.scale(12),
                        UIScale.scale(3),
                        UIScale.scale(20),
                        UIScale.scale(8)));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (rows.isEmpty()) {
            text(g, "Computing this iteration's gradient…", Fonts.text(), Colors.QUIET, 0, getHeight() / 2);
            return;
        }
        UpdateLayout fit = fit();
        for (int r = 0; r < rows.size(); r++) {
            paintWords(g, rows.get(r), fit.words(r));
            for (int which = 0; which < UpdateLayout.MAPS; which++) {
                paintMap(g, rows.get(r), fit.map(r, which), which);
                paintStrip(g, rows.get(r), fit.strip(r, which), which);
                paintSign(g, which, fit.map(r, which));
            }
        }
    }

    private void paintWords(Graphics2D g, UpdateRow row, Rectangle area) {
        int y = area.y + captionHeight();
        text(g, row.title(), Fonts.small().deriveFont(Font.BOLD), Colors.TEXT, area.x, y);
        FontMetrics metrics = getFontMetrics(Fonts.small());
        y += metrics.getHeight() + UIScale.scale(2);
        for (String sentence : List.of(row.what(), row.legend())) {
            for (String line : Paragraph.lines(sentence, area.width, metrics::stringWidth)) {
                text(g, line, Fonts.small(), Colors.QUIET, area.x, y);
                y += metrics.getHeight();
            }
            y += UIScale.scale(2);
        }
    }

    private void paintMap(Graphics2D g, UpdateRow row, Rectangle area, int which) {
        UpdateRow.Picture picture = row.maps().get(which);
        int captionTop = area.y - captionHeight() + UIScale.scale(1);
        Colors color = which == 1 ? Colors.ACCENT : Colors.TEXT;
        int end = text(g, picture.title(), Fonts.smallMono(), color, area.x, captionTop);
        String scale = " " + Numbers.around(picture.scale());
        int room = area.x + area.width + UIScale.scale(27) - end;
        if (getFontMetrics(Fonts.tiny()).stringWidth(scale) <= room) {
            text(g, scale, Fonts.tiny(), Colors.QUIET, end, captionTop + UIScale.scale(1));
        }
        g.setColor(Colors.BORDER.get());
        g.fillRect(area.x, area.y, area.width, area.height);
        PixelMap.draw(g, picture.image(), area.x + 1, area.y + 1, area.width - 2);
        pass.flatMap(Pass::pixel).ifPresent(i -> {
            double side = (area.width - 2) / (double) Shape.SIDE;
            frame(g, area.x + i % Shape.SIDE * side, area.y + i / Shape.SIDE * side, side + 2, side + 2);
        });
        if (isFocusOwner() && rows.indexOf(row) * UpdateLayout.MAPS + which == current) {
            Ring.draw(g, area, Colors.ACCENT.get(), 0, UIScale.scale(2f), 0);
        }
    }

    private void paintStrip(Graphics2D g, UpdateRow row, Rectangle strip, int which) {
        row.outgoing().paint(g, strip, which);
        Pass shown = pass.orElseThrow();
        shown.pointed().digit().or(shown::chosenClass).ifPresent(c -> {
            Rectangle cell = OutgoingUpdate.cell(strip, c);
            frame(g, cell.x - 1, cell.y - 1, cell.width + 1, cell.height + 1);
        });
    }

    private static void frame(Graphics2D g, double x, double y, double width, double height) {
        g.setColor(Colors.ACCENT.get());
        g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
        g.draw(new Rectangle2D.Double(x, y, width, height));
    }

    private void paintSign(Graphics2D g, int which, Rectangle map) {
        if (which > 0) {
            String sign = which == 1 ? "+" : "=";
            int width = getFontMetrics(Fonts.heading()).stringWidth(sign);
            int gap = fit().parts().gap();
            text(g, sign, Fonts.heading(), Colors.QUIET, map.x - (gap + width) / 2, map.y + map.height / 2 - UIScale.scale(8));
        }
    }

    private int text(Graphics2D g, String text, Font font, Colors color, int x, int top) {
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        g.setColor(color.get());
        FlatUIUtils.drawString(this, g, text, x, top + metrics.getAscent());
        return x + metrics.stringWidth(text);
    }

    private Optional<Spot> spotAt(int x, int y) {
        UpdateLayout fit = fit();
        for (int r = 0; r < rows.size(); r++) {
            for (int which = 0; which < UpdateLayout.MAPS; which++) {
                Rectangle map = fit.map(r, which);
                Rectangle strip = fit.strip(r, which);
                if (map.contains(x, y)) {
                    int column = (x - map.x) * Shape.SIDE / map.width;
                    int row = (y - map.y) * Shape.SIDE / map.height;
                    return Optional.of(new Spot(r, which, Shape.SIDE * row + column, false));
                }
                if (strip.contains(x, y)) {
                    return Optional.of(new Spot(r, which, (y - strip.y) * Shape.CLASSES / strip.height, true));
                }
            }
        }
        return Optional.empty();
    }

    /** The pixel at a point of any of the maps. */
    Optional<Integer> pixelAt(int x, int y) {
        return spotAt(x, y).filter(spot -> !spot.strip).map(Spot::index);
    }

    /** What stands at a point: a weight, the gradient that the step is made of, or the weight after the update. */
    Optional<Quantity> quantityAt(int x, int y) {
        return spotAt(x, y).map(spot -> spot.strip
                ? rows.get(spot.row).outgoingQuantity(spot.which, spot.index)
                : rows.get(spot.row).quantity(spot.which, spot.index));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return spotAt(e.getX(), e.getY())
                .map(spot -> spot.strip
                        ? rows.get(spot.row).title() + ": " + rows.get(spot.row).outgoing().text(spot.index)
                        : rows.get(spot.row).text(spot.index))
                .orElse(null);
    }

    @Override
    protected String describe() {
        if (rows.isEmpty()) {
            return "";
        }
        UpdateRow row = rows.get(current / UpdateLayout.MAPS);
        return row.title() + ": " + List.of("before", "step", "after").get(current % UpdateLayout.MAPS)
                + pass.flatMap(Pass::pixel).map(i -> "; " + row.text(i)).orElse("");
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(720, 330));
    }

    @Override
    public Dimension getMinimumSize() {
        return UIScale.scale(new Dimension(300, 160));
    }
}
