package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.Arrays;

/**
 * Labelled 28 x 28 images as the kernels read them: of each image only the pixels that have ink, in ascending order.
 *
 * <p>MNIST is 19.1 % ink, so this is less work and less memory than all 784 pixels. Immutable, but for what it computes
 * once and keeps.
 */
public final class InkImages {
    private static final int SMALLEST_TILE = 128;
    private static final float[] DIVIDED = new float[256];

    static {
        for (int ink = 0; ink < DIVIDED.length; ink++) {
            DIVIDED[ink] = ink / 255f;
        }
    }

    /** Whether the pixels are not divided by 255. */
    final boolean raw;

    final int[] start;
    final short[] pixel;
    final byte[] ink;
    final byte[] label;
    private final int count;
    private final InkTile[] tiles;

    private InkImages(
            int count, int[] start, short[] pixel, byte[] ink, byte[] label, InkTile[] tiles, boolean raw) {
        this.tiles = tiles;
        this.raw = raw;
        this.count = count;
        this.start = start;
        this.pixel = pixel;
        this.ink = ink;
        this.label = label;
    }

    /** How many images. */
    public int count() {
        return count;
    }

    /** The label of image n, 0 to 9. */
    public int label(int n) {
        return label[n];
    }

    /** The first images of these, at most count of them; nothing is copied. */
    public InkImages first(int howMany) {
        return new InkImages(Math.min(howMany, count), start, pixel, ink, label, tiles, raw);
    }

    /** The same images with pixels of 0 to 255, as if one had forgotten to divide; or divided. Nothing is copied. */
    public InkImages withRawPixels(boolean raw) {
        return raw == this.raw ? this : new InkImages(count, start, pixel, ink, label, tiles, raw);
    }

    /**
     * The same images with other labels; else nothing is copied.
     *
     * @param other one for each, 0 to 9; taken over
     */
    public InkImages withLabels(byte[] other) {
        if (other.length != count) {
            throw new IllegalArgumentException(count + " images with " + other.length + " labels.");
        }
        return new InkImages(count, start, pixel, ink, other, tiles, raw);
    }

    /**
     * Pixel value x of an ink from 0 to 255: ink / 255, or, raw, the ink itself. Written so that in an inner loop the
     * choice is made before it, and looking up needs no check.
     */
    static float x(int ink, boolean raw) {
        return raw ? ink : DIVIDED[ink];
    }

    /** The pixel value of entry k. */
    float value(int k) {
        return x(ink[k] & 0xff, raw);
    }

    /**
     * The images order[from] to order[to - 1] by pixel. Full tiles, and the last one, in ascending order are kept for the
     * next time: the full batch comes again and again.
     *
     * @param scratch used for any others
     */
    InkTile tile(int[] order, int from, int to, InkTile scratch) {
        int first = order[from];
        int size = to - from;
        boolean fromStart = first % SMALLEST_TILE == 0 && (size % SMALLEST_TILE == 0 || first + size == count);
        if (!fromStart || !isAscending(order, from, to)) {
            scratch.fill(this, order, from, to);
            return scratch;
        }
        int number = first / SMALLEST_TILE;
        InkTile kept = kept(number);
        if (kept == null || kept.images != size) {
            scratch.fill(this, order, from, to);
            kept = scratch.compact();
            keep(number, kept);
        }
        return kept;
    }

    private InkTile kept(int number) {
        synchronized (tiles) {
            return tiles[number];
        }
    }

    private void keep(int number, InkTile tile) {
        synchronized (tiles) {
            tiles[number] = tile;
        }
    }

    private static boolean isAscending(int[] order, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (order[k] != order[k - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    /** One image without a label (0 stands for it), to be predicted. */
    public static InkImages single(byte[] image) {
        return new Builder(1).add(image, 0).build();
    }

    /** The 784 pixels of image n in [0, 1], or raw in [0, 255], row-major. */
    public float[] x(int n) {
        float[] x = new float[Shape.INPUTS];
        for (int k = start[n]; k < start[n + 1]; k++) {
            x[pixel[k]] = value(k);
        }
        return x;
    }

    /**
     * z1 of image n and one hidden unit, with the bits that it has in a pass: the bias first, then the pixels with ink in
     * ascending order.
     *
     * @param w (784), the unit's weights
     */
    public float z1(int n, float[] w, float bias) {
        float z = bias;
        for (int k = start[n]; k < start[n + 1]; k++) {
            z += w[pixel[k]] * value(k);
        }
        return z;
    }

    /** Adds the pixels of image n, times a weight, to a sum of 784 pixels. */
    public void addTo(double[] sum, int n, double weight) {
        for (int k = start[n]; k < start[n + 1]; k++) {
            sum[pixel[k]] += weight * value(k);
        }
    }

    /** Of each of the 784 pixels, whether any of these images has ink there. */
    public boolean[] inked() {
        boolean[] inked = new boolean[Shape.INPUTS];
        for (int k = start[0]; k < start[count]; k++) {
            inked[pixel[k]] = true;
        }
        return inked;
    }

    /** Takes images one by one. */
    public static final class Builder {
        private static final int USUAL_INK_PIXELS = 160;

        private final int[] start;
        private final byte[] label;
        private short[] pixel;
        private byte[] ink;
        private int count;

        /** For exactly this many images. */
        public Builder(int images) {
            start = new int[images + 1];
            label = new byte[images];
            pixel = new short[images * USUAL_INK_PIXELS + Shape.INPUTS];
            ink = new byte[pixel.length];
        }

        /**
         * Adds the next image.
         *
         * @param image 784 bytes, row-major, 0 (blank) to 255 (ink), unsigned
         * @param y its label, 0 to 9
         */
        public Builder add(byte[] image, int y) {
            int end = start[count];
            if (end + Shape.INPUTS > pixel.length) {
                int larger = pixel.length + pixel.length / 2 + Shape.INPUTS;
                pixel = Arrays.copyOf(pixel, larger);
                ink = Arrays.copyOf(ink, larger);
            }
            for (int i = 0; i < Shape.INPUTS; i++) {
                if (image[i] != 0) {
                    pixel[end] = (short) i;
                    ink[end++] = image[i];
                }
            }
            label[count++] = (byte) y;
            start[count] = end;
            return this;
        }

        /** The images added. */
        public InkImages build() {
            if (count != label.length) {
                throw new IllegalStateException(count + " images added of " + label.length);
            }
            int end = start[count];
            return new InkImages(
                    count,
                    start,
                    Arrays.copyOf(pixel, end),
                    Arrays.copyOf(ink, end),
                    label,
                    new InkTile[count / SMALLEST_TILE + 1],
                    false);
        }
    }
}
