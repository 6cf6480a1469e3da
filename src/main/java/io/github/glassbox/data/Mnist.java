package io.github.glassbox.data;

import java.io.IOException;
import java.io.InputStream;

/**
 * The MNIST handwritten digits.
 *
 * @param training 60,000 images as shipped
 * @param test 10,000 images as shipped
 */
public record Mnist(Dataset training, Dataset test) {
    private static final double TRAINING_SHARE = 6.0 / 7;
    private static final double LABELS_FROM = 0.999;

    /**
     * Reads the four files that the program carries on its class path.
     *
     * @throws BadDataException if a file is missing or bad, with one sentence
     * @throws java.io.InterruptedIOException if the thread is interrupted
     */
    public static Mnist load(Progress progress) throws IOException {
        try (InputStream trainingImages = resource("train-images-idx3-ubyte.gz");
                InputStream trainingLabels = resource("train-labels-idx1-ubyte.gz");
                InputStream testImages = resource("t10k-images-idx3-ubyte.gz");
                InputStream testLabels = resource("t10k-labels-idx1-ubyte.gz")) {
            return read(trainingImages, trainingLabels, testImages, testLabels, progress);
        }
    }

    /**
     * Reads a training and a test set from IDX streams, plain or gzip, in this order. Closes none.
     *
     * @throws BadDataException if a stream is bad or counts of images and labels differ, with one sentence
     * @throws java.io.InterruptedIOException if the thread is interrupted
     */
    public static Mnist read(
            InputStream trainingImages,
            InputStream trainingLabels,
            InputStream testImages,
            InputStream testLabels,
            Progress progress)
            throws IOException {
        return new Mnist(
                dataset("MNIST training", trainingImages, trainingLabels, progress.part(0, TRAINING_SHARE)),
                dataset("MNIST test", testImages, testLabels, progress.part(TRAINING_SHARE, 1)));
    }

    private static Dataset dataset(String name, InputStream images, InputStream labels, Progress progress)
            throws IOException {
        Images read = Idx.readImages(images, "The file of " + name + " images", progress.part(0, LABELS_FROM));
        byte[] digits = Idx.readLabels(labels, "The file of " + name + " labels", progress.part(LABELS_FROM, 1));
        return Idx.label(name, read, digits);
    }

    private static InputStream resource(String file) throws BadDataException {
        InputStream stream = Mnist.class.getResourceAsStream("mnist/" + file);
        if (stream == null) {
            throw new BadDataException("The program's own data file " + file + " is missing.");
        }
        return stream;
    }
}
