package io.github.glassbox.view.overview;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The ten digits with their probabilities; the predicted one green if it is right, crimson if not, the label with a check.
 *
 * <p>A click, and Up and Down, choose a digit, whose votes alone are drawn then; Escape lets go of it.
 */
final class DigitColumn extends CellDrawing {
    private static final int GAP = 6;

    private final PresentationModel model;
    private Scene scene;

    DigitColumn(PresentationModel model) {
        super("Ten digits", AccessibleRole.LIST);
        this.model = model;
        setName("overview.digits");
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        takeKeys();
        bind("UP", () -> go(-1));
        bind("DOWN", () -> go(1));
        bind("HOME", () -> go(-Shape.CLASSES));
        bind("END", () -> go(Shape.CLASSES));
        bind("ESCAPE", () -> model.chosenClass().ifPresent(model::chooseClass));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                if (scene != null && rows().at(e.getX(), e.getY()) >= 0) {
                    model.chooseClass(rows().at(e.getX(), e.getY()));
                }
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                int c = rows().at(e.getX(), e.getY());
                model.pointAt(scene == null || c < 0 ? Pointed.NONE : Pointed.digit(c));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                model.pointAt(Pointed.NONE);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    private void go(int places) {
        if (scene != null) {
            int from = model.chosenClass().orElse(scene.prediction());
            int to = Math.max(0, Math.min(Shape.CLASSES - 1, from + places));
            if (!model.chosenClass().equals(Optional.of(to))) {
                model.chooseClass(to);
            }
        }
    }

    void show(Scene shown) {
        scene = shown;
        repaint();
        choiceMayHaveMoved();
    }

    Rows rows() {
        return Rows.of(Shape.CLASSES, getWidth(), getHeight());
    }

    /** The well of a digit's bar. */
    Rectangle bar(int c) {
        Rectangle cell = rows().cell(c);
        int gap = UIScale.scale(GAP);
        int left = cell.x + gap + getFontMetrics(digitFont()).stringWidth("0") + 2 * gap;
        int right = cell.x + cell.width - gap - markSide() - gap - getFontMetrics(Fonts.mono()).stringWidth("0.000") - gap;
        int high = Math.max(UIScale.scale(6), Math.min(UIScale.scale(18), cell.height / 3));
        return new Rectangle(left, cell.y + (cell.height - high) / 2, Math.max(1, right - left), high);
    }

    private static int markSide() {
        return UIScale.scale(10);
    }

    private Font digitFont() {
        float size = Math.min(rows().cell(0).height * 0.5f, Fonts.text().getSize2D() * 1.5f);
        return Fonts.text().deriveFont(Math.max(size, Fonts.small().getSize2D()));
    }

    @Override
    protected void draw(Graphics2D g) {
        if (isFocusOwner() && chosenCell() < 0) {
            Ring.draw(g, new Rectangle(getSize()), Colors.ACCENT.get(), 0, UIScale.scale(2f), UIScale.scale(10));
        }
        for (int c = 0; scene != null && c < Shape.CLASSES; c++) {
            paintCell(g, c);
        }
    }

    private void paintCell(Graphics2D g, int c) {
        Rectangle cell = rows().cell(c);
        if (scene.digit().filter(digit -> digit == c).isPresent()) {
            int arc = UIScale.scale(10);
            g.setColor(Colors.CHOSEN.get());
            g.fillRoundRect(cell.x, cell.y, cell.width, cell.height, arc, arc);
            Ring.draw(g, cell, Colors.ACCENT.get(), 0, UIScale.scale(isFocusOwner() ? 2f : 1f), arc);
        }
        boolean predicted = c == scene.prediction();
        Rectangle bar = bar(c);
        int arc = Math.min(bar.height, UIScale.scale(5));
        g.setColor(Colors.WELL.get());
        g.fillRoundRect(bar.x, bar.y, bar.width, bar.height, arc, arc);
        double p = scene.forward().p(c);
        if (p > 0) {
            g.setColor(predicted ? verdictColor() : Colors.POSITIVE.get());
            double width = Math.max(UIScale.scale(1f), bar.width * p);
            g.fill(new RoundRectangle2D.Double(bar.x, bar.y, width, bar.height, arc, arc));
        }
        Font digit = predicted ? digitFont().deriveFont(Font.BOLD) : digitFont();
        Color color = predicted ? verdictColor() : Colors.TEXT.get();
        text(g, Integer.toString(c), digit, color, cell.x + UIScale.scale(GAP), cell);
        Font number = predicted ? Fonts.mono().deriveFont(Font.BOLD) : Fonts.mono();
        text(g, Numbers.fixed(p, 3), number, color, bar.x + bar.width + UIScale.scale(GAP), cell);
        paintMark(g, c, cell);
    }

    private void paintMark(Graphics2D g, int c, Rectangle cell) {
        boolean isLabel = scene.labelled() && c == scene.label();
        if (isLabel || scene.labelled() && c == scene.prediction()) {
            double x = cell.x + cell.width - UIScale.scale(GAP) - markSide();
            (isLabel ? Mark.CORRECT : Mark.MISTAKE)
                    .draw(g, x, cell.y + (cell.height - markSide()) / 2.0, markSide(), UIScale.scale(2f));
        }
    }

    private Color verdictColor() {
        return (!scene.labelled() ? Colors.ACCENT : scene.right() ? Colors.CORRECT : Colors.MISTAKE).get();
    }

    private void text(Graphics2D g, String text, Font font, Color color, int x, Rectangle cell) {
        g.setFont(font);
        g.setColor(color);
        FontMetrics metrics = g.getFontMetrics();
        FlatUIUtils.drawString(
                this, g, text, x, cell.y + (cell.height - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    @Override
    protected String accessibleName() {
        return "probabilities p of 10 digits";
    }

    @Override
    protected String describe() {
        return scene == null ? "" : Sentences.verdict(scene) + ". " + Sentences.certainty(scene);
    }

    @Override
    protected int cellCount() {
        return scene == null ? 0 : Shape.CLASSES;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return rows().cell(k);
    }

    @Override
    protected String cellName(int k) {
        return "digit " + k + ": " + Numbers.exact(scene.forward().p(k))
                + (k == scene.prediction() ? " · prediction" : "")
                + (scene.labelled() && k == scene.label() ? " · label" : "");
    }

    @Override
    protected int chosenCell() {
        return scene == null ? -1 : model.chosenClass().orElse(-1);
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseClass(k);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int c = scene == null ? -1 : rows().at(e.getX(), e.getY());
        return c < 0 ? null : cellName(c) + ". A click shows only the votes for it.";
    }
}
