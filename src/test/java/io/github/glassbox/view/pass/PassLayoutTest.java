package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassLayoutTest {
    private static final PassLayout.Parts PARTS = new PassLayout.Parts(24, 9, 34, 28, 5, 12, 24);

    @ParameterizedTest
    @ValueSource(ints = {520, 610, 640, 760, 1200, 2000})
    void fillsTheWidthWithoutOverlap(int width) {
        PassLayout layout = PassLayout.of(width, 120, PARTS);
        assertThat(layout.right()).isBetween(width - 4, width);
        assertThat(layout.z1X()).isGreaterThan(120);
        assertThat(layout.a1X()).isGreaterThan(layout.z1X() + layout.bar());
        assertThat(layout.linksX()).isGreaterThan(layout.a1X() + layout.bar());
        assertThat(layout.z2X()).isEqualTo(layout.linksX() + layout.links());
        assertThat(layout.pX()).isGreaterThan(layout.z2X() + layout.bar());
        assertThat(layout.links()).isGreaterThanOrEqualTo(layout.bar());
    }

    @Test
    void barsGrowWithTheWidth() {
        assertThat(PassLayout.of(900, 120, PARTS).bar()).isGreaterThan(PassLayout.of(640, 120, PARTS).bar());
    }

    @Test
    void numbersGoBeforeBarsGetTooNarrow() {
        PassLayout layout = PassLayout.of(420, 100, PARTS);
        assertThat(layout.number()).isZero();
        assertThat(layout.bar()).isGreaterThanOrEqualTo(20);
        assertThat(PassLayout.of(640, 120, PARTS).number()).isEqualTo(34);
    }
}
