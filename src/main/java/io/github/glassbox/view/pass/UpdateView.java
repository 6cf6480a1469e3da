package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.paint.Drawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The update of the chosen hidden unit's weights, W1[h] as maps and its column of W2 under them: before, the step, after. Once as the chosen picture alone would
 * make it, once as the batch's mean gradient does, which is what training goes by.
 */
final class UpdateView extends Drawing {
    private static final int ROWS = 2;
    private static final int MAPS = 3;

    private Optional<Pass> pass = Optional.empty();
    private final List<Row> rows = new ArrayList<>();

    /** One way of updating. */
    private record Row(
            String title, String what, Parameters before, float[] step, float[] after, Picture[] pictures, OutgoingUpdate outgoing) {}

    /** One 28 x 28 map, and its scale. */
    private record Picture(String title, BufferedImage image, float scale) {}

    UpdateView() {
        super("Update of the chosen hidden unit's weights", AccessibleRole.CANVAS);
        setName("update");
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
        rows.clear();
        pass.flatMap(Pass::update).ifPresent(update -> {
            Pass shown = pass.orElseThrow();
            int h = shown.unit();
            float alpha = update.learning().rate();
            var backward = shown.calculations().backward();
            float[] alone = new float[Shape.INPUTS];
            float[] batch = new float[Shape.INPUTS];
            OutgoingUpdate aloneOutgoing =
                    OutgoingUpdate.of(h, c -> shown.parameters().w2(c, h), c -> -(alpha * backward.dw2(c, h)));
            OutgoingUpdate batchOutgoing = OutgoingUpdate.of(
                    h, c -> shown.parameters().w2(c, h), c -> update.next().w2(c, h) - shown.parameters().w2(c, h));
            for (int i = 0; i < Shape.INPUTS; i++) {
                alone[i] = -(alpha * backward.dw1(h, i));
                batch[i] = update.next().w1(h, i) - shown.parameters().w1(h, i);
            }
            rows.add(row("This picture alone", "as if it were the batch; not what training does", shown, alone, aloneOutgoing, true));
            boolean plain = update.learning().optimizer() == Optimizer.GRADIENT_DESCENT && update.learning().l2() == 0;
            String how = plain ? "mean gradient of " : update.learning().optimizer() + ", mean gradient of ";
            rows.add(row("The whole batch", how + Numbers.count(update.batch().size()) + " pictures; the real update", shown, batch, batchOutgoing, plain));
        });
    }

