package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.Arrays;

/**
 * A few images by pixel: for each pixel that has ink in any of them, which images, in ascending order, and how much.
 *
 * <p>With it a pixel's row of the gradient is added to for all these images at once, and stored once.
 */
final class InkTile {
    /** The most images of a tile: their numbers are unsigned bytes. */
    static final int MOST_IMAGES = 256;

    int images;
    int rows;
    final short[] pixel;
    final int[] start;
    final byte[] image;
    final byte[] ink;
    private final int[] next;

    /** To be filled, again and again. */
    InkTile() {
        this(Shape.INPUTS, MOST_IMAGES * Shape.INPUTS, new int[Shape.INPUTS]);
    }

    private InkTile(int rows, int entries, int[] next) {
        this.rows = rows;
        pixel = new short[rows];
        start = new int[rows + 1];
        image = new byte[entries];
        ink = new byte[entries];
        this.next = next;
    }

    /** Takes the images order[from] to order[to - 1], numbered from 0. */
    void fill(InkImages source, int[] order, int from, int to) {
        images = to - from;
        Arrays.fill(next, 0);
        for (int k = from; k < to; k++) {
            int n = order[k];
            for (int e = source.start[n]; e < source.start[n + 1]; e++) {
                next[source.pixel[e]]++;
            }
        }
        rows = 0;
        int entries = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            if (next[i] > 0) {
                pixel[rows] = (short) i;
                start[rows++] = entries;
                entries += next[i];
                next[i] = entries - next[i];
            }
        }
        start[rows] = entries;
        for (int k = from; k < to; k++) {
            int n = order[k];
            for (int e = source.start[n]; e < source.start[n + 1]; e++) {
                int entry = next[source.pixel[e]]++;
                image[entry] = (byte) (k - from);
                ink[entry] = source.ink[e];
            }
        }
    }

    /** A copy that takes no more memory than it needs, and is not to be filled again. */
    InkTile compact() {
        InkTile copy = new InkTile(rows, start[rows], null);
        System.arraycopy(pixel, 0, copy.pixel, 0, rows);
        System.arraycopy(start, 0, copy.start, 0, rows + 1);
        System.arraycopy(image, 0, copy.image, 0, start[rows]);
        System.arraycopy(ink, 0, copy.ink, 0, start[rows]);
        copy.images = images;
        return copy;
    }
}
