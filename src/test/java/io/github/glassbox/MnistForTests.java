package io.github.glassbox;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.training.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The shipped MNIST, read once for all tests of a JVM. */
public final class MnistForTests {
    private static final Mnist ALL = read();
    private static final TrainingData ALL_DATA = TrainingData.of(ALL.training(), ALL.test());

    private MnistForTests() {}

    /** Both datasets. */
    public static Mnist all() {
        return ALL;
    }

    /** All images, as the kernels read them. */
    public static TrainingData data() {
        return ALL_DATA;
    }

    /** The first images of each. */
    public static Mnist first(int training, int test) {
        return new Mnist(ALL.training().first(training), ALL.test().first(test));
    }

    /** The first images of each, as the kernels read them. */
    public static TrainingData firstData(int training, int test) {
        return new TrainingData(ALL_DATA.train().first(training), ALL_DATA.test().first(test));
    }

    private static Mnist read() {
        try {
            return Mnist.load(Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
