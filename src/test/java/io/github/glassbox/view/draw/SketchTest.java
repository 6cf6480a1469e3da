package io.github.glassbox.view.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.data.Normalization.Step;
import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.view.model.PresentationModel;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SketchTest extends GuiTest {
    private final PresentationModel model = new PresentationModel();
    private final Sketch sketch = new Sketch(model);

    @Test
    void takingBackAndDoingAgainGiveTheSamePixels() {
        compute(() -> {
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
            return null;
        });
    }

    @Test
    void aStrokeIsSmoothFullInkInTheMiddleAndGreyAtItsEdge() {
        compute(() -> {
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
            return null;
        });
    }

    @Test
    void theEraserTakesInkAwayAndOnlyThere() {
        compute(() -> {
            stroke(0.2, 0.5, 0.8, 0.5, false);
            stroke(0.8, 0.3, 0.8, 0.7, true);
            GreyImage drawn = sketch.raster().toImage();
            int side = drawn.width();
            assertThat(drawn.ink(side / 2, (int) (0.8 * side))).isZero();
            assertThat(drawn.ink(side / 2, side / 2)).isEqualTo(255);
            return null;
        });
    }

    @Test
    void anOpenedPictureIsNormalisedAtItsOwnSize() {
        compute(() -> {
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
            return null;
        });
    }

    @Test
    void takingClearingBackBringsTheLabelBack() {
        compute(() -> {
            stroke(0.2, 0.2, 0.3, 0.8, false);
            model.setDrawingLabel(Optional.of(1));
            stroke(0.4, 0.2, 0.4, 0.8, false);
            model.setDrawingLabel(Optional.of(4));
            sketch.undo();
            assertThat(model.drawingLabel()).as("a stroke taken back leaves the label").contains(4);
            sketch.clear();
            assertThat(model.drawingLabel()).isEmpty();
            sketch.undo();
            assertThat(model.drawingLabel()).contains(4);
            sketch.redo();
            assertThat(model.drawingLabel()).isEmpty();
            model.setDrawingLabel(Optional.of(0));
            sketch.undo();
            sketch.redo();
            assertThat(model.drawingLabel()).contains(0);
            return null;
        });
    }

    @Test
    void aDrawingIsNeverSeenWithAnothersLabel() {
        compute(() -> {
            stroke(0.2, 0.2, 0.3, 0.8, false);
            model.setDrawingLabel(Optional.of(1));
            List<String> seen = new ArrayList<>();
            model.addListener(changed -> seen.add(model.drawingLabel() + (sketch.isBlank() ? " blank" : " drawn")));
            sketch.clear();
            sketch.undo();
            assertThat(seen).containsExactly("Optional.empty blank", "Optional[1] drawn");
            return null;
        });
    }

    @Test
    void thePenMovesFasterThanItsDrawingIsNormalisedButTheEndIsNot() {
        compute(() -> {
            stroke(0.2, 0.2, 0.3, 0.8, false);
            assertThat(sketch.normalization().orElseThrow().picture()).isEqualTo(sketch.raster().toImage());
            sketch.begin(new Point2D.Double(0.6, 0.2), 0.08, false);
            sketch.extend(new Point2D.Double(0.6, 0.4));
            sketch.extend(new Point2D.Double(0.6, 0.6));
            sketch.setStep(Step.CENTRE, false);
            assertThat(sketch.normalization().orElseThrow().picture()).as("what is drawn so far")
                    .isEqualTo(sketch.raster().toImage());
            return null;
        });
    }

    private void stroke(double fromX, double fromY, double toX, double toY, boolean eraser) {
        sketch.begin(new Point2D.Double(fromX, fromY), 0.08, eraser);
        for (int k = 1; k <= 10; k++) {
            sketch.extend(new Point2D.Double(fromX + k * (toX - fromX) / 10, fromY + k * (toY - fromY) / 10));
        }
        sketch.end();
    }
}
