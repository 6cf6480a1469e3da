package io.github.glassbox.view.mistakes;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Predictions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.GridGeometry;
import io.github.glassbox.view.paint.GridGeometry.Move;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.PixelMap;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.paint.ScrolledCells;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Set;

/** Mistakes as pictures with label, prediction and its probability; click or arrow keys choose the sample. */
final class MistakeGrid extends ScrolledCells {
    private static final int SMALLEST_CELL = 62;
    private static final int GAP = 8;
    private static final int ARC = 6;
    private final PresentationModel model;
    private Predictions predictions;
    private int[] mistakes = new int[0];

    MistakeGrid(PresentationModel model) {
        super("Errors", "mistakes.grid");
        this.model = model;
        model.addListener(this::refresh);
    }

    /** Shows these mistakes; where it is scrolled to stays, as far as it can. */
    void show(Predictions of, int[] itsMistakes) {
        predictions = of;
        mistakes = itsMistakes;
        revalidate();
        repaint();
    }

    /** How many there are. */
    int count() {
        return mistakes.length;
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.DATA) || changed.contains(Aspect.MINE)) {
            thumbnails().clear();
        }
        if (changed.contains(Aspect.SAMPLE) && isShowing()) {
            repaint();
            choiceMayHaveMoved();
        }
    }

    @Override
    protected int chosenCell() {
        if (predictions == null || predictions.split() != model.split()) {
            return -1;
        }
        for (int position = 0; position < mistakes.length; position++) {
            if (mistakes[position] == model.sample()) {
                return position;
            }
        }
        return -1;
    }

    @Override
    protected void move(Move move, int page) {
        int from = chosenCell();
        int position = from < 0 && move != Move.END ? 0 : geometry().moved(Math.max(0, from), move, page);
        model.chooseSample(mistakes[position]);
        Rectangle cell = geometry().bounds(position);
        cell.height = geometry().rowHeight();
        cell.grow(geometry().gap(), geometry().gap());
        scrollRectToVisible(cell);
    }

    @Override
    protected void draw(Graphics2D g) {
        Rectangle clip = g.getClipBounds();
        g.setColor(Colors.CARD.get());
        g.fill(clip);
        if (mistakes.length == 0) {
            Paragraph.draw(this, g, sentence(), sentenceArea());
            return;
        }
        GridGeometry geometry = geometry();
        int end = geometry.endIn(clip);
        for (int position = geometry.firstIn(clip); position < end; position++) {
            paintCell(g, mistakes[position], geometry.bounds(position));
        }
        int chosen = chosenCell();
        if (chosen >= 0) {
            Rectangle cell = geometry.bounds(chosen);
            if (isFocusOwner()) {
                Ring.draw(g, cell, Colors.ACCENT.get(0.35f), -UIScale.scale(4f), UIScale.scale(3f), UIScale.scale(ARC));
            }
            Ring.draw(g, cell, Colors.ACCENT.get(), -UIScale.scale(1f), UIScale.scale(2f), UIScale.scale(ARC));
        }
    }

    private String sentence() {
        if (predictions != null) {
            return "No error passes the filter.";
        }
        return model.split() == Split.DRAWING || !model.hasSample() ? "" : "Computing…";
    }

    private void paintCell(Graphics2D g, int index, Rectangle cell) {
        g.setColor(Colors.PAPER.get());
        g.fillRect(cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2);
        PixelMap.draw(
                g, thumbnails().picture(predictions.dataset(), predictions.split(), index), cell.x + 1, cell.y + 1,
                cell.width - 2);
        Ring.draw(g, cell, Colors.BORDER.get(), 0, UIScale.scale(1f), UIScale.scale(ARC));
        Font font = Fonts.smallMono();
        FontMetrics metrics = getFontMetrics(font);
        g.setFont(font);
        int baseline = cell.y + cell.height + UIScale.scale(2) + metrics.getAscent();
        String[] parts = {
            Integer.toString(predictions.label(index)), " → ", Integer.toString(predictions.prediction(index))
        };
        Color[] colors = {Colors.CORRECT.get(), Colors.QUIET.get(), Colors.MISTAKE.get()};
        int x = cell.x + (cell.width - metrics.stringWidth(String.join("", parts))) / 2;
        for (int k = 0; k < parts.length; k++) {
            g.setColor(colors[k]);
            FlatUIUtils.drawString(this, g, parts[k], x, baseline);
            x += metrics.stringWidth(parts[k]);
        }
        String p = Numbers.fixed(predictions.confidence(index), 3);
        g.setColor(Colors.TEXT.get());
        FlatUIUtils.drawString(
                this, g, p, cell.x + (cell.width - metrics.stringWidth(p)) / 2, baseline + metrics.getHeight());
    }

    @Override
    protected int cellCount() {
        return mistakes.length;
    }

    @Override
    protected String cellName(int k) {
        return describe(mistakes[k]);
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseSample(mistakes[k]);
    }

    @Override
    protected String describe() {
        int chosen = chosenCell();
        return mistakes.length == 0 ? sentence() : chosen < 0 ? "" : describe(mistakes[chosen]);
    }

    private String describe(int index) {
        int label = predictions.label(index);
        int prediction = predictions.prediction(index);
        return predictions.split().id() + " #" + index + ": label " + label + ", prediction " + prediction + ", p["
                + prediction + "] = " + Numbers.exact(predictions.confidence(index)) + ", p[" + label + "] = "
                + Numbers.exact(predictions.outputs().p(index, label));
    }

    @Override
    protected GridGeometry geometry() {
        int caption = 2 * getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(2);
        return new GridGeometry(sharedWidth(), mistakes.length, UIScale.scale(SMALLEST_CELL), UIScale.scale(GAP), caption);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return UIScale.scale(new Dimension(400, 240));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return super.getScrollableUnitIncrement(visible, orientation, direction) / 2;
    }
}
