package io.github.glassbox.view.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.view.model.Split;
import java.text.ParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleIndexTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "' 17 ', 17", "#17, 17", "'9,999', 9999", "000017, 17", "0000000000017, 17"})
    void anIndexIsRead(String text, int index) throws ParseException {
        assertThat(SampleIndex.parse(text, Split.TEST, 10_000)).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "10000", "-1", "1.5", "1,5", "9,99", "1e3", "twelve", "12a", "99999999999999999999", "٣"})
    void anythingElseIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> SampleIndex.parse(text, Split.TEST, 10_000))
                .isInstanceOf(ParseException.class)
                .hasMessage("The index must be a whole number from 0 to 9,999 (test).");
    }
}
