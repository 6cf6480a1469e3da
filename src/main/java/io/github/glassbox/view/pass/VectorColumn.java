package io.github.glassbox.view.pass;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.NumPyText;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Cursor;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/**
 * z1, a1, z2 or p as bars, one line for each element.
 *
 * <p>A click, and Up and Down, choose the hidden unit or class; Escape lets go of the class. A double click, and Enter,
 * open where the element comes from; the menu key with C copies the vector as NumPy text.
 */
final class VectorColumn extends CellDrawing {
    /** On both sides of the parts, for the focus ring. */
    static final int MARGIN = 4;

    private static final int TALLEST_ROW = 44;
    private static final int TEXT_ROW = 10;
    private static final int PAGE = 10;

    private final Stage place;
    private final PresentationModel model;
    private final VectorPainter painter;
    private Optional<Pass> pass = Optional.empty();
    private PassVector vector;

    /**
     * A column.
     *
     * @param place Z1, A1, Z2 or P; in the backward pass their gradients take these places, one by one
     * @param named whether the elements' names stand before the bars
     */
    VectorColumn(Stage place, boolean named, PresentationModel model) {
        super(place.symbol(), AccessibleRole.LIST);
        this.place = place;
        this.model = model;
        painter = new VectorPainter(this, place, named);
        setName(place.id());
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        listenToMouseAndFocus();
        bind("UP", k -> k - 1);
        bind("DOWN", k -> k + 1);
        bind("PAGE_UP", k -> k - PAGE);
        bind("PAGE_DOWN", k -> k + PAGE);
        bind("HOME", k -> 0);
        bind("END", k -> Integer.MAX_VALUE);
        on("ENTER", () -> explain(vector.chosen() < 0 ? pass.orElseThrow().prediction() : vector.chosen()));
        on("menu C", () -> Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(NumPyText.array(vector.values())), null));
        on("ESCAPE", () -> model.chosenClass().ifPresent(model::chooseClass));
    }

    private void listenToMouseAndFocus() {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e)) {
                    requestFocusInWindow();
                    if (e.getClickCount() == 2) {
                        elementAt(e).ifPresent(VectorColumn.this::explain);
                    } else {
                        elementAt(e).ifPresent(VectorColumn.this::choose);
                    }
                }
            }
        });
        MouseAdapter pointing = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                model.pointAt(elementAt(e)
                        .map(k -> vector.units() ? Pointed.unit(k) : Pointed.digit(k))
                        .orElse(Pointed.NONE));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                model.pointAt(Pointed.NONE);
            }
        };
        addMouseListener(pointing);
        addMouseMotionListener(pointing);
        takeKeys();
    }

    private void bind(String key, IntUnaryOperator target) {
        on(key, () -> {
            int from = vector.chosen();
            if (from < 0) {
                from = pass.orElseThrow().prediction();
            }
            int to = Math.max(0, Math.min(vector.count() - 1, target.applyAsInt(from)));
            if (to != vector.chosen()) {
                choose(to);
            }
        });
    }

    private void on(String key, Runnable body) {
        Keys.bind(this, key, () -> {
            if (pass.isPresent()) {
                body.run();
            }
        });
    }

    private void choose(int k) {
        if (vector.units()) {
            model.chooseUnit(k);
        } else {
            model.chooseClass(k);
        }
    }

    private void explain(int k) {
        if (!vector.units() && vector.chosen() != k) {
            model.chooseClass(k);
        }
        model.explain(vector.quantity(k));
    }

    void show(Pass shown) {
        pass = Optional.of(shown);
        Stage stage = shown.at(place);
        vector = PassVector.of(shown, stage);
        repaint();
        choiceMayHaveMoved();
    }

    @Override
    protected String accessibleName() {
        return vector == null ? super.accessibleName() : vector.words();
    }

    @Override
    protected String describe() {
        return vector == null ? "" : vector.chosen() < 0 ? "no class chosen" : "chosen: " + vector.exact(vector.chosen());
    }

    @Override
    protected int cellCount() {
        return vector == null ? 0 : vector.count();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return line(rows(this, vector.count()), k);
    }

    @Override
    protected String cellName(int k) {
        return vector.words(k) + role(k);
    }

    @Override
    protected int chosenCell() {
        return vector == null ? -1 : vector.chosen();
    }

    @Override
    protected void chooseCell(int k) {
        choose(k);
    }

    private Rectangle line(Rows rows, int k) {
        return new Rectangle(0, (int) (rows.centre(k) - rows.pitch() / 2), getWidth(), (int) Math.ceil(rows.pitch()));
    }

    /** How wide the parts of the column are. */
    void setParts(int name, int bar, int number, int gap) {
        painter.setParts(name, bar, number, gap);
    }

    /** Where the elements stand, in this column or another of the same height. */
    static Rows rows(JComponent column, int count) {
        int height = column.getHeight() - footHeight(column);
        int tallest = Math.max(1, Math.min(height / Shape.CLASSES, UIScale.scale(TALLEST_ROW)));
        return Rows.of(count, height, UIScale.scale(TEXT_ROW), tallest);
    }

    /** The height, under the last line, of the scale's ends. */
    static int footHeight(JComponent column) {
        return column.getFontMetrics(Fonts.tiny()).getHeight() + UIScale.scale(2);
    }

    /** Where the bars are. */
    Rectangle bars() {
        Rows rows = rows(this, vector.count());
        return new Rectangle(
                UIScale.scale(MARGIN) + painter.barX(), (int) rows.top(), painter.barWidth(), (int) (rows.bottom() - rows.top()));
    }

    /** How long an element's bar is. */
    double barLength(int k) {
        Scale scale = vector.scale();
        return painter.barWidth() * Math.abs(scale.position(vector.values()[k]) - scale.position(0));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (vector != null) {
            painter.paint(g, pass.orElseThrow(), vector, rows(this, vector.count()));
        }
    }

    private Optional<Integer> elementAt(MouseEvent e) {
        if (vector == null) {
            return Optional.empty();
        }
        Rows rows = rows(this, vector.count());
        int line = rows.lineAt(e.getY());
        return line < 0 ? Optional.empty() : Optional.of(vector.largest(rows.first(line), rows.last(line)));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        if (vector == null) {
            return null;
        }
        Rows rows = rows(this, vector.count());
        int line = rows.lineAt(e.getY());
        if (line < 0) {
            return null;
        }
        if (rows.perLine() == 1) {
            return vector.exact(line) + role(line);
        }
        StringBuilder lines = new StringBuilder();
        for (int k = rows.first(line); k <= rows.last(line); k++) {
            lines.append(k == rows.first(line) ? "" : "\n").append(vector.exact(k));
        }
        return lines.toString();
    }

    private String role(int k) {
        Pass shown = pass.orElseThrow();
        if (vector.units()) {
            return "";
        }
        return (k == shown.prediction() ? " · prediction" : "") + (k == shown.label() && shown.labelled() ? " · label" : "");
    }
}
