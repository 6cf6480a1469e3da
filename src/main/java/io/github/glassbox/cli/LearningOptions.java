package io.github.glassbox.cli;

import io.github.glassbox.cli.Choices.OptimizerChoice;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Learning;
import picocli.CommandLine.Option;

/** The options that say how updates are made. */
final class LearningOptions {
    private static final String ALL = "all";

    @Option(names = "--rate", paramLabel = "ALPHA", description = "Learning rate.")
    private Float rate;

    @Option(names = "--optimizer", paramLabel = "NAME", converter = OptimizerChoice.class,
            completionCandidates = OptimizerChoice.class,
            description = "Makes the updates: ${COMPLETION-CANDIDATES}.")
    private Optimizer optimizer;

    @Option(names = "--batch", paramLabel = "N|all",
            description = "Images of a mini-batch, shuffled anew each epoch; all is the full batch.")
    private String batch;

    @Option(names = "--l2", paramLabel = "LAMBDA",
            description = "Penalty on the weights: LAMBDA/2 times the sum of their squares.")
    private Float l2;

    /**
     * How updates are made.
     *
     * @param usual where there is no option
     * @throws BadOptionException if one is out of range
     */
    Learning learning(Learning usual) throws BadOptionException {
        if (rate != null && (!(rate > 0) || Float.isInfinite(rate))) {
            throw new BadOptionException("--rate must be a number above 0, not " + rate + ".");
        }
        if (l2 != null && (!(l2 >= 0) || Float.isInfinite(l2))) {
            throw new BadOptionException("--l2 must be 0 or a number above, not " + l2 + ".");
        }
        return new Learning(
                rate == null ? usual.rate() : rate,
                optimizer == null ? usual.optimizer() : optimizer,
                l2 == null ? usual.l2() : l2,
                batch == null ? usual.batch() : batchSize(),
                usual.mistakes());
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

    /** What is not plain descent on the full batch, for the user; empty, or beginning with a comma. */
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
        if (learning.mistakes().any()) {
            text.append(", ").append(learning.mistakes().inWords());
        }
        return text.toString();
    }
}
