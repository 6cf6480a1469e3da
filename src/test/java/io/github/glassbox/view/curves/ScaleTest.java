package io.github.glassbox.view.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.view.curves.Scale.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @Test
    void lossGoesFromZeroToANiceNumberAboveTheMaximum() {
        assertThat(labels(Scale.linear(2.36, 5))).containsExactly("0", "0.5", "1.0", "1.5", "2.0", "2.5");
        assertThat(labels(Scale.linear(0.9, 4))).containsExactly("0", "0.25", "0.50", "0.75", "1.00");
        assertThat(labels(Scale.linear(23, 5))).containsExactly("0", "5", "10", "15", "20", "25");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.003, 0.07, 0.5, 1, 2.5, 9.99, 10, 123, 4e5, 1e30})
    void everyMaximumFitsWithFewTicksAndShortLabels(double max) {
        Scale scale = Scale.linear(max, 5);
        assertThat(scale.upper()).isGreaterThanOrEqualTo(max * (1 - 1e-9)).isLessThan(max * 2.6);
        assertThat(scale.ticks()).hasSizeBetween(2, 6);
        assertThat(labels(scale)).allMatch(label -> label.length() <= 6);
        assertThat(labels(scale)).doesNotHaveDuplicates();
    }

    @Test
    void withoutALossTheAxisStillStands() {
        assertThat(Scale.linear(0, 4).upper()).isEqualTo(1);
    }

    @Test
    void iterationsEndAtTheLastInWholeSteps() {
        assertThat(labels(Scale.iterations(10, 5))).containsExactly("0", "2", "4", "6", "8", "10");
        assertThat(labels(Scale.iterations(3_456, 4))).containsExactly("0", "1,000", "2,000", "3,000");
        assertThat(Scale.iterations(3_456, 4).upper()).isEqualTo(3_456);
        assertThat(labels(Scale.iterations(12, 60))).contains("0", "1", "12");
    }

    @Test
    void logarithmicTicksAreOneTwoFive() {
        Scale scale = Scale.logarithmic(0.22, 2.36);
        assertThat(labels(scale)).containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(scale.place(1)).isZero();
        assertThat(scale.lower()).isCloseTo(Math.log10(0.2), within(1e-12));
        assertThat(labels(Scale.logarithmic(0.0004, 8))).containsExactly("1e-4", "0.001", "0.01", "0.1", "1", "10");
    }

    @Test
    void aFlatOrVanishingLossHasALogarithmicAxisToo() {
        Scale flat = Scale.logarithmic(1, 1);
        assertThat(flat.upper()).isGreaterThan(flat.lower());
        Scale zero = Scale.logarithmic(0, 0);
        assertThat(zero.upper()).isGreaterThan(zero.lower());
        assertThat(zero.place(0)).isEqualTo(-9);
    }

    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Tick::label).toList();
    }
}
