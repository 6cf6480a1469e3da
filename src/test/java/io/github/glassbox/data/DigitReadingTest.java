package io.github.glassbox.data;

import static io.github.glassbox.data.DigitPictures.enlarged;
import static io.github.glassbox.data.DigitPictures.photograph;
import static io.github.glassbox.data.DigitPictures.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.DigitPictures.Light;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitReadingTest {
    private static final int DIGITS = 5;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;

    private static Dataset digits;

    @BeforeAll
    static void readsDigits() throws Exception {
        digits = MnistForTests.first(1, DIGITS).test();
    }

    /** What stands before the camera. */
    private enum Scene {
        WHITE_PAPER((x, y) -> 225, (x, y) -> 40, 2),
        GREY_PAPER((x, y) -> 150, (x, y) -> 50, 3),
        DIM_PAPER((x, y) -> 100, (x, y) -> 30, 3),
        LIGHT_FROM_THE_LEFT((x, y) -> 240 - 110 * x, (x, y) -> 50 - 20 * x, 3),
        DARK_CORNERS((x, y) -> 220 - 140 * (sq(x - 0.5) + sq(y - 0.5)), (x, y) -> 60, 4),
        LIGHT_ACROSS((x, y) -> 230 - 60 * x - 50 * y + 30 * x * y, (x, y) -> 70 - 20 * x, 6),
        PENCIL((x, y) -> 215 - 30 * y, (x, y) -> 135 - 20 * y, 4),
        CHALK((x, y) -> 45 + 25 * x, (x, y) -> 200 + 20 * x, 5),
        DARK_THEME((x, y) -> 43, (x, y) -> 190, 0),
        OVEREXPOSED((x, y) -> 275 - 60 * (sq(x - 0.5) + sq(y - 0.5)), (x, y) -> 70, 6);

        private final Light paper;
        private final Light pen;
        private final double noise;

        Scene(Light paper, Light pen, double noise) {
            this.paper = paper;
            this.pen = pen;
            this.noise = noise;
        }

        private static double sq(double d) {
            return d * d;
        }

        GreyImage freed(double[][] ink, long seed) {
            return DigitReading.ofLuminance(GreyImage.of(
                    photograph(ink, paper, pen, noise, seed), ink[0].length, ink.length)).picture();
        }
    }

    /** Of ink, light on dark. */
    private static GreyImage read(GreyImage ink) {
        return DigitReading.ofLuminance(ink).picture();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void inkIsFoundWhereItWasDrawn(Scene scene) {
        for (int i = 0; i < DIGITS; i++) {
            double[][] ink = enlarged(digits, i, 140, WIDTH, HEIGHT, 35, -12);
            GreyImage freed = scene.freed(ink, i);
            int lost = 0;
            int added = 0;
            int drawn = 0;
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    drawn += ink[row][column] > 200 ? 1 : 0;
                    lost += ink[row][column] > 200 && freed.ink(row, column) < 128 ? 1 : 0;
                    added += ink[row][column] < 1 && freed.ink(row, column) > 0 ? 1 : 0;
                }
            }
            assertThat(lost).as("lost of digit " + i).isLessThan(drawn / 50);
            assertThat(added).as("added to digit " + i).isLessThan(drawn / 100);
        }
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void paperAloneIsBlank(Scene scene) {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(scene.freed(new double[HEIGHT][WIDTH], seed).isBlank()).as("seed " + seed).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void aSmallDigitOnALargeSheetIsFoundAlone(Scene scene) {
        double[][] ink = enlarged(digits, 0, 56, 600, 450, -200, 150);
        GreyImage.Box drawn = picture(ink).inkBox().orElseThrow();
        GreyImage.Box found = scene.freed(ink, 1).inkBox().orElseThrow();
        assertThat(found.left()).isBetween(drawn.left(), drawn.left() + 3);
        assertThat(found.top()).isBetween(drawn.top(), drawn.top() + 3);
        assertThat(found.width()).isBetween(drawn.width() - 6, drawn.width());
        assertThat(found.height()).isBetween(drawn.height() - 6, drawn.height());
    }

    /** In the picture of a sheet, beside and below it. */
    @Test
    void aDeskAtTwoEdgesIsLongerThanTheDigitAndNotRead() {
        double[][] ink = enlarged(digits, 0, 80, WIDTH, HEIGHT, -40, -20);
        GreyImage.Box drawn = picture(ink).inkBox().orElseThrow();
        for (int row = 0; row < HEIGHT; row++) {
            Arrays.fill(ink[row], row < HEIGHT - 10 ? WIDTH - 12 : 0, WIDTH, 255);
        }
        GreyImage.Box found = Scene.WHITE_PAPER.freed(ink, 1).inkBox().orElseThrow();
        assertThat(found.left()).isBetween(drawn.left(), drawn.left() + 3);
        assertThat(found.top()).isBetween(drawn.top(), drawn.top() + 3);
        assertThat(found.width()).isBetween(drawn.width() - 6, drawn.width());
        assertThat(found.height()).isBetween(drawn.height() - 6, drawn.height());
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void aThinStrokeIsKeptWholeAndWidened(Scene scene) {
        double[][] ink = new double[HEIGHT][WIDTH];
        for (int row = 30; row < 150; row++) {
            ink[row][150] = 255;
            ink[row][151] = 255;
        }
        GreyImage freed = scene.freed(ink, 1);
        GreyImage.Box found = freed.inkBox().orElseThrow();
        // To a tenth of its length, on all sides alike.
        assertThat(found.width()).isBetween(11, 16);
        assertThat(found.height()).isEqualTo(120 + found.width() - 2);
        assertThat(found.left() + found.width() / 2.0).isEqualTo(151);
        assertThat(found.top() + found.height() / 2.0).isEqualTo(90);
    }

    @Test
    void imagesOfMnistStayAsTheyAre() {
        byte[] image = new byte[784];
        for (int i = 0; i < DIGITS; i++) {
            digits.copyImage(i, image);
            GreyImage digit = GreyImage.of(image, 28, 28);
            assertThat(read(digit)).isSameAs(digit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 60, 100, 200, 333, 700})
    void drawingsOnBlankPaperStayAsTheyAre(int side) {
        for (int i = 0; i < DIGITS; i++) {
            GreyImage drawing = picture(enlarged(digits, i, side, side, side, 0, 0));
            assertThat(read(drawing)).isSameAs(drawing);
        }
    }

    @Test
    void faintInkOnBlankPaperBecomesFull() {
        byte[] dot = new byte[100];
        dot[44] = 9;
        dot[45] = 3;
        byte[] full = new byte[100];
        full[44] = (byte) 255;
        full[45] = 85;
        assertThat(read(GreyImage.of(dot, 10, 10))).isEqualTo(GreyImage.of(full, 10, 10));
    }

    @Test
    void tinyPicturesStayAsTheyAre() {
        GreyImage line = GreyImage.of(new byte[] {0, 0, 0, (byte) 255, 0, 0}, 6, 1);
        assertThat(read(line)).isSameAs(line);
    }

    @Test
    void evenPaperBecomesBlankAndInkFull() {
        byte[] ink = new byte[30 * 20];
        Arrays.fill(ink, (byte) 40);
        for (int row = 5; row < 15; row++) {
            Arrays.fill(ink, row * 30 + 10, row * 30 + 14, (byte) 200);
        }
        GreyImage freed = read(GreyImage.of(ink, 30, 20));
        assertThat(freed.inkBox()).contains(new GreyImage.Box(10, 5, 4, 10));
        assertThat(freed.cut(new GreyImage.Box(10, 5, 4, 10)).toArray()).containsOnly(255);
    }

    @Test
    void onePixelThatStandsOutIsInk() {
        byte[] ink = new byte[28 * 28];
        Arrays.fill(ink, (byte) 60);
        ink[28 * 9 + 4] = (byte) 220;
        assertThat(read(GreyImage.of(ink, 28, 28)).inkBox()).contains(new GreyImage.Box(4, 9, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 127, 255})
    void onlyOneGreyIsBlank(int level) {
        for (int[] size : new int[][] {{1, 1}, {1, 9}, {9, 1}, {2, 2}, {30, 40}}) {
            byte[] ink = new byte[size[0] * size[1]];
            Arrays.fill(ink, (byte) level);
            assertThat(read(GreyImage.of(ink, size[0], size[1])).isBlank()).isTrue();
        }
    }

    @Test
    void dustIsNoInk() {
        double[][] ink = enlarged(digits, 0, 140, WIDTH, HEIGHT, 0, 0);
        ink[5][5] = 255;
        ink[170][220] = 255;
        ink[171][220] = 255;
        GreyImage freed = Scene.LIGHT_FROM_THE_LEFT.freed(ink, 1);
        assertThat(freed.ink(5, 5)).isZero();
        assertThat(freed.ink(170, 220)).isZero();
        assertThat(freed.isBlank()).isFalse();
    }

    @Test
    void aSoftShadowIsPaper() {
        Light shadow = (x, y) -> 215 - 35 / (1 + Math.exp(-(x + y - 1.4) * 25));
        double[][] ink = enlarged(digits, 0, 140, WIDTH, HEIGHT, -20, -12);
        byte[] luminance = photograph(ink, shadow, (x, y) -> 50, 3, 1);
        GreyImage freed = DigitReading.ofLuminance(GreyImage.of(luminance, WIDTH, HEIGHT)).picture();
        GreyImage.Box drawn = picture(ink).inkBox().orElseThrow();
        GreyImage.Box found = freed.inkBox().orElseThrow();
        assertThat(found.left()).isBetween(drawn.left(), drawn.left() + 8);
        assertThat(found.width()).isBetween(drawn.width() - 16, drawn.width());
        assertThat(found.height()).isBetween(drawn.height() - 16, drawn.height());
    }
}
