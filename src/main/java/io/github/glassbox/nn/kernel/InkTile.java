package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Shape;
import java.util.Arrays;

/**
 * A few images by pixel: for each four neighbouring pixels, of which any has ink in any of the images, which images have
 * ink there, in ascending order, and how much.
 *
 * <p>With it a product is formed for all these images at once: what belongs to the four pixels stays in registers. Blank
 * pixels beside inked ones come along as zeros, which leave a sum of finite terms as it is, but for the sign of a sum
 * that is zero.
 */
final class InkTile {
    /** The most images of a tile: their numbers are unsigned bytes. */
    static final int MOST_IMAGES = 256;

    /** Neighbouring pixels of a row. */
    static final int PIXELS = 4;

    private static final int ROWS = Shape.INPUTS / PIXELS;

    int images;
    int rows;
    /** Of each row the first pixel. */
    final short[] pixel;
    /** Of each row the first entry; behind the last row, how many entries there are. */
    final int[] start;
    /** Of each entry the image's number in the tile. */
    final byte[] image;
    /** Of each entry the ink of four pixels, 0 to 255 each, the first in the lowest bits. */
    final int[] ink;
    private final int[] next;

    /** To be filled, again and again. */
    InkTile() {
        this(ROWS, MOST_IMAGES * ROWS, new int[ROWS]);
    }

    private InkTile(int rows, int entries, int[] next) {
        this.rows = rows;
        pixel = new short[rows];
        start = new int[rows + 1];
        image = new byte[entries];
        ink = new int[entries];
        this.next = next;
    }

    /** Takes the images order[from] to order[to - 1], numbered from 0. */
    void fill(InkImages source, int[] order, int from, int to) {
        images = to - from;
        Arrays.fill(next, 0);
        for (int k = from; k < to; k++) {
            int last = -1;
            for (int e = source.start[order[k]]; e < source.start[order[k] + 1]; e++) {
                int row = source.pixel[e] / PIXELS;
                next[row] += row == last ? 0 : 1;
                last = row;
            }
        }
        int entries = startRows();
        Arrays.fill(ink, 0, entries, 0);
        for (int k = from; k < to; k++) {
            int last = -1;
            int entry = 0;
            for (int e = source.start[order[k]]; e < source.start[order[k] + 1]; e++) {
                int row = source.pixel[e] / PIXELS;
                if (row != last) {
                    entry = next[row]++;
                    image[entry] = (byte) (k - from);
                    last = row;
                }
                ink[entry] |= (source.ink[e] & 0xff) << Byte.SIZE * (source.pixel[e] % PIXELS);
            }
        }
    }

    /** From the numbers of entries, kept in {@code next}, where each row begins; returns how many entries there are. */
    private int startRows() {
        rows = 0;
        int entries = 0;
        for (int row = 0; row < ROWS; row++) {
            if (next[row] > 0) {
                pixel[rows] = (short) (row * PIXELS);
                start[rows++] = entries;
                entries += next[row];
                next[row] = entries - next[row];
            }
        }
        start[rows] = entries;
        return entries;
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
