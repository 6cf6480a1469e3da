package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final int HEIGHT = 190;
    private static final int TEXT = 12;
    private static final int TALLEST = 19;

    @Test
    void tenLinesFillTheHeightAndHaveText() {
        Rows rows = Rows.of(10, HEIGHT, TEXT, TALLEST);
        assertThat(rows.pitch()).isEqualTo(19);
        assertThat(rows.text()).isTrue();
        assertThat(rows.top()).isZero();
    }

    @Test
    void oneLineStandsInTheMiddle() {
        Rows rows = Rows.of(1, HEIGHT, TEXT, TALLEST);
        assertThat(rows.centre(0)).isBetween(94.0, 96.0);
        assertThat(rows.lineAt(95)).isZero();
        assertThat(rows.lineAt(50)).isEqualTo(-1);
    }

    @Test
    void thirtyTwoLinesHaveNoText() {
        assertThat(Rows.of(32, HEIGHT, TEXT, TALLEST).text()).isFalse();
    }

    @Test
    void moreElementsThanPixelsShareLines() {
        Rows rows = Rows.of(512, HEIGHT, TEXT, TALLEST);
        assertThat(rows.perLine()).isEqualTo(3);
        assertThat(rows.lines()).isEqualTo(171);
        assertThat(rows.last(170)).isEqualTo(511);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 31, 64, 128, 189, 190, 191, 512})
    void everyElementIsFoundWhereItStands(int count) {
        for (int height : new int[] {1, 100, 190, 333}) {
            Rows rows = Rows.of(count, height, TEXT, Math.max(1, height / 10));
            assertThat(rows.top()).isNotNegative();
            assertThat(rows.bottom()).isLessThanOrEqualTo(height + 1e-6);
            for (int k = 0; k < count; k++) {
                int line = rows.lineAt(rows.centre(k));
                assertThat(k).isBetween(rows.first(line), rows.last(line));
            }
        }
    }
}
