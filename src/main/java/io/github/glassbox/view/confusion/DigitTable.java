package io.github.glassbox.view.confusion;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.analysis.DigitScores;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;
import javax.swing.SwingUtilities;

/** Counts, precision and recall of every digit, a row for each; click or Enter opens a digit's mistakes. */
final class DigitTable extends CellDrawing {
    static final String UNKNOWN = "Not measured on all training images here: pause to measure it.";

    private static final String NONE = "–";
    private static final int ROWS = Shape.CLASSES + 2;
    private static final int ROW = 22;
    private static final int SMALLEST_ROW = 15;

    private final IntConsumer open;
    private Split split = Split.TEST;
    private Evaluation evaluation;
    private List<DigitScores> scores = List.of();
    private int cursor;
    private int hovered = -1;

    /** The columns: what stands above, how wide against the others, and what it is. */
    private enum Column {
        DIGIT("", 0.5, "the digit"),
        IMAGES("images", 1, "images with this label"),
        PREDICTED("predicted", 1.2, "images with this prediction"),
        RIGHT("right", 0.9, "images with this label and this prediction"),
        PRECISION("precision", 1.2, "the share of its predictions that are right"),
        RECALL("recall", 1.1, "the share of its images that are predicted right");

        private final String heading;
        private final double width;
        private final String meaning;

        Column(String heading, double width, String meaning) {
            this.heading = heading;
            this.width = width;
            this.meaning = meaning;
        }

        String text(DigitScores of) {
            return switch (this) {
                case DIGIT -> Integer.toString(of.digit());
                case IMAGES -> Numbers.count(of.labelled());
                case PREDICTED -> Numbers.count(of.predicted());
                case RIGHT -> Numbers.count(of.right());
                case PRECISION -> share(of.precision());
                case RECALL -> share(of.recall());
            };
        }
    }

