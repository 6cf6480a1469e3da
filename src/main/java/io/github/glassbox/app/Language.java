package io.github.glassbox.app;

import java.util.Locale;

/** The language that the program, and what Swing adds to it, is written in; numbers go by it too. */
final class Language {
    /** British English. */
    static final Locale LOCALE = Locale.UK;

    private Language() {}

    /** From here on the computer's own language counts no more; before anything reads, writes or shows. */
    static void set() {
        Locale.setDefault(LOCALE);
    }
}
