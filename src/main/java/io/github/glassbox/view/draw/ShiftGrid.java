package io.github.glassbox.view.draw;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.training.ShiftedPredictions;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.CellDrawing;
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
import java.util.Optional;
import javax.accessibility.AccessibleRole;

/**
 * The digit that the network would read if the picture stood elsewhere: a cell for each shift of up to four pixels.
 * A click, and the arrow keys, move the picture there.
 */
final class ShiftGrid extends CellDrawing {
    private static final int REACH = Distortion.MAX_SHIFT;
    private static final int CELLS = 2 * REACH + 1;
    private static final int CELL = 14;

    private final PresentationModel model;
    private ShiftedPredictions predictions;
    private Optional<Integer> label = Optional.empty();

    ShiftGrid(PresentationModel model) {
        super("Predicted digit for every shift", AccessibleRole.TABLE);
        this.model = model;
        setName("shifts");
        takeKeys();
        model.addListener(changed -> choiceMayHaveMoved());
        ShiftKeys.bind(model, this::bind);
        bind("HOME", () -> model.setDistortion(model.distortion().withShift(0, 0)));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                moveTo(e.getX() / cell(), e.getY() / cell());
            }
        });
    }

    private void moveTo(int column, int row) {
        if (column >= 0 && row >= 0 && column < CELLS && row < CELLS) {
            model.setDistortion(model.distortion().withShift(column - REACH, row - REACH));
        }
    }

    /**
     * Shows predictions, or none where they are null.
     *
     * @param itsLabel of the sample that they are of, if it has one
     */
    void show(ShiftedPredictions known, Optional<Integer> itsLabel) {
        predictions = known;
        label = itsLabel;
        repaint();
    }

    private int cell() {
        return Math.max(1, Math.min(getWidth(), getHeight()) / CELLS);
    }

    /** How often the label is read, or without a label what is read without a shift. */
    String summary() {
        if (predictions == null) {
            return "";
        }
        int count = 0;
        for (int n = 0; n < CELLS * CELLS; n++) {
            count += predictions.at(n % CELLS - REACH, n / CELLS - REACH).digit() == expected() ? 1 : 0;
        }
        return "read as " + expected() + " at " + count + " of " + CELLS * CELLS + " shifts";
    }

    private int expected() {
        return label.orElseGet(() -> predictions.at(0, 0).digit());
    }

    @Override
    protected void draw(Graphics2D g) {
        int side = cell();
        g.setColor(Colors.WELL.get());
        g.fillRect(0, 0, CELLS * side, CELLS * side);
        if (predictions != null) {
            Font plain = Fonts.tiny();
            Font bold = plain.deriveFont(Font.BOLD);
            for (int n = 0; n < CELLS * CELLS; n++) {
                int digit = predictions.at(n % CELLS - REACH, n / CELLS - REACH).digit();
                boolean expected = digit == expected();
                paintCell(g, new Rectangle(n % CELLS * side, n / CELLS * side, side, side), digit, expected,
                        expected ? plain : bold);
            }
        }
        Ring.draw(g, area(0, 0), Colors.QUIET.get(), 0, UIScale.scale(1f), 0);
        Rectangle now = area(model.distortion().dx(), model.distortion().dy());
        if (isFocusOwner()) {
            Ring.draw(g, now, Colors.ACCENT.get(0.35f), -UIScale.scale(3f), UIScale.scale(3f), UIScale.scale(4));
        }
        Ring.draw(g, now, Colors.ACCENT.get(), -UIScale.scale(1f), UIScale.scale(2f), UIScale.scale(4));
    }

    private Rectangle area(int dx, int dy) {
        int side = cell();
        return new Rectangle((dx + REACH) * side, (dy + REACH) * side, side, side);
    }

    private void paintCell(Graphics2D g, Rectangle area, int digit, boolean expected, Font font) {
        Color colour = expected
                ? label.isPresent() ? Colors.CORRECT.get() : Colors.TEXT.get()
                : label.isPresent() ? Colors.MISTAKE.get() : Colors.QUIET.get();
        Colors ground = expected ? Colors.CORRECT : Colors.MISTAKE;
        if (label.isPresent()) {
            g.setColor(ground.get(0.14f));
            g.fillRect(area.x, area.y, area.width, area.height);
        }
        g.setColor(colour);
        g.setFont(font);
        FontMetrics metrics = getFontMetrics(font);
        String text = Integer.toString(digit);
        FlatUIUtils.drawString(this, g, text,
                area.x + (area.width - metrics.stringWidth(text)) / 2,
                area.y + (area.height - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(CELLS * UIScale.scale(CELL), CELLS * UIScale.scale(CELL));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int column = e.getX() / cell();
        int row = e.getY() / cell();
        return predictions == null || column >= CELLS || row >= CELLS ? null : words(column, row);
    }

    private String words(int column, int row) {
        ShiftedPredictions.Prediction read = predictions.at(column - REACH, row - REACH);
        String shift = Distortions.words(Distortion.NONE.withShift(column - REACH, row - REACH));
        return (shift.isEmpty() ? "not moved" : shift) + ": read as " + read.digit() + ", p[" + read.digit() + "] = "
                + read.probability();
    }

    @Override
    protected int cellCount() {
        return predictions == null ? 0 : CELLS * CELLS;
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return area(k % CELLS - REACH, k / CELLS - REACH);
    }

    @Override
    protected String cellName(int k) {
        return words(k % CELLS, k / CELLS);
    }

    @Override
    protected int chosenCell() {
        return predictions == null
                ? -1
                : (model.distortion().dy() + REACH) * CELLS + model.distortion().dx() + REACH;
    }

    @Override
    protected void chooseCell(int k) {
        moveTo(k % CELLS, k / CELLS);
    }

    @Override
    protected String describe() {
        String shift = Distortions.words(Distortion.NONE.withShift(model.distortion().dx(), model.distortion().dy()));
        return (shift.isEmpty() ? "not moved" : shift) + (predictions == null ? "" : ", " + summary());
    }
}
