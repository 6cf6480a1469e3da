package io.github.glassbox.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mean loss of some images in double precision, straight from the definition: what gradients are checked against. */
public final class DoubleLoss {
    private static final double LEAK = 0.01;

    private final Shape shape;
    private final Activation activation;
    private final double divisor;
    private final List<Image> images = new ArrayList<>();

    /** The pixels that have ink, their values, and the label. */
    private record Image(int[] pixels, double[] x, int y) {}

    /**
     * A loss over no images yet.
     *
     * @param divisor of the ink: 255, unless somebody forgot to divide
     */
    public DoubleLoss(Shape shape, Activation activation, double divisor) {
        this.divisor = divisor;
        this.shape = shape;
        this.activation = activation;
    }

    /**
     * Adds an image.
     *
     * @param ink 784 bytes, row-major, 0 (blank) to 255 (ink), unsigned
     * @param y its label, 0 to 9
     */
    public void add(byte[] ink, int y) {
        int[] pixels = new int[Shape.INPUTS];
        double[] x = new double[Shape.INPUTS];
        int count = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            if (ink[i] != 0) {
                pixels[count] = i;
                x[count++] = (ink[i] & 0xff) / divisor;
            }
        }
        images.add(new Image(Arrays.copyOf(pixels, count), Arrays.copyOf(x, count), y));
    }

    /**
     * The mean loss, in nats.
     *
     * @param parameters in the order of {@link Shape}
     */
    public double of(double[] parameters) {
        double sum = 0;
        for (Image image : images) {
            sum += of(parameters, image);
        }
        return sum / images.size();
    }

    private double of(double[] w, Image image) {
        double[] z2 = new double[Shape.CLASSES];
        for (int c = 0; c < Shape.CLASSES; c++) {
            z2[c] = w[shape.b2(c)];
        }
        for (int h = 0; h < shape.hidden(); h++) {
            double z1 = w[shape.b1(h)];
            int row = shape.w1(h, 0);
            for (int k = 0; k < image.pixels.length; k++) {
                z1 += w[row + image.pixels[k]] * image.x[k];
            }
            double a1 = activate(z1);
            for (int c = 0; c < Shape.CLASSES; c++) {
                z2[c] += w[shape.w2(c, h)] * a1;
            }
        }
        double max = z2[0];
        for (double z : z2) {
            max = Math.max(max, z);
        }
        double sum = 0;
        for (double z : z2) {
            sum += StrictMath.exp(z - max);
        }
        return max + StrictMath.log(sum) - z2[image.y];
    }

    private double activate(double z) {
        return switch (activation) {
            case RELU -> Math.max(z, 0);
            case LEAKY_RELU -> z > 0 ? z : LEAK * z;
            case TANH -> StrictMath.tanh(z);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
            case IDENTITY -> z;
        };
    }
}
