package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void aZeroHasNoSign() {
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.0, 3)).isEqualTo("0.000");
        assertThat(Numbers.fixed(-0.3, 0)).isEqualTo("0");
    }

    @Test
    void othersKeepTheirs() {
        assertThat(Numbers.fixed(-0.005001, 2)).isEqualTo("\u22120.01");
        assertThat(Numbers.fixed(-10, 1)).isEqualTo("\u221210.0");
        assertThat(Numbers.fixed(0.25, 2)).isEqualTo("0.25");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("\u2212Infinity");
    }
}
