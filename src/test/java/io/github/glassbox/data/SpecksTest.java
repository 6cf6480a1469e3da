package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpecksTest {
    private static byte[] picture(int width, int height, int... inked) {
        byte[] ink = new byte[width * height];
        for (int pixel : inked) {
            ink[pixel] = 9;
        }
        return ink;
    }

    @Test
    void partsOfTheDigitStayAndDustGoes() {
        // A block of 20 x 10 pixels; a diagonal of 4, two percent of it; a spot of 3.
        byte[] ink = new byte[50 * 40];
        for (int row = 5; row < 15; row++) {
            Arrays.fill(ink, row * 50 + 5, row * 50 + 25, (byte) 200);
        }
        for (int k = 0; k < 4; k++) {
            ink[(25 + k) * 50 + 10 + k] = 1;
        }
        byte[] expected = ink.clone();
        Arrays.fill(ink, 35 * 50 + 30, 35 * 50 + 33, (byte) 255);
        Specks.remove(ink, 50, 40);
        assertThat(ink).isEqualTo(expected);
    }

    @Test
    void aLoneSpotOnALargeSheetIsNoStroke() {
        byte[] ink = picture(300, 300, 40_000, 40_001, 40_300, 40_301);
        Specks.remove(ink, 300, 300);
        assertThat(ink).containsOnly(0);
    }

    @Test
    void aLoneSpotOnASmallOneIs() {
        byte[] ink = picture(28, 28, 300);
        Specks.remove(ink, 28, 28);
        assertThat(ink).isEqualTo(picture(28, 28, 300));
    }

    @Test
    void nothingStaysNothing() {
        byte[] ink = new byte[12];
        Specks.remove(ink, 3, 4);
        assertThat(ink).containsOnly(0);
    }

    @Test
    void manyPartsAreCounted() {
        // A chessboard of single pixels that do not touch: all as large as the largest.
        byte[] ink = new byte[100 * 100];
        for (int row = 0; row < 100; row += 2) {
            for (int column = 0; column < 100; column += 2) {
                ink[row * 100 + column] = 50;
            }
        }
        byte[] expected = ink.clone();
        Specks.remove(ink, 100, 100);
        assertThat(ink).isEqualTo(expected);
    }
}
