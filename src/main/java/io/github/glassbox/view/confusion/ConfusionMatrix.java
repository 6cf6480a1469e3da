package io.github.glassbox.view.confusion;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.util.Objects;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/** Ten by ten counts or shares, a row for each label and a column for each prediction; click or Enter opens a cell. */
final class ConfusionMatrix extends CellDrawing {
    private static final int GAP = 2;
    private static final int CELL_WIDTH = 29;
    private static final int CELL_HEIGHT = 22;
    private static final int SMALLEST_CELL_WIDTH = 22;
    private static final int SMALLEST_CELL_HEIGHT = 14;
    private static final int ARC = 5;
    private static final int FOUR_DIGITS = 1000;

    private final Consumer<Cell> open;
    private boolean percent;
    private Split split = Split.TEST;
    private RowShares shares;
    private Cell sample;
    private Cell cursor = new Cell(0, 0);
    private Cell hovered;

    /**
     * A matrix without counts yet.
     *
     * @param open what click and Enter do with a cell
     * @param close what Escape does
     */
    ConfusionMatrix(Consumer<Cell> open, Runnable close) {
        super("Confusion matrix", AccessibleRole.TABLE);
        this.open = open;
        setName("confusion.matrix");
        takeKeys();
        bind("LEFT", () -> point(cursor.moved(0, -1)));
        bind("RIGHT", () -> point(cursor.moved(0, 1)));
        bind("UP", () -> point(cursor.moved(-1, 0)));
        bind("DOWN", () -> point(cursor.moved(1, 0)));
        bind("HOME", () -> point(cursor.moved(0, -Shape.CLASSES)));
        bind("END", () -> point(cursor.moved(0, Shape.CLASSES)));
        bind("ENTER", () -> this.open.accept(cursor));
        bind("ESCAPE", close);
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                pressed(e);
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                hover(geometry().at(e.getX(), e.getY()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(null);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    private void pressed(MouseEvent e) {
        requestFocusInWindow();
        Cell cell = geometry().at(e.getX(), e.getY());
        if (cell != null && SwingUtilities.isLeftMouseButton(e)) {
            point(cell);
            open.accept(cell);
        }
    }

    private void point(Cell cell) {
        cursor = cell;
        repaint();
        choiceMayHaveMoved();
    }

    private void hover(Cell cell) {
        if (!Objects.equals(cell, hovered)) {
            hovered = cell;
            repaint();
        }
    }

    /** Shows the counts of an evaluation on a split; null for none. */
    void show(Evaluation evaluation, Split itsSplit) {
        boolean same = shares != null && shares.evaluation() == evaluation && split == itsSplit;
        if (!same) {
            split = itsSplit;
            shares = evaluation == null ? null : new RowShares(evaluation);
            repaint();
        }
    }

    /** Whether cells say their share of the label's images, in percent, instead of their count. */
    void setShares(boolean inPercent) {
        percent = inPercent;
        repaint();
    }

    /** Marks the cell that the chosen sample counts in; null for none. */
    void markSample(Cell cell) {
        if (!Objects.equals(cell, sample)) {
            sample = cell;
            repaint();
        }
    }

    MatrixGeometry geometry() {
        int line = getFontMetrics(Fonts.small()).getHeight();
        return new MatrixGeometry(
                getWidth() - UIScale.scale(2), getHeight() - UIScale.scale(2), headingWidth(), 2 * line + UIScale.scale(2),
                UIScale.scale(GAP));
    }

    private int headingWidth() {
        return getFontMetrics(Fonts.small()).getHeight() + getFontMetrics(Fonts.small()).stringWidth("0")
                + UIScale.scale(6);
    }

    private Dimension size(int cellWidth, int cellHeight) {
        int line = getFontMetrics(Fonts.small()).getHeight();
        return new Dimension(
                headingWidth() + Shape.CLASSES * UIScale.scale(cellWidth + GAP) + UIScale.scale(2),
                2 * line + Shape.CLASSES * UIScale.scale(cellHeight + GAP) + UIScale.scale(4));
    }

    @Override
    public Dimension getPreferredSize() {
        return size(CELL_WIDTH, CELL_HEIGHT);
    }

    @Override
    public Dimension getMinimumSize() {
        return size(SMALLEST_CELL_WIDTH, SMALLEST_CELL_HEIGHT);
    }

    @Override
    protected void draw(Graphics2D g) {
        MatrixGeometry geometry = geometry();
        paintHeadings(g, geometry);
        paintCells(g, geometry);
        if (shares == null && split == Split.TRAINING) {
            Paragraph.draw(this, g, DigitTable.UNKNOWN, new Rectangle(geometry.x(0), 0, getWidth() - geometry.x(0), getHeight()));
            return;
        }
        int arc = UIScale.scale(ARC);
        if (sample != null) {
            Rectangle cell = geometry.bounds(sample);
            Ring.draw(g, cell, Colors.CARD.get(), 0, UIScale.scale(2f), arc);
            Ring.draw(g, cell, Colors.ACCENT.get(), -UIScale.scale(1f), UIScale.scale(2f), arc);
        }
        if (isFocusOwner()) {
            Rectangle cell = geometry.bounds(cursor);
            Ring.draw(g, cell, Colors.ACCENT.get(0.35f), -UIScale.scale(3f), UIScale.scale(3f), arc);
            Ring.draw(g, cell, Colors.ACCENT.get(), 0, UIScale.scale(1f), arc);
        }
    }

    private void paintHeadings(Graphics2D g, MatrixGeometry geometry) {
        Font small = Fonts.small();
        FontMetrics metrics = getFontMetrics(small);
        int middleX = (geometry.x(0) + geometry.x(Shape.CLASSES - 1) + geometry.cellWidth()) / 2;
        int middleY = (geometry.y(0) + geometry.y(Shape.CLASSES - 1) + geometry.cellHeight()) / 2;
        int start = geometry.x(0) - headingWidth();
        String columns = split.id() + (percent ? " · prediction, % of the label's images" : " · prediction");
        g.setFont(small);
        g.setColor(Colors.QUIET.get());
        FlatUIUtils.drawString(
                this, g, columns, middleX - metrics.stringWidth(columns) / 2, metrics.getAscent());
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2, start + metrics.getAscent(), middleY);
        FlatUIUtils.drawString(
                this, g, "label", start + metrics.getAscent() - metrics.stringWidth("label") / 2, middleY);
        g.setTransform(upright);
        Cell pointed = hovered != null ? hovered : isFocusOwner() ? cursor : null;
        Font plain = Fonts.small();
        FontMetrics digits = getFontMetrics(plain);
        int columnBaseline = metrics.getHeight() + digits.getAscent();
        int rowX = geometry.x(0) - UIScale.scale(6) - digits.stringWidth("0");
        for (int c = 0; c < Shape.CLASSES; c++) {
            String digit = Integer.toString(c);
            heading(g, plain, pointed != null && pointed.prediction() == c);
            int x = geometry.x(c) + (geometry.cellWidth() - digits.stringWidth(digit)) / 2;
            FlatUIUtils.drawString(this, g, digit, x, columnBaseline);
            heading(g, plain, pointed != null && pointed.label() == c);
            FlatUIUtils.drawString(this, g, digit, rowX, baseline(geometry.y(c), geometry.cellHeight(), digits));
        }
    }

    private static void heading(Graphics2D g, Font plain, boolean pointed) {
        g.setFont(pointed ? plain.deriveFont(Font.BOLD) : plain);
        g.setColor(pointed ? Colors.TEXT.get() : Colors.QUIET.get());
    }

    private static int baseline(int top, int height, FontMetrics metrics) {
        return top + (height - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
    }

    private void paintCells(Graphics2D g, MatrixGeometry geometry) {
        Color ground = Colors.CARD.get();
        Color well = Colors.WELL.get();
        Color correct = Colors.CORRECT.get();
        Color mistake = Colors.MISTAKE.get();
        Font font = fitting(geometry);
        FontMetrics metrics = getFontMetrics(font);
        int arc = UIScale.scale(ARC);
        g.setFont(font);
        for (int label = 0; label < Shape.CLASSES; label++) {
            for (int prediction = 0; prediction < Shape.CLASSES; prediction++) {
                Cell cell = new Cell(label, prediction);
                Rectangle bounds = geometry.bounds(cell);
                int count = shares == null ? 0 : shares.count(cell);
                Color fill = count == 0
                        ? Legible.between(ground, well, 0.6)
                        : Legible.between(ground, cell.diagonal() ? correct : mistake, shares.strength(cell));
                g.setColor(fill);
                g.fillRoundRect(bounds.x, bounds.y, bounds.width, bounds.height, arc, arc);
                if (count > 0) {
                    String text = text(cell);
                    g.setColor(Legible.on(fill));
                    int x = bounds.x + (bounds.width - metrics.stringWidth(text)) / 2;
                    FlatUIUtils.drawString(this, g, text, x, baseline(bounds.y, bounds.height, metrics));
                }
            }
        }
    }

    /** What stands in a cell that is not empty. */
    String text(Cell cell) {
        return percent ? RowShares.percent(shares.share(cell)) : Integer.toString(shares.count(cell));
    }

    /** The largest font, up to the small one, in which the largest count fits its cell. */
    private Font fitting(MatrixGeometry geometry) {
        Font font = Fonts.small();
        int largest = FOUR_DIGITS;
        for (int label = 0; shares != null && !percent && label < Shape.CLASSES; label++) {
            for (int prediction = 0; prediction < Shape.CLASSES; prediction++) {
                largest = Math.max(largest, shares.count(new Cell(label, prediction)));
            }
        }
        FontMetrics metrics = getFontMetrics(font);
        double room = geometry.cellWidth() - UIScale.scale(2);
        double wide = room / metrics.stringWidth(Integer.toString(largest));
        double high = (double) geometry.cellHeight() / metrics.getAscent();
        return font.deriveFont((float) (font.getSize2D() * Math.min(1, Math.min(wide, high))));
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        Cell cell = geometry().at(e.getX(), e.getY());
        return cell == null || shares == null ? null : shares.describe(cell);
    }

    @Override
    protected int cellCount() {
        return shares == null ? 0 : Shape.CLASSES * Shape.CLASSES;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return geometry().bounds(cell(k));
    }

    @Override
    protected String cellName(int k) {
        return shares.describe(cell(k));
    }

    @Override
    protected int chosenCell() {
        return shares == null ? -1 : cursor.label() * Shape.CLASSES + cursor.prediction();
    }

    @Override
    protected void chooseCell(int k) {
        point(cell(k));
    }

    private static Cell cell(int k) {
        return new Cell(k / Shape.CLASSES, k % Shape.CLASSES);
    }

    @Override
    protected String describe() {
        return shares == null ? "" : shares.describe(cursor);
    }
}
