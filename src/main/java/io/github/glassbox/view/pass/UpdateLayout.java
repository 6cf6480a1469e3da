package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import java.awt.Rectangle;

/**
 * Where the parts of the update stand: two ways of updating one above the other, each with words on the left and beside
 * them, up to the right edge, three maps, each with a strip of ten cells at its right. The maps are as large as the area
 * allows.
 *
 * @param words the words' width
 * @param side of a map
 */
record UpdateLayout(int height, int words, int side, Parts parts) {
    static final int ROWS = 2;
    static final int MAPS = 3;

    /**
     * What is of fixed size.
     *
     * @param caption height above a map
     * @param leastWords width of the words at least
     * @param strip width of a strip
     * @param near gap between a map and its strip
     * @param gap between maps, where the signs stand
     * @param space between the two ways
     */
    record Parts(int caption, int leastWords, int strip, int near, int gap, int space) {}

    static UpdateLayout of(int width, int height, Parts parts) {
        int beside = MAPS * (parts.near + parts.strip) + MAPS * parts.gap;
        int byHeight = (height - parts.space) / ROWS - parts.caption;
        int byWidth = (width - parts.leastWords - beside) / MAPS;
        int side = Math.max(Shape.SIDE, Math.min(byHeight, byWidth));
        return new UpdateLayout(height, Math.max(parts.leastWords, width - beside - MAPS * side), side, parts);
    }

    private int rowHeight() {
        return parts.caption + side;
    }

    private int top(int row) {
        int free = Math.max(0, height - ROWS * rowHeight() - parts.space);
        return free / 2 + row * (rowHeight() + parts.space);
    }

    /** Where the words of a way of updating stand. */
    Rectangle words(int row) {
        return new Rectangle(0, top(row), words, rowHeight());
    }

    /** A map: 0 before, 1 step, 2 after. */
    Rectangle map(int row, int which) {
        int pitch = side + parts.near + parts.strip + parts.gap;
        return new Rectangle(words + parts.gap + which * pitch, top(row) + parts.caption, side, side);
    }

    /** The strip at the right of a map. */
    Rectangle strip(int row, int which) {
        Rectangle map = map(row, which);
        return new Rectangle(map.x + map.width + parts.near, map.y, parts.strip, side);
    }
}
