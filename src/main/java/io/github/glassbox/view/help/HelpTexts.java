package io.github.glassbox.view.help;

import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;

/** The texts of help: of every card, and of every term; read when they are first asked for. */
final class HelpTexts {
    private static final String FOLDER = "io.github.glassbox.view.help.";

    private final ResourceBundle cards = ResourceBundle.getBundle(FOLDER + "cards");
    private final ResourceBundle terms = ResourceBundle.getBundle(FOLDER + "glossary");

    /**
     * How to read a card.
     *
     * @param title the card's name
     * @param shows what is on it
     * @param read how that is meant
     * @param attempt one thing to try, with what comes of it
     * @param terms words of it that the glossary explains
     */
    record Card(String title, String shows, String read, String attempt, List<String> terms) {}

    /**
     * A word of the field.
     *
     * @param symbol how it is written in the window; may be empty
     * @param meaning two sentences
     */
    record Term(String name, String symbol, String meaning) {
        /** Its name, with its symbol if it has one. */
        @Override
        public String toString() {
            return symbol.isEmpty() ? name : name + "   " + symbol;
        }
    }

    /**
     * The text of a card.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    Card card(String topic) {
        return new Card(
                cards.getString(topic + ".title"),
                cards.getString(topic + ".shows"),
                cards.getString(topic + ".read"),
                cards.getString(topic + ".try"),
                List.of(cards.getString(topic + ".terms").split(", ")));
    }

    /** Every card that has a text, by topic. */
    List<String> topics() {
        return cards.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct().sorted().toList();
    }

    /**
     * A term.
     *
     * @throws java.util.MissingResourceException if the glossary does not have it
     */
    Term term(String name) {
        String[] parts = terms.getString(name).split("\\| ?", 2);
        return new Term(name, parts[0], parts[1]);
    }

    /** All terms, in the order of the alphabet. */
    List<Term> terms() {
        return terms.keySet().stream()
                .sorted(Comparator.comparing(String::toLowerCase))
                .map(this::term)
                .toList();
    }
}
