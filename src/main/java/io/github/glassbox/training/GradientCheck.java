package io.github.glassbox.training;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.DoubleLoss;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Compares the gradient as training computes it with the central difference of the loss, (L(w + e) - L(w - e)) / 2e in
 * double precision.
 */
public final class GradientCheck {
    /** e, for weights of magnitude up to 1; in proportion to larger ones. */
    public static final double STEP = 1e-6;

    /** Relative errors up to this are rounding: the analytic gradient is made of floats. */
    public static final double TOLERANCE = 1e-3;

    private static final double DIVISOR = 255;
    /** To how much a logit is exact in double, in parts of the largest. */
    private static final double DOUBLE_ROUNDING = 0x1p-52;
    /** To how much the probabilities, and so dz2 = p - y, are exact in float. */
    private static final double FLOAT_ROUNDING = 0x1p-23;
    private static final int OF_EACH = 5;
    private static final int CURVE_POINTS = 41;
    private static final double CURVE_HALF_WIDTH = 0.5;

    private final Shape shape;
    private final double[] values;
    private final DoubleLoss loss;
    private final double[] analytic;
    private final double[] slopes;
    private double largestLogit;
    private final BooleanSupplier cancelled;

    /**
     * One parameter's two gradients.
     *
     * @param parameter W1[h,i], b1[h], W2[c,h] or b2[c]
     * @param analytic as backpropagation gives it
     * @param numeric the central difference
     * @param floor what they may differ by from rounding alone, however small they are
     * @param atKink whether a z1 of 0 bends the loss just there (ReLU, all biases 0, a blank picture): the slopes to the
     *     left and to the right differ, and the analytic gradient is one of them
     */
    public record Result(Quantity parameter, double analytic, double numeric, double floor, boolean atKink) {
        /** |analytic - numeric| over the larger magnitude; 0 if both are 0. */
        public double relativeError() {
            double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
            return larger == 0 ? 0 : difference() / larger;
        }

        private double difference() {
            return Math.abs(analytic - numeric);
        }

        /** Whether they differ by no more than rounding does. */
        public boolean agrees() {
            return relativeError() <= TOLERANCE;
        }

        /** Whether the check can tell right from wrong. */
        public boolean tells() {
            return agrees() || !atKink && !isTooSmallToTell();
        }

        /** Whether they do not agree, but differ by no more than the precision of the loss allows: nothing can be told. */
        public boolean isTooSmallToTell() {
            return !agrees() && difference() <= floor;
        }
    }

    /** The loss as one parameter changes: L(w[k]), w ascending, the present value in the middle. */
    public record Curve(double[] w, double[] loss) {}

    /**
     * A check on some images, that nobody cancels.
     *
     * @param images at least one
     * @param mistakes that the analytic gradient is computed with; of these, the loss is of pixels not divided, too
     */
    public GradientCheck(Parameters parameters, Activation activation, Dataset images, Mistakes mistakes) {
        this(parameters, activation, images, mistakes, () -> false);
    }

