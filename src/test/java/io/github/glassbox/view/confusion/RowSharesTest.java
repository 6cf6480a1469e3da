package io.github.glassbox.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import org.junit.jupiter.api.Test;

class RowSharesTest {
    private final Evaluation test = test();
    private final RowShares shares = new RowShares(test);

    @Test
    void theSharesOfALabelAddUpToOne() {
        for (int label = 0; label < 10; label++) {
            double sum = 0;
            for (int prediction = 0; prediction < 10; prediction++) {
                sum += shares.share(new Cell(label, prediction));
            }
            assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
        }
    }

    @Test
    void aCellIsColouredTheStrongerTheLargerItsShare() {
        for (int label = 0; label < 10; label++) {
            for (int one = 0; one < 10; one++) {
                for (int other = 0; other < 10; other++) {
                    Cell a = new Cell(label, one);
                    Cell b = new Cell(label, other);
                    assertThat(shares.strength(a)).isBetween(0.0, 1.0);
                    if (!a.diagonal() && !b.diagonal() && shares.share(a) < shares.share(b)) {
                        assertThat(shares.strength(a)).isLessThan(shares.strength(b));
                    }
                }
            }
        }
    }

    @Test
    void aCellSaysItsCountAndItsShareOfTheLabel() {
        for (int prediction = 0; prediction < 10; prediction++) {
            int count = test.confusion(4, prediction);
            assertThat(shares.describe(new Cell(4, prediction)))
                    .startsWith("label 4 predicted as " + prediction + ": " + count + (count == 1 ? " image, " : " images, "))
                    .endsWith(" % of label 4");
        }
    }

    private static Evaluation test() {
        try (Workers workers = new Workers(1)) {
            return Trainers.start(
                            MnistForTests.firstData(100, 1000),
                            Hyperparameters.NOTEBOOK.withInitializer(Initializer.HE),
                            workers)
                    .state()
                    .test();
        } catch (NotFiniteException e) {
            throw new IllegalStateException(e);
        }
    }
}
