package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How long a past state takes to come: the nearest kept one, as while dragging, and the exact one, as at rest.
 *
 * <p>Arguments: hidden units (10), iterations of the run (5,000), states asked for (200).
 */
public final class LookingBackBenchmark {
    private LookingBackBenchmark() {}

    public static void main(String[] args) throws Exception {
        int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 5000;
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test());
        Semaphore news = new Semaphore(0);
        try (TrainingSession session = new TrainingSession(
                data, Hyperparameters.NOTEBOOK.withHidden(hidden), Optional.empty(), Engine.standard(), news::release)) {
            session.setSpeed(Speed.UNLIMITED);
            session.play();
            while (session.latest().map(s -> s.head().iteration()).orElse(0) < iterations) {
                session.request();
                TimeUnit.MILLISECONDS.sleep(200);
            }
            session.pause();
            TimeUnit.SECONDS.sleep(1);
            System.out.printf(
                    Locale.ROOT, "H = %d, %,d iterations, %d states kept%n",
                    hidden, iterations, session.latest().orElseThrow().branch().kept());
            SplitMix64 random = new SplitMix64(1);
            for (boolean exact : new boolean[] {false, true}) {
                double[] millis = new double[count];
                for (int k = 0; k < count; k++) {
                    int target = random.nextInt(iterations);
                    long start = System.nanoTime();
                    long request = session.seek(session.latest().orElseThrow().branch().id(), target, exact);
                    while (session.recalled().map(r -> r.request() < request).orElse(true)) {
                        news.tryAcquire(1, TimeUnit.MILLISECONDS);
                    }
                    millis[k] = (System.nanoTime() - start) / 1e6;
                }
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT, "%s: median %.1f ms, 95 %% within %.1f ms, all within %.1f ms%n",
                        exact ? "exact state" : "nearest kept state",
                        millis[count / 2], millis[count * 95 / 100], millis[count - 1]);
            }
        }
        System.exit(0);
    }
}
