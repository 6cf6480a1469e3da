package io.github.glassbox.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.view.model.Predictions;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Rectangle;

/** What matrix, table and calibration look like. */
class ConfusionPicturesTest {
    private static final Dataset SEVEN_OF_TEN = SmallRun.labelled(0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
    private static final Dataset THREE_OF_TEN = SmallRun.labelled(0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
    private static final Dataset ALL_OF_TEN = SmallRun.labelled(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Survey survey(double... p) {
        return new Survey(Kernels.plain(), SmallRun.always(p), Activation.RELU, () -> false);
    }

    private static Evaluation evaluation(Dataset dataset, double... p) {
        return survey(p).evaluation(TrainingData.images(dataset));
    }

    @PictureOf(ConfusionMatrix.class)
    void aCellIsAsStrongAsItsShareOfTheLabel(Theme theme) {
        Picture.in(theme, () -> {
            ConfusionMatrix matrix = new ConfusionMatrix(cell -> {}, () -> {});
            Color empty = Legible.between(Colors.CARD.get(), Colors.WELL.get(), 0.6);
            matrix.show(evaluation(SEVEN_OF_TEN, 0.9), Split.TEST);
            matrix.markSample(new MatrixGeometry.Cell(2, 0));
            Picture picture = Picture.of(matrix, 400, 320);
            assertThat(fill(picture, matrix, 0, 0)).isEqualTo(Colors.CORRECT.get());
            assertThat(fill(picture, matrix, 1, 0)).isEqualTo(Colors.MISTAKE.get());
            assertThat(fill(picture, matrix, 1, 1)).isEqualTo(empty);
            Rectangle marked = matrix.geometry().bounds(new MatrixGeometry.Cell(2, 0));
            assertThat(picture.isNear(Colors.ACCENT.get(), marked.x, marked.y + marked.height / 2, 1)).isTrue();
            matrix.show(evaluation(SEVEN_OF_TEN, 0.05, 0.9), Split.TEST);
            picture = Picture.of(matrix);
            assertThat(fill(picture, matrix, 0, 1)).isEqualTo(Colors.MISTAKE.get());
            assertThat(fill(picture, matrix, 1, 1)).isEqualTo(Colors.CORRECT.get());
            assertThat(fill(picture, matrix, 0, 0)).isEqualTo(empty);
        });
    }

    /** Above the number. */
    private static Color fill(Picture picture, ConfusionMatrix matrix, int label, int prediction) {
        Rectangle cell = matrix.geometry().bounds(new MatrixGeometry.Cell(label, prediction));
        return picture.at(cell.x + cell.width / 2, cell.y + 1);
    }

    @PictureOf(DigitTable.class)
    void onlyTheRowsOfDigitsWithOtherFiguresChange(Theme theme) {
        Picture.in(theme, () -> {
            DigitTable table = new DigitTable(digit -> {});
            table.show(evaluation(SEVEN_OF_TEN, 0.9), Split.TEST);
            Picture before = Picture.of(table, 330, 276);
            assertThat(before.count(Colors.WELL.get(), row(table, 0))).as("stripe").isPositive();
            assertThat(before.count(Colors.WELL.get(), row(table, 1))).as("stripe").isZero();
            assertThat(before.count(Colors.TEXT.get(), row(table, 0))).as("figures").isPositive();
            assertThat(before.count(Colors.TEST.get())).isPositive();
            table.show(evaluation(THREE_OF_TEN, 0.9), Split.TRAINING);
            Picture after = Picture.of(table);
            assertThat(after.count(Colors.TEST.get())).isZero();
            assertThat(after.count(Colors.TRAIN.get())).isPositive();
            for (int digit = 0; digit < 10; digit++) {
                assertThat(before.different(after, row(table, digit)) == 0)
                        .as("digit %s has the same figures", digit).isEqualTo(digit > 2);
            }
        });
    }

    private static Rectangle row(DigitTable table, int digit) {
        Rectangle row = table.cellBounds(digit);
        row.grow(0, -2);
        return row;
    }

    @PictureOf(CalibrationChart.class)
    void aBarStandsWhereTheNetworkSaysAndIsAsHighAsItIsRight(Theme theme) {
        Picture.in(theme, () -> {
            Rectangle full = bar(0.65, ALL_OF_TEN, Split.TEST);
            Rectangle seven = bar(0.65, SEVEN_OF_TEN, Split.TEST);
            Rectangle three = bar(0.35, THREE_OF_TEN, Split.TRAINING);
            assertThat(seven.height / (double) full.height).isBetween(0.68, 0.72);
            assertThat(three.height / (double) full.height).isBetween(0.28, 0.32);
            assertThat(full.y + full.height).isEqualTo(three.y + three.height);
            assertThat((seven.x - three.x) / (seven.width + 4.0)).as("three bins further").isBetween(2.8, 3.2);
        });
    }

    private static Rectangle bar(double says, Dataset dataset, Split split) {
        CalibrationChart chart = new CalibrationChart();
        chart.show(new Predictions(split, 0, dataset, survey(says).outputs(TrainingData.images(dataset))), split, true);
        Picture picture = Picture.of(chart, 330, 264);
        Color color = (split == Split.TEST ? Colors.TEST : Colors.TRAIN).get();
        return picture.bounds(color, new Rectangle(0, 40, 330, 224));
    }
}
