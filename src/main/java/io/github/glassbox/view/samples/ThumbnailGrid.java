package io.github.glassbox.view.samples;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.GridGeometry;
import io.github.glassbox.view.paint.GridGeometry.Move;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.ScrolledCells;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Set;
import javax.swing.JViewport;

/**
 * The listed samples as thumbnails with their predicted digits; click or arrow keys choose one, Enter or a double
 * click tests it.
 *
 * <p>Lies in a scroll pane. Paints the cells that are in view, however many there are.
 */
final class ThumbnailGrid extends ScrolledCells {
    private static final int SMALLEST_CELL = 32;
    private static final int GAP = 4;
    private static final int PREFERRED_CELL = 34;
    private static final int PREFERRED_COLUMNS = 6;
    private static final int PREFERRED_ROWS = 12;
    private final PresentationModel model;
    private final CellFrames frames = new CellFrames();
    private SampleList listed;
    private Evaluation evaluation;
    private ScrollAnchor anchor = ScrollAnchor.TOP;

    ThumbnailGrid(PresentationModel model) {
        super("Samples", "samples.grid");
        this.model = model;
        listed = model.samples();
        model.addListener(this::refresh);
    }

    @Override
    protected void move(Move move, int page) {
        int position = listed.position(model.sample());
        if (position >= 0 || move == Move.HOME || move == Move.END) {
            model.chooseSample(listed.index(geometry().moved(Math.max(0, position), move, page)));
        } else {
            model.moveSample(move.backward() ? -1 : 1);
        }
        showChosen();
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.DATA) || changed.contains(Aspect.MINE)) {
            thumbnails().clear();
        }
        boolean otherPredictions = predictionsInViewChanged();
        if (listed != model.samples()) {
            list(model.samples());
        } else if (otherPredictions) {
            repaint();
        }
        if (changed.contains(Aspect.SAMPLE)) {
            showChosen();
            repaint();
        }
        choiceMayHaveMoved();
    }

    private boolean predictionsInViewChanged() {
        Evaluation before = evaluation;
        evaluation = model.evaluation(model.split()).orElse(null);
        if (evaluation == before || listed != model.samples()) {
            return false;
        }
        if (evaluation == null || before == null || before.count() != evaluation.count()) {
            return true;
        }
        Rectangle view = getVisibleRect();
        for (int position = geometry().firstIn(view); position < geometry().endIn(view); position++) {
            int index = listed.index(position);
            if (before.prediction(index) != evaluation.prediction(index)) {
                return true;
            }
        }
        return false;
    }

    private void list(SampleList newer) {
        Rectangle view = getVisibleRect();
        boolean sameQuestion = listed.asksTheSame(newer);
        boolean samePlaces = sameQuestion && listed.ranking() == newer.ranking();
        boolean otherOrder = listed.order() != newer.order();
        if (samePlaces) {
            anchor = anchor.of(listed, geometry(), view.y);
        }
        listed = newer;
        if (getParent() instanceof JViewport viewport) {
            setSize(viewport.getWidth(), Math.max(viewport.getHeight(), geometry().height()));
            int y = samePlaces ? anchor.y(listed, geometry()) : sameQuestion ? view.y : 0;
            viewport.setViewPosition(new Point(0, Math.min(y, getHeight() - viewport.getHeight())));
            anchor = samePlaces
                    ? anchor.left(viewport.getViewPosition().y)
                    : ScrollAnchor.TOP.of(listed, geometry(), viewport.getViewPosition().y);
        }
        revalidate();
        repaint();
        if (!sameQuestion && !otherOrder) {
            showChosen();
        }
    }

    /** Scrolls so far that the chosen sample is in view, if it is listed. */
    void showChosen() {
        int position = listed.position(model.sample());
        if (position >= 0) {
            Rectangle cell = geometry().bounds(position);
            cell.grow(geometry().gap(), geometry().gap());
            scrollRectToVisible(cell);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (frames != null) {
            frames.clear();
        }
    }

    @Override
    protected void draw(Graphics2D g) {
        Rectangle clip = g.getClipBounds();
        g.setColor(Colors.CARD.get());
        g.fill(clip);
        if (listed.isEmpty()) {
            Rectangle area = sentenceArea();
            area.grow(-UIScale.scale(16), 0);
            Paragraph.draw(this, g, sentence(), area);
        } else {
            paintCells(g, clip);
        }
    }

    private String sentence() {
        return model.data().isEmpty() ? Sentences.READING : Sentences.nothingPasses(listed, model.dataset().count());
    }

    private void paintCells(Graphics2D g, Rectangle clip) {
        GridGeometry geometry = geometry();
        Split split = listed.split();
        Dataset dataset = model.dataset(split);
        ThumbnailPainter painter = new ThumbnailPainter(this, g, frames);
        int end = geometry.endIn(clip);
        for (int position = geometry.firstIn(clip); position < end; position++) {
            int index = listed.index(position);
            Rectangle cell = geometry.bounds(position);
            painter.picture(thumbnails().picture(dataset, split, index), cell);
            model.ownLabel(split, index).ifPresent(own -> painter.labels(own, dataset.label(index), cell));
            if (evaluation == null) {
                painter.frame(cell, false);
            } else {
                int prediction = evaluation.prediction(index);
                boolean right = prediction == dataset.label(index);
                painter.digit(prediction, right, cell);
                painter.frame(cell, !right);
            }
        }
        int chosen = listed.position(model.sample());
        if (chosen >= 0) {
            painter.chosen(geometry.bounds(chosen), isFocusOwner());
        }
    }

    @Override
    protected int cellCount() {
        return listed.size();
    }

    @Override
    protected String cellName(int k) {
        return describe(listed.index(k));
    }

    @Override
    protected int chosenCell() {
        return listed.position(model.sample());
    }

    @Override
    protected void chooseCell(int k) {
        model.chooseSample(listed.index(k));
    }

    @Override
    protected String describe() {
        return listed.isEmpty() ? sentence() : describe(model.sample());
    }

    private String describe(int index) {
        Split split = listed.split();
        int label = model.dataset(split).label(index);
        return model.forward(split, index)
                .map(forward -> Sentences.prediction(split, index, label, forward))
                .orElseGet(() -> Sentences.name(split, index) + ": label " + label)
                + model.ownLabel(split, index).map(own -> "; label shuffled, truly " + own).orElse("");
    }

    @Override
    protected GridGeometry geometry() {
        return new GridGeometry(sharedWidth(), listed.size(), UIScale.scale(SMALLEST_CELL), UIScale.scale(GAP));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        int pitch = UIScale.scale(PREFERRED_CELL) + UIScale.scale(GAP);
        return new Dimension(
                PREFERRED_COLUMNS * pitch + UIScale.scale(GAP), PREFERRED_ROWS * pitch + UIScale.scale(GAP));
    }
}
