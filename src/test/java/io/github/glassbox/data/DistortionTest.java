package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.SplitMix64;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class DistortionTest {
    private static final DoubleSupplier NEVER = () -> {
        throw new AssertionError("no noise is wanted");
    };

    private static byte[] dot(int row, int column) {
        byte[] image = new byte[784];
        image[row * 28 + column] = (byte) 255;
        return image;
    }

    /** Full ink from row 8 to 19 and column 10 to 17. */
    private static byte[] block() {
        byte[] image = new byte[784];
        for (int row = 8; row < 20; row++) {
            Arrays.fill(image, row * 28 + 10, row * 28 + 18, (byte) 255);
        }
        return image;
    }

    private static byte[] digit() throws Exception {
        byte[] image = new byte[784];
        MnistForTests.first(1, 1).test().copyImage(0, image);
        return image;
    }

    private static int[] inks(byte[] image) {
        int[] inks = new int[image.length];
        for (int pixel = 0; pixel < inks.length; pixel++) {
            inks[pixel] = image[pixel] & 0xFF;
        }
        return inks;
    }

    private static int sum(byte[] image) {
        return Arrays.stream(inks(image)).sum();
    }

    private static byte[] blurred(byte[] image, double blur) {
        return new Distortion(0, blur, 0, 0, 0, 0).apply(image, NEVER);
    }

    private static byte[] rotated(byte[] image, double degrees) {
        return new Distortion(0, 0, degrees, 0, 0, 0).apply(image, NEVER);
    }

    private static byte[] thickened(byte[] image, double thickness) {
        return new Distortion(0, 0, 0, thickness, 0, 0).apply(image, NEVER);
    }

    private static byte[] shifted(byte[] image, int dx, int dy) {
        return Distortion.NONE.withShift(dx, dy).apply(image, NEVER);
    }

    private static byte[] noisy(byte[] image, double noise, long seed) {
        return new Distortion(noise, 0, 0, 0, 0, 0).apply(image, new SplitMix64(seed)::nextNormal);
    }

    @Test
    void nothingChangesNothing() throws Exception {
        byte[] digit = digit();
        byte[] same = Distortion.NONE.apply(digit, NEVER);
        assertThat(same).isEqualTo(digit).isNotSameAs(digit);
        assertThat(Distortion.NONE.isNone()).isTrue();
        assertThat(Distortion.NONE.withShift(0, 1).isNone()).isFalse();
    }

    @Test
    void theGivenImageStays() throws Exception {
        byte[] digit = digit();
        new Distortion(0.2, 1, 20, 1, 2, -1).apply(digit, new SplitMix64(1)::nextNormal);
        assertThat(digit).isEqualTo(digit());
    }

    @Test
    void shiftsMoveRightAndDown() {
        assertThat(shifted(dot(10, 5), 3, -2)).isEqualTo(dot(8, 8));
        assertThat(shifted(dot(10, 5), -4, 4)).isEqualTo(dot(14, 1));
        assertThat(sum(shifted(dot(10, 27), 1, 0))).as("does not come in on the other side").isZero();
        assertThat(sum(shifted(dot(0, 27), 0, -1))).isZero();
    }

    @Test
    void rotationIsClockwiseAboutTheMiddle() throws Exception {
        // A quarter turn takes the top to the right.
        assertThat(rotated(dot(2, 13), 90)).isEqualTo(dot(13, 25));
        assertThat(rotated(dot(2, 13), -90)).isEqualTo(dot(14, 2));
        byte[] turned = rotated(digit(), 180);
        byte[] digit = digit();
        for (int pixel = 0; pixel < 784; pixel++) {
            assertThat(turned[pixel]).isEqualTo(digit[783 - pixel]);
        }
    }

    @Test
    void rotationWeighsTheFourNearestPixels() {
        double degrees = 30;
        double cos = Math.cos(Math.PI / 6);
        double sin = 0.5;
        // Where the pixel (9, 20) of the result comes from, by turning it back.
        double column = 13.5 + cos * (20 - 13.5) + sin * (9 - 13.5);
        double row = 13.5 - sin * (20 - 13.5) + cos * (9 - 13.5);
        byte[] source = new byte[784];
        for (int pixel = 0; pixel < 784; pixel++) {
            source[pixel] = (byte) (pixel * 37 % 256);
        }
        int[] ink = inks(source);
        double expected = 0;
        for (int r = 0; r < 28; r++) {
            for (int c = 0; c < 28; c++) {
                expected += ink[r * 28 + c]
                        * Math.max(0, 1 - Math.abs(row - r)) * Math.max(0, 1 - Math.abs(column - c));
            }
        }
        assertThat(inks(rotated(source, degrees))[9 * 28 + 20]).isEqualTo((int) Math.round(expected));
    }

    @Test
    void blurIsAGaussianThatKeepsTheInk() {
        int[] ink = inks(blurred(dot(14, 14), 1));
        double norm = 0;
        for (int k = -3; k <= 3; k++) {
            norm += Math.exp(-k * k / 2.0);
        }
        assertThat(ink[14 * 28 + 14]).isEqualTo((int) Math.round(255 / norm / norm));
        assertThat(ink[14 * 28 + 15]).isEqualTo((int) Math.round(255 * Math.exp(-0.5) / norm / norm));
        assertThat(ink[16 * 28 + 13]).isEqualTo((int) Math.round(255 * Math.exp(-2.5) / norm / norm));
        assertThat(sum(blurred(block(), 2))).isCloseTo(sum(block()), withPercentage(1));
    }

    @Test
    void strokesGrowByWholePixels() {
        int[] grown = inks(thickened(dot(14, 14), 1));
        for (int pixel = 0; pixel < 784; pixel++) {
            int distance = Math.abs(pixel / 28 - 14) + Math.abs(pixel % 28 - 14);
            boolean corner = Math.abs(pixel / 28 - 14) == 1 && Math.abs(pixel % 28 - 14) == 1;
            int expected = distance <= 1 ? 255 : corner ? (int) Math.round(255 * (2 - Math.sqrt(2))) : 0;
            assertThat(grown[pixel]).as("pixel " + pixel).isEqualTo(expected);
        }
    }

    @Test
    void strokesGrowAndShrinkByPartsOfAPixel() {
        assertThat(inks(thickened(block(), 0.25))[7 * 28 + 12]).as("above the block").isEqualTo(64);
        assertThat(inks(thickened(block(), -0.25))[8 * 28 + 12]).as("the block's first row").isEqualTo(191);
        int[] shrunk = inks(thickened(block(), -2));
        assertThat(shrunk[9 * 28 + 13]).isZero();
        assertThat(shrunk[10 * 28 + 13]).isEqualTo(255);
        assertThat(sum(thickened(dot(14, 14), -1))).as("a thin stroke is gone").isZero();
    }

    @Test
    void thicknessIsSteady() throws Exception {
        int last = 0;
        for (double thickness = -3; thickness <= 3; thickness += 0.125) {
            int ink = sum(thickened(digit(), thickness));
            assertThat(ink).as("thickness " + thickness).isGreaterThanOrEqualTo(last);
            last = ink;
        }
    }

    @Test
    void noiseHasItsSeedAndItsDeviation() {
        byte[] grey = new byte[784];
        Arrays.fill(grey, (byte) 128);
        assertThat(noisy(grey, 0.1, 7)).isEqualTo(noisy(grey, 0.1, 7)).isNotEqualTo(noisy(grey, 0.1, 8));
        double squares = Arrays.stream(inks(noisy(grey, 0.1, 7))).mapToDouble(v -> (v - 128.0) * (v - 128.0)).sum();
        assertThat(Math.sqrt(squares / 784)).isBetween(23.0, 28.0);
    }

    @Test
    void noiseStaysWithinInkAndPaper() {
        int[] expected = new int[784];
        SplitMix64 normal = new SplitMix64(4);
        int[] block = inks(block());
        for (int pixel = 0; pixel < 784; pixel++) {
            double value = block[pixel] + 255 * 0.5 * normal.nextNormal();
            expected[pixel] = (int) Math.round(Math.min(255, Math.max(0, value)));
        }
        assertThat(inks(noisy(block(), 0.5, 4))).isEqualTo(expected).contains(0, 255);
    }

    @Test
    void valuesOutsideTheirRangesAreRefused() {
        for (double bad : new double[] {-0.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Distortion(bad, 0, 0, 0, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Distortion(0, bad, 0, 0, 0, 0));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Distortion(0, 0, 181, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distortion(0, 0, 0, -3.1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Distortion.NONE.withShift(5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Distortion.NONE.withShift(0, -5))
                .withMessage("dy is -5.0, not from -4.0 to 4.0.");
    }
}
