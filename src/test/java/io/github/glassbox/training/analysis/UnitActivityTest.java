package io.github.glassbox.training.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.analysis.UnitActivity.Example;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitActivityTest {
    private static final Parameters TRAINED = PlainNetwork.TRAINED;
    private static final InkImages TEST = MnistForTests.data().test();

    private static UnitActivity activity(InkImages images, int h) {
        return UnitActivity.of(images, TRAINED, h, Activation.RELU, 24, () -> false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void namesTheTestImagesThatExciteAUnitMost(int h) {
        namesThoseThat(MnistForTests.all().test(), activity(TEST, h), PlainNetwork.z1(MnistForTests.all().test(), h));
    }

    @Test
    void namesTheTrainingImagesThatExciteAUnitMost() {
        Dataset training = MnistForTests.all().training();
        namesThoseThat(training, activity(MnistForTests.data().train(), 4), PlainNetwork.z1(training, 4));
    }

    /** Sorted in full by the plain z1: it orders those with equal a1, and never contradicts a1. */
    private static void namesThoseThat(Dataset dataset, UnitActivity activity, double[] z1) {
        List<Integer> byZ1 = IntStream.range(0, dataset.count())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> z1[n]))
                .toList();
        List<Integer> strongest = IntStream.range(0, 24).mapToObj(k -> byZ1.get(byZ1.size() - 1 - k)).toList();
        assertThat(activity.strongest().stream().map(Example::image)).containsExactlyElementsOf(strongest);
        assertThat(activity.weakest().stream().map(Example::image)).containsExactlyElementsOf(byZ1.subList(0, 24));
        assertThat(activity.high()).isCloseTo((float) Math.max(0, z1[strongest.get(0)]), within(1e-4f));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9})
    void weighsTheMeanImageByA1(int h) {
        Dataset test = MnistForTests.all().test();
        double[] z1 = PlainNetwork.z1(test, h);
        double[] sum = new double[Shape.INPUTS];
        double weights = 0;
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < z1.length; n++) {
            test.copyImage(n, image);
            weights += Math.max(0, z1[n]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Math.max(0, z1[n]) * (image[i] & 0xff) / 255;
            }
        }
        UnitActivity activity = activity(TEST, h);
        for (int i = 0; i < sum.length; i++) {
            assertThat(activity.mean(i)).isCloseTo((float) (sum[i] / weights), within(1e-5f));
        }
    }

    @Test
    void theMeanOfRawPixelsIsAPictureToo() {
        UnitActivity activity = activity(TEST.withRawPixels(true), 4);
        IntStream.range(0, Shape.INPUTS).forEach(i -> assertThat(activity.mean(i)).isBetween(0f, 1f));
        assertThat(IntStream.range(0, Shape.INPUTS).mapToDouble(activity::mean).max().orElseThrow()).isPositive();
    }

    @Test
    void countsForEveryDigitHowOftenAndHowStronglyTheUnitFires() {
        Dataset test = MnistForTests.all().test();
        double[] z1 = PlainNetwork.z1(test, 7);
        UnitActivity activity = activity(TEST, 7);
        int all = 0;
        for (int digit = 0; digit < Shape.CLASSES; digit++) {
            int count = 0;
            int fired = 0;
            double sum = 0;
            for (int n = 0; n < z1.length; n++) {
                if (test.label(n) == digit) {
                    count++;
                    fired += z1[n] > 0 ? 1 : 0;
                    sum += Math.max(0, z1[n]);
                }
            }
            Spread spread = activity.digit(digit);
            assertThat(spread.count()).isEqualTo(count);
            assertThat(spread.fired()).isEqualTo(fired);
            assertThat(spread.mean()).isCloseTo(sum / count, within(1e-4));
            assertThat(IntStream.range(0, Spread.BINS).map(spread::bin).sum()).isEqualTo(count);
            assertThat(spread.bin(0)).isGreaterThanOrEqualTo(count - fired);
            all += fired;
        }
        assertThat(activity.all().fired()).isEqualTo(all);
        assertThat(UnitActivity.fired(TEST, TRAINED, 7, Activation.RELU, () -> false)).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void hasTheBitsOfTheForwardPass(Activation activation) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(33), 3);
        UnitActivity activity = UnitActivity.of(TEST.first(500), parameters, 32, activation, 24, () -> false);
        Predictor predictor = new Predictor(parameters, activation);
        byte[] image = new byte[Shape.INPUTS];
        for (Example example : activity.strongest()) {
            MnistForTests.all().test().copyImage(example.image(), image);
            Forward forward = predictor.forward(image);
            assertThat(example.z1()).isEqualTo(forward.z1(32));
            assertThat(example.a1()).isEqualTo(forward.a1(32));
        }
        assertThat(activity.strongest()).isSortedAccordingTo((a, b) -> a.isStronger(b) ? -1 : 1);
        assertThat(activity.weakest()).isSortedAccordingTo((a, b) -> a.isWeaker(b) ? -1 : 1);
        assertThat(activity.weakest().get(0).a1()).isEqualTo(activity.low());
    }

    @Test
    void aUnitThatNeverFiresHasNoMeanImage() {
        float[] b1 = {-1000};
        Parameters dead = Parameters.of(new float[Shape.INPUTS], b1, new float[Shape.CLASSES], new float[Shape.CLASSES]);
        UnitActivity activity = UnitActivity.of(TEST.first(20), dead, 0, Activation.RELU, 24, () -> false);
        assertThat(activity.all().share()).isZero();
        assertThat(activity.mean(400)).isZero();
        assertThat(activity.strongest()).hasSize(20);
        assertThat(activity.high()).isZero();
    }

    @Test
    void endsWithoutAResultWhenCancelled() {
        assertThatThrownBy(() -> UnitActivity.of(TEST, TRAINED, 0, Activation.RELU, 24, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> UnitActivity.fired(TEST, TRAINED, 0, Activation.RELU, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sixtySevenPixelsAreNeverInkedInTheTrainingSet() {
        Dataset training = MnistForTests.all().training();
        boolean[] plain = new boolean[Shape.INPUTS];
        byte[] image = new byte[Shape.INPUTS];
        for (int n = 0; n < training.count(); n++) {
            training.copyImage(n, image);
            for (int i = 0; i < plain.length; i++) {
                plain[i] |= image[i] != 0;
            }
        }
        boolean[] inked = MnistForTests.data().train().inked();
        assertThat(inked).isEqualTo(plain);
        assertThat(IntStream.range(0, Shape.INPUTS).filter(i -> !inked[i])).hasSize(67);
        assertThat(IntStream.range(0, Shape.INPUTS).filter(i -> !MnistForTests.firstData(1, 1).train().inked()[i]))
                .hasSizeGreaterThan(600);
    }
}