    /** @param open what click and Enter do with a digit */
    DigitTable(IntConsumer open) {
        super("Figures for every digit", AccessibleRole.TABLE);
        this.open = open;
        setName("results.digits");
        takeKeys();
        bind("UP", () -> point(cursor - 1));
        bind("DOWN", () -> point(cursor + 1));
        bind("HOME", () -> point(0));
        bind("END", () -> point(Shape.CLASSES - 1));
        bind("ENTER", () -> this.open.accept(cursor));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                int digit = digitAt(e.getY());
                if (digit >= 0 && SwingUtilities.isLeftMouseButton(e)) {
                    point(digit);
                    DigitTable.this.open.accept(digit);
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                hover(digitAt(e.getY()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(-1);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    private void point(int digit) {
        cursor = Math.max(0, Math.min(Shape.CLASSES - 1, digit));
        repaint();
        choiceMayHaveMoved();
    }

    private void hover(int digit) {
        if (digit != hovered) {
            hovered = digit;
            repaint();
        }
    }

    /** Shows an evaluation on a split; null for none. */
    void show(Evaluation newer, Split itsSplit) {
        if (newer != evaluation || itsSplit != split) {
            evaluation = newer;
            split = itsSplit;
            scores = newer == null
                    ? List.of()
                    : IntStream.range(0, Shape.CLASSES).mapToObj(d -> DigitScores.of(newer, d)).toList();
            repaint();
        }
    }

    /** A share as "97.6 %"; a dash if it is not defined. */
    static String share(double share) {
        return Double.isNaN(share) ? NONE : Numbers.percent(share);
    }

    private double rowHeight() {
        return Math.min(UIScale.scale(ROW + 6), (double) getHeight() / ROWS);
    }

    private int digitAt(int y) {
        int row = (int) Math.floor(y / rowHeight()) - 1;
        return row >= 0 && row < Shape.CLASSES && !scores.isEmpty() ? row : -1;
    }

    private int right(Column column) {
        double all = 0;
        double upTo = 0;
        for (Column c : Column.values()) {
            all += c.width;
            upTo += c.compareTo(column) <= 0 ? c.width : 0;
        }
        return (int) Math.round(getWidth() * upTo / all) - UIScale.scale(2);
    }

    private Column columnAt(int x) {
        for (Column column : Column.values()) {
            if (x <= right(column)) {
                return column;
            }
        }
        return Column.RECALL;
    }

    @Override
    protected void draw(Graphics2D g) {
        if (scores.isEmpty()) {
            String sentence = split == Split.TRAINING ? UNKNOWN : "Evaluating iteration 0…";
            Paragraph.draw(this, g, sentence, new Rectangle(0, 0, getWidth(), Math.min(getHeight(), UIScale.scale(160))));
            return;
        }
        for (Column column : Column.values()) {
            write(g, Fonts.tiny(), Colors.QUIET, column.heading, column, 0);
        }
        for (DigitScores of : scores) {
            int row = of.digit() + 1;
            Rectangle line = new Rectangle(0, (int) (row * rowHeight()), getWidth(), (int) rowHeight());
            if (of.digit() == hovered || of.digit() % 2 == 0) {
                g.setColor((of.digit() == hovered ? Colors.CHOSEN : Colors.WELL).get());
                g.fillRoundRect(line.x, line.y, line.width, line.height, UIScale.scale(5), UIScale.scale(5));
            }
            for (Column column : Column.values()) {
                write(g, Fonts.smallMono(), column == Column.DIGIT ? Colors.QUIET : Colors.TEXT, column.text(of), column, row);
            }
            if (isFocusOwner() && of.digit() == cursor) {
                Ring.draw(g, line, Colors.ACCENT.get(), 0, UIScale.scale(1.5f), UIScale.scale(5));
            }
        }
        writeAll(g);
    }

    private void writeAll(Graphics2D g) {
        Font font = Fonts.small();
        FontMetrics metrics = getFontMetrics(font);
        double row = (Shape.CLASSES + 1) * rowHeight();
        int y = (int) (row + (rowHeight() - metrics.getHeight()) / 2) + metrics.getAscent();
        g.setFont(font);
        g.setColor((split == Split.TEST ? Colors.TEST : Colors.TRAIN).get());
        FlatUIUtils.drawString(this, g, summary(), 0, y);
    }

    /** How many of all images are predicted right. */
    private String summary() {
        return split.id() + ": accuracy " + share(evaluation.accuracy()) + ", " + Numbers.count(evaluation.correct()) + " of "
                + Numbers.count(evaluation.count()) + " right";
    }

    private void write(Graphics2D g, Font font, Colors color, String text, Column column, int row) {
        FontMetrics metrics = getFontMetrics(font);
        int y = (int) (row * rowHeight() + (rowHeight() - metrics.getHeight()) / 2) + metrics.getAscent();
        int right = column == Column.DIGIT ? right(column) - UIScale.scale(6) : right(column);
        g.setFont(font);
        g.setColor(color.get());
        FlatUIUtils.drawString(this, g, text, right - metrics.stringWidth(text), y);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int digit = digitAt(e.getY());
        Column column = columnAt(e.getX());
        return scores.isEmpty() || digit < 0 && e.getY() > rowHeight() ? null
                : digit < 0 ? column.meaning : column == Column.DIGIT ? describe(digit)
                        : digit + ": " + column.text(scores.get(digit)) + ", " + column.meaning;
    }

    @Override
    protected int cellCount() {
        return scores.size();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return new Rectangle(0, (int) ((k + 1) * rowHeight()), getWidth(), (int) rowHeight());
    }

    @Override
    protected String cellName(int k) {
        return describe(k);
    }

    @Override
    protected int chosenCell() {
        return scores.isEmpty() ? -1 : cursor;
    }

    @Override
    protected void chooseCell(int k) {
        point(k);
    }

    @Override
    protected String describe() {
        return scores.isEmpty() ? "" : describe(cursor);
    }

    private String describe(int digit) {
        DigitScores of = scores.get(digit);
        return "digit " + digit + ": " + Numbers.count(of.labelled()) + " images, " + Numbers.count(of.predicted())
                + " predicted, " + Numbers.count(of.right()) + " right, precision " + share(of.precision()) + ", recall " + share(of.recall());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(330), UIScale.scale(ROWS * ROW));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(300), UIScale.scale(ROWS * SMALLEST_ROW));
    }
}
