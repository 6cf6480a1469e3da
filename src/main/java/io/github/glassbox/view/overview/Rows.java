package io.github.glassbox.view.overview;

import java.awt.Rectangle;

/**
 * Where the cells of a column stand: evenly from top to bottom; units that would be too low otherwise in two columns, of
 * which the second stands half a cell lower.
 *
 * @param count of cells
 * @param columns 1 or 2
 * @param width of all columns, in pixels
 * @param height in pixels
 */
record Rows(int count, int columns, int width, int height) {
    /** One column of cells. */
    static Rows of(int count, int width, int height) {
        return new Rows(count, 1, width, height);
    }

    /** Two columns if cells of one were lower than this. */
    static Rows of(int count, int width, int height, int lowest) {
        return new Rows(count, count > 1 && height / count < lowest ? 2 : 1, width, height);
    }

    /** The height of a cell. */
    double pitch() {
        return columns == 1 ? height / (double) count : height / (lines() + 0.5);
    }

    private int lines() {
        return (count + columns - 1) / columns;
    }

    /** The middle of a cell's height. */
    double centre(int k) {
        return columns == 1 ? (k + 0.5) * pitch() : (k / 2 + 0.5 + (k % 2) / 2.0) * pitch();
    }

    /** A cell. */
    Rectangle cell(int k) {
        int top = (int) Math.round(centre(k) - pitch() / 2);
        int bottom = (int) Math.round(centre(k) + pitch() / 2);
        int left = columns == 1 ? 0 : k % 2 * width / 2;
        return new Rectangle(left, top, width / columns, bottom - top);
    }

    /** The cell at a point, or -1. */
    int at(int x, int y) {
        for (int k = 0; k < count; k++) {
            if (cell(k).contains(x, y)) {
                return k;
            }
        }
        return -1;
    }
}
