package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.data.Distortion;
import org.junit.jupiter.api.Test;

class DistortionsTest {
    @Test
    void theNoiseIsAlwaysTheSame() {
        byte[] image = new byte[784];
        Distortion noise = new Distortion(0.3, 0, 0, 0, 0, 0);
        byte[] noisy = Distortions.apply(noise, image);
        assertThat(noisy).isNotEqualTo(image).isEqualTo(Distortions.apply(noise, image));
    }

    @Test
    void nothingIsMovedFartherThanFourPixels() {
        Distortion from = new Distortion(0, 1, 10, 0, 3, -4);
        assertThat(Distortions.moved(from, 2, -1)).isEqualTo(new Distortion(0, 1, 10, 0, 4, -4));
        assertThat(Distortions.moved(from, -1, 1)).isEqualTo(new Distortion(0, 1, 10, 0, 2, -3));
    }

    @Test
    void wordsNameWhatIsChangedAndNothingElse() {
        assertThat(Distortions.words(Distortion.NONE)).isEmpty();
        assertThat(Distortions.words(new Distortion(0.2, 1.5, -15, -0.5, -2, 1)))
                .isEqualTo("rotation −15°, thickness −0.5, blur 1.5, noise 0.20, 2 left, 1 down");
    }
}
