package io.github.glassbox.view.confusion;

import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.LatestPredictions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.paint.Segments;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.paint.TabCard;
import java.awt.BorderLayout;
import java.util.EnumSet;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * How the displayed state does on the test or training images: its confusion matrix, figures for each digit, calibration.
 * Opening a cell or a digit lists its images, the surest first.
 */
public final class ResultsPanel extends JPanel {
    private static final Set<Aspect> OF_EVALUATION = EnumSet.of(Aspect.STATE, Aspect.RUN, Aspect.DATA, Aspect.PROGRESS);
    private static final Set<Aspect> OF_SAMPLE = EnumSet.of(Aspect.SAMPLE, Aspect.SAMPLES);

    private final PresentationModel model;
    private final LatestPredictions predictions;
    private final TabCard card = new TabCard("results.tabs", "Results on the images");
    private final ConfusionMatrix matrix = new ConfusionMatrix(this::open, this::close);
    private final DigitTable digits = new DigitTable(this::openMistakes);
    private final CalibrationChart calibration = new CalibrationChart();
    private final Segments numbers = new Segments(k -> matrix.setShares(k == 1));
    private Split split = Split.TEST;

    /** A panel on this model. */
    public ResultsPanel(PresentationModel model, LatestPredictions predictions) {
        super(new BorderLayout());
        this.model = model;
        this.predictions = predictions;
        setOpaque(false);
        setName("results");
        JPanel end = new JPanel(new MigLayout("insets 0, gap 0, aligny center, hidemode 3", "push[]2[]", "[]"));
        end.setOpaque(false);
        end.add(numbers.with("results.counts", "n", "Counts of images")
                .with("results.shares", "%", "Shares of the label's images, in percent"));
        end.add(new Segments(k -> choose(k == 0 ? Split.TEST : Split.TRAINING))
                .with("results.test", "test", "Results on the test images")
                .with("results.train", "train", "Results on the training images"));
        JComponent matrixPage = page(matrix);
        card.addPage("Confusion", "confusion", "How often each label is predicted as which digit", matrixPage, end);
        card.addPage("Digits", "digits", "Accuracy, precision and recall of every digit", page(digits), end);
        card.addPage("Calibration", "calibration", "How often the network is right when it says 90 %", page(calibration), end);
        card.onChoose(() -> numbers.setVisible(card.isChosen(matrixPage)));
        add(card);
        model.addListener(this::refresh);
        predictions.addListener(this::refreshCalibration);
        Showing.whenShown(matrix, this::refreshAll);
        Showing.whenShown(digits, this::refreshAll);
        Showing.whenShown(calibration, this::refreshAll);
    }

    /** How high it needs to be at this width for the cells of the matrix to be square. */
    public int heightAtBest(int width) {
        return getMinimumSize().height + width - getMinimumSize().width;
    }

    private static JComponent page(JComponent content) {
        JPanel page = new JPanel(new BorderLayout());
        page.setOpaque(false);
        page.setBorder(new Margin(6, 12, 8, 12));
        page.add(content);
        return page;
    }

    private void choose(Split other) {
        split = other;
        refreshAll();
    }

    private void refreshAll() {
        refresh(EnumSet.allOf(Aspect.class));
    }

    private void refresh(Set<Aspect> changed) {
        boolean other = changed.stream().anyMatch(OF_EVALUATION::contains);
        if (other) {
            Evaluation evaluation = model.evaluation(split).orElse(null);
            if (matrix.isShowing()) {
                matrix.show(evaluation, split);
            }
            if (digits.isShowing()) {
                digits.show(evaluation, split);
            }
            refreshCalibration();
        }
        if (matrix.isShowing() && (other || changed.stream().anyMatch(OF_SAMPLE::contains))) {
            matrix.markSample(cellOfSample());
        }
    }

    private void refreshCalibration() {
        if (calibration.isShowing()) {
            predictions.want(split);
            calibration.show(predictions.of(split).orElse(null), split, predictions.isCurrent(split));
        }
    }

    private Cell cellOfSample() {
        if (model.split() != split || model.data().isEmpty()) {
            return null;
        }
        return model.evaluation(split)
                .map(evaluation -> new Cell(model.label(), evaluation.prediction(model.sample())))
                .orElse(null);
    }

    private void open(Cell cell) {
        if (model.evaluation(split).filter(known -> known.confusion(cell.label(), cell.prediction()) > 0).isPresent()) {
            model.open(split, new SampleFilter(cell.label(), cell.prediction(), false), SampleOrder.SUREST);
        }
    }

    private void openMistakes(int digit) {
        if (model.evaluation(split).isPresent()) {
            model.open(split, new SampleFilter(digit, true), SampleOrder.SUREST);
        }
    }

    private void close() {
        model.setFilter(SampleFilter.NONE);
        model.setOrder(SampleOrder.INDEX);
    }
}
