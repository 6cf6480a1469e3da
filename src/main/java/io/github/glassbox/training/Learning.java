package io.github.glassbox.training;

import io.github.glassbox.nn.Optimizer;

/**
 * How updates are made. May change from one iteration to the next.
 *
 * @param rate the learning rate alpha, above 0
 * @param optimizer what makes an update of a gradient
 * @param l2 the factor of the penalty on weights: l2 / 2 times the sum of their squares; 0 or more; biases are free
 * @param batch images of a mini-batch; {@link #FULL_BATCH}, or any number not below the set's, for all of them
 * @param mistakes made on purpose, for teaching
 */
public record Learning(float rate, Optimizer optimizer, float l2, int batch, Mistakes mistakes) {
    /** All training images at once. */
    public static final int FULL_BATCH = Integer.MAX_VALUE;

    /** The notebook's: full batch, rate 0.1. */
    public static final Learning NOTEBOOK = new Learning(0.1f, Optimizer.GRADIENT_DESCENT, 0, FULL_BATCH);

    /** @throws IllegalArgumentException with a sentence for the user if a value is out of range */
    public Learning {
        if (!(rate > 0) || Float.isInfinite(rate)) {
            throw new IllegalArgumentException("The learning rate must be a number above 0, not " + rate + ".");
        }
        if (!(l2 >= 0) || Float.isInfinite(l2)) {
            throw new IllegalArgumentException("The L2 penalty must be 0 or a number above, not " + l2 + ".");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("The batch size must be at least 1, not " + batch + ".");
        }
    }

    /** Without mistakes. */
    public Learning(float rate, Optimizer optimizer, float l2, int batch) {
        this(rate, optimizer, l2, batch, Mistakes.NONE);
    }

    /** The same with another learning rate. */
    public Learning withRate(float other) {
        return new Learning(other, optimizer, l2, batch, mistakes);
    }

    /** The same with another optimiser. */
    public Learning withOptimizer(Optimizer other) {
        return new Learning(rate, other, l2, batch, mistakes);
    }

    /** The same with another penalty. */
    public Learning withL2(float other) {
        return new Learning(rate, optimizer, other, batch, mistakes);
    }

    /** The same with another batch size. */
    public Learning withBatch(int other) {
        return new Learning(rate, optimizer, l2, other, mistakes);
    }

    /** The same with other mistakes. */
    public Learning withMistakes(Mistakes other) {
        return new Learning(rate, optimizer, l2, batch, other);
    }
}
