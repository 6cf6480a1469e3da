package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final StringWriter text = new StringWriter();
    private long now = 5 * SECOND;

    private List<String> run(int iterations, boolean terminal, long nanosEach) throws NotFiniteException {
        TrainingProgress progress =
                new TrainingProgress(new PrintWriter(text, true), iterations, terminal, () -> now);
        try (Workers workers = new Workers(1)) {
            Hyperparameters settings =
                    Hyperparameters.NOTEBOOK.withInitializer(Initializer.ZEROS).withHidden(1);
            Trainer trainer = Trainers.start(MnistForTests.firstData(5, 5), settings, workers);
            show(progress, trainer);
            for (int i = 1; i <= iterations; i++) {
                now += nanosEach;
                trainer.step();
                show(progress, trainer);
            }
        }
        progress.end();
        return text.toString().lines().toList();
    }

    private static void show(TrainingProgress progress, Trainer trainer) {
        if (progress.isDue(trainer.iteration())) {
            progress.show(trainer.state());
        }
    }

    @Test
    void tellsTheTimeLeftOnTenLines() throws NotFiniteException {
        List<String> lines = run(100, false, 90 * SECOND);
        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).startsWith("  0/100  train loss 2.3026, accuracy ").doesNotContain("left");
        assertThat(lines.get(1)).startsWith(" 10/100  ").endsWith("  2:15:00 left");
        assertThat(lines.get(9)).startsWith(" 90/100  ").endsWith("  15:00 left");
        assertThat(lines.get(10)).startsWith("100/100  ").endsWith(" %");
    }

    @Test
    void fewIterationsHaveALineEach() throws NotFiniteException {
        assertThat(run(3, false, 1)).hasSize(4);
    }

    @Test
    void overwritesOneLineTenTimesASecondAndAtTheEnd() throws NotFiniteException {
        run(50, true, SECOND / 100);
        String[] shown = text.toString().split("\r");
        assertThat(shown).hasSize(1 + 6);
        assertThat(shown[1]).startsWith("[....................]   0 %  0/50  loss 2.3026  test ");
        assertThat(shown[2]).startsWith("[####................]  20 %  10/50  loss ").contains("  0:01 left");
        assertThat(shown[6]).startsWith("[####################] 100 %  50/50  loss ").endsWith(System.lineSeparator());
        for (int k = 2; k < shown.length; k++) {
            assertThat(shown[k].stripTrailing().length()).isLessThan(80);
            assertThat(shown[k].length()).isGreaterThanOrEqualTo(shown[k - 1].stripTrailing().length());
        }
    }
}
