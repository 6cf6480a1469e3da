package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void linesBreakBetweenWords() {
        assertThat(Paragraph.lines("no test image is wrong", 8, String::length))
                .containsExactly("no test", "image is", "wrong");
    }

    @Test
    void aLongWordHasALineOfItsOwn() {
        assertThat(Paragraph.lines("a misclassification here", 6, String::length))
                .containsExactly("a", "misclassification", "here");
    }

    @Test
    void aShortSentenceIsOneLine() {
        assertThat(Paragraph.lines("Reading MNIST…", 80, String::length)).containsExactly("Reading MNIST…");
    }
}
