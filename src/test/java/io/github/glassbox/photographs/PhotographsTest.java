package io.github.glassbox.photographs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.data.DigitReading;
import io.github.glassbox.data.Images;
import io.github.glassbox.data.Normalization;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.io.PictureFile;
import io.github.glassbox.training.Predictor;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as people have them, read by a network of 128 hidden units at 97 %. */
@Tag("computing")
class PhotographsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path MODEL = Path.of("src/test/resources/trained/h128-97.npz");
    private static final int EACH = 2;

    private static Predictor network;

    @BeforeAll
    static void readsANetwork() throws Exception {
        ModelFile.Model model = ModelFile.open(MODEL);
        network = new Predictor(model.parameters(), model.activation());
    }

    private static int read(DigitReading digit) throws Exception {
        return network.forward(Normalization.of(digit.picture(), Normalization.ALL).image()).prediction();
    }

    @ParameterizedTest
    @CsvSource({"faint-5.png,5", "faint-noisy-5.png,5", "frame-1px-3.png,3", "hardshadow-02-mn6005-1.jpg,1",
        "faint-ruled-3.jpg,3", "ruled-3.jpg,3", "thin-2px-of-600-9.png,9", "thin-5px-of-600-9.png,9",
        "white-on-transparent-3.png,3"})
    void theDigitIsReadAndNothingIsDoubtful(String file, int digit) throws Exception {
        DigitReading reading = PictureFile.read(CASES.resolve(file));
        assertThat(read(reading)).isEqualTo(digit);
        assertThat(reading.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42.png", "4-and-edge-of-6.png"})
    void ofSeveralTheLargestNearTheMiddleIsReadAndThereIsMore(String file) throws Exception {
        DigitReading reading = PictureFile.read(CASES.resolve(file));
        assertThat(read(reading)).isEqualTo(4);
        assertThat(reading.doubts()).containsExactly(DigitReading.MORE);
    }

    /** A few of each kind, none of which may be misread; the table of many is {@link PhotographBenchmark}'s. */
    @Test
    void simulatedPhotographsAreRead() throws Exception {
        Dataset digits = MnistForTests.first(1, 200).test();
        int clean = 0;
        int right = 0;
        StringBuilder misread = new StringBuilder();
        for (Kind kind : Kind.values()) {
            for (int k = 0; k < EACH; k++) {
                int i = 2 * kind.ordinal() + k;
                byte[] original = new byte[Images.PIXELS];
                digits.copyImage(i, original);
                if (network.forward(original).prediction() == digits.label(i)) {
                    clean++;
                    boolean same = read(PictureFile.of(Photograph.of(digits, i, kind, 5, 300, 500), "it"))
                            == digits.label(i);
                    right += same ? 1 : 0;
                    misread.append(same ? "" : " " + kind + " of image " + i);
                }
            }
        }
        assertThat(clean).isGreaterThan(30);
        assertThat(right).as("misread:" + misread).isGreaterThanOrEqualTo(clean - 2);
    }
}
