package io.github.glassbox.view.overview;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.paint.SignedColors;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/**
 * The hidden units: each as its own heatmap, beside it a bar of how much it fires.
 *
 * <p>Pointing at one, or Up and Down, mark it everywhere; a click, and Enter, go to its page.
 */
final class UnitColumn extends CellDrawing {
    private static final int LOWEST = 21;
    private static final int GAP = 8;
    private static final int ROOM_FOR_TWO_LINES = 34;

    private final PresentationModel model;
    private final Runnable open;
    private final BufferedImage[] pictures = new BufferedImage[Scene.MOST];
    private Scene scene;
    private Parameters pictured;
    private SignedColors colors;
    private float least;
    private float most;

    /** @param open goes to the page of the chosen unit */
    UnitColumn(PresentationModel model, Runnable open) {
        super("Hidden units", AccessibleRole.LIST);
        this.model = model;
        this.open = open;
        setName("overview.units");
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        takeKeys();
        bind("UP", () -> go(-columns()));
        bind("DOWN", () -> go(columns()));
        bind("LEFT", () -> go(-1));
        bind("RIGHT", () -> go(1));
        bind("HOME", () -> go(-Scene.MOST));
        bind("END", () -> go(Scene.MOST));
        bind("ENTER", () -> openAt(Math.max(0, chosenCell())));
        listen();
    }

