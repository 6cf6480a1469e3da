package io.github.glassbox.view.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import javax.swing.JComponent;

/** What the samples and the tested image look like. */
class SamplePicturesTest {
    @PictureOf(LargePicture.class)
    void everyPixelIsASquareOfItsInk(Theme theme) {
        Picture.in(theme, () -> {
            LargePicture large = new LargePicture();
            for (int inked : new int[] {0, 400}) {
                byte[] image = new byte[Shape.INPUTS];
                image[inked] = (byte) 255;
                image[inked + 30] = (byte) 100;
                large.show(image);
                large.setSize(large.getPreferredSize());
                Picture picture = Picture.of(large);
                Rectangle square = new Rectangle(1, 1, large.getWidth() - 2, large.getWidth() - 2);
                assertThat(picture.pixel(square, inked)).isEqualTo(Colors.INK.get());
                assertThat(picture.pixel(square, inked + 30)).isEqualTo(
                        Legible.between(Colors.PAPER.get(), Colors.INK.get(), 100 / 255.0));
                assertThat(picture.pixel(square, 783 - inked)).isEqualTo(Colors.PAPER.get());
                assertThat(picture.at(0, 100)).isEqualTo(Colors.BORDER.get());
            }
        });
    }

    @PictureOf(ProbabilityBars.class)
    void aBarIsAsLongAsItsProbability(Theme theme) {
        Picture.in(theme, () -> {
            requireBars(new float[] {0, 0.25f, 0, 0, 0.125f, 0.5f, 0.125f, 0, 0, 0}, 1, 5);
            requireBars(new float[] {0.75f, 0.125f, 0, 0.125f, 0, 0, 0, 0, 0, 0}, 0, 0);
        });
    }

    private static void requireBars(float[] p, int label, int prediction) {
        ProbabilityBars bars = new ProbabilityBars();
        bars.show(new Forward(new float[Shape.INPUTS], new float[1], new float[1], p, p), Optional.of(label));
        Picture picture = Picture.of(bars, 340, 220);
        Rectangle wells = picture.bounds(Colors.WELL.get());
        assertThat(wells.width).isGreaterThan(150);
        for (int c = 0; c < p.length; c++) {
            Color color = c == label ? Colors.CORRECT.get() : c == prediction ? Colors.MISTAKE.get() : Colors.POSITIVE.get();
            int length = picture.count(color, new Rectangle(wells.x, 22 * c + 11, wells.width, 1));
            int expected = Math.round(p[c] * wells.width);
            assertThat(length).as("p[%s]", c).isBetween(expected - 3, expected + 3);
        }
    }

    @PictureOf(ThumbnailPainter.class)
    void aShuffledLabelStandsBesideTheOneThatIsTheImagesOwn(Theme theme) {
        Picture.in(theme, () -> {
            JComponent cells = new JComponent() {
                @Override
                protected void paintComponent(Graphics g) {
                    new ThumbnailPainter(this, (Graphics2D) g, new CellFrames()).labels(5, 3, new Rectangle(0, 0, 48, 48));
                }
            };
            Picture picture = Picture.of(cells, 48, 48);
            Rectangle written = picture.bounds(Colors.WARNING.get());
            assertThat(written.width).as("5→3").isBetween(14, 32);
            assertThat(written.y).isGreaterThan(30);
            assertThat(written.x).isLessThan(8);
        });
    }

    @PictureOf({ThumbnailGrid.class, ThumbnailPainter.class, CellFrames.class})
    void aThumbnailShowsItsImageAMistakeItsCrossAndTheChosenOneItsRing(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            ThumbnailGrid grid = new ThumbnailGrid(model);
            model.chooseSample(4);
            Picture picture = Picture.of(grid, 240, 240);
            Evaluation evaluation = model.evaluation(Split.TEST).orElseThrow();
            int mistakes = 0;
            for (int n = 0; n < 12; n++) {
                Rectangle cell = grid.geometry().bounds(n);
                Rectangle square = new Rectangle(cell.x + 1, cell.y + 1, cell.width - 2, cell.width - 2);
                for (int i = 28 * 13 + 2; i < 28 * 14 - 2; i++) {
                    assertThat(picture.pixel(square, i)).as("pixel %s of image %s", i, n).isEqualTo(
                            Legible.between(Colors.PAPER.get(), Colors.INK.get(), model.dataset().ink(n, i) / 255.0));
                }
                boolean mistake = evaluation.prediction(n) != model.dataset().label(n);
                mistakes += mistake ? 1 : 0;
                assertThat(picture.isNear(Colors.MISTAKE.get(), cell.x + 6, cell.y + 6, 1)).isEqualTo(mistake);
                Rectangle corner = new Rectangle(cell.x + cell.width - 12, cell.y + cell.height - 12, 9, 9);
                assertThat(picture.written((mistake ? Colors.MISTAKE : Colors.QUIET).get(), corner).isEmpty())
                        .as("digit of image %s", n).isFalse();
                assertThat(picture.isNear(Colors.ACCENT.get(), cell.x, cell.y + 10, 1)).isEqualTo(n == 4);
            }
            assertThat(mistakes).isBetween(1, 11);
            model.chooseSample(0);
            Rectangle cell = grid.geometry().bounds(0);
            assertThat(Picture.of(grid).isNear(Colors.ACCENT.get(), cell.x, cell.y + 10, 1)).isTrue();
        });
    }
}
