package io.github.glassbox.view.samples;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.CellDrawing;
import io.github.glassbox.view.paint.GridGeometry;
import io.github.glassbox.view.paint.GridGeometry.Move;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Thumbnails;
import io.github.glassbox.view.theme.Colors;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Map;
import java.util.Set;
import javax.accessibility.AccessibleRole;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/**
 * The listed samples as thumbnails with their predicted digits; click or arrow keys choose one, Enter or a double
 * click tests it.
 *
 * <p>Lies in a scroll pane. Paints the cells that are in view, however many there are.
 */
final class ThumbnailGrid extends CellDrawing implements Scrollable {
    private static final int SMALLEST_CELL = 32;
    private static final int GAP = 4;
    private static final int PREFERRED_CELL = 34;
    private static final int PREFERRED_COLUMNS = 6;
    private static final int PREFERRED_ROWS = 12;
    private static final Map<String, Move> KEYS = Map.of(
            "LEFT", Move.LEFT, "RIGHT", Move.RIGHT, "UP", Move.UP, "DOWN", Move.DOWN, "PAGE_UP", Move.PAGE_UP,
            "PAGE_DOWN", Move.PAGE_DOWN, "HOME", Move.HOME, "END", Move.END);

    private final PresentationModel model;
    private final Thumbnails thumbnails = new Thumbnails();
    private final CellFrames frames = new CellFrames();
    private SampleList listed;
    private Evaluation evaluation;
    private ScrollAnchor anchor = ScrollAnchor.TOP;
    private Runnable test = () -> {};

    ThumbnailGrid(PresentationModel model) {
        super("Samples", AccessibleRole.LIST);
        this.model = model;
        listed = model.samples();
        setName("samples.grid");
        setOpaque(true);
        takeKeys();
        KEYS.forEach((key, move) -> bind(key, () -> move(move)));
        bind("ENTER", this::test);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                pressed(e);
            }
        });
        model.addListener(this::refresh);
    }

    /** What Enter and a double click do, with the chosen sample. */
    void onTest(Runnable action) {
        test = action;
    }

    private void test() {
        if (!listed.isEmpty()) {
            test.run();
        }
    }

    private void pressed(MouseEvent e) {
        requestFocusInWindow();
        int position = geometry().position(e.getX(), e.getY());
        if (SwingUtilities.isLeftMouseButton(e) && position >= 0) {
            model.chooseSample(listed.index(position));
            if (e.getClickCount() == 2) {
                test();
            }
        }
    }

    private void move(Move move) {
        int position = listed.position(model.sample());
        if (listed.isEmpty()) {
            return;
        }
        if (position >= 0 || move == Move.HOME || move == Move.END) {
            int page = Math.max(1, getVisibleRect().height / geometry().rowHeight());
            model.chooseSample(listed.index(geometry().moved(Math.max(0, position), move, page)));
        } else {
            model.moveSample(move.backward() ? -1 : 1);
        }
        showChosen();
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.DATA) || changed.contains(Aspect.MINE)) {
            thumbnails.clear();
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
        if (thumbnails != null) {
            thumbnails.clear();
            frames.clear();
        }
    }

    @Override
    protected void draw(Graphics2D g) {
        Rectangle clip = g.getClipBounds();
        g.setColor(Colors.CARD.get());
        g.fill(clip);
        if (listed.isEmpty()) {
            Rectangle area = getVisibleRect();
            area.grow(-UIScale.scale(16), 0);
            area.height = Math.min(area.height, UIScale.scale(160));
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
            painter.picture(thumbnails.picture(dataset, split, index), cell);
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
    public String getToolTipText(MouseEvent e) {
        int position = geometry().position(e.getX(), e.getY());
        return position < 0 ? null : describe(listed.index(position));
    }

    @Override
    protected int cellCount() {
        return listed.size();
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return geometry().bounds(k);
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
                .orElseGet(() -> Sentences.name(split, index) + ": label " + label);
    }

    private GridGeometry geometry() {
        int width = getParent() instanceof JViewport viewport ? viewport.getWidth() : getWidth();
        return new GridGeometry(width, listed.size(), UIScale.scale(SMALLEST_CELL), UIScale.scale(GAP));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getPreferredScrollableViewportSize().width, geometry().height());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        int pitch = UIScale.scale(PREFERRED_CELL) + UIScale.scale(GAP);
        return new Dimension(
                PREFERRED_COLUMNS * pitch + UIScale.scale(GAP), PREFERRED_ROWS * pitch + UIScale.scale(GAP));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? geometry().rowHeight() : 1;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        int row = geometry().rowHeight();
        return orientation == SwingConstants.VERTICAL ? Math.max(row, visible.height / row * row) : 1;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() instanceof JViewport viewport && viewport.getHeight() > geometry().height();
    }
}
