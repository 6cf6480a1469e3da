package io.github.glassbox.view;

import io.github.glassbox.view.confusion.ResultsPanel;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.curves.CurvesPanel;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.model.LatestPredictions;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.steps.FirstStepsCard;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** How it does: the curves, under them the results on the images, or first the first steps. */
final class RightColumn {
    private static final String KEY = "firstSteps";
    private static final String DONE = "done";

    private final UserPreferences preferences;
    private final CurvesPanel curves;
    private final ResultsPanel results;
    private final FirstStepsCard steps;
    private Runnable unfold = () -> {};
    private final JPanel lower = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3", "[grow,fill]", "[grow,fill]"));

    /** Brings the first steps back. */
    final Command firstSteps = new Command(
            "First Steps", "Three things to do first: watch it learn, draw a digit, see why it was read so", null, null, this::begin);

    RightColumn(PresentationModel model, Playback playback, LatestPredictions predictions, UserPreferences preferences) {
        this.preferences = preferences;
        curves = new CurvesPanel(model, playback);
        results = new ResultsPanel(model, predictions);
        steps = new FirstStepsCard(model, this::end);
        lower.setOpaque(false);
        lower.add(steps, "cell 0 0, wmin 0, hmin 0");
        lower.add(results, "cell 0 0, hmin 0");
        show(!preferences.get(KEY, "").equals(DONE));
    }

    JComponent content() {
        return RoomySplit.vertical(
                curves, lower, height -> height - Math.min(results.heightAtBest(curves.getWidth()), height * 9 / 20));
    }

    /** Whenever the first steps are brought back this is run. */
    void onBegin(Runnable action) {
        unfold = action;
    }

    private void begin() {
        unfold.run();
        preferences.put(KEY, "");
        steps.restart();
        show(true);
    }

    private void end() {
        preferences.put(KEY, DONE);
        show(false);
    }

    private void show(boolean first) {
        steps.setVisible(first);
        results.setVisible(!first);
        lower.revalidate();
    }
}
