package io.github.glassbox.training;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;

/**
 * Full-batch gradient descent, one state after the other. Belongs to one thread.
 *
 * <p>One pass over the training images gives loss, accuracy and gradient of the same state; the update
 * W - alpha dW makes the next state.
 */
public final class Trainer {
    private final TrainingData data;
    private final InkImages train;
    private final Kernel kernel;
    private final BatchPass pass;
    private final float[] gradient;
    private State state;
    private double trainMillis;
    private double testMillis;

    /**
     * Evaluates state 0.
     *
     * @param initial the parameters of state 0
     * @param activation of the hidden layer
     * @param limit train on the first so many images
     * @param rate shown as the rate of state 0
     * @throws NotFiniteException if the loss of state 0 is not finite
     */
    public Trainer(
            TrainingData data, Parameters initial, Activation activation, int limit, float rate, Workers workers)
            throws NotFiniteException {
        this.data = data;
        train = data.train().first(limit);
        kernel = Kernels.create(initial.shape(), activation);
        pass = new BatchPass(kernel, workers);
        gradient = new float[initial.shape().size()];
        state = measure(0, initial, null, rate);
    }

    /** The state reached. */
    public State state() {
        return state;
    }

    /** What the kernel calls itself. */
    public String kernelDescription() {
        return kernel.description();
    }

    /** Milliseconds that the newest state's update and pass over the training images took. */
    public double trainMillis() {
        return trainMillis;
    }

    /** Milliseconds that the newest state's evaluation on the test images took. */
    public double testMillis() {
        return testMillis;
    }

    /**
     * One iteration: W - alpha dW, then everything about the new state.
     *
     * @param rate the learning rate alpha, above 0
     * @throws NotFiniteException if the new state has a loss or parameter that is not finite; nothing changes then
     */
    public State step(float rate) throws NotFiniteException {
        long start = System.nanoTime();
        float[] values = state.parameters().toArray();
        float[] slope = state.gradient().toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] -= rate * slope[k];
        }
        Parameters updated = Parameters.of(state.parameters().shape(), values);
        int iteration = state.iteration() + 1;
        if (!updated.isFinite()) {
            throw new NotFiniteException("a parameter", iteration);
        }
        double updateMillis = millisSince(start);
        State next = measure(iteration, updated, state.parameters(), rate);
        trainMillis += updateMillis;
        state = next;
        return next;
    }

    private State measure(int iteration, Parameters parameters, Parameters previous, float rate)
            throws NotFiniteException {
        long start = System.nanoTime();
        kernel.load(parameters.toArray());
        Evaluation onTrain = pass.differentiate(train, gradient);
        trainMillis = millisSince(start);
        long testStart = System.nanoTime();
        Evaluation onTest = pass.evaluate(data.test());
        testMillis = millisSince(testStart);
        if (!Double.isFinite(onTrain.loss()) || !Double.isFinite(onTest.loss())) {
            throw new NotFiniteException("the loss", iteration);
        }
        return new State(
                iteration,
                parameters,
                Parameters.of(parameters.shape(), gradient),
                parameters.minus(previous == null ? parameters : previous),
                onTrain,
                onTest,
                rate);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
