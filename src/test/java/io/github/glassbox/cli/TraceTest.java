package io.github.glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "0.5, 0.5", "0.1, 0.1", "0.1114, 0.1114", "1, 1", "1e-9, 1E-9", "2e-3, 0.002",
        "3.2101325364534987, 3.2101325364534987", "NaN, null", "Infinity, null"
    })
    void writesNumbersAsJson(double value, String text) {
        assertThat(Trace.number(value)).isEqualTo(text);
    }

    @Test
    void numbersReadBackAsTheSameDouble() {
        SplitMix64 random = new SplitMix64(1);
        for (int k = 0; k < 10_000; k++) {
            double value = random.nextDouble() * (k % 7 == 0 ? 1e-12 : 3);
            assertThat(Double.parseDouble(Trace.number(value))).isEqualTo(value);
        }
    }
}
