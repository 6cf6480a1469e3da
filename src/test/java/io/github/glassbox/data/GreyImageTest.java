package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreyImageTest {
    private static byte[] filled(int value) {
        byte[] luminance = new byte[784];
        Arrays.fill(luminance, (byte) value);
        return luminance;
    }

    private static GreyImage picture(byte[] luminance) {
        return GreyImage.fromLuminance(luminance, 28, 28);
    }

    private static int ink(byte[] luminance, int pixel) {
        return picture(luminance).ink(pixel / 28, pixel % 28);
    }

    @Test
    void darkInkOnLightPaperIsTurned() {
        byte[] luminance = filled(250);
        luminance[400] = 20;
        assertThat(ink(luminance, 0)).isEqualTo(5);
        assertThat(ink(luminance, 400)).isEqualTo(235);
    }

    @Test
    void lightInkOnDarkPaperStays() throws BadDataException {
        byte[] luminance = filled(3);
        luminance[400] = (byte) 250;
        assertThat(ink(luminance, 0)).isEqualTo(3);
        assertThat(ink(luminance, 400)).isEqualTo(250);
        Images images = picture(luminance).asImages("p");
        assertThat(images.count()).isEqualTo(1);
        assertThat(images.ink(0, 400)).isEqualTo(250);
    }

    @Test
    void theBorderDecidesWhateverIsInside() {
        byte[] luminance = filled(255);
        for (int row = 1; row < 27; row++) {
            Arrays.fill(luminance, row * 28 + 1, row * 28 + 27, (byte) 0);
        }
        assertThat(ink(luminance, 29)).isEqualTo(255);
        // Fewer than half of the 108 border pixels touched by ink: the paper stays light.
        Arrays.fill(luminance, 0, 28, (byte) 0);
        Arrays.fill(luminance, 27 * 28, 27 * 28 + 25, (byte) 0);
        assertThat(ink(luminance, 0)).isEqualTo(255);
        Arrays.fill(luminance, 27 * 28 + 25, 784, (byte) 0);
        assertThat(ink(luminance, 29)).as("56 of 108 dark").isZero();
    }

    @Test
    void theThresholdIs127() {
        assertThat(ink(filled(127), 0)).isEqualTo(127);
        assertThat(ink(filled(128), 0)).isEqualTo(127);
        assertThat(ink(filled(126), 0)).isEqualTo(126);
        assertThat(ink(filled(129), 0)).isEqualTo(126);
    }

    @Test
    void theBorderOfNarrowPicturesCountsEachPixelOnce() {
        assertThat(GreyImage.of(new byte[] {7}, 1, 1).borderMedian()).isEqualTo(7);
        assertThat(GreyImage.of(new byte[] {1, 2, 3}, 1, 3).borderMedian()).isEqualTo(2);
        assertThat(GreyImage.of(new byte[] {1, 2, 3, 4}, 4, 1).borderMedian()).isEqualTo(2.5);
        assertThat(GreyImage.of(new byte[] {1, 2, 3, 9, 9, 9}, 3, 2).borderMedian()).isEqualTo(6);
        assertThat(GreyImage.of(new byte[] {1, 1, 1, 1, 99, 5, 5, 5, 5}, 3, 3).borderMedian()).isEqualTo(3);
        // The long sides decide: 2 x 4 pixels of 200 against 2 of 0 in a 2 x 5 picture.
        byte[] tall = new byte[10];
        Arrays.fill(tall, 0, 8, (byte) 200);
        assertThat(GreyImage.fromLuminance(tall, 2, 5).ink(0, 0)).isEqualTo(55);
    }

    @Test
    void boxAndCentreOfMassAreThoseOfTheInk() {
        byte[] ink = new byte[5 * 4];
        ink[1 * 5 + 1] = 100;
        ink[2 * 5 + 3] = (byte) 200;
        GreyImage picture = GreyImage.of(ink, 5, 4);
        assertThat(picture.inkBox()).contains(new GreyImage.Box(1, 1, 3, 2));
        GreyImage.Point mass = picture.centreOfMass().orElseThrow();
        assertThat(mass.x()).isEqualTo((100 * 1.5 + 200 * 3.5) / 300);
        assertThat(mass.y()).isEqualTo((100 * 1.5 + 200 * 2.5) / 300);
        GreyImage part = picture.cut(new GreyImage.Box(1, 1, 3, 2));
        assertThat(part.toArray()).containsExactly(100, 0, 0, 0, 0, (byte) 200);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> picture.cut(new GreyImage.Box(3, 0, 3, 1)));
    }

    @Test
    void aBlankPictureHasNoBox() {
        GreyImage blank = GreyImage.of(new byte[12], 3, 4);
        assertThat(blank.isBlank()).isTrue();
        assertThat(blank.inkBox()).isEmpty();
        assertThat(blank.centreOfMass()).isEmpty();
        assertThat(blank.inverted().isBlank()).isFalse();
    }

    @Test
    void otherSizesAreNoImages() {
        assertThatThrownBy(() -> GreyImage.of(new byte[20], 4, 5).asImages("p"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("p is 4 x 5 pixels, not 28 x 28.");
        assertThatIllegalArgumentException().isThrownBy(() -> picture(new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> GreyImage.of(new byte[0], 0, 28));
    }
}
