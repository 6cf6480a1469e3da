package io.github.glassbox.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * One grey picture of any size as ink on paper, 0 (blank) to 255 (full ink), row-major. Immutable.
 *
 * <p>Lengths are in pixels; pixel (row, column) covers x from column to column + 1 and y from row to row + 1.
 */
public final class GreyImage {
    private static final int LIGHT_ABOVE = 127;

    private final byte[] ink;
    private final int width;
    private final int height;

    private GreyImage(byte[] ink, int width, int height) {
        if (width < 1 || height < 1 || ink.length != (long) width * height) {
            throw new IllegalArgumentException(ink.length + " values for " + width + " x " + height);
        }
        this.ink = ink;
        this.width = width;
        this.height = height;
    }

    /** A rectangle of whole pixels, at least one. */
    public record Box(int left, int top, int width, int height) {}

    /** A place in a picture: x to the right, y down, the picture's top left corner at 0, 0. */
    public record Point(double x, double y) {}

    /**
     * A picture from its ink, copied.
     *
     * @param ink (height x width), row-major, unsigned bytes 0 to 255
     * @throws IllegalArgumentException if the array does not hold width x height values, at least one
     */
    public static GreyImage of(byte[] ink, int width, int height) {
        return new GreyImage(ink.clone(), width, height);
    }

    /** As {@link #of}, but keeps the array itself: the caller must forget it. */
    static GreyImage owning(byte[] ink, int width, int height) {
        return new GreyImage(ink, width, height);
    }

    /**
     * A picture from the luminance of its pixels. The median of its border tells the paper: above 127 the ink is dark
     * on light paper (ink = 255 - luminance), otherwise light on dark (ink = luminance).
     *
     * @param luminance (height x width), row-major, unsigned bytes, 0 black to 255 white; not kept
     * @throws IllegalArgumentException if the array does not hold width x height values, at least one
     */
    public static GreyImage fromLuminance(byte[] luminance, int width, int height) {
        GreyImage picture = of(luminance, width, height);
        return picture.borderMedian() > LIGHT_ABOVE ? picture.inverted() : picture;
    }

    /** In pixels, at least 1. */
    public int width() {
        return width;
    }

    /** In pixels, at least 1. */
    public int height() {
        return height;
    }

    /** The ink of one pixel, 0 to 255. */
    public int ink(int row, int column) {
        return ink[Objects.checkIndex(row, height) * width + Objects.checkIndex(column, width)] & 0xFF;
    }

    /** A copy of all ink (height x width), row-major, unsigned bytes. */
    public byte[] toArray() {
        return ink.clone();
    }

    /** Whether no pixel has ink. */
    public boolean isBlank() {
        return inkBox().isEmpty();
    }

    /** The smallest box around all pixels that have ink, none if the picture is blank. */
    public Optional<Box> inkBox() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ink[row * width + column] != 0) {
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                    top = Math.min(top, row);
                    bottom = row;
                }
            }
        }
        return right < 0 ? Optional.empty()
                : Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
    }

    /** The mean of the pixels' middles, weighted by their ink; none if the picture is blank. */
    public Optional<Point> centreOfMass() {
        long mass = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int m = ink[row * width + column] & 0xFF;
                mass += m;
                x += m * (column + 0.5);
                y += m * (row + 0.5);
            }
        }
        return mass == 0 ? Optional.empty() : Optional.of(new Point(x / mass, y / mass));
    }

    /**
     * The part within the box.
     *
     * @throws IndexOutOfBoundsException if the box is not within this picture
     */
    public GreyImage cut(Box box) {
        Objects.checkFromIndexSize(box.left(), box.width(), width);
        Objects.checkFromIndexSize(box.top(), box.height(), height);
        byte[] part = new byte[box.width() * box.height()];
        for (int row = 0; row < box.height(); row++) {
            System.arraycopy(
                    ink, (box.top() + row) * width + box.left(), part, row * box.width(), box.width());
        }
        return new GreyImage(part, box.width(), box.height());
    }

    /** The picture with paper for full ink and full ink for paper. */
    public GreyImage inverted() {
        byte[] turned = new byte[ink.length];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            turned[pixel] = (byte) ~ink[pixel];
        }
        return new GreyImage(turned, width, height);
    }

    /**
     * This picture as the only one of {@link Images}.
     *
     * @param source what to call the picture in the message, such as the file's name
     * @throws BadDataException if the picture is not 28 x 28, with one sentence that names both sizes
     */
    public Images asImages(String source) throws BadDataException {
        requireSide(width, height, source);
        return Images.of(ink);
    }

    /**
     * Refuses sizes other than 28 x 28.
     *
     * @throws BadDataException with one sentence that names both sizes
     */
    public static void requireSide(int width, int height, String source) throws BadDataException {
        if (width != Images.SIDE || height != Images.SIDE) {
            throw new BadDataException(source + " is " + width + " x " + height + " pixels, not 28 x 28.");
        }
    }

    /** The median of the outermost pixels, each taken once; of an even number the mean of the two in the middle. */
    double borderMedian() {
        int[] counts = new int[256];
        int count = 0;
        for (int row = 0; row < height; row++) {
            boolean whole = row == 0 || row == height - 1;
            int step = whole || width == 1 ? 1 : width - 1;
            for (int column = 0; column < width; column += step) {
                counts[ink[row * width + column] & 0xFF]++;
                count++;
            }
        }
        return (ofRank(counts, (count - 1) / 2) + ofRank(counts, count / 2)) / 2.0;
    }

    /** The share of all pixels that have more ink than this, 0 to 1. */
    double shareAbove(int level) {
        int count = 0;
        for (byte here : ink) {
            count += (here & 0xFF) > level ? 1 : 0;
        }
        return (double) count / ink.length;
    }

    /** The median of all pixels; of an even number the mean of the two in the middle. */
    double median() {
        int[] counts = new int[256];
        for (byte level : ink) {
            counts[level & 0xFF]++;
        }
        return (ofRank(counts, (ink.length - 1) / 2) + ofRank(counts, ink.length / 2)) / 2.0;
    }

    private static int ofRank(int[] counts, int rank) {
        int value = 0;
        int below = counts[0];
        while (below <= rank) {
            below += counts[++value];
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyImage that && width == that.width && height == that.height
                && Arrays.equals(ink, that.ink);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(ink);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
