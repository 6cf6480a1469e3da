package io.github.glassbox.jmh;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.training.TrainingData;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Opening MNIST, gzip to the arrays that the kernels read, in a fresh Java as at the start of the program. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpeningBenchmark {
    /** Both sets. */
    @Benchmark
    public TrainingData openMnist() throws IOException {
        Mnist mnist = Mnist.load(Progress.NONE);
        return TrainingData.of(mnist.training(), mnist.test());
    }
}
