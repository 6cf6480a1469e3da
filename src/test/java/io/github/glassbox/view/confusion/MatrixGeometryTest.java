package io.github.glassbox.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.confusion.MatrixGeometry.Cell;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixGeometryTest {
    @ParameterizedTest
    @CsvSource({"330, 270", "260, 180", "341, 277", "900, 270", "300, 900", "1200, 1200"})
    void everyCellLiesInsideAndIsNearlySquare(int width, int height) {
        MatrixGeometry geometry = new MatrixGeometry(width, height, 26, 30, 2);
        for (int label = 0; label < 10; label++) {
            for (int prediction = 0; prediction < 10; prediction++) {
                Cell cell = new Cell(label, prediction);
                Rectangle bounds = geometry.bounds(cell);
                assertThat(new Rectangle(26, 30, width - 26, height - 30).contains(bounds)).isTrue();
                assertThat(geometry.at(bounds.x, bounds.y)).isEqualTo(cell);
                assertThat(geometry.at(bounds.x + bounds.width - 1, bounds.y + bounds.height - 1)).isEqualTo(cell);
            }
        }
        assertThat((double) geometry.cellWidth() / geometry.cellHeight()).isBetween(1.0, 1.5);
    }

    @Test
    void headingsAndMarginsAreNoCell() {
        MatrixGeometry geometry = new MatrixGeometry(330, 270, 26, 30, 2);
        assertThat(geometry.at(5, 100)).isNull();
        assertThat(geometry.at(100, 5)).isNull();
        assertThat(geometry.at(400, 100)).isNull();
        assertThat(geometry.at(100, 400)).isNull();
    }

    @Test
    void movesStayInTheMatrix() {
        assertThat(new Cell(4, 4).moved(-1, 0)).isEqualTo(new Cell(3, 4));
        assertThat(new Cell(4, 4).moved(0, 1)).isEqualTo(new Cell(4, 5));
        assertThat(new Cell(0, 9).moved(-1, 1)).isEqualTo(new Cell(0, 9));
        assertThat(new Cell(4, 4).moved(0, -10)).isEqualTo(new Cell(4, 0));
    }
}
