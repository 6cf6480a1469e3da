package io.github.glassbox.view.samples;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleRole;

/** The ten class probabilities as bars with numbers; the label's in green, a wrong prediction's in crimson. */
final class ProbabilityBars extends CellDrawing {
    private static final int DECIMALS = 4;
    private static final int ROW_HEIGHT = 22;
    private static final int BAR_HEIGHT = 14;
    private static final int BAR_WIDTH = 160;
    private static final int GAP = 8;

    private Forward forward;
    private Optional<Integer> label = Optional.empty();

    ProbabilityBars() {
        super("Class probabilities", AccessibleRole.LIST);
        setName("testImage.probabilities");
    }

    /** Shows a forward pass, or empty bars if it is null. Without a label nothing is right or wrong. */
    void show(Forward pass, Optional<Integer> itsLabel) {
        forward = pass;
        label = itsLabel;
        repaint();
    }

    /** What a row says in words. */
    String describe(int c) {
        return forward == null ? "" : "p[" + c + "] = " + Numbers.exact(forward.p(c));
    }

    @Override
    public Dimension getPreferredSize() {
        int rows = Shape.CLASSES * UIScale.scale(ROW_HEIGHT);
        return new Dimension(digitWidth() + UIScale.scale(BAR_WIDTH + 2 * GAP) + numberWidth(), rows);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    private int digitWidth() {
        return getFontMetrics(bold()).stringWidth("0");
    }

    private int numberWidth() {
        return getFontMetrics(bold()).stringWidth(Numbers.fixed(1, DECIMALS));
    }

    private static Font bold() {
        return Fonts.mono().deriveFont(Font.BOLD);
    }

    @Override
    protected void draw(Graphics2D g) {
        for (int c = 0; c < Shape.CLASSES; c++) {
            paintRow(g, c);
        }
    }

    private void paintRow(Graphics2D g, int c) {
        boolean predicted = forward != null && forward.prediction() == c;
        boolean isLabel = forward != null && label.equals(Optional.of(c));
        Color color = isLabel ? Colors.CORRECT.get() : predicted && label.isPresent() ? Colors.MISTAKE.get() : Colors.POSITIVE.get();
        Color text = isLabel || predicted ? color : Colors.TEXT.get();
        g.setFont(isLabel || predicted ? bold() : Fonts.mono());
        FontMetrics metrics = getFontMetrics(g.getFont());
        int rowHeight = getHeight() / Shape.CLASSES;
        int top = c * rowHeight;
        int baseline = top + (rowHeight - metrics.getHeight()) / 2 + metrics.getAscent();
        g.setColor(text);
        FlatUIUtils.drawString(this, g, Integer.toString(c), 0, baseline);
        int left = digitWidth() + UIScale.scale(GAP);
        int width = getWidth() - left - UIScale.scale(GAP) - numberWidth();
        int height = UIScale.scale(BAR_HEIGHT);
        int y = top + (rowHeight - height) / 2;
        int arc = UIScale.scale(6);
        RoundRectangle2D well = new RoundRectangle2D.Float(left, y, width, height, arc, arc);
        g.setColor(Colors.WELL.get());
        g.fill(well);
        if (forward != null) {
            Graphics2D inside = (Graphics2D) g.create();
            inside.clip(new Rectangle(left, y, Math.max(1, Math.round(width * forward.p(c))), height));
            inside.setColor(color);
            inside.fill(well);
            inside.dispose();
            String number = Numbers.fixed(forward.p(c), DECIMALS);
            g.setColor(text);
            FlatUIUtils.drawString(this, g, number, getWidth() - metrics.stringWidth(number), baseline);
        }
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int c = e.getY() * Shape.CLASSES / Math.max(1, getHeight());
        return forward == null ? null : describe(Math.max(0, Math.min(Shape.CLASSES - 1, c)));
    }

    @Override
    protected int cellCount() {
        return forward == null ? 0 : Shape.CLASSES;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return new Rectangle(0, k * getHeight() / Shape.CLASSES, getWidth(), getHeight() / Shape.CLASSES);
    }

    @Override
    protected String cellName(int k) {
        return "class " + k + ": " + describe(k);
    }

    @Override
    protected String describe() {
        return IntStream.range(0, Shape.CLASSES).mapToObj(this::describe).collect(Collectors.joining(", "));
    }
}
