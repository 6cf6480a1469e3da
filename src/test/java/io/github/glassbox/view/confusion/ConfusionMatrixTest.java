package io.github.glassbox.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Survey;
import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.PaintedContrast;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;
import java.util.Locale;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfusionMatrixTest {
    @Test
    void cellsSayCountsOrRowSharesInPercent() throws Exception {
        Evaluation evaluation = new Survey(
                        Kernels.plain(), Initializer.UNIFORM.draw(new Shape(10), 1), Activation.RELU, () -> false)
                .evaluation(MnistForTests.firstData(1, 2000).test());
        SwingUtilities.invokeAndWait(() -> {
            ConfusionMatrix matrix = new ConfusionMatrix(cell -> {}, () -> {});
            matrix.show(evaluation, Split.TEST);
            for (int label = 0; label < 10; label++) {
                int images = 0;
                for (int n = 0; n < 2000; n++) {
                    images += MnistForTests.all().test().label(n) == label ? 1 : 0;
                }
                for (int prediction = 0; prediction < 10; prediction++) {
                    int count = evaluation.confusion(label, prediction);
                    double percent = 100.0 * count / images;
                    matrix.setShares(false);
                    assertThat(matrix.text(new Cell(label, prediction))).isEqualTo(Integer.toString(count));
                    matrix.setShares(true);
                    assertThat(matrix.text(new Cell(label, prediction)))
                            .isEqualTo(String.format(Locale.ROOT, percent < 9.95 ? "%.1f" : "%.0f", percent));
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyCountIsLegibleOnItsCell(Theme theme) throws Exception {
        Evaluation evaluation = new Survey(
                        Kernels.plain(), Initializer.UNIFORM.draw(new Shape(10), 1), Activation.RELU, () -> false)
                .evaluation(MnistForTests.firstData(1, 2000).test());
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            theme.apply();
            ConfusionMatrix matrix = new ConfusionMatrix(cell -> {}, () -> {});
            matrix.setSize(400, 320);
            matrix.show(evaluation, Split.TEST);
            PaintedContrast picture = PaintedContrast.of(matrix);
            int read = 0;
            for (int label = 0; label < 10; label++) {
                for (int prediction = 0; prediction < 10; prediction++) {
                    Cell cell = new Cell(label, prediction);
                    if (evaluation.confusion(label, prediction) > 0) {
                        Rectangle inside = matrix.geometry().bounds(cell);
                        inside.grow(-4, -3);
                        assertThat(picture.strongest(inside)).as("%s", cell).isGreaterThanOrEqualTo(4.5);
                        read++;
                    }
                }
            }
            assertThat(read).as("cells of many strengths").isGreaterThan(40);
            Theme.LIGHT.apply();
        });
    }
}
