package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailFitTest {
    private static final DetailFit.Sizes SIZES = new DetailFit.Sizes(16, 18, 18, 8, 190, 112, 46, 160);

    @ParameterizedTest
    @CsvSource({"192,128", "240,168", "300,360", "160,120", "300,160"})
    void partsBesideTheGridDoNotOverlap(int width, int height) {
        check(DetailFit.narrow(width, height, SIZES), width, height);
    }

    @ParameterizedTest
    @CsvSource({"620,128", "740,168", "740,360", "740,560", "1200,300", "400,500", "300,128"})
    void enlargedPartsDoNotOverlap(int width, int height) {
        check(DetailFit.wide(width, height, SIZES), width, height);
    }

    @Test
    void theWidthAskedForLeavesNoRoomBesideTheMaps() {
        for (int height : new int[] {120, 128, 168, 200}) {
            DetailFit fit = DetailFit.narrow(DetailFit.widthFor(height, SIZES), height, SIZES);
            assertThat(fit.weights().x).isZero();
            assertThat(fit.text().y + fit.text().height).isEqualTo(height);
        }
    }

    @Test
    void enlargedShowsTheSampleBetweenTheMapsWhereItCostsNoSize() {
        assertThat(DetailFit.wide(740, 168, SIZES).x().isEmpty()).isFalse();
        assertThat(DetailFit.wide(500, 168, SIZES).x().isEmpty()).isTrue();
    }

    @Test
    void enlargedMapsAreThreeHundredWideWhenThereIsHeight() {
        assertThat(DetailFit.wide(740, 360, SIZES).side()).isGreaterThanOrEqualTo(300);
    }

    private static void check(DetailFit fit, int width, int height) {
        List<Rectangle> parts = List.of(fit.weights(), fit.x(), fit.product(), fit.text(), fit.bars());
        Rectangle all = new Rectangle(0, 0, width, height);
        for (Rectangle part : parts) {
            assertThat(part.isEmpty() || all.contains(part)).as("%s in %s", part, all).isTrue();
            for (Rectangle other : parts) {
                assertThat(part != other && part.intersects(other)).as("%s and %s", part, other).isFalse();
            }
        }
        assertThat(fit.weights().getSize()).isEqualTo(fit.product().getSize());
    }
}
