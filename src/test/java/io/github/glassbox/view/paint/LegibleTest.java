package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import java.awt.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegibleTest {
    @AfterAll
    static void light() {
        Theme.LIGHT.apply();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutFromEveryStrengthOfGreenAndCrimson(Theme theme) {
        Theme.prepare();
        theme.apply();
        for (Colors full : new Colors[] {Colors.CORRECT, Colors.MISTAKE}) {
            for (double strength = 0; strength <= 1; strength += 0.01) {
                Color ground = Legible.between(Colors.CARD.get(), full.get(), strength);
                assertThat(Legible.contrast(Legible.on(ground), ground)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }
}
