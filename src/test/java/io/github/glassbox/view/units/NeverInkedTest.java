package io.github.glassbox.view.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Shape;
import org.junit.jupiter.api.Test;

class NeverInkedTest {
    @Test
    void hidesOnlyWhatIsKnownToHaveNoInkAndOnlyWhenAsked() {
        NeverInked pixels = new NeverInked();
        pixels.setHidden(true);
        assertThat(pixels.hides(0)).as("nothing is known yet").isFalse();
        assertThat(pixels.shown()).isEqualTo(784);
        boolean[] inked = new boolean[Shape.INPUTS];
        inked[5] = true;
        pixels.setInked(inked);
        assertThat(pixels.count()).isEqualTo(783);
        assertThat(pixels.hides(0)).isTrue();
        assertThat(pixels.hides(5)).isFalse();
        assertThat(pixels.shown()).isEqualTo(1);
        pixels.setHidden(false);
        assertThat(pixels.hides(0)).isFalse();
        assertThat(pixels.isNeverInked(0)).isTrue();
        assertThat(pixels.shown()).isEqualTo(784);
    }
}
