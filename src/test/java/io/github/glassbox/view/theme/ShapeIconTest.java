package io.github.glassbox.view.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Icons as they are drawn: in their colour, within their square, lines and filled shapes where they belong. */
class ShapeIconTest {
    private static final int SIDE = 16;
    private static final int MARGIN = 4;

    @ParameterizedTest
    @EnumSource
    void everyIconDrawsSomethingAndKeepsWithinItsSquare(Icons icon) {
        BufferedImage picture = picture(icon.get());
        int inked = 0;
        for (int y = -MARGIN; y < SIDE + MARGIN; y++) {
            for (int x = -MARGIN; x < SIDE + MARGIN; x++) {
                boolean inside = x >= 0 && y >= 0 && x < SIDE && y < SIDE;
                boolean ink = alpha(picture, x, y) > 0;
                assertThat(ink && !inside).as("%s at %d, %d", icon, x, y).isFalse();
                inked += ink ? 1 : 0;
            }
        }
        assertThat(inked).isGreaterThan(SIDE);
    }

    @Test
    void linesFilledShapesRectanglesAndCirclesStandWhereTheWordsSay() {
        BufferedImage picture = picture(icon("M 1 8 L 15 8", "R 2 2 3 3 1 O 12 4 2 M 2 11 L 6 11 L 6 15 L 2 15 Z"));
        assertThat(alpha(picture, 7, 7)).as("on the line").isGreaterThan(100);
        assertThat(alpha(picture, 3, 3)).as("in the rectangle").isEqualTo(255);
        assertThat(alpha(picture, 12, 4)).as("in the circle").isEqualTo(255);
        assertThat(alpha(picture, 4, 13)).as("in the closed path").isEqualTo(255);
        assertThat(alpha(picture, 9, 12)).as("beside all of them").isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> ShapeIcon.shape("Q 1 2 3 4"));
    }

    @Test
    void itIsDrawnInTheColourItIsGiven() {
        assertThat(new Color(picture(icon("", "R 2 2 12 12 0")).getRGB(MARGIN + 8, MARGIN + 8))).isEqualTo(Color.RED);
    }

    private static Icon icon(String lines, String filled) {
        return new ShapeIcon(ShapeIcon.shape(lines), ShapeIcon.shape(filled), component -> Color.RED, false);
    }

    private static int alpha(BufferedImage picture, int x, int y) {
        return picture.getRGB(x + MARGIN, y + MARGIN) >>> 24;
    }

    private static BufferedImage picture(Icon icon) {
        BufferedImage picture =
                new BufferedImage(SIDE + 2 * MARGIN, SIDE + 2 * MARGIN, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.BLACK);
        icon.paintIcon(new JLabel(), g, MARGIN, MARGIN);
        g.dispose();
        return picture;
    }
}
