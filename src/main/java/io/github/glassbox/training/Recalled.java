package io.github.glassbox.training;

/**
 * A past state that was asked for.
 *
 * @param request the number that {@link TrainingSession#seek} gave the request
 * @param branch the id of its branch
 * @param state this state, or a preview of the nearest kept one
 */
public record Recalled(long request, long branch, State state) {}
