package io.github.glassbox.view.units;

import java.awt.Rectangle;

/**
 * How the hidden units' cells lie in the space given: the largest heatmaps that fit, and below a smallest size more
 * rows than are in sight. All lengths in pixels.
 *
 * @param units H
 * @param columns cells in a row
 * @param rows of cells
 * @param width of all cells together
 * @param height of all cells together; more than the space given if they scroll
 * @param style where a cell's caption and bars are
 * @param side of a heatmap
 * @param scrolls whether the cells need more height than there is
 * @param space what was given
 * @param sizes what cells are made of
 */
record GridFit(
        int units,
        int columns,
        int rows,
        int width,
        int height,
        Style style,
        int side,
        boolean scrolls,
        Space space,
        Sizes sizes) {

    /** Bars below a heatmap are at least this high, as a share of its side, unless they are at their highest. */
    private static final double BARS = 0.4;

    /** The space given. */
    record Space(int width, int height) {}

    /** Where a cell's caption and bars are. */
    enum Style {
        /** Below the heatmap. */
        BELOW,
        /** At the right of the heatmap. */
        BESIDE,
        /** Nowhere: the heatmap alone. */
        BARE
    }

    /**
     * The sizes that cells are made of.
     *
     * @param line height of a caption's line
     * @param bars least height of the bars
     * @param mostBars height beyond which bars grow no more
     * @param column least width of captions beside a heatmap
     * @param captioned the smallest heatmap with captions
     * @param smallest the smallest heatmap
     * @param padding around what is in a cell
     * @param scrollBar width of the scroll bar
     */
    record Sizes(
            int line, int bars, int mostBars, int column, int captioned, int smallest, int padding, int scrollBar) {}

    /** The fit with the largest heatmaps; captions below win over captions beside when it makes no difference. */
    static GridFit of(int units, Space space, Sizes s) {
        GridFit best = null;
        for (Style style : Style.values()) {
            if (style == Style.BARE && best != null) {
                break;
            }
            for (int columns = 1; columns <= units; columns++) {
                int rows = (units + columns - 1) / columns;
                int side = side(style, space.width / columns, space.height / rows, s);
                int least = style == Style.BARE ? s.smallest : s.captioned;
                if (side >= least && (best == null || side > best.side)) {
                    best = new GridFit(units, columns, rows, space.width, space.height, style, side, false, space, s);
                }
            }
        }
        return best != null ? best : scrolling(units, space, s);
    }

    private static GridFit scrolling(int units, Space space, Sizes s) {
        int width = space.width - s.scrollBar;
        int columns = Math.max(1, Math.min(units, width / (s.smallest + 2 * s.padding)));
        int cell = Math.max(s.smallest + 2 * s.padding, width / columns);
        int rows = (units + columns - 1) / columns;
        int side = cell - 2 * s.padding;
        return new GridFit(units, columns, rows, width, rows * cell, Style.BARE, side, true, space, s);
    }

    private static int side(Style style, int cellWidth, int cellHeight, Sizes s) {
        int width = cellWidth - 2 * s.padding;
        int height = cellHeight - 2 * s.padding;
        return switch (style) {
            case BELOW -> {
                int room = height - s.line;
                yield Math.min(width, Math.max(room - s.mostBars, Math.min(room - s.bars, (int) (room / (1 + BARS)))));
            }
            case BESIDE -> {
                int side = Math.min(width - 2 * s.padding - s.column, height);
                yield side < 2 * s.line + s.bars / 2 ? 0 : side;
            }
            case BARE -> Math.min(cellWidth, cellHeight) - 2 * s.padding;
        };
    }

    /** Where the cell of unit h is. */
    Rectangle cell(int h) {
        int column = h % columns;
        int row = h / columns;
        int x = width * column / columns;
        int y = height * row / rows;
        return new Rectangle(x, y, width * (column + 1) / columns - x, height * (row + 1) / rows - y);
    }

    /** The unit whose cell has this point, or -1. */
    int unitAt(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            return -1;
        }
        int column = ((x + 1) * columns - 1) / width;
        int row = ((y + 1) * rows - 1) / height;
        int h = row * columns + column;
        return h < units ? h : -1;
    }

    /** The heatmap within the cell of unit h. */
    Rectangle map(int h) {
        Rectangle cell = cell(h);
        return switch (style) {
            case BELOW -> new Rectangle(
                    cell.x + (cell.width - side) / 2,
                    cell.y + (cell.height - side - sizes.line - barsHeight(cell)) / 2,
                    side,
                    side);
            case BESIDE -> new Rectangle(
                    cell.x + (cell.width - side - 2 * sizes.padding - besideWidth(cell)) / 2,
                    cell.y + (cell.height - side) / 2,
                    side,
                    side);
            case BARE -> new Rectangle(
                    cell.x + (cell.width - side) / 2, cell.y + (cell.height - side) / 2, side, side);
        };
    }

    /** The caption within the cell of unit h: one line below the heatmap, two beside it; empty if there is none. */
    Rectangle caption(int h) {
        Rectangle cell = cell(h);
        Rectangle map = map(h);
        return switch (style) {
            case BELOW -> new Rectangle(
                    cell.x + sizes.padding, map.y + side, cell.width - 2 * sizes.padding, sizes.line);
            case BESIDE -> new Rectangle(
                    map.x + side + 2 * sizes.padding,
                    cell.y + (cell.height - besideHeight(cell)) / 2,
                    besideWidth(cell),
                    2 * sizes.line);
            case BARE -> new Rectangle();
        };
    }

    /** The ten bars within the cell of unit h; empty if there are none. */
    Rectangle bars(int h) {
        Rectangle cell = cell(h);
        Rectangle map = map(h);
        Rectangle caption = caption(h);
        return switch (style) {
            case BELOW -> new Rectangle(map.x, caption.y + caption.height, side, barsHeight(cell));
            case BESIDE -> new Rectangle(
                    caption.x, caption.y + caption.height, caption.width, besideHeight(cell) - caption.height);
            case BARE -> new Rectangle();
        };
    }

    private int barsHeight(Rectangle cell) {
        int room = cell.height - 2 * sizes.padding - side - sizes.line;
        return Math.max(0, Math.min(sizes.mostBars, room));
    }

    private int besideHeight(Rectangle cell) {
        int wanted = Math.max(side, 2 * sizes.line + sizes.mostBars * 3 / 4);
        return Math.min(cell.height - 2 * sizes.padding, wanted);
    }

    private int besideWidth(Rectangle cell) {
        return Math.min(cell.width - 4 * sizes.padding - side, 8 * sizes.column);
    }
}
