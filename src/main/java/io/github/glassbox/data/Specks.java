package io.github.glassbox.data;

import java.util.Arrays;

/** Removes from a picture what is too small to be part of a digit. */
final class Specks {
    /** A part of less than this share of the largest part is dropped. */
    private static final double OF_LARGEST = 0.02;

    /** If the largest part has less than this share of the picture, it is no stroke. */
    private static final double OF_PICTURE = 1.0 / 20_000;

    private final byte[] ink;
    private final int width;
    private final int height;
    private final int[] part;
    private final int[] waiting;

    private Specks(byte[] ink, int width, int height) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        part = new int[ink.length];
        waiting = new int[ink.length];
    }

    /** Makes pixels blank in place. Pixels with ink that touch, also at a corner, are one part. */
    static void remove(byte[] ink, int width, int height) {
        new Specks(ink, width, height).remove();
    }

    private void remove() {
        int[] sizes = sizes();
        int largest = 0;
        for (int size : sizes) {
            largest = Math.max(largest, size);
        }
        double least = largest < OF_PICTURE * ink.length ? Double.POSITIVE_INFINITY : OF_LARGEST * largest;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (part[pixel] > 0 && sizes[part[pixel]] < least) {
                ink[pixel] = 0;
            }
        }
    }

    /** Numbers the parts from 1 on; the number of pixels of each. */
    private int[] sizes() {
        int[] sizes = new int[16];
        int parts = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (ink[pixel] != 0 && part[pixel] == 0) {
                parts++;
                if (parts == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * parts);
                }
                sizes[parts] = fill(pixel, parts);
            }
        }
        return sizes;
    }

    private int fill(int start, int number) {
        int size = 0;
        int count = 0;
        waiting[count++] = start;
        part[start] = number;
        while (count > 0) {
            int pixel = waiting[--count];
            size++;
            int row = pixel / width;
            int column = pixel % width;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    int next = r * width + c;
                    if (ink[next] != 0 && part[next] == 0) {
                        part[next] = number;
                        waiting[count++] = next;
                    }
                }
            }
        }
        return size;
    }
}
