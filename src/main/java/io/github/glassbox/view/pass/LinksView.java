package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;

/**
 * What lies between the hidden units and the classes: the contributions of a1 to z2, or backward of dz2 to da1, as links,
 * as wide as they are large, in the colour of their sign; for the chosen class also as a waterfall; dW2 as a grid.
 *
 * <p>Links of at least half the largest contribution have their full colour always, smaller ones fade with their size.
 * What is not chosen, or not what the stage is about, is thinner, not fainter.
 *
 * <p>The arrow keys point at one link after the other, the largest first, or at the elements of the grid; Enter opens it.
 */
final class LinksView extends CellDrawing {
    private static final float THINNER = 0.55f;
    private static final int WATERFALL_MARGIN = 14;
    private static final int GRID_MARGIN = 10;

    private static final int LAYER = Shape.LAYERS;
    private static final Symbol GRADIENT = Symbol.dw(LAYER);

    private final PresentationModel model;
    private Pass pass;
    private Links links;
    private LinkCurves curves;
    private WeightGrid grid;
    private Waterfall waterfall;

    LinksView(PresentationModel model) {
        super("links", AccessibleRole.LIST);
        this.model = model;
        setName("links");
        bind("UP", () -> go(-1, -1, 0));
        bind("DOWN", () -> go(1, 1, 0));
        bind("LEFT", () -> go(-1, 0, -1));
        bind("RIGHT", () -> go(1, 0, 1));
        bind("HOME", () -> go(-cellCount(), 0, -cellCount()));
        bind("END", () -> go(cellCount(), 0, cellCount()));
        bind("ENTER", this::explain);
        takeKeys();
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    model.pointAt(Pointed.NONE);
                }
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
            }
        });
    }

    /** Points at another link, so many further in their order, or so many rows and elements further in the grid. */
    private void go(int places, int rows, int elements) {
        int count = cellCount();
        if (count > 0) {
            int now = chosenCell();
            int to = now < 0 ? 0 : now + (grid == null ? places : rows * pass.hidden() + elements);
            chooseCell(Math.max(0, Math.min(count - 1, to)));
        }
    }

    private void explain() {
        int k = chosenCell();
        if (k >= 0) {
            model.explain(quantity(k));
        }
    }

    /** Where a cell comes from: the elements of dW2 row by row, or the links, the largest first. */
    private Quantity quantity(int k) {
        return grid == null
                ? Links.quantity(pass, link(k).c(), link(k).h())
                : Quantity.of(GRADIENT, k / pass.hidden(), k % pass.hidden());
    }

    private Links.Link link(int k) {
        return links.drawn().get(links.drawn().size() - 1 - k);
    }

    @Override
    protected String accessibleName() {
        if (pass == null) {
            return super.accessibleName();
        }
        return grid != null ? "gradient dW2 of 10 by " + pass.hidden() + " weights"
                : Links.goBack(pass) ? "contributions of dz2 to da1, the largest first" : "contributions of a1 to z2, the largest first";
    }

    @Override
    protected String describe() {
        return links == null ? "" : links.explanation(pass);
    }

    @Override
    protected int cellCount() {
        return links == null ? 0 : grid == null ? links.drawn().size() : Shape.CLASSES * pass.hidden();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return grid == null ? curves.curve(link(k)).getBounds() : grid.cell(gridArea(), k);
    }

    @Override
    protected String cellName(int k) {
        return (grid == null
                ? "hidden unit " + link(k).h() + " to class " + link(k).c()
                : "class " + k / pass.hidden() + ", hidden unit " + k % pass.hidden())
                + ": " + (grid == null ? text(link(k)) : grid.text(quantity(k)));
    }

    @Override
    protected int chosenCell() {
        return pass == null ? -1 : pointedAt(pass.pointed(), this::ends, cellCount());
    }

    @Override
    protected void chooseCell(int k) {
        model.pointAt(ends(k));
    }

    private static int pointedAt(Pointed pointed, IntFunction<Pointed> ends, int count) {
        return IntStream.range(0, count).filter(k -> ends.apply(k).equals(pointed)).findFirst().orElse(-1);
    }

    private Pointed ends(int k) {
        return grid == null
                ? Pointed.link(link(k).h(), link(k).c())
                : Pointed.link(k % pass.hidden(), k / pass.hidden());
    }

    void show(Pass shown, Links worthDrawing) {
        pass = shown;
        links = worthDrawing;
        curves = new LinkCurves(this, shown, worthDrawing);
        grid = shown.stage().makes(GRADIENT) ? gradient(shown) : null;
        waterfall = isSummedUp(shown.stage())
                ? shown.chosenClass().map(c -> Waterfall.of(shown, c)).orElse(null)
                : null;
        repaint();
        choiceMayHaveMoved();
    }

    /** From the logits on, and in the overview. */
    private static boolean isSummedUp(Stage stage) {
        return !stage.isHidden() && !stage.isBackward();
    }

    /** Whether the gradient of the weights stands in the place of the links. */
    boolean showsGrid() {
        return grid != null;
    }

    Links links() {
        return links;
    }

    /** The waterfall, while a class is chosen at the stage of z2. */
    Optional<Waterfall> waterfall() {
        return Optional.ofNullable(waterfall);
    }

    @Override
    protected void draw(Graphics2D g) {
        if (links == null) {
            return;
        }
        if (isFocusOwner()) {
            Ring.draw(g, new Rectangle(getSize()), Colors.ACCENT.get(0.6f), UIScale.scale(1f), UIScale.scale(1.5f), UIScale.scale(6));
        }
        if (grid != null) {
            grid.draw(g, gridArea(), pass.markedUnit(), pass.markedClass());
            return;
        }
        Stage stage = pass.stage();
        boolean involved = stage.layer() == 0 || stage.makes(Symbol.z(LAYER)) || stage.makes(Symbol.da(LAYER - 1));
        float width = involved && waterfall == null ? 1 : THINNER;
        boolean one = pass.chosenClass().isPresent();
        curves.paint(g, false, width * (one ? 1 : THINNER));
        curves.paint(g, true, width);
        if (waterfall != null) {
            int margin = UIScale.scale(WATERFALL_MARGIN);
            waterfall.paint(g, VectorColumn.rows(this, pass.hidden()), margin, getWidth() - 2 * margin);
        }
        int pointed = isFocusOwner() ? chosenCell() : -1;
        if (pointed >= 0) {
            curves.mark(g, link(pointed));
        }
    }

    private static WeightGrid gradient(Pass shown) {
        return new WeightGrid(GRADIENT, shown.hidden(), (c, h) -> shown.value(GRADIENT, c, h));
    }

    /** Beside dz2, line by line. */
    private Rectangle gridArea() {
        Rows rows = VectorColumn.rows(this, Shape.CLASSES);
        int margin = UIScale.scale(GRID_MARGIN);
        return new Rectangle(
                margin, (int) rows.top(), Math.max(1, getWidth() - 2 * margin), (int) (rows.bottom() - rows.top()));
    }

    /** The theme's colours have changed. */
    void recolor() {
        if (grid != null) {
            grid.forgetColors();
        }
    }

    /** What stands at a point: an element of dW2, or the nearest link. */
    Optional<Quantity> quantityAt(int x, int y) {
        if (links == null) {
            return Optional.empty();
        }
        if (grid != null) {
            return grid.at(gridArea(), x, y);
        }
        return curves.nearest(x, y).map(link -> Links.quantity(pass, link.c(), link.h()));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        if (links == null) {
            return null;
        }
        if (grid != null) {
            return grid.at(gridArea(), e.getX(), e.getY()).map(grid::text).orElse(null);
        }
        if (waterfall != null) {
            Rows rows = VectorColumn.rows(this, pass.hidden());
            int line = rows.lineAt(e.getY());
            if (line >= 0) {
                return "h" + rows.first(line) + ": " + waterfall.text(rows.first(line));
            }
        }
        return curves.nearest(e.getX(), e.getY()).map(this::text).orElse(links.explanation(pass));
    }

    private String text(Links.Link link) {
        return Links.text(pass, link);
    }
}
