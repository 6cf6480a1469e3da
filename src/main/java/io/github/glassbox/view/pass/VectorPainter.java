package io.github.glassbox.view.pass;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JComponent;

/** Paints a column of bars: with names and numbers where lines have room, as a silhouette where they have not. */
final class VectorPainter {
    private static final int SILHOUETTE_BELOW = 4;
    private static final int LEAST_SPACE = 14;
    private static final int TALLEST_BAR = 22;

    private final JComponent column;
    private final Stage stage;
    private final boolean named;
    private int nameWidth;
    private int barWidth;
    private int numberWidth;
    private int gap;
    private Letters letters;
    private boolean toCome;

    /** The fonts, and their sizes, of one painting. */
    private record Letters(Face name, Face boldName, Face number, Face boldNumber, Face foot) {
        static Letters of(JComponent column) {
            Font name = Fonts.small();
            Font number = Fonts.smallMono();
            return new Letters(
                    Face.of(column, name),
                    Face.of(column, name.deriveFont(Font.BOLD)),
                    Face.of(column, number),
                    Face.of(column, number.deriveFont(Font.BOLD)),
                    Face.of(column, Fonts.tiny()));
        }
    }

    private record Face(Font font, FontMetrics metrics) {
        static Face of(JComponent column, Font font) {
            return new Face(font, column.getFontMetrics(font));
        }

        int width(String text) {
            return metrics.stringWidth(text);
        }

        int baseline(double centre) {
            return (int) Math.round(centre + (metrics.getAscent() - metrics.getDescent()) / 2.0);
        }
    }

    VectorPainter(JComponent column, Stage stage, boolean named) {
        this.column = column;
        this.stage = stage;
        this.named = named;
    }

    void setParts(int name, int bar, int number, int between) {
        nameWidth = name;
        barWidth = bar;
        numberWidth = number;
        gap = between;
    }

    /** Pixels of the longest bar. */
    int barWidth() {
        return barWidth;
    }

    /** Where the bars begin, from the column's margin on. */
    int barX() {
        return named ? nameWidth + gap : 0;
    }

    private int numberRight() {
        return barX() + barWidth + gap + numberWidth;
    }

    void paint(Graphics graphics, Pass pass, PassVector vector, Rows rows) {
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        letters = Letters.of(column);
        if (column.isFocusOwner()) {
            float width = UIScale.scale(1.5f);
            float arc = UIScale.scale(8f);
            g.setStroke(new BasicStroke(width));
            g.setColor(Colors.ACCENT.get());
            g.draw(new RoundRectangle2D.Float(
                    width / 2, width / 2, column.getWidth() - width, column.getHeight() - width, arc, arc));
        }
        g.translate(UIScale.scale(VectorColumn.MARGIN), 0);
        toCome = pass.isToCome(stage);
        if (pass.at(stage).equals(pass.stage())) {
            Rectangle2D made = new Rectangle2D.Double(barX(), rows.top(), barWidth, rows.bottom() - rows.top());
            float out = UIScale.scale(1.5f);
            g.setColor(Colors.ACCENT.get());
            g.setStroke(new BasicStroke(out));
            g.draw(new RoundRectangle2D.Double(
                    made.getX() - out, made.getY() - out, made.getWidth() + 2 * out, made.getHeight() + 2 * out, 4 * out, 4 * out));
        }
        paintBars(g, pass, vector, rows);
        paintZeroLine(g, vector, rows);
        if (rows.text()) {
            for (int k = 0; k < vector.count(); k++) {
                paintText(g, pass, vector, rows, k);
            }
        } else {
            paintSparseText(g, pass, vector, rows);
        }
        paintFoot(g, vector);
        g.dispose();
    }

