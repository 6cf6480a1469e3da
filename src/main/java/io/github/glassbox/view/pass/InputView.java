package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.PixelKeys;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The input picture x, and under it what the chosen hidden unit makes of each pixel: W1[h] times x, or its gradient
 * dW1[h]; where W2 is read, W2 stands there.
 *
 * <p>The arrow keys move the picture by a pixel; with Shift they move the marked pixel, which Enter opens: its value, with
 * Shift what the hidden unit makes of it.
 */
final class InputView extends CellDrawing {
    private static final Symbol WEIGHTS = Symbol.w(Shape.LAYERS);
    private static final double MAP_SHARE = 0.62;
    private static final int SMALLEST = 28;

    private final PresentationModel model;
    private Pass pass;
    private BufferedImage ink;
    private BufferedImage map;
    private PixelProducts mapped;
    private WeightGrid grid;

    InputView(PresentationModel model) {
        super("Input picture x, 28 by 28 pixels", AccessibleRole.CANVAS);
        this.model = model;
        setName("input");
        takeKeys();
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
            }
        });
        bind("LEFT", () -> movePicture(-1, 0));
        bind("RIGHT", () -> movePicture(1, 0));
        bind("UP", () -> movePicture(0, -1));
        bind("DOWN", () -> movePicture(0, 1));
        PixelKeys.bind(model::pixel, model::markPixel, "shift ", this::bind);
        bind("ENTER", () -> model.pixel().ifPresent(i -> model.explain(Quantity.of(Symbol.X, i))));
        bind("shift ENTER", () -> model.pixel().ifPresent(this::explainBelow));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    model.markPixel(Optional.empty());
                }
            }
        });
    }

    private void movePicture(int right, int down) {
        model.setDistortion(Distortions.moved(model.distortion(), right, down));
    }

    private void explainBelow(int i) {
        if (pass != null && grid == null) {
            model.explain(mapped.quantity(i));
        }
    }

    /** How wide the picture is if the view is this tall. */
    int side(int height) {
        int texts = captionHeight() + titleHeight();
        return Math.max(SMALLEST, (int) ((height - texts) / (1 + MAP_SHARE)));
    }

    private int captionHeight() {
        return getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
    }

    private int titleHeight() {
        return getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(6);
    }

    void show(Pass shown) {
        pass = shown;
        mapped = new PixelProducts(shown);
        grid = shown.stage().makes(Symbol.z(Shape.LAYERS))
                ? new WeightGrid(WEIGHTS, shown.hidden(), shown.parameters()::w2)
                : null;
        render();
        repaint();
        choiceMayHaveMoved();
    }

    @Override
    protected String describe() {
        return pass == null ? "" : pass.sampleName() + (pass.labelled() ? ", label " + pass.label() : ", no label");
    }

    @Override
    protected int cellCount() {
        return pass == null ? 0 : Shape.INPUTS;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return pixelBounds(inkArea(), k).getBounds();
    }

    @Override
    protected String cellName(int k) {
        return "pixel in " + text(k);
    }

    @Override
    protected int chosenCell() {
        return pass == null ? -1 : pass.pixel().orElse(-1);
    }

    @Override
    protected void chooseCell(int k) {
        model.markPixel(Optional.of(k));
    }

    private String text(int i) {
        return "row " + i / Shape.SIDE + ", column " + i % Shape.SIDE + ": x[" + i + "] = " + Numbers.exact(pass.forward().x(i));
    }

    private void render() {
        ink = PixelMap.ink(i -> pass.forward().ink(i) / 255f);
        map = PixelMap.signed(mapped::at, mapped.scale());
        if (grid != null) {
            grid.forgetColors();
        }
    }

    /** The theme's colours have changed. */
    void recolor() {
        if (pass != null) {
            render();
        }
    }

    private Rectangle inkArea() {
        int side = Math.min(getWidth(), side(getHeight()));
        return new Rectangle(0, 0, side, side);
    }

    private Rectangle mapArea() {
        Rectangle above = inkArea();
        int y = above.height + captionHeight() + titleHeight();
        int side = Math.max(0, Math.min(above.width, getHeight() - y));
        return new Rectangle(0, y, side, side);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (pass == null) {
            return;
        }
        paintPicture(g, ink, inkArea());
        paintPixel(g, inkArea());
        if (isFocusOwner()) {
            Ring.draw(g, inkArea(), Colors.ACCENT.get(), 0, UIScale.scale(2f), 0);
        }
        Rectangle below = mapArea();
        if (grid == null) {
            paintPicture(g, map, below);
            paintPixel(g, below);
        } else {
            grid.draw(g, gridArea(), pass.markedUnit(), pass.markedClass());
        }
        int caption = inkArea().height + UIScale.scale(3);
        int after = text(g, caption(), Fonts.small(), Colors.QUIET, 0, caption);
        if (pass.labelled()) {
            text(g, Integer.toString(pass.label()), bold(Fonts.small()), Colors.TEXT, after, caption);
        }
        int title = below.y - getFontMetrics(Fonts.smallMono()).getHeight() - UIScale.scale(2);
        String name = grid == null ? mapped.title() : WEIGHTS + " " + Shape.CLASSES + "×" + pass.hidden();
        after = text(g, name, bold(Fonts.smallMono()), Colors.TEXT, 0, title);
        String range = " " + Numbers.around(grid == null ? mapped.scale() : grid.scale());
        if (after + getFontMetrics(Fonts.tiny()).stringWidth(range) <= getWidth()) {
            text(g, range, Fonts.tiny(), Colors.QUIET, after, title + UIScale.scale(1));
        }
    }

    /** What stands before the label: where there is no room, not that it is changed, then not the split either. */
    String caption() {
        String end = pass.labelled() ? " · label " : " · no label";
        String name = pass.sampleName();
        FontMetrics metrics = getFontMetrics(Fonts.small());
        String plain = name.replace(" (changed)", "");
        return List.of(name, plain, plain.substring(Math.max(0, plain.indexOf('#')))).stream()
                .map(start -> start + end)
                .filter(text -> metrics.stringWidth(text + "88") <= getWidth())
                .findFirst()
                .orElse(end.substring(3));
    }

    private static Font bold(Font font) {
        return font.deriveFont(Font.BOLD);
    }

    private static void paintPicture(Graphics2D g, BufferedImage picture, Rectangle area) {
        g.setColor(Colors.BORDER.get());
        g.fillRect(area.x, area.y, area.width, area.height);
        PixelMap.draw(g, picture, area.x + 1, area.y + 1, area.width - 2);
    }

    private int text(Graphics2D g, String text, Font font, Colors color, int x, int top) {
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        g.setColor(color.get());
        FlatUIUtils.drawString(this, g, text, x, top + metrics.getAscent());
        return x + metrics.stringWidth(text);
    }

    private Rectangle gridArea() {
        Rectangle area = mapArea();
        return new Rectangle(area.x + 1, area.y + 1, Math.max(1, area.width - 2), Math.max(1, area.height - 2));
    }

    /** Around the marked pixel. */
    private void paintPixel(Graphics2D g, Rectangle area) {
        pass.pixel().ifPresent(i -> {
            g.setColor(Colors.ACCENT.get());
            g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
            g.draw(pixelBounds(area, i));
        });
    }

    private static Rectangle2D pixelBounds(Rectangle area, int i) {
        double side = (area.width - 2) / (double) Shape.SIDE;
        return new Rectangle2D.Double(
                area.x + i % Shape.SIDE * side, area.y + i / Shape.SIDE * side, side + 2, side + 2);
    }

    /** The quantity at a point: a pixel, what the hidden unit makes of it, or an element of W2. */
    Optional<Quantity> quantityAt(int x, int y) {
        if (pass == null) {
            return Optional.empty();
        }
        int i = pixel(inkArea(), x, y);
        if (i >= 0) {
            return Optional.of(Quantity.of(Symbol.X, i));
        }
        if (grid != null) {
            return grid.at(gridArea(), x, y);
        }
        i = pixel(mapArea(), x, y);
        return i >= 0 ? Optional.of(mapped.quantity(i)) : Optional.empty();
    }

    /** The pixel at a point of either picture. */
    Optional<Integer> pixelAt(int x, int y) {
        return quantityAt(x, y)
                .filter(q -> !q.symbol().equals(WEIGHTS))
                .map(q -> q.symbol().equals(Symbol.X) ? q.row() : q.column());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return quantityAt(e.getX(), e.getY())
                .map(q -> switch (q.symbol().tensor()) {
                    case X -> q + " (row " + q.row() / Shape.SIDE + ", column " + q.row() % Shape.SIDE + ") = "
                            + Numbers.exact(pass.forward().x(q.row()));
                    default -> q.symbol().equals(WEIGHTS) ? grid.text(q) : mapped.text(q.column());
                })
                .orElse(null);
    }

    private static int pixel(Rectangle area, int x, int y) {
        int column = Math.floorDiv((x - area.x - 1) * Shape.SIDE, Math.max(1, area.width - 2));
        int row = Math.floorDiv((y - area.y - 1) * Shape.SIDE, Math.max(1, area.height - 2));
        boolean inside = column >= 0 && column < Shape.SIDE && row >= 0 && row < Shape.SIDE;
        return inside ? row * Shape.SIDE + column : -1;
    }
}
