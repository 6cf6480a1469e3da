package io.github.glassbox.view.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.GradientCheck;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Rectangle;

/** What the gradient check draws. */
class CheckPicturesTest {
    private static final double[] W = {-1, -0.5, 0, 0.5, 1};

    @PictureOf(LossCurve.class)
    void theLossGoesThroughItsPointsAndTheTangentThroughTheMiddle(Theme theme) {
        Picture.in(theme, () -> {
            Picture bowl = picture(new double[] {1, 0.25, 0, 0.25, 1}, 0, 0);
            requireLine(bowl, Colors.TRAIN.get(), -0.5, 0.25);
            requireLine(bowl, Colors.TRAIN.get(), 0.5, 0.25);
            requireLine(bowl, Colors.CORRECT.get(), 0, 0);
            requireLine(bowl, Colors.CORRECT.get(), -0.98, 0);
            Picture slope = picture(new double[] {0, 0.25, 0.5, 0.75, 1}, 0.2, 0.5);
            requireLine(slope, Colors.TRAIN.get(), 0.5, 0.75);
            requireLine(slope, Colors.MISTAKE.get(), 0, 0.5);
            requireLine(slope, Colors.MISTAKE.get(), -0.98, 0.304);
            assertThat(slope.count(Colors.CORRECT.get())).isZero();
        });
    }

    /** The loss of both curves reaches from 0 to 1. */
    private static Picture picture(double[] loss, double analytic, double numeric) {
        LossCurve curve = new LossCurve();
        curve.show(
                new GradientCheck.Result(Quantity.of(Symbol.w(1), 0, 0), analytic, numeric, 0, false),
                new GradientCheck.Curve(W, loss));
        return Picture.of(curve, 300, 200);
    }

    private static void requireLine(Picture picture, Color color, double w, double loss) {
        Rectangle well = picture.bounds(Colors.WELL.get());
        double x = well.x + (w + 1) / 2 * well.width;
        double y = well.y + well.height - (loss + 0.08) / 1.16 * well.height;
        assertThat(picture.isNear(color, x, y, 2)).as("loss %s at %s", loss, w).isTrue();
    }
}
