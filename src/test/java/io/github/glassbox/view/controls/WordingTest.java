package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.State;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.theme.Theme;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void theRateReachedNamesTheOneAskedFor() {
        assertThat(SpeedBox.reached(17.4, new Speed(60))).isEqualTo("17/s of 60");
        assertThat(SpeedBox.reached(0.66, new Speed(10))).isEqualTo("0.7/s of 10");
        assertThat(SpeedBox.reached(120, Speed.UNLIMITED)).isEqualTo("120/s");
        assertThat(SpeedBox.reached(0, new Speed(60))).isEmpty();
    }

    @Test
    void speeds() {
        assertThat(SpeedBox.text(new Speed(5))).isEqualTo("5/s");
        assertThat(SpeedBox.text(Speed.UNLIMITED)).isEqualTo("fastest");
    }

    @Test
    void whatAnIterationTakes() {
        assertThat(StatusBar.costText(new Snapshot.Cost(58.4, 9.26, "scalar", Optional.empty(), 2)))
                .isEqualTo("58 ms per iteration + 9.3 ms test");
        assertThat(StatusBar.costText(new Snapshot.Cost(0, 0, "scalar", Optional.empty(), 2))).isEmpty();
    }

    @Test
    void keysAsWrittenOnThem() {
        assertThat(keyText("PERIOD")).isEqualTo(".");
        assertThat(keyText("SPACE")).isEqualTo("Space");
        assertThat(keyText("ctrl R")).isEqualTo("Ctrl+R");
    }

    @Test
    void theTooltipOfTheLossSaysOnWhichImages() throws Exception {
        Semaphore published = new Semaphore(0);
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withLearning(Learning.NOTEBOOK.withBatch(100));
        try (TrainingSession session = new TrainingSession(
                MnistForTests.firstData(300, 200), settings, Optional.empty(), new Engine(Kernels.plain(), 1), published::release)) {
            published.acquire();
            Snapshot start = session.latest().orElseThrow();
            State head = start.head();
            State within = new State(
                    1, head.parameters(), head.gradient(), head.change(), Optional.empty(), head.test(), head.batch(),
                    head.learning(), head.next());
            SwingUtilities.invokeAndWait(() -> {
                Theme.prepare();
                Theme.LIGHT.apply();
                FiguresPanel figures = new FiguresPanel(quantity -> {});
                figures.display(start.head(), start.branch().curves());
                assertThat(tooltip(figures, "loss")).contains("on the training images");
                figures.display(within, start.branch().curves());
                assertThat(tooltip(figures, "batch loss")).contains("this iteration's batch").doesNotContain("cross-entropy on the training");
            });
        }
    }

    /** That of the caption, and of the figure behind it. */
    private static String tooltip(FiguresPanel figures, String caption) {
        JLabel label = Stream.of(figures.getComponents())
                .filter(c -> c instanceof JLabel l && l.getText().equals(caption)).map(JLabel.class::cast).findFirst().orElseThrow();
        assertThat(((JLabel) label.getLabelFor()).getToolTipText()).isEqualTo(label.getToolTipText());
        return label.getToolTipText();
    }

    @Test
    void aLossOfAnySizeStaysShort() {
        assertThat(FiguresPanel.lossText(0.48512)).isEqualTo("0.485");
        assertThat(FiguresPanel.lossText(12.3456)).isEqualTo("12.346");
        assertThat(FiguresPanel.lossText(123.456)).isEqualTo("123");
    }

    private static String keyText(String key) {
        return new Command("name", "tooltip", key, null, () -> {}).keyText();
    }
}
