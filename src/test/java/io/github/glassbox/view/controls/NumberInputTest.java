package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"10; 10", " 7 ; 7", "60,000; 60000", "+1; 1", "1 000; 1000", "1,000; 1000", "1\u202f000; 1000"})
    void readsWholeNumbers(String text, int number) {
        assertThat(NumberInput.whole(text, "Images", 1, 60_000)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1.5", "0", "513", "-3", "1,5", "1 5", "0,1", "5,00", "1,0000", ",5", "1,000.5", "1.000", "\u0661\u0660", "99999999999999999999999"})
    void saysWhatAWholeNumberMustBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.whole(text, "Hidden units", 1, 512))
                .withMessage("Hidden units must be a whole number from 1 to 512.");
    }

    @Test
    void stopAtMayBeBlank() {
        assertThat(NumberInput.stopAt("  ")).isZero();
        assertThat(NumberInput.stopAt("0")).isZero();
        assertThat(NumberInput.stopAt("500")).isEqualTo(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.stopAt("-1"))
                .withMessage("Stop at must be such as 500, 95 %, loss 0.3, or blank.");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", ".5, 0.5", "1e-3, 0.001", "2, 2", " 0.25 , 0.25"})
    void readsRates(String text, float rate) {
        assertThat(NumberInput.rate(text)).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-0.1", "NaN", "Infinity", "1e99", "1e-99", "0x1p3", "1f", "fast"})
    void saysWhatARateMustBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.rate(text))
                .withMessage("The learning rate must be a number above 0, such as 0.1.");
    }

    @Test
    void explainsTheDecimalPoint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.rate("0,5"))
                .withMessage("Write the learning rate with a point, not a comma: 0.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.rate("1,5e-3"))
                .withMessage("Write the learning rate with a point, not a comma: 1.5e-3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.l2(" ,001 "))
                .withMessage("Write the L2 penalty with a point, not a comma: .001.");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.10", "0.5, 0.50", "1, 1.00", "0.001, 0.001", "0.125, 0.125", "100, 100.00", "1.0E-20, 1.0e-20"})
    void writesRatesThatReadBackTheSame(float rate, String text) {
        assertThat(NumberInput.rateText(rate)).isEqualTo(text);
        assertThat(NumberInput.rate(NumberInput.rateText(rate))).isEqualTo(rate);
    }

    @Test
    void readsSeeds() {
        assertThat(NumberInput.seed(" -9223372036854775808 ")).isEqualTo(Long.MIN_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberInput.seed("one"))
                .withMessage("The seed must be a whole number, such as 1.");
    }
}
