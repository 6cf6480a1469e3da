package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateLayoutTest {
    private static final UpdateLayout.Parts PARTS = new UpdateLayout.Parts(16, 118, 12, 3, 20, 8);

    @ParameterizedTest
    @CsvSource({"598, 230", "757, 290", "1200, 420", "420, 300", "1196, 460"})
    void everythingIsInsideAndNothingOverlaps(int width, int height) {
        UpdateLayout layout = UpdateLayout.of(width, height, PARTS);
        List<Rectangle> all = new ArrayList<>();
        for (int row = 0; row < UpdateLayout.ROWS; row++) {
            all.add(layout.words(row));
            for (int which = 0; which < UpdateLayout.MAPS; which++) {
                all.add(layout.map(row, which));
                all.add(layout.strip(row, which));
            }
        }
        Rectangle area = new Rectangle(width, height);
        for (Rectangle part : all) {
            assertThat(area.contains(part)).as("%s in %s", part, area).isTrue();
            for (Rectangle other : all) {
                assertThat(part == other || !part.intersects(other)).as("%s and %s", part, other).isTrue();
            }
        }
    }

    /** Wherever the area is not higher than it is wide. */
    @ParameterizedTest
    @CsvSource({"598, 230", "757, 290", "1196, 460"})
    void theMapsTakeTheWholeHeight(int width, int height) {
        UpdateLayout layout = UpdateLayout.of(width, height, PARTS);
        Rectangle last = layout.map(1, 2);
        assertThat(height - last.y - last.height).isLessThanOrEqualTo(2);
        assertThat(layout.side()).isGreaterThan(height / 3);
    }

    @ParameterizedTest
    @CsvSource({"598, 230", "757, 290", "1196, 460", "1100, 200"})
    void wordsBeginAtTheLeftEdgeAndMapsEndAtTheRight(int width, int height) {
        UpdateLayout layout = UpdateLayout.of(width, height, PARTS);
        Rectangle last = layout.strip(1, 2);
        assertThat(layout.words(0).x).isZero();
        assertThat(last.x + last.width).isEqualTo(width);
    }
}
