package io.github.glassbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.DigitPictures;
import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.GreyImage;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.training.Predictor;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many digits a trained network still reads after they were large pictures, against the originals. */
@Tag("computing")
class EnlargedDigitsTest {
    private static final int COUNT = 500;

    private final Dataset digits = MnistForTests.first(1, COUNT).test();
    private Predictor network;

    @BeforeEach
    void readsANetwork() throws Exception {
        ModelFile.Model model = ModelFile.open(Path.of("src/test/resources/trained/notebook-500.npz"));
        network = new Predictor(model.parameters(), model.activation());
    }

    private interface Preparation {
        byte[] of(int i) throws Exception;
    }

    private double accuracy(int count, Preparation preparation) throws Exception {
        int right = 0;
        for (int i = 0; i < count; i++) {
            right += network.forward(preparation.of(i)).prediction() == digits.label(i) ? 1 : 0;
        }
        return 100.0 * right / count;
    }

    private byte[] original(int i) {
        byte[] image = new byte[Images.PIXELS];
        digits.copyImage(i, image);
        return image;
    }

    /** Off centre, each another way, as far as the ink goes at most. */
    private static int off(int i, int steps) {
        return i / steps % 7 * 9 - 27;
    }

    private double[][] large(int i) {
        return DigitPictures.enlarged(digits, i, 200, 200, 200, off(i, 1), off(i, 7));
    }

    @Test
    void enlargedAndMovedDigitsAreReadAsWell() throws Exception {
        double before = accuracy(COUNT, this::original);
        double after = accuracy(COUNT, i ->
                Normalization.of(DigitPictures.picture(large(i)), Normalization.ALL).image());
        assertThat(before).isEqualTo(85.2);
        assertThat(after).isGreaterThanOrEqualTo(before - 3);
    }

    @Test
    void withoutNormalisationTheyAreNot() throws Exception {
        double centre = accuracy(COUNT, i -> Normalization.of(DigitPictures.picture(large(i)),
                Set.of()).image());
        assertThat(centre).isLessThan(70);
    }

    @Test
    void photographedDigitsAreReadAsWell() throws Exception {
        int count = 200;
        double before = accuracy(count, this::original);
        double after = accuracy(count, i -> {
            byte[] luminance = DigitPictures.photograph(large(i),
                    (x, y) -> 225 - 70 * x - 40 * y, (x, y) -> 60 - 20 * x, 5, i);
            GreyImage picture = DigitReading.ofLuminance(GreyImage.of(luminance, 200, 200)).picture();
            return Normalization.of(picture, Normalization.ALL).image();
        });
        assertThat(after).isGreaterThanOrEqualTo(before - 3);
    }
}