    private static Row row(
            String title, String what, Pass shown, float[] step, OutgoingUpdate outgoing, boolean plain) {
        int h = shown.unit();
        float[] after = new float[Shape.INPUTS];
        float weights = 0;
        float steps = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            after[i] = shown.parameters().w1(h, i) + step[i];
            weights = Math.max(weights, Math.max(Math.abs(shown.parameters().w1(h, i)), Math.abs(after[i])));
            steps = Math.max(steps, Math.abs(step[i]));
        }
        String name = "W1[" + h + "]";
        return new Row(title, what, shown.parameters(), step, after, new Picture[] {
            new Picture(name, PixelMap.signed(i -> shown.parameters().w1(h, i), weights), weights),
            new Picture(plain ? "− α·dW1[" + h + "]" : "step", PixelMap.signed(i -> step[i], steps), steps),
            new Picture(name + " after", PixelMap.signed(i -> after[i], weights), weights)
        }, outgoing);
    }

    private int titleHeight() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
    }

    private int captionHeight() {
        return getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(2);
    }

    private static int gap() {
        return UIScale.scale(22);
    }

    /** How large a map can be if the two ways stand one above the other. */
    private int sideStacked() {
        int foot = UIScale.scale(OutgoingUpdate.HEIGHT + 8);
        return Math.min(
                getHeight() / ROWS - titleHeight() - captionHeight() - foot, (getWidth() - (MAPS - 1) * gap()) / MAPS);
    }

    /** How large if they stand side by side. */
    private int sideBeside() {
        int foot = UIScale.scale(OutgoingUpdate.HEIGHT + 8);
        return Math.min(
                getHeight() - 2 * titleHeight() - captionHeight() - foot,
                (getWidth() - nameWidth() - (ROWS * MAPS - 1) * gap()) / (ROWS * MAPS));
    }

    private int nameWidth() {
        return getFontMetrics(Fonts.tiny()).stringWidth("W2[:,444]");
    }

    private boolean isBeside() {
        return sideBeside() > sideStacked();
    }

    private Rectangle area(int row, int map) {
        boolean beside = isBeside();
        int side = Math.max(Shape.SIDE, beside ? sideBeside() : sideStacked());
        int across = beside ? ROWS * MAPS : MAPS;
        int left = Math.max(0, (getWidth() - across * side - (across - 1) * gap()) / 2);
        int column = beside ? row * MAPS + map : map;
        int top = beside
                ? Math.max(0, (getHeight() - side - 2 * titleHeight() - captionHeight() - UIScale.scale(20)) / 2)
                        + 2 * titleHeight()
                : row * getHeight() / ROWS + titleHeight();
        return new Rectangle(left + column * (side + gap()), top + captionHeight(), side, side);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (rows.isEmpty()) {
            text(g, "Computing this iteration's gradient…", Fonts.text(), Colors.QUIET, 0, getHeight() / 2);
            return;
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            paintTitle(g, row, area(r, 0));
            for (int m = 0; m < MAPS; m++) {
                Rectangle area = area(r, m);
                Picture picture = row.pictures[m];
                int captionTop = area.y - captionHeight() + UIScale.scale(1);
                int end = text(g, picture.title, Fonts.smallMono(), m == 1 ? Colors.ACCENT : Colors.TEXT, area.x, captionTop);
                String scale = " ±" + Numbers.bound(picture.scale);
                if (end + getFontMetrics(Fonts.tiny()).stringWidth(scale) <= area.x + area.width + gap() - 2) {
                    text(g, scale, Fonts.tiny(), Colors.QUIET, end, captionTop + UIScale.scale(1));
                }
                g.setColor(Colors.BORDER.get());
                g.fillRect(area.x, area.y, area.width, area.height);
                PixelMap.draw(g, picture.image, area.x + 1, area.y + 1, area.width - 2);
                paintPixel(g, area);
                row.outgoing.paint(g, strip(area), m);
                if (m == 0 && (r == 0 || !isBeside())) {
                    String name = row.outgoing.name();
                    int width = getFontMetrics(Fonts.tiny()).stringWidth(name) + UIScale.scale(6);
                    text(g, name, Fonts.tiny(), Colors.QUIET, area.x - width, strip(area).y - UIScale.scale(1));
                }
                if (m < MAPS - 1) {
                    String sign = m == 0 ? "+" : "=";
                    int x = area.x + area.width + (gap() - getFontMetrics(Fonts.heading()).stringWidth(sign)) / 2;
                    text(g, sign, Fonts.heading(), Colors.QUIET, x, area.y + area.height / 2 - UIScale.scale(8));
                }
            }
        }
    }

    private void paintTitle(Graphics2D g, Row row, Rectangle first) {
        int top = first.y - captionHeight() - titleHeight();
        Font bold = Fonts.small().deriveFont(Font.BOLD);
        if (isBeside()) {
            text(g, row.title, bold, Colors.TEXT, first.x, top - titleHeight() + UIScale.scale(4));
            text(g, row.what, Fonts.tiny(), Colors.QUIET, first.x, top);
        } else {
            int after = text(g, row.title, bold, Colors.TEXT, first.x, top);
            text(g, "  " + row.what, Fonts.small(), Colors.QUIET, after, top);
        }
    }

    /** Under a map. */
    private static Rectangle strip(Rectangle map) {
        return new Rectangle(map.x, map.y + map.height + UIScale.scale(3), map.width, UIScale.scale(OutgoingUpdate.HEIGHT));
    }

    private void paintPixel(Graphics2D g, Rectangle area) {
        pass.flatMap(Pass::pixel).ifPresent(i -> {
            double side = (area.width - 2) / (double) Shape.SIDE;
            g.setColor(Colors.ACCENT.get());
            g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
            g.draw(new Rectangle2D.Double(
                    area.x + i % Shape.SIDE * side, area.y + i / Shape.SIDE * side, side + 2, side + 2));
        });
    }

    private int text(Graphics2D g, String text, Font font, Colors color, int x, int top) {
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        g.setColor(color.get());
        FlatUIUtils.drawString(this, g, text, x, top + metrics.getAscent());
        return x + metrics.stringWidth(text);
    }

    /** The pixel at a point of any of the maps. */
    Optional<Integer> pixelAt(int x, int y) {
        for (int r = 0; r < rows.size(); r++) {
            for (int m = 0; m < MAPS; m++) {
                Rectangle area = area(r, m);
                if (area.contains(x, y)) {
                    int column = (x - area.x) * Shape.SIDE / area.width;
                    int row = (y - area.y) * Shape.SIDE / area.height;
                    return Optional.of(Shape.SIDE * row + column);
                }
            }
        }
        return Optional.empty();
    }

    /** What stands at a point: a weight, or the gradient that the step is made of. */
    Optional<Quantity> quantityAt(int x, int y) {
        return pixelAt(x, y).map(i -> Quantity.of(
                area(0, 1).contains(x, y) ? Quantity.Symbol.DW1 : Quantity.Symbol.W1, pass.orElseThrow().unit(), i));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        for (int r = 0; r < rows.size(); r++) {
            for (int m = 0; m < MAPS; m++) {
                Rectangle strip = strip(area(r, m));
                if (strip.contains(e.getPoint())) {
                    return rows.get(r).title + ": "
                            + rows.get(r).outgoing.text((e.getX() - strip.x) * Shape.CLASSES / strip.width);
                }
            }
        }
        return pixelAt(e.getX(), e.getY())
                .map(i -> {
                    Row row = rows.get(area(1, 0).x <= e.getX() && (isBeside() || e.getY() >= getHeight() / ROWS) ? 1 : 0);
                    int h = pass.orElseThrow().unit();
                    return row.title + ": W1[" + h + "," + i + "] = " + Numbers.exact(row.before.w1(h, i)) + ", step "
                            + Numbers.exact(row.step[i]) + ", after " + Numbers.exact(row.after[i]);
                })
                .orElse(null);
    }

    @Override
    protected String describe() {
        return rows.isEmpty() ? "" : rows.get(0).pictures[0].title + ": before, step and after";
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
