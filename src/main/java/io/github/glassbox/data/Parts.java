package io.github.glassbox.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The connected parts of the ink of a picture: pixels that touch, also at a corner, are one part. */
final class Parts {
    private final boolean[] ink;
    private final int width;
    private final int height;
    private final int[] numbers;
    private final int[] waiting;
    private final List<Part> all = new ArrayList<>();

    private Parts(boolean[] ink, int width, int height) {
        this.ink = ink;
        this.width = width;
        this.height = height;
        numbers = new int[ink.length];
        waiting = new int[ink.length];
    }

    /**
     * One part.
     *
     * @param number from 1 on
     * @param size in pixels
     * @param right the column after the last
     * @param bottom the row after the last
     * @param outermost how many of its pixels are the picture's outermost
     */
    record Part(int number, int size, int left, int top, int right, int bottom, int outermost) {
        /** The longer side of its box. */
        int extent() {
            return Math.max(right - left, bottom - top);
        }

        /** With another, one part of the same number. */
        Part and(Part other) {
            return new Part(number, size + other.size, Math.min(left, other.left), Math.min(top, other.top),
                    Math.max(right, other.right), Math.max(bottom, other.bottom), outermost + other.outermost);
        }
    }

    /** Of all pixels that are ink, (height x width), row-major. */
    static Parts of(boolean[] ink, int width, int height) {
        Parts parts = new Parts(ink, width, height);
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (ink[pixel] && parts.numbers[pixel] == 0) {
                parts.all.add(parts.fill(pixel, parts.all.size() + 1));
            }
        }
        return parts;
    }

    /** In the order of their first pixels. */
    List<Part> all() {
        return all;
    }

    /** The number of the part that a pixel belongs to, 0 if it has no ink. */
    int numberAt(int pixel) {
        return numbers[pixel];
    }

    /** Whether a part comes to the picture's outermost pixels. */
    boolean isAtEdge(Part part) {
        return part.left() == 0 || part.top() == 0 || part.right() == width || part.bottom() == height;
    }

    /**
     * How far each part is from the chosen ones, in steps to any of the eight neighbours.
     *
     * @param chosen by number
     * @return by number; 0 for the chosen
     */
    int[] distances(boolean[] chosen) {
        int[] distances = new int[all.size() + 1];
        Arrays.fill(distances, Integer.MAX_VALUE);
        int[] steps = new int[ink.length];
        int last = 0;
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (numbers[pixel] > 0 && chosen[numbers[pixel]]) {
                steps[pixel] = 1;
                waiting[last++] = pixel;
            }
        }
        for (int first = 0; first < last; first++) {
            int pixel = waiting[first];
            int number = numbers[pixel];
            distances[number] = Math.min(distances[number], steps[pixel] - 1);
            int row = pixel / width;
            int column = pixel % width;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    if (steps[r * width + c] == 0) {
                        steps[r * width + c] = steps[pixel] + 1;
                        waiting[last++] = r * width + c;
                    }
                }
            }
        }
        return distances;
    }

    private Part fill(int start, int number) {
        int size = 0;
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int outermost = 0;
        int count = 0;
        waiting[count++] = start;
        numbers[start] = number;
        while (count > 0) {
            int pixel = waiting[--count];
            size++;
            int row = pixel / width;
            int column = pixel % width;
            left = Math.min(left, column);
            right = Math.max(right, column + 1);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row + 1);
            outermost += row == 0 || column == 0 || row == height - 1 || column == width - 1 ? 1 : 0;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    int next = r * width + c;
                    if (ink[next] && numbers[next] == 0) {
                        numbers[next] = number;
                        waiting[count++] = next;
                    }
                }
            }
        }
        return new Part(number, size, left, top, right, bottom, outermost);
    }
}
