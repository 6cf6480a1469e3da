package io.github.glassbox.view.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Normalization.Step;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class SketchTest {
    private final Sketch sketch = new Sketch(new PresentationModel());

    @Test
    void takingBackAndDoingAgainGiveTheSamePixels() {
        GreyImage blank = sketch.raster().toImage();
        stroke(0.2, 0.2, 0.3, 0.8, false);
        GreyImage one = sketch.raster().toImage();
        stroke(0.6, 0.2, 0.7, 0.8, false);
        GreyImage two = sketch.raster().toImage();
        sketch.clear();
        assertThat(sketch.isBlank()).isTrue();
        sketch.undo();
        assertThat(sketch.raster().toImage()).isEqualTo(two);
        sketch.undo();
        assertThat(sketch.raster().toImage()).isEqualTo(one);
        sketch.undo();
        assertThat(sketch.raster().toImage()).isEqualTo(blank);
        assertThat(sketch.canUndo()).isFalse();
        sketch.redo();
        sketch.redo();
        assertThat(sketch.raster().toImage()).isEqualTo(two);
        stroke(0.1, 0.1, 0.9, 0.1, false);
        assertThat(sketch.canRedo()).as("what was undone is gone once something is drawn").isFalse();
    }

    @Test
    void aStrokeIsSmoothFullInkInTheMiddleAndGreyAtItsEdge() {
        stroke(0.2, 0.5, 0.8, 0.5, false);
        GreyImage drawn = sketch.raster().toImage();
        int side = drawn.width();
        assertThat(drawn.ink(side / 2, side / 2)).isEqualTo(255);
        boolean grey = false;
        for (int row = 0; row < side; row++) {
            int ink = drawn.ink(row, (int) (0.2 * side) - side / 40);
            grey |= ink > 0 && ink < 255;
        }
        assertThat(grey).isTrue();
        assertThat(drawn.ink(side / 4, side / 2)).isZero();
    }

    @Test
    void theEraserTakesInkAwayAndOnlyThere() {
        stroke(0.2, 0.5, 0.8, 0.5, false);
        stroke(0.8, 0.3, 0.8, 0.7, true);
        GreyImage drawn = sketch.raster().toImage();
        int side = drawn.width();
        assertThat(drawn.ink(side / 2, (int) (0.8 * side))).isZero();
        assertThat(drawn.ink(side / 2, side / 2)).isEqualTo(255);
    }

    @Test
    void anOpenedPictureIsNormalisedAtItsOwnSize() throws Exception {
        byte[] ink = new byte[300 * 90];
        for (int row = 20; row < 70; row++) {
            for (int column = 100; column < 130; column++) {
                ink[300 * row + column] = (byte) 200;
            }
        }
        GreyImage picture = GreyImage.of(ink, 300, 90);
        sketch.show(picture);
        assertThat(sketch.normalization().orElseThrow().result())
                .isEqualTo(Normalization.of(picture, Normalization.ALL).result());
        sketch.setStep(Step.CENTRE, false);
        assertThat(sketch.normalization().orElseThrow().on()).containsExactlyInAnyOrder(Step.CROP, Step.SCALE);
        sketch.undo();
        assertThat(sketch.isBlank()).isTrue();
    }

    private void stroke(double fromX, double fromY, double toX, double toY, boolean eraser) {
        sketch.begin(new Point2D.Double(fromX, fromY), 0.08, eraser);
        for (int k = 1; k <= 10; k++) {
            sketch.extend(new Point2D.Double(fromX + k * (toX - fromX) / 10, fromY + k * (toY - fromY) / 10));
        }
        sketch.end();
    }
}
