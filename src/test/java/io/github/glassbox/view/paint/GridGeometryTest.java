package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.paint.GridGeometry.Move;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridGeometryTest {
    private static final int SMALLEST = 32;
    private static final int GAP = 4;

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 180, 200, 232, 233, 239, 260, 517, 1200})
    void cellsOfEveryWidthLieApartAndNothingIsCut(int width) {
        GridGeometry geometry = grid(width, 1000);
        for (int position = 0; position < 3 * geometry.columns(); position++) {
            Rectangle cell = geometry.bounds(position);
            if (width >= SMALLEST + 2 * GAP) {
                assertThat(cell.x).isGreaterThanOrEqualTo(GAP);
                assertThat(cell.x + cell.width).isLessThanOrEqualTo(width - GAP);
                assertThat(cell.width).isBetween(SMALLEST, 2 * SMALLEST + GAP);
            }
            if (position % geometry.columns() > 0) {
                Rectangle before = geometry.bounds(position - 1);
                assertThat(cell.x - before.x - before.width).isBetween(GAP, GAP + 1);
            }
            assertThat(geometry.position(cell.x, cell.y)).isEqualTo(position);
            assertThat(geometry.position(cell.x + cell.width - 1, cell.y + cell.height - 1)).isEqualTo(position);
        }
    }

    @Test
    void aColumnOf260PixelsHasSixColumns() {
        assertThat(grid(232, 10_000).columns()).isEqualTo(6);
    }

    @Test
    void allRowsAreCounted() {
        GridGeometry geometry = grid(232, 60_000);
        assertThat(geometry.rows()).isEqualTo(10_000);
        Rectangle last = geometry.bounds(59_999);
        assertThat(last.y + last.height + GAP).isEqualTo(geometry.height());
        assertThat(grid(232, 13).rows()).isEqualTo(3);
        assertThat(grid(232, 0).height()).isEqualTo(GAP);
    }

    @Test
    void beyondTheLastCellIsNone() {
        GridGeometry geometry = grid(232, 8);
        Rectangle last = geometry.bounds(7);
        assertThat(geometry.position(last.x + last.width + GAP, last.y)).isEqualTo(-1);
        assertThat(geometry.position(10, geometry.height() + GAP)).isEqualTo(-1);
        assertThat(grid(232, 0).position(10, 10)).isEqualTo(-1);
    }

    @Test
    void aPartShowsItsRowsOnly() {
        GridGeometry geometry = grid(232, 60_000);
        Rectangle part = new Rectangle(0, 100 * geometry.rowHeight() + GAP, 232, 2 * geometry.rowHeight() - GAP - 1);
        assertThat(geometry.firstIn(part)).isEqualTo(600);
        assertThat(geometry.endIn(part)).isEqualTo(612);
        assertThat(geometry.endIn(new Rectangle(0, geometry.height() - 5, 232, 50))).isEqualTo(60_000);
        assertThat(grid(232, 0).endIn(part)).isZero();
    }

    @Test
    void movesStayInTheGrid() {
        GridGeometry geometry = grid(232, 20);
        assertThat(geometry.moved(7, Move.LEFT, 2)).isEqualTo(6);
        assertThat(geometry.moved(7, Move.RIGHT, 2)).isEqualTo(8);
        assertThat(geometry.moved(7, Move.UP, 2)).isEqualTo(1);
        assertThat(geometry.moved(1, Move.UP, 2)).isEqualTo(1);
        assertThat(geometry.moved(7, Move.DOWN, 2)).isEqualTo(13);
        assertThat(geometry.moved(13, Move.DOWN, 2)).isEqualTo(19);
        assertThat(geometry.moved(16, Move.DOWN, 2)).isEqualTo(19);
        assertThat(geometry.moved(19, Move.DOWN, 2)).isEqualTo(19);
        assertThat(geometry.moved(19, Move.PAGE_UP, 2)).isEqualTo(7);
        assertThat(geometry.moved(2, Move.PAGE_DOWN, 2)).isEqualTo(14);
        assertThat(geometry.moved(0, Move.LEFT, 2)).isZero();
        assertThat(geometry.moved(19, Move.RIGHT, 2)).isEqualTo(19);
        assertThat(geometry.moved(7, Move.HOME, 2)).isZero();
        assertThat(geometry.moved(7, Move.END, 2)).isEqualTo(19);
    }

    private static GridGeometry grid(int width, int size) {
        return new GridGeometry(width, size, SMALLEST, GAP);
    }
}
