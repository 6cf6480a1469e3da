package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.model.MapKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A past iteration looks as it did when it was the newest. */
@Tag("gui")
@Timeout(60)
class LookingBackTest extends MainWindowTest {
    private static final String[] PANELS = {
        "samples.grid", "pass", "formula", "hiddenUnits.grid", "hiddenUnits.detail", "confusion.matrix",
        "loss", "trainAccuracy", "testAccuracy"
    };

    @Test
    void everyPanelShowsThePastIterationAsItWas() {
        FrameFixture frame = open();
        trainTo(10);
        Map<String, Integer> then = pictures(frame);
        trainTo(24);
        Map<String, Integer> later = pictures(frame);
        goTo(frame, 10);
        assertThat(pictures(frame)).isEqualTo(then);
        goTo(frame, 24);
        assertThat(pictures(frame)).isEqualTo(later);
        for (String panel : PANELS) {
            assertThat(later.keySet()).filteredOn(shown -> shown.startsWith(panel))
                    .as("the two iterations differ in " + panel)
                    .anyMatch(shown -> !later.get(shown).equals(then.get(shown)));
        }
    }

    @Test
    void homeAndEndGoToTheStartAndToTheNewest() {
        FrameFixture frame = open();
        trainTo(8);
        frame.slider("timeline").focus();
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        waitForIteration(0);
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitForIteration(8);
        frame.button("step").focus();
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        waitForIteration(0);
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitForIteration(8);
        assertThat(snapshot().head().iteration()).isEqualTo(8);
    }

    @Test
    void theOldLineIsFadedBehindTheBranch() {
        FrameFixture frame = open();
        trainTo(24);
        long main = snapshot().branch().id();
        goTo(frame, 10);
        perform(() -> window().playback().branch(Learning.NOTEBOOK.withRate(0.01f)));
        waitUntil("the branch is there", () -> window().model().snapshot().orElseThrow().branch().id() != main);
        trainTo(14);
        waitUntil("the curves show both", () -> plot("curves.loss").getDataset().getSeriesCount() == 5);
        for (String chart : new String[] {"curves.loss", "curves.accuracy"}) {
            XYPlot plot = compute(() -> plot(chart));
            waitUntil("the branch's own curve ends at 14", () -> lastX(plot, 0) == 14);
            assertThat(compute(() -> lastX(plot, 3))).isEqualTo(24);
            assertThat(alpha(plot, 3)).isLessThan(alpha(plot, 0));
            assertThat(alpha(plot, 4)).isLessThan(alpha(plot, 1));
        }
    }

    private XYPlot plot(String name) {
        return robot().finder().findByName(window().frame(), name, ChartPanel.class).getChart().getXYPlot();
    }

    private static double lastX(XYPlot plot, int series) {
        return plot.getDataset().getXValue(series, plot.getDataset().getItemCount(series) - 1);
    }

    private int alpha(XYPlot plot, int series) {
        return compute(() -> ((Color) plot.getRenderer().getSeriesPaint(series)).getAlpha());
    }

    private void goTo(FrameFixture frame, int iteration) {
        frame.textBox("iteration").deleteText().enterText(Integer.toString(iteration));
        frame.textBox("iteration").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(iteration);
        waitUntil("it is exact", () -> !window().model().seeking());
    }

    /** What the panels look like, for every kind of heatmap, forward and backward, without focus or mouse in them. */
    private Map<String, Integer> pictures(FrameFixture frame) {
        frame.button("step").focus();
        robot().moveMouse(frame.button("more").target());
        robot().waitForIdle();
        Map<String, Integer> pictures = new LinkedHashMap<>();
        for (MapKind kind : MapKind.values()) {
            for (Stage stage : new Stage[] {Stage.of("z1"), Stage.of("dz1"), Stage.of("update")}) {
                perform(() -> {
                    window().model().setMapKind(kind);
                    window().model().chooseStage(stage);
                });
                robot().waitForIdle();
                if (stage.equals(Stage.of("update"))) {
                    pictures.put("update, " + kind, picture("update"));
                } else {
                    for (String panel : PANELS) {
                        pictures.put(panel + ", " + kind + ", " + stage, picture(panel));
                    }
                }
            }
        }
        return pictures;
    }

    private int picture(String name) {
        JComponent panel = component(name);
        return compute(() -> {
            BufferedImage image = new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            panel.paint(g);
            g.dispose();
            return Arrays.hashCode(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        });
    }
}
