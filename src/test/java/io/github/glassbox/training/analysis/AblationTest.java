package io.github.glassbox.training.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Survey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("computing")
class AblationTest {
    private static final InkImages TEST = MnistForTests.data().test();

    @Test
    void theTrainedNetworkLosesWhatAPlainLoopSays() {
        Dataset test = MnistForTests.all().test();
        double[][] z1 = new double[10][];
        for (int h = 0; h < 10; h++) {
            z1[h] = PlainNetwork.z1(test, h);
        }
        Ablation ablation = Ablation.of(Kernels.plain(), PlainNetwork.TRAINED, Activation.RELU, TEST, () -> false);
        assertThat(ablation.hidden()).isEqualTo(10);
        int correct = PlainNetwork.correctWithout(test, z1, -1);
        assertThat(ablation.accuracy()).isEqualTo(correct / 10000.0);
        for (int h = 0; h < 10; h++) {
            int without = PlainNetwork.correctWithout(test, z1, h);
            assertThat(ablation.correctWithout(h)).as("without h%d", h).isEqualTo(without);
            assertThat(ablation.loss(h)).isEqualTo((correct - without) / 10000.0);
        }
        List<Integer> ranking = ablation.ranking();
        assertThat(ranking).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int k = 1; k < 10; k++) {
            assertThat(ablation.loss(ranking.get(k))).isLessThanOrEqualTo(ablation.loss(ranking.get(k - 1)));
        }
        assertThat(ablation.loss(ranking.get(0))).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({"scalar, RELU, 1", "vector, RELU, 10", "vector, LEAKY_RELU, 17", "scalar, TANH, 33", "vector, SIGMOID, 64"})
    void countsWhatTheNetworkWithTheUnitsOutputZeroPredicts(String name, Activation activation, int hidden) {
        Kernels kernels = Kernels.choose(Optional.of(name));
        InkImages images = TEST.first(1000);
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(hidden), 5);
        Ablation ablation = Ablation.of(kernels, parameters, activation, images, () -> false);
        for (int h = 0; h < hidden; h++) {
            Survey without = new Survey(kernels, parameters.withoutUnits(List.of(h)), activation, () -> false);
            assertThat(ablation.correctWithout(h)).isEqualTo(without.evaluation(images).correct());
        }
    }

    /** Two units of equal weights to opposite classes: every logit is a tie that only the order of adding decides. */
    @Test
    void whereRoundingDecidesItAddsUpAsThePassDoes() {
        Shape shape = new Shape(3);
        float[] values = new float[shape.size()];
        for (int h = 0; h < 3; h++) {
            for (int i = 0; i < Shape.INPUTS; i++) {
                values[shape.w1(h, i)] = 0.1f + 0.01f * h;
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                values[shape.w2(c, h)] = 0.3f + (c + h) % 3 * 1e-8f;
            }
        }
        Parameters parameters = Parameters.of(shape, values);
        InkImages images = TEST.first(200);
        Ablation ablation = Ablation.of(Kernels.plain(), parameters, Activation.RELU, images, () -> false);
        for (int h = 0; h < 3; h++) {
            Survey without = new Survey(
                    Kernels.plain(), parameters.withoutUnits(List.of(h)), Activation.RELU, () -> false);
            assertThat(ablation.correctWithout(h)).isEqualTo(without.evaluation(images).correct());
        }
    }

    @Test
    void endsWithoutAResultWhenCancelled() {
        assertThatThrownBy(() -> Ablation.of(
                        Kernels.plain(), PlainNetwork.TRAINED, Activation.RELU, TEST, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