    /**
     * A check on some images. It, {@link #check} and {@link #curve} throw CancellationException once it is cancelled.
     *
     * @param images at least one
     * @param mistakes that the analytic gradient is computed with; of these, the loss is of pixels not divided, too
     * @param cancelled asked before each image's gradient and each loss
     */
    public GradientCheck(
            Parameters parameters,
            Activation activation,
            Dataset images,
            Mistakes mistakes,
            BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        shape = parameters.shape();
        float[] floats = parameters.toArray();
        values = new double[floats.length];
        for (int k = 0; k < floats.length; k++) {
            values[k] = floats[k];
        }
        loss = new DoubleLoss(shape, activation, mistakes.rawPixels() ? 1 : DIVISOR);
        analytic = new double[values.length];
        slopes = new double[values.length];
        Predictor predictor = new Predictor(parameters, activation, mistakes);
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < images.count(); n++) {
            endIfCancelled();
            images.copyImage(n, image);
            loss.add(image, images.label(n));
            Forward forward = predictor.forward(image);
            Backward backward = new Backward(parameters, activation, forward, images.label(n));
            add(backward, forward);
            addSlopes(parameters, activation, forward, backward);
        }
        for (int k = 0; k < analytic.length; k++) {
            analytic[k] /= images.count();
            slopes[k] /= images.count();
        }
        if (mistakes.sumsBiasGradients()) {
            for (double[] array : List.of(analytic, slopes)) {
                sumUp(array, shape.b1(0), shape.hidden());
                sumUp(array, shape.b2(0), Shape.CLASSES);
            }
        }
    }

    private void add(Backward backward, Forward forward) {
        for (int h = 0; h < shape.hidden(); h++) {
            if (backward.dz1(h) != 0) {
                for (int i = 0; i < Shape.INPUTS; i++) {
                    analytic[shape.w1(h, i)] += backward.dz1(h) * forward.x(i);
                }
            }
            analytic[shape.b1(h)] += backward.db1(h);
            for (int c = 0; c < Shape.CLASSES; c++) {
                analytic[shape.w2(c, h)] += backward.dw2(c, h);
            }
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            analytic[shape.b2(c)] += backward.db2(c);
        }
    }

    /** Adds by how much each parameter changes the logits, all signs positive: what an error of dz2 becomes. */
    private void addSlopes(Parameters parameters, Activation activation, Forward forward, Backward backward) {
        boolean curved = activation == Activation.TANH || activation == Activation.SIGMOID;
        for (int c = 0; c < Shape.CLASSES; c++) {
            largestLogit = Math.max(largestLogit, Math.abs(forward.z2(c)));
            slopes[shape.b2(c)] += 1;
        }
        for (int h = 0; h < shape.hidden(); h++) {
            double da1 = 0;
            for (int c = 0; c < Shape.CLASSES; c++) {
                slopes[shape.w2(c, h)] += Math.abs(forward.a1(h));
                da1 += Math.abs(parameters.w2(c, h));
            }
            // A curved derivative is rounded itself.
            double dz1 = da1 * Math.abs(activation.derivative(forward.z1(h), forward.a1(h)))
                    + (curved ? Math.abs(backward.da1(h)) : 0);
            slopes[shape.b1(h)] += dz1;
            for (int i = 0; dz1 != 0 && i < Shape.INPUTS; i++) {
                slopes[shape.w1(h, i)] += dz1 * forward.x(i);
            }
        }
    }

    private static void sumUp(double[] array, int from, int count) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += array[k];
        }
        Arrays.fill(array, from, from + count, sum);
    }

    /** Checks one parameter. */
    public Result check(Quantity parameter) {
        int k = parameter.index(shape);
        double e = step(k);
        double right = at(k, values[k] + e);
        double left = at(k, values[k] - e);
        double floor = FLOAT_ROUNDING * slopes[k] + DOUBLE_ROUNDING * largestLogit / e;
        Result result = new Result(parameter, analytic[k], (right - left) / (2 * e), floor, false);
        return result.tells() && !result.agrees() && isKink(k, e, left, right, floor)
                ? new Result(parameter, analytic[k], result.numeric(), floor, true)
                : result;
    }

    private boolean isKink(int k, double e, double left, double right, double floor) {
        double here = at(k, values[k]);
        return Math.abs(analytic[k] - (here - left) / e) <= 2 * floor
                || Math.abs(analytic[k] - (right - here) / e) <= 2 * floor;
    }

    private double step(int k) {
        return STEP * Math.max(1, Math.abs(values[k]));
    }

    private double at(int k, double value) {
        endIfCancelled();
        double before = values[k];
        values[k] = value;
        double result = loss.of(values);
        values[k] = before;
        return result;
    }

    private void endIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /** The loss around the present value of a parameter. */
    public Curve curve(Quantity parameter) {
        int k = parameter.index(shape);
        double[] w = new double[CURVE_POINTS];
        double[] losses = new double[CURVE_POINTS];
        for (int j = 0; j < CURVE_POINTS; j++) {
            w[j] = values[k] + CURVE_HALF_WIDTH * (2.0 * j / (CURVE_POINTS - 1) - 1);
            losses[j] = at(k, w[j]);
        }
        return new Curve(w, losses);
    }

    /**
     * Twenty parameters drawn at random, five of each array.
     *
     * @param dataset weights W1 are drawn among the pixels that its first image has ink on, for the others have no
     *     gradient; among all if it is blank
     */
    public static List<Quantity> random(Shape shape, Dataset dataset, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        byte[] image = new byte[Shape.INPUTS];
        dataset.copyImage(0, image);
        List<Quantity> drawn = new ArrayList<>();
        for (int k = 0; k < OF_EACH; k++) {
            int i = random.nextInt(Shape.INPUTS);
            for (int layer = 1; layer <= Shape.LAYERS; layer++) {
                int row = random.nextInt(shape.units(layer));
                int column = layer == 1 ? inkedFrom(image, i) : random.nextInt(shape.units(layer - 1));
                drawn.add(Quantity.of(Symbol.w(layer), row, column));
                drawn.add(Quantity.of(Symbol.b(layer), random.nextInt(shape.units(layer))));
            }
        }
        return drawn;
    }

    /** The first pixel from i on that has ink, and round again; i if none has. */
    private static int inkedFrom(byte[] image, int i) {
        for (int k = 0; k < Shape.INPUTS; k++) {
            int pixel = (i + k) % Shape.INPUTS;
            if (image[pixel] != 0) {
                return pixel;
            }
        }
        return i;
    }
}
