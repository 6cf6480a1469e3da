package io.github.glassbox.view.confusion;

import io.github.glassbox.nn.Shape;
import java.awt.Rectangle;

/**
 * Where the cells of the matrix lie: the largest that fit under the headings, nearly square, all of one size.
 *
 * @param width of everything, in pixels
 * @param height of everything, in pixels
 * @param left width of the row headings, in pixels
 * @param top height of the column headings, in pixels
 * @param gap between cells, in pixels
 */
record MatrixGeometry(int width, int height, int left, int top, int gap) {
    private static final double MOST_OBLONG = 1.5;

    /** One cell: row is the label, column the prediction. */
    record Cell(int label, int prediction) {
        /** Whether its images are predicted right. */
        boolean diagonal() {
            return label == prediction;
        }

        /** The cell so many rows down and columns to the right, at most at the edge. */
        Cell moved(int rows, int columns) {
            return new Cell(within(label + rows), within(prediction + columns));
        }

        /** What a record's own would say; linking that one takes up to a tenth of a second as the window opens. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Cell cell && label == cell.label && prediction == cell.prediction;
        }

        @Override
        public int hashCode() {
            return Shape.CLASSES * label + prediction;
        }

        private static int within(int digit) {
            return Math.max(0, Math.min(Shape.CLASSES - 1, digit));
        }
    }

    private int roomWide() {
        return Math.max(1, (width - left) / Shape.CLASSES - gap);
    }

    private int roomHigh() {
        return Math.max(1, (height - top) / Shape.CLASSES - gap);
    }

    /** A cell's width. */
    int cellWidth() {
        return Math.min(roomWide(), (int) (roomHigh() * MOST_OBLONG));
    }

    /** A cell's height. */
    int cellHeight() {
        return Math.min(roomHigh(), roomWide());
    }

    /** From the left of the cells; they stand in the middle of what room there is. */
    int x(int prediction) {
        int spare = width - left - Shape.CLASSES * (cellWidth() + gap) + gap;
        return left + Math.max(0, spare) / 2 + prediction * (cellWidth() + gap);
    }

    /** The top of a row of cells. */
    int y(int label) {
        return top + label * (cellHeight() + gap);
    }

    /** A cell's place. */
    Rectangle bounds(Cell cell) {
        return new Rectangle(x(cell.prediction()), y(cell.label()), cellWidth(), cellHeight());
    }

    /** The cell at a point, gaps counting to the cell before; null outside. */
    Cell at(int px, int py) {
        int column = Math.floorDiv(px - x(0), cellWidth() + gap);
        int row = Math.floorDiv(py - y(0), cellHeight() + gap);
        boolean inside = column >= 0 && column < Shape.CLASSES && row >= 0 && row < Shape.CLASSES;
        return inside ? new Cell(row, column) : null;
    }
}