    private void listen() {
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                int k = at(e);
                if (k >= 0 && SwingUtilities.isLeftMouseButton(e)) {
                    openAt(k);
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                int k = at(e);
                model.pointAt(k < 0 ? Pointed.NONE : Pointed.unit(scene.units().get(k)));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                model.pointAt(Pointed.NONE);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    model.pointAt(Pointed.NONE);
                }
            }
        });
    }

    private int at(MouseEvent e) {
        return scene == null ? -1 : rows().at(e.getX(), e.getY());
    }

    private int columns() {
        return scene == null ? 1 : rows().columns();
    }

    private void go(int places) {
        if (scene != null) {
            int now = chosenCell();
            chooseCell(now < 0 ? 0 : Math.max(0, Math.min(cellCount() - 1, now + places)));
        }
    }

    private void openAt(int k) {
        if (k < cellCount()) {
            model.chooseUnit(scene.units().get(k));
            open.run();
        }
    }

    void show(Scene shown) {
        boolean samePictures = scene != null && shown.maps() == pictured && shown.units().equals(scene.units());
        scene = shown;
        least = 0;
        most = 0;
        for (int h = 0; h < shown.hidden(); h++) {
            float a = shown.forward().a1(h);
            if (Float.isFinite(a)) {
                least = Math.min(least, a);
                most = Math.max(most, a);
            }
        }
        if (!samePictures) {
            render();
        }
        repaint();
        choiceMayHaveMoved();
    }

    /** The theme's colours have changed. */
    void recolor() {
        colors = null;
        if (scene != null) {
            render();
        }
    }

    private void render() {
        pictured = scene.maps();
        float scale = 0;
        for (int h : scene.units()) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                float weight = Math.abs(pictured.w1(h, i));
                scale = weight > scale && weight <= Float.MAX_VALUE ? weight : scale;
            }
        }
        colors = colors == null ? new SignedColors(scale) : colors.withScale(scale);
        for (int k = 0; k < scene.units().size(); k++) {
            int h = scene.units().get(k);
            if (pictures[k] == null) {
                pictures[k] = PixelMap.blank();
            }
            PixelMap.fill(pictures[k], i -> pictured.w1(h, i), colors);
        }
    }

    /** Where the units stand. */
    Rows rows() {
        return Rows.of(Math.max(1, cellCount()), getWidth(), getHeight(), UIScale.scale(LOWEST));
    }

    /** The square of a cell's heatmap. */
    Rectangle map(int k) {
        Rectangle cell = rows().cell(k);
        int side = Math.max(1, Math.min(cell.height - Math.max(2, cell.height / 8), cell.width * 9 / 20));
        return new Rectangle(cell.x + UIScale.scale(GAP) / 2, cell.y + (cell.height - side) / 2, side, side);
    }

    /** The well of a cell's bar. */
    Rectangle bar(int k) {
        Rectangle cell = rows().cell(k);
        Rectangle map = map(k);
        int left = map.x + map.width + UIScale.scale(GAP);
        int right = cell.x + cell.width - UIScale.scale(GAP);
        int high = UIScale.scale(cell.height >= UIScale.scale(2 * ROOM_FOR_TWO_LINES) ? 14 : cell.height >= UIScale.scale(ROOM_FOR_TWO_LINES) ? 10 : 6);
        if (cell.height >= UIScale.scale(ROOM_FOR_TWO_LINES)) {
            return new Rectangle(left, cell.y + cell.height / 2 + UIScale.scale(1), Math.max(1, right - left), high);
        }
        int name = getFontMetrics(Fonts.smallMono()).stringWidth(narrow(cell) ? "h99" : "h99 ");
        int number = narrow(cell) ? 0 : getFontMetrics(Fonts.smallMono()).stringWidth(" 0.00");
        return new Rectangle(
                left + name, cell.y + (cell.height - high) / 2, Math.max(1, right - number - left - name), high);
    }

    private boolean narrow(Rectangle cell) {
        return cell.width < UIScale.scale(140);
    }

    /** How long a cell's bar is, in pixels. */
    double barLength(int k) {
        float a = scene.forward().a1(scene.units().get(k));
        return most == least || !Float.isFinite(a) ? 0 : bar(k).width * Math.abs(a) / ((double) most - least);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (isFocusOwner() && chosenCell() < 0) {
            Ring.draw(g, new Rectangle(getSize()), Colors.ACCENT.get(), 0, UIScale.scale(2f), UIScale.scale(10));
        }
        if (scene == null) {
            return;
        }
        for (int k = 0; k < scene.units().size(); k++) {
            paintCell(g, k);
        }
    }

    private void paintCell(Graphics2D g, int k) {
        int h = scene.units().get(k);
        Rectangle cell = rows().cell(k);
        boolean marked = scene.unit().filter(unit -> unit == h).isPresent();
        if (marked) {
            g.setColor(Colors.CHOSEN.get());
            int arc = UIScale.scale(10);
            g.fill(new RoundRectangle2D.Float(cell.x, cell.y, cell.width, cell.height, arc, arc));
            Ring.draw(g, cell, Colors.ACCENT.get(), 0, UIScale.scale(isFocusOwner() ? 2f : 1f), arc);
        }
        Rectangle map = map(k);
        g.setColor(Colors.BORDER.get());
        g.fillRect(map.x - 1, map.y - 1, map.width + 2, map.height + 2);
        PixelMap.draw(g, pictures[k], map.x, map.y, map.width);
        paintBar(g, k);
        paintTexts(g, k, marked);
    }

    private void paintBar(Graphics2D g, int k) {
        Rectangle bar = bar(k);
        int arc = Math.min(bar.height, UIScale.scale(5));
        g.setColor(Colors.WELL.get());
        g.fillRoundRect(bar.x, bar.y, bar.width, bar.height, arc, arc);
        double length = barLength(k);
        if (length > 0) {
            boolean positive = scene.forward().a1(scene.units().get(k)) > 0;
            double zero = bar.x + (most == least ? 0 : bar.width * -least / ((double) most - least));
            g.setColor((positive ? Colors.POSITIVE : Colors.NEGATIVE).get());
            double width = Math.max(UIScale.scale(1f), length);
            g.fill(new RoundRectangle2D.Double(positive ? zero : zero - width, bar.y, width, bar.height, arc, arc));
        }
    }

    private void paintTexts(Graphics2D g, int k, boolean marked) {
        int h = scene.units().get(k);
        Rectangle cell = rows().cell(k);
        Rectangle bar = bar(k);
        boolean silent = scene.forward().a1(h) == 0;
        String number = scene.forward().isSwitchedOff(h) ? "off" : number(scene.forward().a1(h));
        Font mono = cell.height >= UIScale.scale(2 * ROOM_FOR_TWO_LINES) ? Fonts.mono() : Fonts.smallMono();
        FontMetrics metrics = g.getFontMetrics(mono);
        boolean above = cell.height >= UIScale.scale(ROOM_FOR_TWO_LINES);
        int baseline = above
                ? bar.y - metrics.getDescent() - UIScale.scale(1)
                : cell.y + (cell.height - metrics.getHeight()) / 2 + metrics.getAscent();
        int left = map(k).x + map(k).width + UIScale.scale(GAP);
        g.setFont(marked ? mono.deriveFont(Font.BOLD) : mono);
        g.setColor((marked ? Colors.ACCENT : Colors.TEXT).get());
        FlatUIUtils.drawString(this, g, "h" + h, left, baseline);
        if (above || !narrow(cell)) {
            g.setColor((silent ? Colors.QUIET : Colors.TEXT).get());
            int right = cell.x + cell.width - UIScale.scale(GAP);
            FlatUIUtils.drawString(this, g, number, right - g.getFontMetrics().stringWidth(number), baseline);
        }
    }

    private static String number(float a) {
        double magnitude = Math.abs(a);
        return Float.isFinite(a) && magnitude >= 9999.5
                ? Numbers.power(a, 0)
                : Numbers.fixed(a, magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0);
    }

    @Override
    protected String accessibleName() {
        return scene == null ? super.accessibleName()
                : "activations a1 of " + scene.hidden() + (scene.hidden() == 1 ? " hidden unit" : " hidden units");
    }

    @Override
    protected String describe() {
        return scene == null ? "" : scene.unit().map(h -> Sentences.unit(scene, h)).orElseGet(() -> Sentences.hint(scene));
    }

    @Override
    protected int cellCount() {
        return scene == null ? 0 : scene.units().size();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return rows().cell(k);
    }

    @Override
    protected String cellName(int k) {
        return Sentences.unit(scene, scene.units().get(k));
    }

    @Override
    protected int chosenCell() {
        return scene == null ? -1 : scene.units().indexOf(scene.unit().orElse(-1));
    }

    @Override
    protected void chooseCell(int k) {
        model.pointAt(Pointed.unit(scene.units().get(k)));
    }
}
