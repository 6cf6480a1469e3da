package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitMapsTest {
    private static final Parameters START = Parameters.of(new Shape(2), new float[new Shape(2).size()]);

    private final UnitMaps maps = new UnitMaps();

    @BeforeAll
    static void look() {
        Picture.in(Theme.LIGHT, () -> {});
    }

    @Test
    void aSharedScaleIsTheLargestOfAllUnitsAndAnOwnOneThatOfTheUnit() {
        State state = state(1, 4);
        assertThat(maps.show(state, START, MapKind.WEIGHTS, true)).isTrue();
        assertThat(maps.scale(0)).isEqualTo(4);
        assertThat(maps.scale(1)).isEqualTo(4);
        assertThat(maps.outgoingScale(0)).isEqualTo(8);
        assertThat(maps.show(state, START, MapKind.WEIGHTS, false)).isTrue();
        assertThat(maps.scale(0)).isEqualTo(1);
        assertThat(maps.outgoingScale(0)).isEqualTo(2);
    }

    @Test
    void whatIsNotFiniteDoesNotCountForTheScale() {
        maps.show(state(Float.NaN, 3), START, MapKind.WEIGHTS, true);
        assertThat(maps.scale(0)).isEqualTo(3);
        maps.show(state(Float.POSITIVE_INFINITY, 3), START, MapKind.WEIGHTS, true);
        assertThat(maps.scale(0)).isEqualTo(3);
        maps.show(state(0, 0), START, MapKind.WEIGHTS, true);
        assertThat(maps.scale(0)).isZero();
        assertThat(maps.picture(0).getRGB(0, 0)).isEqualTo(Colors.NEUTRAL.get().getRGB());
    }

    @Test
    void theSameStateAgainChangesNothing() {
        State state = state(1, 2);
        maps.show(state, START, MapKind.WEIGHTS, true);
        assertThat(maps.show(state, START, MapKind.WEIGHTS, true)).isFalse();
        assertThat(maps.show(state, START, MapKind.GRADIENT, true)).isTrue();
        assertThat(maps.shown()).isSameAs(state.gradient().orElseThrow());
    }

    @Test
    void aPictureShowsTheStateAsked() {
        maps.show(state(2, 2), START, MapKind.WEIGHTS, true);
        assertThat(maps.picture(0).getRGB(0, 0)).isEqualTo(Colors.POSITIVE.get().getRGB());
        maps.show(state(-2, 2), START, MapKind.WEIGHTS, true);
        assertThat(maps.picture(0).getRGB(0, 0)).isEqualTo(Colors.NEGATIVE.get().getRGB());
        maps.show(state(2, 2), START, MapKind.GRADIENT, true);
        assertThat(maps.picture(0).getRGB(0, 0)).isEqualTo(Colors.NEUTRAL.get().getRGB());
    }

    @Test
    void whatWasLearnedIsTheStateMinusTheStartOfItsLine() {
        Parameters start = state(1, 2).parameters();
        maps.show(state(-1, 4), start, MapKind.LEARNED, true);
        assertThat(maps.picture(0).getRGB(0, 0)).isEqualTo(Colors.NEGATIVE.get().getRGB());
        assertThat(maps.picture(1).getRGB(0, 0)).isEqualTo(Colors.POSITIVE.get().getRGB());
        assertThat(maps.scale(0)).isEqualTo(2);
        assertThat(maps.outgoingScale(1)).isEqualTo(4);
        State same = state(1, 2);
        assertThat(maps.show(same, start, MapKind.LEARNED, true)).isTrue();
        assertThat(maps.picture(1).getRGB(0, 0)).isEqualTo(Colors.NEUTRAL.get().getRGB());
        assertThat(maps.show(same, START, MapKind.LEARNED, true)).as("another line's start").isTrue();
        assertThat(maps.picture(1).getRGB(0, 0)).isEqualTo(Colors.POSITIVE.get().getRGB());
    }

    @Test
    void picturesInSightAreMadeBeforeTheyArePainted() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            UnitGrid grid = new UnitGrid(new PresentationModel(), maps, () -> {});
            JScrollPane scroll = new JScrollPane(grid);
            maps.show(state(2, 2), START, MapKind.WEIGHTS, true);
            scroll.setSize(400, 300);
            scroll.doLayout();
            scroll.getViewport().doLayout();
            BufferedImage picture = maps.picture(1);
            assertThat(picture.getRGB(0, 0)).isEqualTo(Colors.POSITIVE.get().getRGB());
            maps.show(state(-2, -2), START, MapKind.WEIGHTS, true);
            grid.mapsChanged();
            assertThat(picture.getRGB(0, 0)).as("nothing has been painted").isEqualTo(Colors.NEGATIVE.get().getRGB());
        });
    }

    /** Two units: all of W1's rows these values, W2's twice that. */
    private static State state(float first, float second) {
        Shape shape = new Shape(2);
        float[] values = new float[shape.size()];
        for (int i = 0; i < Shape.INPUTS; i++) {
            values[shape.w1(0, i)] = first;
            values[shape.w1(1, i)] = second;
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            values[shape.w2(c, 0)] = 2 * first;
            values[shape.w2(c, 1)] = 2 * second;
        }
        return new State(
                0,
                Parameters.of(shape, values),
                Optional.of(START),
                Optional.of(START),
                Optional.empty(),
                null,
                null,
                Learning.NOTEBOOK,
                Optional.empty());
    }
}
