package io.github.glassbox.view.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.view.model.Predictions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Legible;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.pass.SmallRun;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;

/** What the gallery of errors looks like. */
class MistakePicturesTest {
    private static final int[] WRONG = {1, 7, 12};

    @PictureOf(MistakeGrid.class)
    void aCellShowsTheImageAndUnderItLabelAndPrediction(Theme theme) {
        Picture.in(theme, () -> {
            PresentationModel model = SmallRun.model();
            Dataset dataset = model.dataset();
            MistakeGrid grid = new MistakeGrid(model);
            Survey survey = new Survey(Kernels.plain(), SmallRun.always(0.7), Activation.RELU, () -> false);
            grid.show(new Predictions(Split.TEST, 0, dataset, survey.outputs(TrainingData.images(dataset))), WRONG);
            model.chooseSample(7);
            Picture picture = Picture.of(grid, 400, 300);
            for (int k = 0; k < WRONG.length; k++) {
                Rectangle cell = grid.geometry().bounds(k);
                Rectangle square = new Rectangle(cell.x + 1, cell.y + 1, cell.width - 2, cell.width - 2);
                for (int i = 28 * 13 + 2; i < 28 * 14 - 2; i++) {
                    assertThat(picture.pixel(square, i)).as("pixel %s", i).isEqualTo(Legible.between(
                            Colors.PAPER.get(), Colors.INK.get(), dataset.ink(WRONG[k], i) / 255.0));
                }
                Rectangle below = new Rectangle(cell.x, cell.y + cell.height + 2, cell.width, 14);
                int label = picture.written(Colors.CORRECT.get(), below).x;
                assertThat(label).isPositive().isLessThan(picture.written(Colors.MISTAKE.get(), below).x);
                assertThat(picture.isNear(Colors.ACCENT.get(), cell.x, cell.y + 20, 1)).isEqualTo(k == 1);
            }
            grid.show(null, new int[0]);
            Picture none = Picture.of(grid);
            assertThat(none.written(Colors.MISTAKE.get(), none.all()).isEmpty()).isTrue();
        });
    }
}
