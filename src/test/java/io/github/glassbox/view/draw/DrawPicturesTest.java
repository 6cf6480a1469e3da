package io.github.glassbox.view.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.ShiftedPredictions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.Optional;

/** What pad, steps and shifts look like. */
class DrawPicturesTest {
    @PictureOf({Pad.class, Raster.class})
    void inkIsWhereThePenWasAndNotWhereTheEraserWas(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = new PresentationModel();
            Sketch sketch = new Sketch(model);
            Pad pad = new Pad(sketch, model);
            Picture blank = Picture.of(pad, 200, 200);
            assertThat(blank.at(100, 50)).isEqualTo(Colors.PAPER.get());
            assertThat(blank.count(Colors.INK.get())).isZero();
            stroke(sketch, false, 0.25);
            Picture drawn = Picture.of(pad);
            for (int x = 45; x < 155; x += 10) {
                assertThat(drawn.at(x, 50)).isEqualTo(Colors.INK.get());
            }
            Rectangle ink = drawn.bounds(Colors.INK.get());
            assertThat(ink.height).as("the pen's width").isBetween(17, 21);
            assertThat(ink.y + ink.height / 2).isBetween(48, 52);
            assertThat(drawn.at(100, 150)).isEqualTo(Colors.PAPER.get());
            stroke(sketch, false, 0.75);
            stroke(sketch, true, 0.25);
            Picture erased = Picture.of(pad);
            assertThat(erased.at(100, 50)).isEqualTo(Colors.PAPER.get());
            assertThat(erased.at(100, 150)).isEqualTo(Colors.INK.get());
        });
    }

    private static void stroke(Sketch sketch, boolean eraser, double y) {
        sketch.begin(new Point2D.Double(0.2, y), 0.1, eraser);
        sketch.extend(new Point2D.Double(0.5, y));
        sketch.extend(new Point2D.Double(0.8, y));
        sketch.end();
    }

    @PictureOf(StepPicture.class)
    void aStepShowsItsPictureFaintIfItIsLeftOut(Theme theme) {
        Picture.in(theme, () -> {
            StepPicture step = new StepPicture("step");
            Rectangle square = new Rectangle(1, 1, 46, 46);
            for (int inked : new int[] {116, 520}) {
                byte[] ink = new byte[Shape.INPUTS];
                ink[inked] = (byte) 255;
                step.show(Optional.of(GreyImage.of(ink, 28, 28)), true);
                Picture picture = Picture.of(step, 48, 48);
                assertThat(picture.pixel(square, inked)).isEqualTo(Colors.INK.get());
                assertThat(picture.pixel(square, 783 - inked)).isEqualTo(Colors.PAPER.get());
                step.show(Optional.of(GreyImage.of(ink, 28, 28)), false);
                assertThat(Picture.of(step).pixel(square, inked)).isEqualTo(
                        Legible.between(Colors.PAPER.get(), Colors.INK.get(), 0.35));
            }
        });
    }

    @PictureOf(ShiftGrid.class)
    void aShiftIsGreenWhereTheLabelIsReadAndTheRingIsAtThePresentOne(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = new PresentationModel();
            byte[] image = new byte[Shape.INPUTS];
            image[400] = image[401] = image[430] = (byte) 255;
            ShiftedPredictions read = ShiftedPredictions.of(
                    new Predictor(Initializer.HE.draw(new Shape(4), 1), Activation.RELU), image);
            ShiftGrid grid = new ShiftGrid(model);
            for (int label : new int[] {read.at(0, 0).digit(), read.at(0, 0).digit() + 1}) {
                grid.show(read, Optional.of(label));
                Picture picture = Picture.of(grid, 180, 180);
                for (int n = 0; n < 81; n++) {
                    int dx = n % 9 - 4;
                    int dy = n / 9 - 4;
                    Colors ground = read.at(dx, dy).digit() == label ? Colors.CORRECT : Colors.MISTAKE;
                    if (Math.abs(dx) > 1 || Math.abs(dy) > 1) {
                        assertThat(picture.at(20 * (dx + 4) + 2, 20 * (dy + 4) + 2))
                                .as("%s, %s", dx, dy).isEqualTo(onWell(ground.get(0.14f)));
                    }
                }
                assertThat(picture.isNear(Colors.ACCENT.get(), 80, 90, 1)).isTrue();
            }
            model.setDistortion(Distortion.NONE.withShift(2, -1));
            Picture moved = Picture.of(grid);
            assertThat(moved.isNear(Colors.ACCENT.get(), 80, 90, 1)).isFalse();
            assertThat(moved.isNear(Colors.ACCENT.get(), 120, 70, 1)).isTrue();
        });
    }

    private static Color onWell(Color color) {
        return Picture.of(1, 1, g -> {
            g.setColor(Colors.WELL.get());
            g.fillRect(0, 0, 1, 1);
            g.setColor(color);
            g.fillRect(0, 0, 1, 1);
        }).at(0, 0);
    }
}
