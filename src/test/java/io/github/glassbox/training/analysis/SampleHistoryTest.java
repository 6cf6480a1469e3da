package io.github.glassbox.training.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Kept;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.analysis.SampleHistory.Change;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {
    private static final byte[] SEVEN = image(0);
    private static final IntFunction<Mistakes> NONE = i -> Mistakes.NONE;

    @Test
    void hasTheBitsOfEachStatesForwardPass() {
        List<Kept> kept = List.of(drawn(0, 1), drawn(1, 2), drawn(2, 3), drawn(5, 4));
        SampleHistory history = SampleHistory.of(kept, Activation.RELU, NONE, SEVEN, SampleHistory.NONE, () -> false);
        assertThat(history.size()).isEqualTo(4);
        for (int k = 0; k < 4; k++) {
            Forward forward = new Predictor(kept.get(k).parameters(), Activation.RELU).forward(SEVEN);
            assertThat(history.iteration(k)).isEqualTo(kept.get(k).iteration());
            assertThat(history.prediction(k)).isEqualTo(forward.prediction());
            for (int c = 0; c < Shape.CLASSES; c++) {
                assertThat(history.p(k, c)).isEqualTo(forward.p(c));
            }
        }
        assertThat(history.isGapless()).isFalse();
    }

    @Test
    void mistakesOfTheForwardPassAreThose() {
        Mistakes raw = Mistakes.NONE.withRawPixels(true);
        Mistakes both = raw.withKeepsMax(true);
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(10), 5);
        SampleHistory history = SampleHistory.of(
                List.of(new Kept(0, parameters), new Kept(1, parameters)), Activation.RELU, i -> i == 0 ? raw : both,
                SEVEN, SampleHistory.NONE, () -> false);
        List<Mistakes> made = List.of(raw, both);
        for (int k = 0; k < 2; k++) {
            Forward forward = new Predictor(parameters, Activation.RELU, made.get(k)).forward(SEVEN);
            for (int c = 0; c < Shape.CLASSES; c++) {
                assertThat(Float.floatToIntBits(history.p(k, c))).isEqualTo(Float.floatToIntBits(forward.p(c)));
            }
        }
        assertThat(history.p(1, 0)).as("without its maximum subtracted softmax overflows").isNaN();
    }

    @Test
    void theTrainedNetworksProbabilitiesArePlain() {
        double[][] p = PlainNetwork.p(MnistForTests.all().test().only(8));
        SampleHistory history = SampleHistory.of(
                List.of(new Kept(500, PlainNetwork.TRAINED)), Activation.RELU, NONE, image(8), SampleHistory.NONE, () -> false);
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertThat((double) history.p(0, c)).isCloseTo(p[0][c], org.assertj.core.data.Offset.offset(1e-5));
        }
        assertThat(history.prediction(0)).isEqualTo(PlainNetwork.prediction(p[0]));
    }

    @Test
    void changesLieBetweenStatesAndAreExactBetweenNeighbours() {
        List<Kept> kept = List.of(saying(0, 3), saying(1, 3), saying(2, 7), saying(6, 7), saying(10, 3));
        SampleHistory history = SampleHistory.of(kept, Activation.RELU, NONE, SEVEN, SampleHistory.NONE, () -> false);
        assertThat(history.changes()).containsExactly(new Change(1, 2, 3, 7), new Change(6, 10, 7, 3));
        assertThat(history.changes()).extracting(Change::isExact).containsExactly(true, false);
    }

    @Test
    void theNearestStateIsFound() {
        SampleHistory history = SampleHistory.of(
                List.of(saying(0, 3), saying(4, 3), saying(10, 3)), Activation.RELU, NONE, SEVEN, SampleHistory.NONE, () -> false);
        assertThat(List.of(history.nearest(0), history.nearest(1), history.nearest(2), history.nearest(3)))
                .containsExactly(0, 0, 0, 1);
        assertThat(history.nearest(7)).isEqualTo(1);
        assertThat(history.nearest(8)).isEqualTo(2);
        assertThat(history.nearest(99)).isEqualTo(2);
        assertThat(SampleHistory.NONE.nearest(3)).isEqualTo(-1);
    }

    @Test
    void whatIsKnownIsNotComputedAgain() {
        SampleHistory known = SampleHistory.of(
                List.of(saying(0, 3), saying(2, 7)), Activation.RELU, NONE, SEVEN, SampleHistory.NONE, () -> false);
        SampleHistory longer = SampleHistory.of(
                List.of(saying(0, 3), saying(2, 7)), Activation.RELU, NONE, SEVEN, known, () -> true);
        assertThat(longer.prediction(1)).isEqualTo(7);
        assertThat(longer.p(1, 7)).isEqualTo(known.p(1, 7));
        SampleHistory thinned =
                SampleHistory.of(List.of(saying(2, 7), saying(4, 1)), Activation.RELU, NONE, SEVEN, known, () -> false);
        assertThat(thinned.size()).isEqualTo(2);
        assertThat(thinned.prediction(0)).isEqualTo(7);
        assertThat(thinned.prediction(1)).isEqualTo(1);
    }

    @Test
    void endsWithoutAResultWhenCancelled() {
        assertThatThrownBy(() -> SampleHistory.of(
                        List.of(saying(0, 3)), Activation.RELU, NONE, SEVEN, SampleHistory.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static byte[] image(int n) {
        byte[] image = new byte[Shape.INPUTS];
        MnistForTests.all().test().copyImage(n, image);
        return image;
    }

    private static Kept drawn(int iteration, long seed) {
        return new Kept(iteration, Initializer.UNIFORM.draw(new Shape(10), seed));
    }

    /** A state that predicts this digit whatever it sees. */
    private static Kept saying(int iteration, int digit) {
        float[] b2 = new float[Shape.CLASSES];
        b2[digit] = 2;
        return new Kept(
                iteration, Parameters.of(new float[Shape.INPUTS], new float[1], new float[Shape.CLASSES], b2));
    }
}
