package io.github.glassbox.jmh;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Threads;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The notebook's recipe on all 60,000 training images: an iteration, its forward half, an epoch of mini-batches. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class IterationBenchmark {
    private static final int BATCH = 64;

    @Param({"10", "32", "128"})
    private int hidden;

    @Param({"vector", "scalar"})
    private String kernel;

    private Workers workers;
    private Trainer fullBatch;
    private Trainer miniBatch;

    /** Reads MNIST and starts the trainers; an iteration measures nothing on the test images: there is only one. */
    @Setup
    public void start() throws IOException, NotFiniteException {
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test().first(1));
        Engine engine = new Engine(Kernels.choose(Optional.of(kernel)), Threads.available());
        workers = new Workers(engine.threads());
        Hyperparameters settings = Hyperparameters.NOTEBOOK.withHidden(hidden);
        fullBatch = trainer(data, settings, engine);
        miniBatch = trainer(data, settings.withLearning(Learning.NOTEBOOK.withBatch(BATCH)), engine);
    }

    private Trainer trainer(TrainingData data, Hyperparameters settings, Engine engine) throws NotFiniteException {
        return Trainer.start(
                data, settings.initializer().draw(new Shape(hidden), settings.seed()), settings, engine, workers);
    }

    /** Lets the threads end. */
    @TearDown
    public void end() {
        workers.close();
    }

    /** Update, forward, loss, accuracy and gradient over all images. */
    @Benchmark
    public void fullBatchIteration() throws NotFiniteException {
        fullBatch.step();
    }

    /** Forward, loss and accuracy over all images. */
    @Benchmark
    public void forwardOnly() {
        fullBatch.evaluateAgain();
    }

    /** 938 updates of 64 images, and the figures on all images at the end. */
    @Benchmark
    public void miniBatchEpoch() throws NotFiniteException {
        do {
            miniBatch.step();
        } while (miniBatch.schedule().batchOfEpoch(miniBatch.iteration()) != 0);
    }
}
