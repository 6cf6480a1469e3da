package io.github.glassbox.view.curves;

import static org.assertj.core.api.Assertions.assertThat;

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
}
