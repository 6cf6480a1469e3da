package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    @Test
    void beginsAtTheBiasAndEndsAtTheLogitBitForBit() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z2"));
        for (int c = 0; c < 10; c++) {
            float[] sums = Waterfall.of(pass, c).sums();
            assertThat(sums).hasSize(11);
            assertThat(sums[0]).isEqualTo(pass.parameters().b2(c));
            assertThat(sums[10]).isEqualTo(pass.forward().z2(c));
        }
    }
}
