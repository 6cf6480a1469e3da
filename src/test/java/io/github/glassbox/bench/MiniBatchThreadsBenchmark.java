package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether more threads make mini-batches slower: the same iterations on one thread and on all, by turns.
 *
 * <p>Arguments: hidden units (128), batch size (64), turns (15), iterations a turn (400; never an epoch's end).
 */
public final class MiniBatchThreadsBenchmark {
    private static final int WARM_UP_TURNS = 5;

    private MiniBatchThreadsBenchmark() {}

    public static void main(String[] args) throws Exception {
        int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 128;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        int turns = args.length > 2 ? Integer.parseInt(args[2]) : 15;
        int iterations = args.length > 3 ? Integer.parseInt(args[3]) : 400;
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test());
        Hyperparameters settings =
                Hyperparameters.NOTEBOOK.withHidden(hidden).withLearning(Learning.NOTEBOOK.withBatch(batch));
        int[] threads = {1, Threads.available()};
        double[][] micros = new double[2][turns];
        try (Workers one = new Workers(threads[0]); Workers all = new Workers(threads[1])) {
            Workers[] workers = {one, all};
            for (int turn = -WARM_UP_TURNS; turn < turns; turn++) {
                for (int k = 0; k < 2; k++) {
                    double took = micros(data, settings, threads[k], workers[k], iterations);
                    if (turn >= 0) {
                        micros[k][turn] = took;
                    }
                }
            }
        }
        double[] medians = Arrays.stream(micros).mapToDouble(MiniBatchThreadsBenchmark::median).toArray();
        System.out.printf(
                Locale.ROOT,
                "H = %d, batches of %d, an iteration: %.1f us on 1 thread, %.1f us on %d: %.3f times as long%n",
                hidden, batch, medians[0], medians[1], threads[1], medians[1] / medians[0]);
        System.exit(0);
    }

    private static double micros(
            TrainingData data, Hyperparameters settings, int threads, Workers workers, int iterations) throws Exception {
        Trainer trainer = Trainer.start(
                data,
                settings.initializer().draw(new Shape(settings.hidden()), settings.seed()),
                settings,
                new Engine(Kernels.choose(Optional.empty()), threads),
                workers);
        long start = System.nanoTime();
        for (int k = 0; k < iterations; k++) {
            trainer.step();
        }
        return (System.nanoTime() - start) / 1e3 / iterations;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
