package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void zeroLiesBetweenTwoBinsAndTheBoundsInTheOutermost() {
        assertThat(Histogram.bin(0, 0.5f)).isEqualTo(20);
        assertThat(Histogram.bin(-1e-6f, 0.5f)).isEqualTo(19);
        assertThat(Histogram.bin(0.5f, 0.5f)).isEqualTo(39);
        assertThat(Histogram.bin(-0.5f, 0.5f)).isZero();
        assertThat(Histogram.bin(0, 0)).as("all weights are zero").isEqualTo(20);
        assertThat(Histogram.bin(Float.POSITIVE_INFINITY, 0.5f)).isEqualTo(39);
    }
}
