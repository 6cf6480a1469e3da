package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** What stands at a point of a picture is what is drawn there. */
class PixelMapTest {
    @Test
    void thePixelAtAPointIsTheOneDrawnThereWhateverTheSize() {
        BufferedImage numbers = PixelMap.blank();
        for (int i = 0; i < 784; i++) {
            numbers.setRGB(i % 28, i / 28, i);
        }
        for (int side = 20; side <= 300; side++) {
            Rectangle area = new Rectangle(3, 5, side, side);
            BufferedImage drawn = new BufferedImage(310, 310, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = drawn.createGraphics();
            PixelMap.draw(g, numbers, area.x, area.y, side);
            g.dispose();
            for (int k = 0; k < side; k++) {
                int row = k * 7 % side;
                Point point = new Point(area.x + k, area.y + row);
                // A middle just between two pixels belongs to either.
                boolean between = (2 * k + 1) * 28 % (2 * side) == 0 || (2 * row + 1) * 28 % (2 * side) == 0;
                assertThat(between || PixelMap.at(area, point) == (drawn.getRGB(point.x, point.y) & 0xffffff)).as("side %s, %s", side, point).isTrue();
            }
        }
        assertThat(PixelMap.at(new Rectangle(3, 5, 20, 20), new Point(23, 6))).isEqualTo(-1);
    }
}
