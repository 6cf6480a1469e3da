package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class OutgoingBarsTest {
    @Test
    void aBarIsAsLongAsItsShareAndNeverVanishes() {
        assertThat(OutgoingBars.length(0.5f, 1, 20)).isEqualTo(10);
        assertThat(OutgoingBars.length(-2, 1, 20)).isEqualTo(20);
        assertThat(OutgoingBars.length(1e-6f, 1, 20)).isEqualTo(1);
        assertThat(OutgoingBars.length(0, 1, 20)).isZero();
        assertThat(OutgoingBars.length(1, 0, 20)).isZero();
        assertThat(OutgoingBars.length(Float.NaN, 1, 20)).isZero();
    }

    @Test
    void everyPlaceBelongsToItsClass() {
        Rectangle area = new Rectangle(7, 3, 33, 20);
        for (int c = 0; c < 10; c++) {
            assertThat(OutgoingBars.classAt(area, OutgoingBars.left(area, c), 5)).isEqualTo(c);
            assertThat(OutgoingBars.classAt(area, OutgoingBars.left(area, c + 1) - 1, 5)).isEqualTo(c);
        }
        assertThat(OutgoingBars.classAt(area, 6, 5)).isEqualTo(-1);
        assertThat(OutgoingBars.classAt(new Rectangle(), 0, 0)).isEqualTo(-1);
    }
}
