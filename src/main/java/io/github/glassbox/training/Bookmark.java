package io.github.glassbox.training;

/**
 * A name for a state, to find it again.
 *
 * @param name as the user wrote it
 * @param branch the {@link Branch#id} of its branch
 * @param iteration the state
 */
public record Bookmark(String name, long branch, int iteration) {}
