package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.ReferenceRun;
import io.github.glassbox.nn.Parameters;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same run as one computed in float64 with NumPy, from the same parameters, on all of MNIST. */
@Tag("computing")
class ReferenceRunTest {
    @Test
    void agreesUpToIteration100() throws Exception {
        try (Workers workers = new Workers(Threads.available())) {
            Trainer trainer = Trainer.start(
                    MnistForTests.data(),
                    ReferenceRun.parameters("init"),
                    Hyperparameters.NOTEBOOK,
                    Engine.standard(),
                    workers);
            assertAgrees(trainer.state());
            trainer.step();
            assertClose(trainer.state().parameters(), ReferenceRun.parameters("iteration-1"), 1e-5f);
            assertAgrees(trainer.state());
            while (trainer.iteration() < 100) {
                trainer.step();
                if (trainer.iteration() == 10) {
                    assertAgrees(trainer.state());
                }
            }
            assertAgrees(trainer.state());
            assertClose(trainer.state().parameters(), ReferenceRun.parameters("iteration-100"), 1e-4f);
        }
    }

    private static void assertAgrees(State state) {
        ReferenceRun.Figures expected = ReferenceRun.figures(state.iteration());
        Percentage lossTolerance = Percentage.withPercentage(0.01);
        assertThat(state.train().orElseThrow().loss()).isCloseTo(expected.trainLoss(), lossTolerance);
        assertThat(state.test().loss()).isCloseTo(expected.testLoss(), lossTolerance);
        assertThat(state.train().orElseThrow().accuracy()).isCloseTo(expected.trainAccuracy(), within(0.0005));
        assertThat(state.test().accuracy()).isCloseTo(expected.testAccuracy(), within(0.0005));
        Parameters.Norms norms = state.gradient().orElseThrow().norms();
        Percentage normTolerance = Percentage.withPercentage(0.1);
        assertThat(norms.w1()).isCloseTo(expected.dW1(), normTolerance);
        assertThat(norms.b1()).isCloseTo(expected.db1(), normTolerance);
        assertThat(norms.w2()).isCloseTo(expected.dW2(), normTolerance);
        assertThat(norms.b2()).isCloseTo(expected.db2(), normTolerance);
    }

    private static void assertClose(Parameters actual, Parameters expected, float tolerance) {
        assertThat(actual.toArray()).containsExactly(expected.toArray(), offset(tolerance));
    }
}
