package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a full-batch iteration over all 60,000 images takes, update and evaluation on the test images apart.
 *
 * <p>Arguments: hidden units (10), iterations (60).
 */
public final class IterationBenchmark {
    private IterationBenchmark() {}

    public static void main(String[] args) throws Exception {
        int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        long start = System.nanoTime();
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test());
        System.out.printf(Locale.ROOT, "MNIST to ready arrays: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        for (int threads = Threads.available(); threads >= 1; threads /= 2) {
            measure(data, hidden, iterations, threads);
        }
    }

    private static void measure(TrainingData data, int hidden, int iterations, int threads) throws Exception {
        try (Workers workers = new Workers(threads)) {
            Trainer trainer = new Trainer(
                    data,
                    Initializer.UNIFORM.draw(new Shape(hidden), 1),
                    Activation.RELU,
                    Hyperparameters.ALL,
                    0.1f,
                    workers);
            double[] train = new double[iterations];
            double[] test = new double[iterations];
            for (int k = 0; k < iterations; k++) {
                trainer.step(0.1f);
                train[k] = trainer.trainMillis();
                test[k] = trainer.testMillis();
            }
            System.out.printf(
                    Locale.ROOT,
                    "H = %d, %s, %d threads: median %.1f ms, least %.1f ms; test images: median %.1f ms%n",
                    hidden, trainer.kernelDescription(), threads, median(train), Arrays.stream(train).min().orElseThrow(),
                    median(test));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
