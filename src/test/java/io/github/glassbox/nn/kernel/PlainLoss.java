package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;

/** The mean loss over some images, in double and in the plainest way. */
final class PlainLoss {
    private final Shape shape;
    private final Activation f;
    private final InkImages images;
    private long signs;

    PlainLoss(Shape shape, Activation f, InkImages images) {
        this.shape = shape;
        this.f = f;
        this.images = images;
    }

    double of(double[] values) {
        signs = 0;
        double sum = 0;
        for (int n = 0; n < images.count(); n++) {
            sum += ofImage(values, n);
        }
        return sum / images.count();
    }

    /** A hash of the signs of every z1 of the last call. */
    long signsOfZ1() {
        return signs;
    }

    private double ofImage(double[] values, int n) {
        double[] a1 = new double[shape.hidden()];
        for (int h = 0; h < a1.length; h++) {
            double z1 = values[shape.b1(h)];
            for (int k = images.start[n]; k < images.start[n + 1]; k++) {
                z1 += values[shape.w1(h, images.pixel[k])] * (images.ink[k] & 0xff) / 255.0;
            }
            signs = 31 * signs + (z1 > 0 ? 1 : 0);
            a1[h] = activation(z1);
        }
        double sum = 0;
        double ofLabel = 0;
        for (int c = 0; c < Shape.CLASSES; c++) {
            double z2 = values[shape.b2(c)];
            for (int h = 0; h < a1.length; h++) {
                z2 += values[shape.w2(c, h)] * a1[h];
            }
            sum += Math.exp(z2);
            ofLabel = c == images.label(n) ? z2 : ofLabel;
        }
        return Math.log(sum) - ofLabel;
    }

    private double activation(double z) {
        return switch (f) {
            case RELU -> Math.max(z, 0);
            case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
            case IDENTITY -> z;
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
        };
    }
}
