package io.github.glassbox.view.confusion;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Card;
import java.util.Set;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** The displayed state's confusion matrix of the test images; opening a cell lists and chooses its images. */
public final class ConfusionPanel extends Card {
    private final PresentationModel model;
    private final ConfusionMatrix matrix = new ConfusionMatrix(this::open);

    /** A panel on this model. */
    public ConfusionPanel(PresentationModel model) {
        super(new MigLayout("insets 10 12 10 12, gap 0", "[grow,fill]", "[]4[grow,fill]"));
        this.model = model;
        setName("confusion");
        JLabel heading = new JLabel("Confusion · test (rows: label)");
        heading.putClientProperty(FlatClientProperties.STYLE, "font: bold -1");
        heading.setLabelFor(matrix);
        add(heading, "width 0:pref, wrap");
        add(matrix);
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.STATE));
    }

    private void refresh(Set<Aspect> changed) {
        boolean counts = changed.contains(Aspect.STATE) || changed.contains(Aspect.RUN);
        if (counts) {
            matrix.show(model.evaluation(Split.TEST).orElse(null));
        }
        if (counts || changed.contains(Aspect.SAMPLE) || changed.contains(Aspect.SAMPLES)) {
            matrix.markSample(cellOfSample());
        }
    }

    private Cell cellOfSample() {
        if (model.split() != Split.TEST || model.data().isEmpty()) {
            return null;
        }
        return model.evaluation(Split.TEST)
                .map(evaluation -> new Cell(model.label(), evaluation.prediction(model.sample())))
                .orElse(null);
    }

    private void open(Cell cell) {
        Evaluation evaluation = model.evaluation(Split.TEST).orElse(null);
        if (evaluation == null || evaluation.confusion(cell.label(), cell.prediction()) == 0) {
            return;
        }
        model.setSplit(Split.TEST);
        model.setFilter(new SampleFilter(cell.label(), !cell.diagonal()));
        SampleList listed = model.samples();
        int position = 0;
        while (evaluation.prediction(listed.index(position)) != cell.prediction()) {
            position++;
        }
        model.chooseSample(listed.index(position));
    }
}
