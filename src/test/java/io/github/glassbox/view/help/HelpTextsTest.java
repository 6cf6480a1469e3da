package io.github.glassbox.view.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** The texts of help are complete and short. */
class HelpTextsTest {
    private static final int MOST_WORDS = 80;

    private final HelpTexts texts = new HelpTexts();

    @Test
    void everyCardIsExplainedInEightyWordsAtMostAndItsTermsAreInTheGlossary() {
        assertThat(texts.topics()).hasSizeGreaterThan(10);
        for (String topic : texts.topics()) {
            HelpTexts.Card card = texts.card(topic);
            assertThat(card.title()).isNotBlank();
            assertThat((card.shows() + " " + card.read() + " " + card.attempt()).split("\\s+").length).as(topic)
                    .isBetween(15, MOST_WORDS);
            assertThat(card.terms()).isNotEmpty().allSatisfy(term -> assertThat(texts.term(term).meaning()).isNotBlank());
        }
    }

    @Test
    void everyTermHasTwoSentencesAndIsFoundInOrder() {
        List<HelpTexts.Term> terms = texts.terms();
        assertThat(terms).hasSizeGreaterThanOrEqualTo(60);
        assertThat(terms).extracting(term -> term.name().toLowerCase(Locale.ROOT)).isSorted().doesNotHaveDuplicates();
        for (HelpTexts.Term term : terms) {
            assertThat(term.meaning().split("[.!?](\\s|$)")).as(term.name()).hasSize(2);
            assertThat(term.meaning()).as(term.name()).endsWith(".");
        }
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        assertThatThrownBy(() -> texts.card("nothing")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> texts.term("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
