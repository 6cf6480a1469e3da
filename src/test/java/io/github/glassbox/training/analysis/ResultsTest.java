package io.github.glassbox.training.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.nn.kernel.Outputs;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Survey;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The trained network's confusion, precision, recall and calibration against figures computed in the plainest way. */
class ResultsTest {
    private static final Dataset TEST = MnistForTests.all().test();
    private static final double[][] P = PlainNetwork.p(TEST);
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    @Test
    void confusionCountsArePlain() {
        int[][] expected = new int[10][10];
        for (int n = 0; n < P.length; n++) {
            expected[TEST.label(n)][PlainNetwork.prediction(P[n])]++;
        }
        Evaluation evaluation = survey(PlainNetwork.TRAINED).evaluation(MnistForTests.data().test());
        for (int label = 0; label < 10; label++) {
            for (int prediction = 0; prediction < 10; prediction++) {
                assertThat(evaluation.confusion(label, prediction))
                        .as("label %d predicted as %d", label, prediction)
                        .isEqualTo(expected[label][prediction]);
            }
        }
    }

    @Test
    void accuracyPrecisionAndRecallArePlain() {
        Evaluation evaluation = survey(PlainNetwork.TRAINED).evaluation(MnistForTests.data().test());
        for (int digit = 0; digit < 10; digit++) {
            int labelled = 0;
            int predicted = 0;
            int both = 0;
            int agreed = 0;
            for (int n = 0; n < P.length; n++) {
                boolean isDigit = TEST.label(n) == digit;
                boolean isTaken = PlainNetwork.prediction(P[n]) == digit;
                labelled += isDigit ? 1 : 0;
                predicted += isTaken ? 1 : 0;
                both += isDigit && isTaken ? 1 : 0;
                agreed += isDigit == isTaken ? 1 : 0;
            }
            DigitScores scores = DigitScores.of(evaluation, digit);
            assertThat(scores).isEqualTo(new DigitScores(digit, 10_000, labelled, predicted, both));
            assertThat(scores.accuracy()).isEqualTo(agreed / 10_000.0);
            assertThat(scores.precision()).isEqualTo((double) both / predicted);
            assertThat(scores.recall()).isEqualTo((double) both / labelled);
        }
    }

    @Test
    void whatIsNeverPredictedOrNeverThereIsUndefined() {
        DigitScores neverPredicted = new DigitScores(3, 10, 4, 0, 0);
        assertThat(neverPredicted.precision()).isNaN();
        assertThat(neverPredicted.recall()).isZero();
        assertThat(neverPredicted.accuracy()).isEqualTo(0.6);
        assertThat(new DigitScores(3, 10, 0, 2, 0).recall()).isNaN();
        assertThat(new DigitScores(3, 0, 0, 0, 0).accuracy()).isNaN();
    }

    @Test
    void calibrationIsPlain() {
        int[] count = new int[10];
        int[] right = new int[10];
        double[] said = new double[10];
        double all = 0;
        for (int n = 0; n < P.length; n++) {
            int prediction = PlainNetwork.prediction(P[n]);
            for (int bin = 0; bin < 10; bin++) {
                if (P[n][prediction] >= bin / 10.0 && P[n][prediction] < (bin + 1) / 10.0) {
                    count[bin]++;
                    right[bin] += prediction == TEST.label(n) ? 1 : 0;
                    said[bin] += P[n][prediction];
                }
            }
            all += P[n][prediction] / P.length;
        }
        Calibration calibration =
                Calibration.of(survey(PlainNetwork.TRAINED).outputs(MnistForTests.data().test()), TEST::label);
        for (int bin = 0; bin < 10; bin++) {
            assertThat(calibration.count(bin)).as("bin %d", bin).isEqualTo(count[bin]);
            assertThat(calibration.right(bin)).as("bin %d", bin).isEqualTo(right[bin]);
            if (count[bin] == 0) {
                assertThat(calibration.share(bin)).isNaN();
                assertThat(calibration.said(bin)).isNaN();
            } else {
                assertThat(calibration.share(bin)).isEqualTo((double) right[bin] / count[bin]);
                assertThat(calibration.said(bin)).isCloseTo(said[bin] / count[bin], CLOSE);
            }
        }
        assertThat(calibration.count(9)).isGreaterThan(1000);
        assertThat(calibration.count()).isEqualTo(10_000);
        assertThat(calibration.said()).isCloseTo(all, CLOSE);
        assertThat(calibration.share())
                .isEqualTo(survey(PlainNetwork.TRAINED).evaluation(MnistForTests.data().test()).accuracy());
    }

    @Test
    void certaintyIsInTheLastBin() {
        float[] b2 = new float[Shape.CLASSES];
        b2[4] = 200;
        Parameters sure = Parameters.of(new float[Shape.INPUTS], new float[1], new float[Shape.CLASSES], b2);
        Outputs outputs = survey(sure).outputs(MnistForTests.data().test());
        assertThat(outputs.p(0, 4)).isEqualTo(1);
        Calibration calibration = Calibration.of(outputs, TEST::label);
        assertThat(calibration.count(9)).isEqualTo(10_000);
        assertThat(calibration.right(9)).isEqualTo(982);
    }

    private static Survey survey(Parameters parameters) {
        return new Survey(Kernels.plain(), parameters, Activation.RELU, () -> false);
    }
}
