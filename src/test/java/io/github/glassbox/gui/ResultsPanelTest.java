package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** Confusion, digits and calibration, on the test and on the training images. */
class ResultsPanelTest extends MainWindowTest {
    @Test
    void theMatrixHasTheTrainingImagesTooAndOpensThem() {
        FrameFixture frame = open();
        frame.toggleButton("results.train").click();
        JComponent matrix = component("confusion.matrix");
        Evaluation train = displayed().train().orElseThrow();
        // Whatever is predicted most often: the usual start predicts few digits at first.
        int predicted = IntStream.range(0, 10).boxed()
                .max(Comparator.comparingInt(c -> IntStream.range(0, 10).map(d -> train.confusion(d, c)).sum())).orElseThrow();
        int label = IntStream.range(0, 10).filter(d -> train.confusion(d, predicted) > 0).findFirst().orElseThrow();
        int count = train.confusion(label, predicted);
        String words = "label " + label + " predicted as " + predicted + ": " + count + (count == 1 ? " image," : " images,");
        robot().click(matrix, place(matrix, words));
        SampleFilter cell = new SampleFilter(label, predicted, false);
        waitUntil("the cell's training images are listed", () -> model().split() == Split.TRAINING
                && model().samples().filter().equals(cell)
                && model().samples().ranking().order() == SampleOrder.SUREST);
        assertThat(compute(() -> model().samples().size())).isEqualTo(count);
    }

    @Test
    void everyDigitHasItsFigures() {
        FrameFixture frame = open();
        frame.tabbedPane("results.tabs").selectTab("Digits");
        JComponent digits = component("results.digits");
        perform(digits::requestFocusInWindow);
        waitUntil("the table has the focus", digits::isFocusOwner);
        for (int digit = 0; digit < 10; digit++) {
            int d = digit;
            String expected = compute(() -> figures(d));
            waitUntil(expected, () -> description(digits).equals(expected));
            robot().pressAndReleaseKeys(KeyEvent.VK_DOWN);
            robot().waitForIdle();
        }
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("the nines predicted wrong are listed", () ->
                model().samples().filter().equals(new SampleFilter(9, true)));
    }

    /** The figures in the plainest way, from the predictions of single images. */
    private String figures(int digit) {
        int labelled = 0;
        int predicted = 0;
        int right = 0;
        for (int n = 0; n < TEST; n++) {
            boolean is = model().dataset(Split.TEST).label(n) == digit;
            boolean taken = model().forward(Split.TEST, n).orElseThrow().prediction() == digit;
            labelled += is ? 1 : 0;
            predicted += taken ? 1 : 0;
            right += is && taken ? 1 : 0;
        }
        return "digit " + digit + ": " + labelled + " images, " + predicted + " predicted, " + right + " right, precision "
                + percent(right, predicted) + ", recall "
                + percent(right, labelled);
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    @Test
    void calibrationCountsTheImagesByWhatIsSaid() {
        FrameFixture frame = open();
        frame.tabbedPane("results.tabs").selectTab("Calibration");
        JComponent chart = component("results.calibration");
        waitUntil("it is computed", () -> !description(chart).isEmpty());
        perform(chart::requestFocusInWindow);
        waitUntil("the chart has the focus", chart::isFocusOwner);
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        for (int bin = 0; bin < 10; bin++) {
            int k = bin;
            String expected = compute(() -> bin(Split.TEST, TEST, k));
            waitUntil(expected, () -> description(chart).endsWith("; " + expected));
            robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
            robot().waitForIdle();
        }
        frame.toggleButton("results.train").click();
        String ofTrain = compute(() -> bin(Split.TRAINING, TRAINING, 9));
        waitUntil("of the training images: " + ofTrain, () -> description(chart).startsWith("train: says ")
                && description(chart).endsWith("; " + ofTrain));
        perform(() -> window().playback().step());
        waitForIteration(1);
        String afterwards = compute(() -> bin(Split.TRAINING, TRAINING, 9));
        waitUntil("it follows: " + afterwards, () -> description(chart).startsWith("train: says ")
                && description(chart).endsWith("; " + afterwards));
    }

    private String bin(Split split, int count, int bin) {
        int images = 0;
        int right = 0;
        for (int n = 0; n < count; n++) {
            Forward forward = model().forward(split, n).orElseThrow();
            double p = forward.p(forward.prediction());
            if (p >= bin / 10.0 && (p < (bin + 1) / 10.0 || bin == 9)) {
                images++;
                right += forward.prediction() == model().dataset(split).label(n) ? 1 : 0;
            }
        }
        String says = "says " + 10 * bin + " to " + 10 * (bin + 1) + " %: ";
        return images == 0 ? says + "no image" : says + "right on " + percent(right, images) + ", " + right + " of " + images;
    }

    private static String description(JComponent component) {
        return component.getAccessibleContext().getAccessibleDescription();
    }

    private static String tooltip(JComponent component, int x, int y) {
        return component.getToolTipText(new MouseEvent(component, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
    }

    private Point place(JComponent component, String begin) {
        waitUntil("a place says " + begin, () -> find(component, begin) != null);
        return compute(() -> find(component, begin));
    }

    private static Point find(JComponent component, String begin) {
        for (int y = 4; y < component.getHeight(); y += 5) {
            for (int x = 4; x < component.getWidth(); x += 5) {
                String text = tooltip(component, x, y);
                if (text != null && text.startsWith(begin)) {
                    return new Point(x + 4, y + 4);
                }
            }
        }
        return null;
    }

    private PresentationModel model() {
        return window().model();
    }
}
