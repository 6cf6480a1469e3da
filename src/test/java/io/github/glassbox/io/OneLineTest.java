package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void noCharacterMovesTheCursorOrColours() {
        assertThat(OneLine.of(" a\r\nb\tc\u001B[31md\u0007\u202Ee\u2028f ")).isEqualTo("a b?c?[31md??e f");
        assertThat(OneLine.of("Modell é 数.npz")).isEqualTo("Modell é 数.npz");
    }

    @Test
    void aLongSentenceKeepsItsStartAndItsEnd() {
        assertThat(OneLine.sentence("short")).isEqualTo("short.");
        assertThat(OneLine.sentence("a".repeat(199))).hasSize(200).doesNotContain(" ... ");
        assertThat(OneLine.sentence("start " + "a".repeat(5000) + " end."))
                .hasSizeBetween(199, 200).startsWith("start a").contains("a ... a").endsWith("a end.");
    }
}
