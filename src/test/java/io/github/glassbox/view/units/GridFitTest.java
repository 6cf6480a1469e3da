package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridFitTest {
    private static final GridFit.Sizes SIZES = new GridFit.Sizes(14, 16, 56, 33, 30, 28, 3, 10);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11, 32, 100, 128, 511, 512})
    void everyUnitHasItsCellInsideAndNoneOverlaps(int units) {
        GridFit fit = fit(units, 446, 144);
        Rectangle all = new Rectangle(0, 0, fit.width(), fit.height());
        for (int h = 0; h < units; h++) {
            Rectangle cell = fit.cell(h);
            assertThat(all.contains(cell)).isTrue();
            assertThat(cell.contains(fit.map(h))).isTrue();
            assertThat(fit.caption(h).isEmpty() || cell.contains(fit.caption(h))).isTrue();
            assertThat(fit.bars(h).isEmpty() || cell.contains(fit.bars(h))).isTrue();
            assertThat(fit.map(h).intersects(fit.caption(h))).isFalse();
            assertThat(fit.map(h).intersects(fit.bars(h))).isFalse();
            assertThat(fit.caption(h).intersects(fit.bars(h))).isFalse();
            if (h > 0) {
                assertThat(cell.intersects(fit.cell(h - 1))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 32, 128, 512})
    void thePointsOfACellBelongToItsUnit(int units) {
        GridFit fit = fit(units, 441, 131);
        for (int h = 0; h < units; h++) {
            Rectangle cell = fit.cell(h);
            assertThat(fit.unitAt(cell.x, cell.y)).isEqualTo(h);
            assertThat(fit.unitAt(cell.x + cell.width - 1, cell.y + cell.height - 1)).isEqualTo(h);
        }
        assertThat(fit.unitAt(-1, 0)).isEqualTo(-1);
        assertThat(fit.unitAt(0, fit.height())).isEqualTo(-1);
    }

    @Test
    void aPlaceWithoutAUnitHasNone() {
        GridFit fit = fit(11, 440, 144);
        assertThat(fit.columns() * fit.rows()).as("cells").isGreaterThan(11);
        assertThat(fit.unitAt(fit.width() - 1, fit.height() - 1)).isEqualTo(-1);
    }

    @Test
    void tenUnitsInAWideRowHaveCaptionsBelow() {
        GridFit fit = fit(10, 740, 144);
        assertThat(fit.style()).isEqualTo(GridFit.Style.BELOW);
        assertThat(fit.rows()).isEqualTo(1);
        assertThat(fit.side()).isEqualTo(68);
    }

    @Test
    void tenUnitsInHalfTheWidthHaveCaptionsBeside() {
        GridFit fit = fit(10, 440, 144);
        assertThat(fit.style()).isEqualTo(GridFit.Style.BESIDE);
        assertThat(fit.columns()).isEqualTo(5);
    }

    @Test
    void manyUnitsAreBareButAllInSight() {
        GridFit fit = fit(32, 440, 144);
        assertThat(fit.style()).isEqualTo(GridFit.Style.BARE);
        assertThat(fit.scrolls()).isFalse();
        assertThat(fit.height()).isEqualTo(144);
    }

    @Test
    void tooManyUnitsScrollAtTheSmallestSize() {
        GridFit fit = fit(512, 440, 144);
        assertThat(fit.scrolls()).isTrue();
        assertThat(fit.width()).isEqualTo(430);
        assertThat(fit.side()).isBetween(28, 31);
        assertThat(fit.height()).isGreaterThan(144);
        assertThat(fit.columns() * fit.rows()).isGreaterThanOrEqualTo(512);
    }

    /** The grid in windows from 1024x600 to 2560x1440, and the strip beside a unit's page. */
    @ParameterizedTest
    @CsvSource({"680, 80", "760, 160", "1180, 170", "830, 310", "1030, 310", "580, 218", "92, 400", "132, 1160", "132, 700"})
    void barsBelowAHeatmapAreHighEnoughToBeRead(int width, int height) {
        GridFit fit = fit(10, width, height);
        Rectangle map = fit.map(0);
        Rectangle bars = fit.bars(0);
        if (fit.style() == GridFit.Style.BELOW) {
            assertThat(bars.height).isGreaterThanOrEqualTo(Math.min(SIZES.mostBars(), map.height * 2 / 5));
        }
        assertThat(map.width).as("heatmaps do not pay for it").isGreaterThan(Math.min(width, height) / 4 - 3);
    }

    @Test
    void noUnitsAndNoSpaceDoNoHarm() {
        assertThat(fit(0, 440, 144).height()).isZero();
        assertThat(fit(10, 1, 1).columns()).isEqualTo(1);
    }

    private static GridFit fit(int units, int width, int height) {
        return GridFit.of(units, new GridFit.Space(width, height), SIZES);
    }
}
