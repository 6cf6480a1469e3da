package io.github.glassbox.training.analysis;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.data.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The notebook's network after 500 iterations, computed in the plainest way: loops over raw pixels, in double. */
final class PlainNetwork {
    static final Parameters TRAINED = read();

    private PlainNetwork() {}

    private static Parameters read() {
        try {
            return ModelFile.open(Path.of("src/test/resources/trained/notebook-500.npz")).parameters();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** z1[h] of every image. */
    static double[] z1(Dataset dataset, int h) {
        double[] z1 = new double[dataset.count()];
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < z1.length; n++) {
            dataset.copyImage(n, image);
            z1[n] = TRAINED.b1(h);
            for (int i = 0; i < Shape.INPUTS; i++) {
                z1[n] += (double) TRAINED.w1(h, i) * (image[i] & 0xff) / 255;
            }
        }
        return z1;
    }

    /** How many images get the right prediction when the output of one ReLU unit is zero; -1 for all as they are. */
    static int correctWithout(Dataset dataset, double[][] z1, int silent) {
        int correct = 0;
        for (int n = 0; n < dataset.count(); n++) {
            double[] z2 = new double[Shape.CLASSES];
            int best = 0;
            for (int c = 0; c < Shape.CLASSES; c++) {
                z2[c] = TRAINED.b2(c);
                for (int h = 0; h < z1.length; h++) {
                    z2[c] += h == silent ? 0 : TRAINED.w2(c, h) * Math.max(0, z1[h][n]);
                }
                best = z2[c] > z2[best] ? c : best;
            }
            correct += best == dataset.label(n) ? 1 : 0;
        }
        return correct;
    }

    /** p of every image and class. */
    static double[][] p(Dataset dataset) {
        double[][] z1 = new double[TRAINED.hidden()][];
        for (int h = 0; h < z1.length; h++) {
            z1[h] = z1(dataset, h);
        }
        double[][] p = new double[dataset.count()][Shape.CLASSES];
        for (int n = 0; n < p.length; n++) {
            double sum = 0;
            for (int c = 0; c < Shape.CLASSES; c++) {
                double z2 = TRAINED.b2(c);
                for (int h = 0; h < z1.length; h++) {
                    z2 += TRAINED.w2(c, h) * Math.max(0, z1[h][n]);
                }
                p[n][c] = Math.exp(z2);
                sum += p[n][c];
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                p[n][c] /= sum;
            }
        }
        return p;
    }

    /** The class of the largest probability. */
    static int prediction(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }
}
