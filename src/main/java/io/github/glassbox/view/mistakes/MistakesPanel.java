package io.github.glassbox.view.mistakes;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.model.Answers;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.LatestPredictions;
import io.github.glassbox.view.model.Predictions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.DigitBox;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.work.Background;
import java.awt.Dimension;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;

/**
 * The mistakes among the listed split's images with label, prediction and probability, the surest first. Label and
 * prediction are the filter of the sample list; a click chooses the sample.
 */
public final class MistakesPanel extends JPanel {
    private static final Set<Aspect> CONCERNED =
            EnumSet.of(Aspect.DATA, Aspect.RUN, Aspect.STATE, Aspect.PROGRESS, Aspect.SAMPLES, Aspect.MINE);

    private final PresentationModel model;
    private final LatestPredictions predictions;
    private final Answers<Question, int[]> answers;
    private final DigitBox label =
            new DigitBox("All labels", "Label ", "Label", "Only errors on images with this label", this::setFilter);
    private final DigitBox prediction = new DigitBox(
            "All predictions", "Predicted ", "Prediction", "Only images predicted as this digit", this::setFilter);
    private final JLabel count = new JLabel(" ");
    private final MistakeGrid grid;
    private Question shown;
    private boolean refreshing;

    /** Which mistakes are asked for. */
    private record Question(Predictions of, SampleFilter filter) {}

    /** A panel on this model. */
    public MistakesPanel(PresentationModel model, LatestPredictions predictions, Background background) {
        super(new MigLayout("insets 8 4 8 4, gap 0", "[]6[]12[grow,fill]", "[]6[grow,fill]"));
        this.model = model;
        this.predictions = predictions;
        answers = new Answers<Question, int[]>(
                background, model::playing, Function.identity(), 1,
                question -> Optional.of(cancelled -> question.of.mistakes(question.filter)), came -> refresh()).whileShowing(this);
        setOpaque(false);
        setName("mistakes");
        grid = new MistakeGrid(model);
        label.setName("mistakes.label");
        prediction.setName("mistakes.prediction");
        count.setName("mistakes.count");
        count.setMinimumSize(new Dimension());
        count.putClientProperty(FlatClientProperties.STYLE, "font: -2; foreground: $Glassbox.quiet");
        JScrollPane scroll = new JScrollPane(
                grid, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().putClientProperty(FlatClientProperties.STYLE, "track: $Glassbox.card");
        scroll.getVerticalScrollBar().setFocusable(false);
        add(label, "gapleft 8");
        add(prediction);
        add(count, "wrap");
        add(scroll, "span 3, grow, height 100:240:");
        model.addListener(changed -> {
            if (changed.stream().anyMatch(CONCERNED::contains)) {
                refresh();
            }
        });
        predictions.addListener(this::refresh);
        Showing.whenShown(this, this::refresh);
    }

    /** What Enter and a double click on a mistake do; the sample is the chosen one by then. */
    public void onTest(Runnable action) {
        grid.onTest(action);
    }

    private void setFilter() {
        SampleFilter now = model.samples().filter();
        SampleFilter filter = new SampleFilter(label.digit(), prediction.digit(), now.mistakesOnly());
        if (!refreshing && !filter.equals(now)) {
            model.setFilter(filter);
        }
    }

    private void refresh() {
        if (!isShowing()) {
            return;
        }
        SampleFilter filter = model.samples().filter();
        refreshing = true;
        label.choose(filter.digit());
        prediction.choose(filter.prediction());
        refreshing = false;
        Split split = model.split();
        predictions.want(split);
        Optional<Predictions> known = predictions.of(split);
        if (known.isEmpty()) {
            shown = null;
            answers.cancel();
            grid.show(null, new int[0]);
            count.setText(split == Split.DRAWING ? "The drawing on the pad is in no set of images." : !model.hasSample()
                    ? "No drawing is kept yet." : "Computing…");
            return;
        }
        Question question = new Question(known.get(), filter);
        answers.want(question);
        if (answers.isCurrent(question)) {
            if (!question.equals(shown)) {
                shown = question;
                grid.show(question.of, answers.newest(question).orElseThrow().value());
            }
            count.setText(count(question.of, grid.count()));
        }
    }

    private String count(Predictions of, int mistakes) {
        String images = switch (of.split()) {
            case TEST -> " on the test images";
            case TRAINING -> " on the training images";
            case MINE, DRAWING -> " on your drawings";
        };
        String when = predictions.isCurrent(of.split()) ? "" : " at iteration " + Numbers.count(of.iteration());
        return Numbers.count(mistakes) + (mistakes == 1 ? " error" : " errors") + images + when
                + (mistakes > 1 ? ", the surest first" : "");
    }
}
