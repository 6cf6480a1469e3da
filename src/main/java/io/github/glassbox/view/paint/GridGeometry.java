package io.github.glassbox.view.paint;

import java.awt.Rectangle;

/**
 * Where the cells of a grid lie: square, row by row, as many columns as fit, sharing the whole width; under each there may
 * be a caption.
 *
 * @param width of the grid, in pixels
 * @param size how many cells
 * @param smallest side that a cell may have, in pixels
 * @param gap between cells, and around them, in pixels
 * @param caption height of the caption under a cell, in pixels
 */
public record GridGeometry(int width, int size, int smallest, int gap, int caption) {
    /** Without captions. */
    public GridGeometry(int width, int size, int smallest, int gap) {
        this(width, size, smallest, gap, 0);
    }

    /** Ways to go from cell to cell. */
    public enum Move {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END;

        /** Whether it goes towards the beginning. */
        public boolean backward() {
            return this == LEFT || this == UP || this == PAGE_UP || this == HOME;
        }
    }

    /** How many columns, at least 1. */
    public int columns() {
        return Math.max(1, (width - gap) / (smallest + gap));
    }

    /** How many rows, the last perhaps not full. */
    public int rows() {
        return (size + columns() - 1) / columns();
    }

    /** The side of every cell; columns times side and gaps is never wider than the width. */
    public int side() {
        return Math.max(1, (width - gap) / columns() - gap);
    }

    /** From the top of a row to the top of the next. */
    public int rowHeight() {
        return side() + caption + gap;
    }

    /** What all rows need, gaps included. */
    public int height() {
        return gap + rows() * rowHeight();
    }

    /** The cell's place, without its caption. */
    public Rectangle bounds(int position) {
        int column = position % columns();
        int row = position / columns();
        int x = gap + (int) ((long) column * (width - gap) / columns());
        return new Rectangle(x, gap + row * rowHeight(), side(), side());
    }

    /** The row at this height, from 0 to the last. */
    public int row(int y) {
        return Math.max(0, Math.min(rows() - 1, (y - gap) / rowHeight()));
    }

    /** The cell at a point, or the one that the gap there belongs to; -1 beyond the last cell. */
    public int position(int x, int y) {
        int half = gap / 2;
        int column = (int) ((long) (x - half) * columns() / Math.max(1, width - gap));
        int row = Math.max(0, y - half) / rowHeight();
        long position = (long) row * columns() + Math.max(0, Math.min(columns() - 1, column));
        return position < size ? (int) position : -1;
    }

    /** The first cell that a part of the grid shows, whole or in part; 0 if there is none. */
    public int firstIn(Rectangle part) {
        return size == 0 ? 0 : row(part.y) * columns();
    }

    /** One more than the last cell that a part of the grid shows. */
    public int endIn(Rectangle part) {
        return size == 0 ? 0 : Math.min(size, (row(part.y + part.height) + 1) * columns());
    }

    /**
     * Where a move leads, as far as there are cells.
     *
     * @param pageRows how many rows a page has
     */
    public int moved(int position, Move move, int pageRows) {
        int lastRow = rows() - 1;
        int row = position / columns();
        return switch (move) {
            case LEFT -> Math.max(0, position - 1);
            case RIGHT -> Math.min(size - 1, position + 1);
            case UP -> inRow(position, Math.max(0, row - 1));
            case DOWN -> inRow(position, Math.min(lastRow, row + 1));
            case PAGE_UP -> inRow(position, Math.max(0, row - pageRows));
            case PAGE_DOWN -> inRow(position, Math.min(lastRow, row + pageRows));
            case HOME -> 0;
            case END -> size - 1;
        };
    }

    private int inRow(int position, int row) {
        return Math.min(size - 1, row * columns() + position % columns());
    }
}
