package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.nn.SplitMix64;
import org.junit.jupiter.api.Test;

class PaperSurfaceTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 90;

    private static double paper(int column, int row) {
        double x = (double) column / WIDTH;
        double y = (double) row / HEIGHT;
        return 60 + 40 * x - 25 * y + 30 * x * x - 20 * x * y + 15 * y * y;
    }

    /** Paper with noise; a fifth of it, also a part of the border, is under ink. */
    private static GreyImage sheet(double noise) {
        SplitMix64 random = new SplitMix64(6);
        byte[] ink = new byte[WIDTH * HEIGHT];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int column = pixel % WIDTH;
            int row = pixel / WIDTH;
            boolean inked = column >= 60 && column < 105 && row >= 30;
            double value = inked ? 230 : paper(column, row) + noise * random.nextNormal();
            ink[pixel] = (byte) Math.round(value);
        }
        return GreyImage.of(ink, WIDTH, HEIGHT);
    }

    @Test
    void thePaperIsFoundAlsoUnderTheInk() {
        PaperSurface surface = PaperSurface.fit(sheet(0));
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                assertThat(surface.at(column, row)).isCloseTo(paper(column, row), within(0.5));
            }
        }
        assertThat(surface.noise()).isLessThan(1);
    }

    @Test
    void theNoiseIsMeasured() {
        PaperSurface surface = PaperSurface.fit(sheet(5));
        assertThat(surface.noise()).isBetween(4.0, 6.0);
        assertThat(surface.at(80, 60)).isCloseTo(paper(80, 60), within(1.5));
    }
}
