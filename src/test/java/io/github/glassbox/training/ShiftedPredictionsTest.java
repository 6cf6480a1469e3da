package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Forward;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShiftedPredictionsTest {
    private static Predictor network() throws Exception {
        ModelFile.Model model = ModelFile.open(Path.of("src/test/resources/trained/notebook-500.npz"));
        return new Predictor(model.parameters(), model.activation());
    }

    /** The image moved as one would do it by hand. */
    private static byte[] moved(Dataset data, int i, int dx, int dy) {
        byte[] moved = new byte[784];
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                int toRow = row + dy;
                int toColumn = column + dx;
                if (toRow >= 0 && toRow < 28 && toColumn >= 0 && toColumn < 28) {
                    moved[28 * toRow + toColumn] = (byte) data.ink(i, 28 * row + column);
                }
            }
        }
        return moved;
    }

    @Test
    void eachShiftHasItsPrediction() throws Exception {
        Predictor network = network();
        Dataset test = MnistForTests.first(1, 3).test();
        byte[] image = new byte[784];
        for (int i = 0; i < 3; i++) {
            test.copyImage(i, image);
            ShiftedPredictions all = ShiftedPredictions.of(network, image);
            for (int dy = -4; dy <= 4; dy++) {
                for (int dx = -4; dx <= 4; dx++) {
                    Forward forward = network.forward(moved(test, i, dx, dy));
                    int digit = forward.prediction();
                    assertThat(all.at(dx, dy))
                            .isEqualTo(new ShiftedPredictions.Prediction(digit, forward.p(digit)));
                }
            }
        }
    }

    @Test
    void suchANetworkBearsNoShift() throws Exception {
        Predictor network = network();
        Dataset test = MnistForTests.first(1, 500).test();
        byte[] image = new byte[784];
        int[] right = new int[5];
        for (int i = 0; i < test.count(); i++) {
            test.copyImage(i, image);
            ShiftedPredictions all = ShiftedPredictions.of(network, image);
            for (int pixels = 0; pixels <= 4; pixels++) {
                right[pixels] += all.at(pixels, 0).digit() == test.label(i) ? 1 : 0;
            }
        }
        assertThat(right[0]).isEqualTo(426);
        assertThat(right[1]).isBetween(350, 420);
        assertThat(right[2]).isBetween(240, 330);
        assertThat(right[4]).isLessThan(150);
    }

    @Test
    void cancelledItEndsBeforeTheNextImage() throws Exception {
        Predictor network = network();
        AtomicInteger shifted = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> ShiftedPredictions.of(
                network,
                (dx, dy) -> {
                    shifted.incrementAndGet();
                    return new byte[784];
                },
                () -> shifted.get() == 3));
        assertThat(shifted.get()).isEqualTo(3);
    }

    @Test
    void shiftsBeyondFourAreRefused() throws Exception {
        ShiftedPredictions all = ShiftedPredictions.of(network(), new byte[784]);
        for (int[] shift : new int[][] {{5, 0}, {0, 5}, {-5, 0}, {0, -5}}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> all.at(shift[0], shift[1]));
        }
    }
}
