package io.github.glassbox.training;

/**
 * How far a past state that a branch is to begin at has been computed again.
 *
 * @param iteration the state's
 * @param done iterations of the way to it
 * @param all iterations that the way has
 */
public record Searching(int iteration, int done, int all) {}
