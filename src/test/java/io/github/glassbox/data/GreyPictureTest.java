package io.github.glassbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreyPictureTest {
    private static int[] filled(int value) {
        int[] luminance = new int[784];
        Arrays.fill(luminance, value);
        return luminance;
    }

    private static GreyPicture picture(int[] luminance) throws BadDataException {
        return GreyPicture.fromLuminance(luminance, 28, 28, "p");
    }

    @Test
    void darkInkOnLightPaperIsTurned() throws BadDataException {
        int[] luminance = filled(250);
        luminance[400] = 20;
        GreyPicture picture = picture(luminance);
        assertThat(picture.ink(0)).isEqualTo(5);
        assertThat(picture.ink(400)).isEqualTo(235);
    }

    @Test
    void lightInkOnDarkPaperStays() throws BadDataException {
        int[] luminance = filled(3);
        luminance[400] = 250;
        GreyPicture picture = picture(luminance);
        assertThat(picture.ink(0)).isEqualTo(3);
        assertThat(picture.ink(400)).isEqualTo(250);
        assertThat(picture.asImages().count()).isEqualTo(1);
        assertThat(picture.asImages().ink(0, 400)).isEqualTo(250);
    }

    @Test
    void theBorderDecidesWhateverIsInside() throws BadDataException {
        int[] luminance = filled(255);
        for (int row = 1; row < 27; row++) {
            Arrays.fill(luminance, row * 28 + 1, row * 28 + 27, 0);
        }
        assertThat(picture(luminance).ink(29)).isEqualTo(255);
        // Fewer than half of the 108 border pixels touched by ink: the paper stays light.
        Arrays.fill(luminance, 0, 28, 0);
        Arrays.fill(luminance, 27 * 28, 27 * 28 + 25, 0);
        assertThat(picture(luminance).ink(0)).isEqualTo(255);
        Arrays.fill(luminance, 27 * 28 + 25, 784, 0);
        assertThat(picture(luminance).ink(29)).as("56 of 108 dark").isZero();
    }

    @Test
    void theThresholdIs127() throws BadDataException {
        assertThat(picture(filled(127)).ink(0)).isEqualTo(127);
        assertThat(picture(filled(128)).ink(0)).isEqualTo(127);
        assertThat(picture(filled(126)).ink(0)).isEqualTo(126);
        assertThat(picture(filled(129)).ink(0)).isEqualTo(126);
    }

    @Test
    void otherSizesAreRefused() {
        assertThatThrownBy(() -> GreyPicture.fromLuminance(new int[20], 4, 5, "p"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("p is 4 x 5 pixels, not 28 x 28.");
        assertThatIllegalArgumentException().isThrownBy(() -> picture(new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> picture(filled(256)));
    }
}
