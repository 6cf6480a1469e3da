package io.github.glassbox.view.curves;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.CurvesForTests;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;
import java.util.List;

/** What is painted of the curves. */
class CurvePicturesTest {
    @PictureOf(Legend.class)
    void aPieceOfTheLineStandsBeforeTheName(Theme theme) {
        Picture.in(theme, () -> {
            for (Colors color : new Colors[] {Colors.TRAIN, Colors.TEST}) {
                Legend legend = new Legend("", color, CurveStrokes::train);
                Rectangle line = Picture.of(legend, 60, 20).written(color.get(), new Rectangle(60, 20));
                assertThat(line.x).isZero();
                assertThat(line.width).isBetween(17, 20);
                assertThat(line.getCenterY()).isBetween(9.0, 12.0);
            }
        });
    }

    @PictureOf(CurveCard.class)
    void theCardHasARingWhileItsChartHasTheFocus(Theme theme) {
        Picture.in(theme, () -> {
            CurveCard card = new CurveCard(Figure.LOSS);
            card.setSize(300, 160);
            assertThat(Picture.focused(card, card.chart()).isNear(Colors.ACCENT.get(), 1, 80, 1)).isTrue();
            assertThat(Picture.of(card).isNear(Colors.ACCENT.get(), 1, 80, 1)).isFalse();
        });
    }

    @PictureOf(IterationOverlay.class)
    void theDisplayedIterationHasItsDotsAtItsValues(Theme theme) {
        Picture.in(theme, () -> {
            Snapshot snapshot = SmallRun.model().snapshot().orElseThrow();
            for (Figure figure : Figure.values()) {
                CurveChart chart = new CurveChart(figure);
                chart.setSize(320, 180);
                chart.display(snapshot.curves(), List.of(), 0);
                Picture.of(chart);
                Picture picture = Picture.of(chart);
                double x = chart.screenX(0);
                assertThat(picture.isNear(Colors.TEST.get(), x, chart.screenY(chart.test(0)), 1)).as("%s", figure).isTrue();
                assertThat(picture.isNear(Colors.TEXT.get(), x, 20, 4)).as("line").isTrue();
                assertThat(picture.isNear(Colors.TEXT.get(), x + 60, 20, 4)).isFalse();
            }
        });
    }

    @PictureOf(CurveChart.class)
    void eachLineRunsThroughItsPoints(Theme theme) {
        Picture.in(theme, () -> {
            double[] train = {0.2, 0.6, 0.3, 0.3, 0.3};
            double[] test = {0.8, 0.9, 0.7, 0.7, 0.7};
            for (Figure figure : Figure.values()) {
                CurveChart chart = new CurveChart(figure);
                chart.setSize(320, 180);
                chart.display(CurvesForTests.of(train, test), List.of(), 4);
                Picture.of(chart);
                Picture picture = Picture.of(chart);
                for (double x : new double[] {chart.screenX(1), (chart.screenX(2) + chart.screenX(3)) / 2}) {
                    int point = x == chart.screenX(1) ? 1 : 2;
                    double trainY = chart.screenY(train[point]);
                    double testY = chart.screenY(test[point]);
                    assertThat(picture.isNear(Colors.TRAIN.get(), x, trainY, 2)).as("%s, train", figure).isTrue();
                    assertThat(picture.isNear(Colors.TEST.get(), x, testY, 2)).as("%s, test", figure).isTrue();
                    assertThat(picture.isNear(Colors.TRAIN.get(), x, trainY - 12, 2)).as("%s, above train", figure).isFalse();
                    assertThat(picture.isNear(Colors.TEST.get(), x, testY + 12, 2)).as("%s, below test", figure).isFalse();
                }
            }
        });
    }
}
