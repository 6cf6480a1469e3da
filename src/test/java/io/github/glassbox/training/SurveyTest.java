package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.nn.kernel.Outputs;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("computing")
class SurveyTest {
    private static final InkImages IMAGES = MnistForTests.firstData(1, 1500).test();

    @ParameterizedTest
    @CsvSource({"scalar, RELU, 10", "vector, RELU, 10", "vector, TANH, 33", "vector, SIGMOID, 1"})
    void keepsTheBitsOfEachImageAlone(String kernel, Activation activation, int hidden) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(hidden), 1);
        Outputs outputs = survey(kernel, parameters, activation, false).outputs(IMAGES, hidden / 2, hidden);
        Predictor predictor = new Predictor(parameters, activation);
        byte[] image = new byte[Shape.INPUTS];
        for (int n : new int[] {0, 1, 255, 256, 1023, 1024, 1499}) {
            MnistForTests.all().test().copyImage(n, image);
            Forward forward = predictor.forward(image);
            for (int h = hidden / 2; h < hidden; h++) {
                assertThat(outputs.a1(n, h)).isEqualTo(forward.a1(h));
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                assertThat(outputs.p(n, c)).isEqualTo(forward.p(c));
            }
            assertThat(outputs.prediction(n)).isEqualTo(forward.prediction());
        }
    }

    @ParameterizedTest
    @CsvSource({"scalar", "vector"})
    void itsLossesAndPredictionsAddUpToTheEvaluation(String kernel) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(10), 2);
        Survey survey = survey(kernel, parameters, Activation.RELU, false);
        Outputs outputs = survey.outputs(IMAGES);
        Evaluation evaluation = survey.evaluation(IMAGES);
        double loss = 0;
        int correct = 0;
        for (int n = 0; n < IMAGES.count(); n++) {
            loss += outputs.loss(n) / IMAGES.count();
            correct += outputs.prediction(n) == IMAGES.label(n) ? 1 : 0;
        }
        assertThat(evaluation.loss()).isCloseTo(loss, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(evaluation.correct()).isEqualTo(correct);
    }

    @ParameterizedTest
    @CsvSource({"scalar", "vector"})
    void endsWithoutAResultWhenCancelled(String kernel) {
        Survey survey = survey(kernel, Initializer.UNIFORM.draw(new Shape(10), 2), Activation.RELU, true);
        assertThatThrownBy(() -> survey.outputs(IMAGES)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> survey.evaluation(IMAGES)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"scalar", "vector"})
    void makesTheMistakeOfKeepingTheLargestLogit(String kernel) {
        float[] large = new float[new Shape(1).size()];
        large[new Shape(1).b2(3)] = 200;
        Parameters parameters = Parameters.of(new Shape(1), large);
        Survey survey = new Survey(Kernels.choose(Optional.of(kernel)), parameters, Activation.RELU,
                Mistakes.NONE.withKeepsMax(true), () -> false);
        assertThat(survey.outputs(IMAGES).p(0, 3)).isNaN();
        assertThat(survey(kernel, parameters, Activation.RELU, false).outputs(IMAGES).p(0, 3)).isOne();
    }

    private static Survey survey(String kernel, Parameters parameters, Activation activation, boolean cancelled) {
        return new Survey(Kernels.choose(Optional.of(kernel)), parameters, activation, () -> cancelled);
    }
}
