package io.github.glassbox.training.analysis;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What one hidden unit does with a set of images: which excite it, which leave it silent, how its a1 is distributed.
 * Immutable.
 *
 * <p>It fires on an image if a1 is above 0, whatever the activation function.
 */
public final class UnitActivity {
    private static final int IMAGES_BETWEEN_QUESTIONS = 1024;

    private final List<Example> strongest;
    private final List<Example> weakest;
    private final float[] mean;
    private final Spread[] digits;
    private final Spread all;
    private final float low;
    private final float high;

    /**
     * What the unit makes of an image.
     *
     * @param image its number in the set
     * @param z1 before the activation function
     * @param a1 behind it
     */
    public record Example(int image, float z1, float a1) {
        /** Whether it excites the unit more than the other: by a1, then by z1, then the earlier one. */
        boolean isStronger(Example other) {
            return a1 != other.a1 ? a1 > other.a1 : z1 != other.z1 ? z1 > other.z1 : image < other.image;
        }

        /** Whether it leaves the unit more silent than the other: by a1, then by z1, then the earlier one. */
        boolean isWeaker(Example other) {
            return a1 != other.a1 ? a1 < other.a1 : z1 != other.z1 ? z1 < other.z1 : image < other.image;
        }
    }

    /**
     * Asks it of all the images.
     *
     * @param h the hidden unit
     * @param most how many images are named at each end
     * @param cancelled asked now and then
     * @throws CancellationException if it was cancelled
     */
    public static UnitActivity of(
            InkImages images, Parameters parameters, int h, Activation activation, int most, BooleanSupplier cancelled) {
        float[] z1 = z1(images, parameters, h, cancelled);
        float[] a1 = new float[z1.length];
        for (int n = 0; n < a1.length; n++) {
            a1[n] = activation.apply(z1[n]);
        }
        endIf(cancelled);
        return new UnitActivity(images, z1, a1, most);
    }

    /**
     * On how many of the images a hidden unit fires.
     *
     * @throws CancellationException if it was cancelled
     */
    public static int fired(
            InkImages images, Parameters parameters, int h, Activation activation, BooleanSupplier cancelled) {
        int fired = 0;
        for (float z : z1(images, parameters, h, cancelled)) {
            fired += activation.apply(z) > 0 ? 1 : 0;
        }
        return fired;
    }

    private static float[] z1(InkImages images, Parameters parameters, int h, BooleanSupplier cancelled) {
        float[] w = new float[Shape.INPUTS];
        for (int i = 0; i < w.length; i++) {
            w[i] = parameters.w1(h, i);
        }
        float[] z1 = new float[images.count()];
        for (int n = 0; n < z1.length; n++) {
            if (n % IMAGES_BETWEEN_QUESTIONS == 0) {
                endIf(cancelled);
            }
            z1[n] = images.z1(n, w, parameters.b1(h));
        }
        return z1;
    }

    private static void endIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private UnitActivity(InkImages images, float[] z1, float[] a1, int most) {
        Ranking strong = new Ranking(most, Example::isStronger);
        Ranking weak = new Ranking(most, Example::isWeaker);
        float least = a1.length == 0 ? 0 : a1[0];
        float largest = least;
        for (int n = 0; n < a1.length; n++) {
            least = Math.min(least, a1[n]);
            largest = Math.max(largest, a1[n]);
            Example example = new Example(n, z1[n], a1[n]);
            strong.offer(example);
            weak.offer(example);
        }
        strongest = strong.best();
        weakest = weak.best();
        low = least;
        high = largest;
        mean = mean(images, a1);
        digits = new Spread[Shape.CLASSES];
        for (int c = 0; c < digits.length; c++) {
            digits[c] = spread(images, a1, c);
        }
        all = spread(images, a1, -1);
    }

    private static float[] mean(InkImages images, float[] a1) {
        double[] sum = new double[Shape.INPUTS];
        double weights = 0;
        InkImages divided = images.withRawPixels(false);
        for (int n = 0; n < a1.length; n++) {
            if (a1[n] > 0) {
                divided.addTo(sum, n, a1[n]);
                weights += a1[n];
            }
        }
        float[] mean = new float[Shape.INPUTS];
        for (int i = 0; i < mean.length && weights > 0; i++) {
            mean[i] = (float) (sum[i] / weights);
        }
        return mean;
    }

    private Spread spread(InkImages images, float[] a1, int digit) {
        int[] bins = new int[Spread.BINS];
        int fired = 0;
        double sum = 0;
        for (int n = 0; n < a1.length; n++) {
            if (digit < 0 || images.label(n) == digit) {
                bins[Spread.bin(a1[n], low, high)]++;
                fired += a1[n] > 0 ? 1 : 0;
                sum += a1[n];
            }
        }
        return new Spread(bins, fired, sum);
    }

    /** The images with the largest a1, the largest first; those of equal a1 by z1, and then in the set's order. */
    public List<Example> strongest() {
        return strongest;
    }

    /** The images with the smallest a1, the smallest first; those of equal a1, such as 0, by z1. */
    public List<Example> weakest() {
        return weakest;
    }

    /** Pixel i of the mean of the images on which it fires, weighted by a1; in [0, 1], 0 if it never fires. */
    public float mean(int i) {
        return mean[i];
    }

    /** Over all the images. */
    public Spread all() {
        return all;
    }

    /** Over the images with this label, on the same range as all. */
    public Spread digit(int label) {
        return digits[label];
    }

    /** The smallest a1. */
    public float low() {
        return low;
    }

    /** The largest a1. */
    public float high() {
        return high;
    }

    /** The best of many, in order. */
    private static final class Ranking {
        private final Example[] best;
        private final Order order;
        private int size;

        private interface Order {
            boolean isBefore(Example one, Example other);
        }

        Ranking(int most, Order order) {
            best = new Example[most];
            this.order = order;
        }

        void offer(Example example) {
            if (size == best.length && (size == 0 || !order.isBefore(example, best[size - 1]))) {
                return;
            }
            int place = size < best.length ? size++ : size - 1;
            while (place > 0 && order.isBefore(example, best[place - 1])) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = example;
        }

        List<Example> best() {
            return List.of(Arrays.copyOf(best, size));
        }
    }
}
