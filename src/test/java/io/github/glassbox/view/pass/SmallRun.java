package io.github.glassbox.view.pass;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A run on thirty noisy pictures, at iteration 0. */
public final class SmallRun {
    private static final int COUNT = 30;

    private SmallRun() {}

    /** Thirty pictures, for training and for testing alike. */
    public static Mnist data() {
        byte[] ink = new byte[COUNT * Images.PIXELS];
        byte[] labels = new byte[COUNT];
        Random random = new Random(1);
        for (int n = 0; n < COUNT; n++) {
            labels[n] = (byte) (n % 10);
            for (int i = 0; i < Images.PIXELS; i++) {
                ink[n * Images.PIXELS + i] = (byte) (random.nextInt(5) == 0 ? random.nextInt(256) : 0);
            }
        }
        Dataset dataset = new Dataset("noise", Images.of(ink), labels);
        return new Mnist(dataset, dataset);
    }

    /** The run's first state. */
    public static Snapshot snapshot(int hidden, Activation activation) throws InterruptedException {
        Mnist data = data();
        CountDownLatch published = new CountDownLatch(1);
        Hyperparameters settings = new Hyperparameters(hidden, activation, Initializer.HE, 1, COUNT, Learning.NOTEBOOK);
        try (TrainingSession session = new TrainingSession(
                TrainingData.of(data.training(), data.test()), settings, Optional.empty(),
                new Engine(Kernels.plain(), 1), published::countDown)) {
            session.pause();
            published.await();
            Optional<Snapshot> latest = session.latest();
            return latest.orElseThrow();
        }
    }

    /** On the event thread: lets a model look at a snapshot. */
    public static void open(PresentationModel model, Snapshot snapshot) {
        model.setData(data());
        model.take(snapshot);
        model.chooseUnit(0);
    }

    /** On the event thread: a model that looks at the first unit of a run with four hidden units. */
    public static PresentationModel model() throws InterruptedException {
        PresentationModel model = new PresentationModel();
        open(model, snapshot(4, Activation.TANH));
        return model;
    }

    /** Blank pictures with these labels. */
    public static Dataset labelled(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int n = 0; n < labels.length; n++) {
            bytes[n] = (byte) labels[n];
        }
        return new Dataset("blank", Images.of(new byte[labels.length * Images.PIXELS]), bytes);
    }

    /** A network that gives every picture these probabilities; those that are not given share the rest. */
    public static Parameters always(double... p) {
        float[] b2 = new float[Shape.CLASSES];
        double rest = 1;
        for (double given : p) {
            rest -= given;
        }
        for (int c = 0; c < b2.length; c++) {
            b2[c] = (float) Math.log(c < p.length ? p[c] : rest / (b2.length - p.length));
        }
        return Parameters.of(new float[Shape.INPUTS], new float[1], new float[b2.length], b2);
    }
}
