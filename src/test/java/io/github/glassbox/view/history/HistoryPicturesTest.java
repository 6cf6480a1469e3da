package io.github.glassbox.view.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.analysis.SampleHistory;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** What the history of an image looks like. */
class HistoryPicturesTest {
    @PictureOf({HistoryChart.class, PredictionStrip.class})
    void theCurvesGoThroughTheProbabilitiesAndTheStripShowsWhatWasRight(Theme theme) {
        Picture.in(theme, () -> {
            requireCurves(Colors.CORRECT, 0.2, 0.3, 0.4, 0.6, 0.9, 0.7, 0.8, 0.9, 0.7, 0.6, 0.8);
            requireCurves(Colors.MISTAKE, 0.9, 0.8, 0.6, 0.1, 0.2, 0.4, 0.1, 0.3, 0.2, 0.1, 0.05);
        });
    }

    /**
     * The prediction changes after iteration 2.
     *
     * @param after the colour of the strip from there on
     * @param p that of the label, 0; nearly all the rest is p[1]
     */
    private static void requireCurves(Colors after, double... p) throws InterruptedException {
        List<Kept> states = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            states.add(new Kept(k, SmallRun.always(p[k], 0.99 - p[k])));
        }
        byte[] image = new byte[Shape.INPUTS];
        SampleHistory history = SampleHistory.of(
                states, Activation.RELU, iteration -> Mistakes.NONE, image, SampleHistory.NONE, () -> false);
        PresentationModel model = SmallRun.model();
        HistoryChart chart = new HistoryChart(model, new Playback(model));
        chart.setSize(420, 260);
        chart.show(history, 10, 0, new Predictor(SmallRun.always(0.2, 0.79), Activation.RELU).forward(image));
        Picture picture = Picture.of(chart);
        Rectangle area = picture.bounds(Colors.BORDER.get());
        for (int k = 1; k < p.length - 1; k++) {
            double x = area.x + k / 10.0 * area.width;
            assertThat(picture.isNear(Colors.CORRECT.get(), x, y(area, p[k]), 2)).as("p[0] at %s", k).isTrue();
            assertThat(picture.isNear(Colors.MISTAKE.get(), x, y(area, 0.99 - p[k]), 6)).as("p[1] at %s", k).isTrue();
        }
        int change = area.x + (int) Math.round(0.25 * area.width);
        int strip = area.y + area.height + 12;
        assertThat(picture.isNear(after.get(), change, strip, 2)).as("change").isTrue();
        assertThat(picture.at(change - 10, strip)).isNotEqualTo(picture.at(change + 10, strip));
    }

    private static double y(Rectangle area, double p) {
        return area.y + (1 - p) * area.height;
    }
}