    private void paintBars(Graphics2D g, Pass pass, PassVector vector, Rows rows) {
        boolean silhouette = rows.pitch() < SILHOUETTE_BELOW;
        double space = silhouette ? 0 : Math.max(1, Math.floor(rows.pitch() * (rows.text() ? 0.3 : 0.2)));
        double height = Math.min(rows.pitch() - space, UIScale.scale(TALLEST_BAR));
        double arc = silhouette ? 0 : Math.min(UIScale.scale(4), height / 2);
        double zero = vector.scale().position(0) * barWidth;
        if (silhouette) {
            g.setColor(Colors.WELL.get());
            g.fill(new Rectangle2D.Double(barX(), rows.top(), barWidth, rows.bottom() - rows.top()));
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        }
        Color track = Colors.WELL.get();
        for (int line = 0; line < rows.lines(); line++) {
            double y = rows.y(line) + (rows.pitch() - height) / 2;
            if (!silhouette) {
                boolean chosen = line == chosenLine(vector, rows);
                fill(g, chosen ? Colors.CARD.get() : track, barX(), y, barWidth, height, arc);
            }
            double from = zero;
            double to = zero;
            for (int k = rows.first(line); k <= rows.last(line); k++) {
                double end = vector.scale().position(vector.values()[k]) * barWidth;
                from = Math.min(from, end);
                to = Math.max(to, end);
            }
            if (zero - from > 0) {
                bar(g, Colors.NEGATIVE.get(), barX() + from, y, zero - from, height, arc);
            }
            if (to - zero > 0) {
                Color color = stage.kind() == Stage.Kind.SOFTMAX ? probabilityColor(pass, line) : Colors.POSITIVE.get();
                bar(g, color, barX() + zero, y, to - zero, height, arc);
            }
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private static int chosenLine(PassVector vector, Rows rows) {
        return vector.chosen() < 0 ? -1 : rows.line(vector.chosen());
    }

    private static Color probabilityColor(Pass pass, int c) {
        if (!pass.labelled()) {
            return Colors.POSITIVE.get();
        }
        if (c == pass.label()) {
            return Colors.CORRECT.get();
        }
        return c == pass.prediction() ? Colors.MISTAKE.get() : Colors.POSITIVE.get();
    }

    /** Of what is still to come only the outline: it is there to be read, and seen not to be made yet. */
    private void bar(Graphics2D g, Color color, double x, double y, double width, double height, double arc) {
        float line = UIScale.scale(1.2f);
        if (!toCome || width < 3 * line || height < 3 * line) {
            fill(g, color, x, y, width, height, arc);
            return;
        }
        double round = Math.min(arc, width);
        g.setColor(color);
        g.setStroke(new BasicStroke(line));
        g.draw(new RoundRectangle2D.Double(x + line / 2, y + line / 2, width - line, height - line, round, round));
    }

    private static void fill(Graphics2D g, Color color, double x, double y, double width, double height, double arc) {
        g.setColor(color);
        double round = Math.min(arc, width);
        if (round <= 1) {
            g.fill(new Rectangle2D.Double(x, y, width, height));
        } else {
            g.fill(new RoundRectangle2D.Double(x, y, width, height, round, round));
        }
    }

    private void paintZeroLine(Graphics2D g, PassVector vector, Rows rows) {
        double zero = vector.scale().position(0);
        if (zero > 0) {
            double x = Math.round(barX() + zero * barWidth);
            g.setColor(Colors.QUIET.get());
            g.fill(new Rectangle2D.Double(x - 0.5, rows.top(), 1, rows.bottom() - rows.top()));
        }
    }

    private void paintText(Graphics2D g, Pass pass, PassVector vector, Rows rows, int k) {
        double centre = rows.centre(k);
        boolean chosen = k == vector.chosen();
        if (named) {
            paintName(g, pass, vector, k, centre);
        }
        if (numberWidth > 0) {
            boolean nothing = vector.values()[k] == 0;
            g.setColor(chosen || !nothing && !toCome ? Colors.TEXT.get() : Colors.QUIET.get());
            right(g, chosen ? letters.boldNumber : letters.number, vector.text(k), numberRight(), centre);
        }
        if (stage.kind() == Stage.Kind.SOFTMAX) {
            paintMark(g, pass, k, centre);
        }
    }

    private void paintName(Graphics2D g, Pass pass, PassVector vector, int k, double centre) {
        boolean marked = !vector.units() && (k == pass.label() || k == pass.prediction());
        boolean chosen = k == vector.chosen();
        g.setColor(marked ? probabilityColor(pass, k) : chosen ? Colors.TEXT.get() : Colors.QUIET.get());
        right(g, marked || chosen ? letters.boldName : letters.name, vector.name(k), nameWidth, centre);
    }

    /** Behind a probability: whether the prediction is right, and the label if it is not. */
    private void paintMark(Graphics2D g, Pass pass, int k, double centre) {
        int x = numberRight() + gap;
        if (!pass.labelled()) {
            return;
        }
        if (k == pass.prediction()) {
            double side = UIScale.scale(8f);
            Mark.of(k, pass.label()).draw(g, x + 1, centre - side / 2, side, UIScale.scale(2f));
        } else if (k == pass.label()) {
            g.setColor(Colors.CORRECT.get());
            draw(g, letters.boldName, "label", x, letters.boldName.baseline(centre));
        }
    }

    /** Without room on the lines: the chosen element's name and number, and the first and last where they fit. */
    private void paintSparseText(Graphics2D g, Pass pass, PassVector vector, Rows rows) {
        int half = letters.name.metrics.getHeight() / 2;
        double lowest = Math.max(half, rows.bottom() - half);
        double chosen = vector.chosen() < 0
                ? Double.NEGATIVE_INFINITY
                : Math.max(half, Math.min(lowest, rows.centre(vector.chosen())));
        if (vector.chosen() >= 0) {
            if (named) {
                paintPlate(g, letters.boldName, vector.name(vector.chosen()), nameWidth, chosen);
                paintName(g, pass, vector, vector.chosen(), chosen);
            }
            if (numberWidth > 0) {
                paintPlate(g, letters.boldNumber, vector.text(vector.chosen()), numberRight(), chosen);
                g.setColor(Colors.TEXT.get());
                right(g, letters.boldNumber, vector.text(vector.chosen()), numberRight(), chosen);
            }
        }
        if (named) {
            paintEnd(g, vector, 0, rows.top() + half, chosen, 2 * half);
            paintEnd(g, vector, vector.count() - 1, rows.bottom() - half, chosen, 2 * half);
        }
    }

    /** Behind a text that ends at the right, so that the line of what is chosen does not cross it. */
    private void paintPlate(Graphics2D g, Face face, String text, int right, double centre) {
        int margin = UIScale.scale(3);
        int width = face.width(text) + 2 * margin;
        int height = face.metrics.getHeight();
        int arc = UIScale.scale(6);
        g.setColor(Colors.CHOSEN.get());
        g.fillRoundRect(right + margin - width, (int) Math.round(centre - height / 2.0), width, height, arc, arc);
    }

    private void paintEnd(Graphics2D g, PassVector vector, int k, double centre, double taken, int height) {
        if (Math.abs(centre - taken) >= height) {
            g.setColor(Colors.QUIET.get());
            right(g, letters.name, vector.name(k), nameWidth, centre);
        }
    }

    private void paintFoot(Graphics2D g, PassVector vector) {
        Face face = letters.foot;
        int baseline = column.getHeight() - face.metrics.getDescent() - UIScale.scale(1);
        Scale scale = vector.scale();
        String low = end(scale.low());
        String high = end(scale.high());
        g.setColor(Colors.QUIET.get());
        if (face.width(low) + face.width(high) + UIScale.scale(LEAST_SPACE) <= barWidth) {
            draw(g, face, low, barX(), baseline);
            draw(g, face, high, barX() + barWidth - face.width(high), baseline);
        } else {
            String both = -scale.low() == scale.high() ? "±" + high : low + " … " + high;
            draw(g, face, both, barX() + (barWidth - face.width(both)) / 2, baseline);
        }
    }

    private static String end(float value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1000;
        return whole ? Numbers.fixed(value, 0) : PassVector.text(value, false);
    }

    private void right(Graphics2D g, Face face, String text, int right, double centre) {
        draw(g, face, text, right - face.width(text), face.baseline(centre));
    }

    private void draw(Graphics2D g, Face face, String text, int x, int baseline) {
        g.setFont(face.font);
        FlatUIUtils.drawString(column, g, text, x, baseline);
    }
}
