package io.github.glassbox.view.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final IntToDoubleFunction WAVE = i -> Math.sin(i * 0.7) + i * 0.001;

    @Test
    void fewPointsStayAsTheyAre() {
        Thinning thinned = Thinning.of(i -> i * 2, 200, 100);
        assertThat(thinned.size()).isEqualTo(200);
        assertThat(thinned.x(199)).isEqualTo(199);
        assertThat(thinned.y(199)).isEqualTo(398);
    }

    @Test
    void manyPointsBecomeAtMostTwoAColumnAndBothEnds() {
        Thinning thinned = Thinning.of(WAVE, 100_000, 300);
        assertThat(thinned.size()).isBetween(300, 602);
        assertThat(thinned.x(0)).isZero();
        assertThat(thinned.x(thinned.size() - 1)).isEqualTo(99_999);
        for (int k = 1; k < thinned.size(); k++) {
            assertThat(thinned.x(k)).isGreaterThan(thinned.x(k - 1));
        }
        for (int k = 0; k < thinned.size(); k++) {
            assertThat(thinned.y(k)).isEqualTo(WAVE.applyAsDouble((int) thinned.x(k)));
        }
    }

    @Test
    void aSpikeOfOneIterationIsKept() {
        Thinning thinned = Thinning.of(i -> i == 54_321 ? 9 : i == 12_345 ? -9 : 1, 100_000, 300);
        assertThat(thinned.max()).isEqualTo(9);
        assertThat(thinned.min()).isEqualTo(-9);
    }

    @Test
    void nothingIsThinnedToNothing() {
        Thinning thinned = Thinning.of(WAVE, 0, 300);
        assertThat(thinned.size()).isZero();
        assertThat(thinned.max()).isNaN();
    }
}
