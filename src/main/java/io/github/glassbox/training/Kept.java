package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;

/**
 * A past state's parameters, as they are kept.
 *
 * @param iteration the state's number
 * @param parameters W1, b1, W2, b2
 */
public record Kept(int iteration, Parameters parameters) {}
