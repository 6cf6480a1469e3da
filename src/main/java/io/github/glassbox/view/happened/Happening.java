package io.github.glassbox.view.happened;

import java.util.List;

/**
 * Something that has happened to the run, or is on, and what can be done about it.
 *
 * @param about what it is; once it is put away, what is about the same is not told again
 * @param grave whether something is wrong
 * @param words all of it, and shorter texts for less room
 * @param answers what can be done, at most {@link #ANSWERS}
 */
record Happening(Object about, boolean grave, List<String> words, List<Answer> answers) {
    /** The most answers there are. */
    static final int ANSWERS = 2;

    /**
     * Something that can be done.
     *
     * @param label of its button
     * @param tooltip what it does, in a sentence without a full stop
     */
    record Answer(String label, String tooltip, Runnable body) {}
}
