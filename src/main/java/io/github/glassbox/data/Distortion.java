package io.github.glassbox.data;

import java.util.function.DoubleSupplier;

/**
 * What is done to an image of 28 x 28 to see how much of it a network bears. Applied in the order thickness, rotation,
 * shift, blur, noise; what is 0 changes nothing. Outside the image lies blank paper.
 *
 * @param noise standard deviation of what is added to each pixel, as a share of full ink, 0 to 1
 * @param blur standard deviation of a Gaussian, in pixels, 0 to 4
 * @param rotation degrees, clockwise, about the middle of the image, -180 to 180
 * @param thickness pixels by which strokes grow on every side, or shrink where negative, -3 to 3
 * @param dx pixels to the right, -4 to 4
 * @param dy pixels down, -4 to 4
 */
public record Distortion(double noise, double blur, double rotation, double thickness, int dx, int dy) {
    /** Changes nothing. */
    public static final Distortion NONE = new Distortion(0, 0, 0, 0, 0, 0);

    /** The largest blur, in pixels. */
    public static final double MAX_BLUR = 4;

    /** The largest thickness, in pixels. */
    public static final double MAX_THICKNESS = 3;

    /** The largest shift in each direction, in pixels. */
    public static final int MAX_SHIFT = 4;

    private static final int SIDE = Images.SIDE;
    private static final int FULL = 255;

    /** @throws IllegalArgumentException if a value is outside its range */
    public Distortion {
        require("noise", noise, 0, 1);
        require("blur", blur, 0, MAX_BLUR);
        require("rotation", rotation, -180, 180);
        require("thickness", thickness, -MAX_THICKNESS, MAX_THICKNESS);
        require("dx", dx, -MAX_SHIFT, MAX_SHIFT);
        require("dy", dy, -MAX_SHIFT, MAX_SHIFT);
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", not from " + least + " to " + most + ".");
        }
    }

    /** Whether every image stays as it is. */
    public boolean isNone() {
        return noise == 0 && blur == 0 && rotation == 0 && thickness == 0 && dx == 0 && dy == 0;
    }

    /** This distortion with another shift. */
    public Distortion withShift(int dx, int dy) {
        return new Distortion(noise, blur, rotation, thickness, dx, dy);
    }

    /**
     * The distorted image. Values are kept as fractions from step to step and rounded once.
     *
     * @param image 784 unsigned bytes, row-major; not changed
     * @param normal gives numbers of mean 0 and standard deviation 1; 784 are drawn, in the order of the pixels, and
     *     none if there is no noise. The same numbers give the same image
     * @return 784 unsigned bytes, the caller's own
     */
    public byte[] apply(byte[] image, DoubleSupplier normal) {
        if (isNone()) {
            return image.clone();
        }
        double[] ink = new double[Images.PIXELS];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            ink[pixel] = image[pixel] & 0xFF;
        }
        ink = thickened(ink);
        ink = rotated(ink);
        ink = shifted(ink);
        ink = blurred(ink);
        byte[] distorted = new byte[Images.PIXELS];
        for (int pixel = 0; pixel < distorted.length; pixel++) {
            double value = noise == 0 ? ink[pixel] : ink[pixel] + FULL * noise * normal.getAsDouble();
            distorted[pixel] = (byte) Math.round(Math.max(0, Math.min(FULL, value)));
        }
        return distorted;
    }

    /** Ink spreads, or paper where the strokes are to shrink: one is the other's negative. */
    private double[] thickened(double[] ink) {
        if (thickness == 0) {
            return ink;
        }
        return thickness > 0 ? dilated(ink, thickness, 0) : inverted(dilated(inverted(ink), -thickness, FULL));
    }

    private static double[] inverted(double[] ink) {
        double[] turned = new double[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            turned[pixel] = FULL - ink[pixel];
        }
        return turned;
    }

    /** The largest value around each pixel; within the radius fully, fading to nothing one pixel further out. */
    private static double[] dilated(double[] values, double radius, double outside) {
        int reach = (int) Math.ceil(radius);
        double[] dilated = new double[values.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double largest = 0;
                for (int down = -reach; down <= reach; down++) {
                    for (int right = -reach; right <= reach; right++) {
                        double weight = Math.min(1, radius + 1 - Math.sqrt(down * down + right * right));
                        if (weight > 0) {
                            largest = Math.max(
                                    largest, weight * at(values, row + down, column + right, outside));
                        }
                    }
                }
                dilated[row * SIDE + column] = largest;
            }
        }
        return dilated;
    }

    private double[] rotated(double[] ink) {
        if (rotation == 0) {
            return ink;
        }
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        double middle = (SIDE - 1) / 2.0;
        double[] rotated = new double[ink.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = column - middle;
                double y = row - middle;
                rotated[row * SIDE + column] =
                        between(ink, middle - sin * x + cos * y, middle + cos * x + sin * y);
            }
        }
        return rotated;
    }

    private static double between(double[] ink, double row, double column) {
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(column);
        double down = row - top;
        double right = column - left;
        return (1 - down) * ((1 - right) * at(ink, top, left, 0) + right * at(ink, top, left + 1, 0))
                + down * ((1 - right) * at(ink, top + 1, left, 0) + right * at(ink, top + 1, left + 1, 0));
    }

    private double[] shifted(double[] ink) {
        if (dx == 0 && dy == 0) {
            return ink;
        }
        double[] shifted = new double[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            shifted[pixel] = at(ink, pixel / SIDE - dy, pixel % SIDE - dx, 0);
        }
        return shifted;
    }

    private double[] blurred(double[] ink) {
        if (blur == 0) {
            return ink;
        }
        double[] weights = gaussian(blur);
        return convolved(convolved(ink, weights, 1, 0), weights, 0, 1);
    }

    private static double[] gaussian(double sd) {
        int reach = (int) Math.ceil(3 * sd);
        double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            weights[k + reach] = Math.exp(-k * k / (2 * sd * sd));
            sum += weights[k + reach];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static double[] convolved(double[] ink, double[] weights, int down, int right) {
        int reach = weights.length / 2;
        double[] sums = new double[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            for (int k = -reach; k <= reach; k++) {
                sums[pixel] += weights[k + reach]
                        * at(ink, pixel / SIDE + k * down, pixel % SIDE + k * right, 0);
            }
        }
        return sums;
    }

    private static double at(double[] values, int row, int column, double outside) {
        boolean inside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
        return inside ? values[row * SIDE + column] : outside;
    }
}
