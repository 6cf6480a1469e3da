package io.github.glassbox.data;

import java.util.Objects;

/**
 * Images of 28 x 28 grey pixels without labels.
 *
 * <p>Immutable. Ink is 0 (blank paper) to 255 (full ink); pixels are row-major, pixel = 28 row + column.
 */
public final class Images {
    /** Rows, and columns, of an image. */
    public static final int SIDE = 28;

    /** Pixels of an image. */
    public static final int PIXELS = SIDE * SIDE;

    private final byte[] ink;
    private final int count;

    private Images(byte[] ink, int count) {
        this.ink = ink;
        this.count = count;
    }

    /**
     * Images from their pixels, copied.
     *
     * @param ink (count x 784), image by image, each byte an unsigned 0 to 255
     * @throws IllegalArgumentException if the length is no multiple of 784
     */
    public static Images of(byte[] ink) {
        return owning(ink.clone());
    }

    /** As {@link #of}, but keeps the array itself: the caller must forget it. */
    static Images owning(byte[] ink) {
        if (ink.length % PIXELS != 0) {
            throw new IllegalArgumentException(ink.length + " pixels are not whole images of " + PIXELS + ".");
        }
        return new Images(ink, ink.length / PIXELS);
    }

    /** How many images there are. */
    public int count() {
        return count;
    }

    /**
     * The ink of one pixel.
     *
     * @param i image, 0 to count - 1
     * @param pixel 0 to 783
     * @return 0 to 255, 255 = full ink
     */
    public int ink(int i, int pixel) {
        Objects.checkIndex(pixel, PIXELS);
        return ink[offset(i) + pixel] & 0xFF;
    }

    /**
     * Copies the ink of image i.
     *
     * @param target at least 784 elements, filled with unsigned bytes 0 to 255
     */
    public void copyImage(int i, byte[] target) {
        System.arraycopy(ink, offset(i), target, 0, PIXELS);
    }

    /**
     * Copies image i as the network's input.
     *
     * @param x at least 784 elements, filled with ink / 255 in [0, 1]
     */
    public void copyPixels(int i, float[] x) {
        int offset = offset(i);
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            x[pixel] = (ink[offset + pixel] & 0xFF) / 255f;
        }
    }

    /**
     * The first n images, without copying pixels.
     *
     * @throws IllegalArgumentException if n is not from 1 to count
     */
    public Images first(int n) {
        if (n < 1 || n > count) {
            throw new IllegalArgumentException("The number of images must be from 1 to " + count + ", not " + n + ".");
        }
        return n == count ? this : new Images(ink, n);
    }

    private int offset(int i) {
        return Objects.checkIndex(i, count) * PIXELS;
    }
}
