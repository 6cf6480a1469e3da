package io.github.glassbox.cli;

import io.github.glassbox.cli.Choices.OptimizerChoice;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Learning;
import picocli.CommandLine.Option;

/** The options that say how updates are made. */
final class LearningOptions {
    private static final String ALL = "all";

    @Option(names = "--rate", paramLabel = "ALPHA", defaultValue = "0.1",
            description = "Learning rate (default: ${DEFAULT-VALUE}).")
    private float rate;

    @Option(names = "--optimizer", paramLabel = "NAME", converter = OptimizerChoice.class, defaultValue = "gd",
            completionCandidates = OptimizerChoice.class,
            description = "Makes the updates: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Optimizer optimizer;

    @Option(names = "--batch", paramLabel = "N|all", defaultValue = ALL,
            description = "Images of a mini-batch, shuffled anew each epoch (default: ${DEFAULT-VALUE}, full batch).")
    private String batch;

    @Option(names = "--l2", paramLabel = "LAMBDA", defaultValue = "0",
            description = "Penalty on the weights: LAMBDA/2 times the sum of their squares (default:"
                    + " ${DEFAULT-VALUE}).")
    private float l2;

    /** @throws BadOptionException if one is out of range */
    Learning learning() throws BadOptionException {
        if (!(rate > 0) || Float.isInfinite(rate)) {
            throw new BadOptionException("--rate must be a number above 0, not " + rate + ".");
        }
        if (!(l2 >= 0) || Float.isInfinite(l2)) {
            throw new BadOptionException("--l2 must be 0 or a number above, not " + l2 + ".");
        }
        return new Learning(rate, optimizer, l2, batchSize());
    }

    private int batchSize() throws BadOptionException {
        if (batch.equals(ALL)) {
            return Learning.FULL_BATCH;
        }
        try {
            int size = Integer.parseInt(batch);
            BadOptionException.requireAtLeast("--batch", size, 1);
            return size;
        } catch (NumberFormatException e) {
            throw new BadOptionException("--batch must be a whole number or all, not " + batch + ".");
        }
    }

    /** What is not the notebook's, for the user; empty, or beginning with a comma. */
    static String describe(Learning learning) {
        StringBuilder text = new StringBuilder();
        if (learning.optimizer() != Optimizer.GRADIENT_DESCENT) {
            text.append(", ").append(learning.optimizer());
        }
        if (learning.batch() != Learning.FULL_BATCH) {
            text.append(", mini-batches of ").append(learning.batch());
        }
        if (learning.l2() > 0) {
            text.append(", L2 ").append(learning.l2());
        }
        return text.toString();
    }
}
