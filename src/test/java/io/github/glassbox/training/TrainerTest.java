package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void theUpdateIsMinusRateTimesGradient() throws NotFiniteException {
        Trainer trainer = trainer(Activation.RELU);
        State before = trainer.state();
        trainer.setLearning(Learning.NOTEBOOK.withRate(0.25f));
        trainer.step();
        State after = trainer.state();
        float[] w = before.parameters().toArray();
        float[] d = before.gradient().orElseThrow().toArray();
        for (int k = 0; k < w.length; k++) {
            w[k] -= 0.25f * d[k];
        }
        assertThat(after.parameters().toArray()).isEqualTo(w);
        assertThat(after.iteration()).isEqualTo(1);
        assertThat(after.learning().rate()).isEqualTo(0.25f);
        assertThat(after.change().orElseThrow().toArray()).isEqualTo(after.parameters().minus(before.parameters()).toArray());
    }

    @ParameterizedTest
    @EnumSource
    void aStateKnowsItsNextUpdate(Optimizer optimizer) throws NotFiniteException {
        Trainer trainer = trainer(Activation.RELU);
        trainer.setLearning(Learning.NOTEBOOK.withOptimizer(optimizer).withL2(0.01f));
        for (int k = 0; k < 3; k++) {
            State before = trainer.state();
            assertThat(before.next().orElseThrow().learning().optimizer()).isEqualTo(optimizer);
            trainer.step();
            assertThat(trainer.state().parameters().bitsHash()).isEqualTo(before.nextParameters().orElseThrow().bitsHash());
        }
    }

    @Test
    void lookingAtTheUpdateOfAnotherOptimizerForgetsNothing() throws NotFiniteException {
        Learning momentum = Learning.NOTEBOOK.withOptimizer(Optimizer.MOMENTUM);
        Trainer straight = trainer(Activation.RELU);
        Trainer undecided = trainer(Activation.RELU);
        for (Trainer trainer : List.of(straight, undecided)) {
            trainer.setLearning(momentum);
            trainer.step();
            trainer.step();
        }
        undecided.setLearning(Learning.NOTEBOOK.withOptimizer(Optimizer.ADAM));
        undecided.state();
        undecided.setLearning(momentum);
        straight.step();
        undecided.step();
        assertThat(undecided.state().parameters().bitsHash()).isEqualTo(straight.state().parameters().bitsHash());
    }

    @Test
    void lossFalls() throws NotFiniteException {
        Trainer trainer = trainer(Activation.SIGMOID);
        double before = trainer.state().train().orElseThrow().loss();
        trainer.setLearning(Learning.NOTEBOOK.withRate(0.5f));
        for (int k = 0; k < 30; k++) {
            trainer.step();
        }
        assertThat(trainer.state().train().orElseThrow().loss()).isLessThan(before);
        assertThat(trainer.state().train().orElseThrow().accuracy()).isGreaterThan(0.5);
    }

    @Test
    void confusionCountsEveryImageOnce() throws NotFiniteException {
        Evaluation test = trainer(Activation.RELU).state().test();
        int sum = 0;
        int diagonal = 0;
        for (int y = 0; y < Shape.CLASSES; y++) {
            sum += test.labelCount(y);
            diagonal += test.confusion(y, y);
        }
        assertThat(sum).isEqualTo(test.count()).isEqualTo(500);
        assertThat(diagonal).isEqualTo(test.correct());
    }

    @Test
    void aStepThatIsNotFiniteChangesNothing() throws NotFiniteException {
        Trainer trainer = trainer(Activation.LEAKY_RELU);
        trainer.setLearning(Learning.NOTEBOOK.withRate(1e6f));
        NotFiniteException stop = null;
        State last = trainer.state();
        while (stop == null && trainer.state().iteration() < 40) {
            stop = catchThrowableOfType(NotFiniteException.class, () -> trainer.step());
            last = stop == null ? trainer.state() : last;
        }
        assertThat(stop).isNotNull();
        assertThat(trainer.state()).usingRecursiveComparison().isEqualTo(last);
        assertThat(stop.iteration()).isEqualTo(last.iteration() + 1);
        assertThat(stop).hasMessageContaining("not finite at iteration " + stop.iteration());
        assertThat(last.parameters().isFinite()).isTrue();
        Parameters kept = last.parameters();
        trainer.setLearning(Learning.NOTEBOOK.withRate(1e-9f));
        trainer.step();
        assertThat(trainer.state().iteration()).isEqualTo(stop.iteration());
        assertThat(kept.bitsHash()).isEqualTo(last.parameters().bitsHash());
    }

    @Test
    void aStateThatAnUpdateWasUndoneToIsMeasuredAnewBeforeItIsMeasuredWhole() throws NotFiniteException {
        Learning batches = Learning.NOTEBOOK.withBatch(100);
        Trainer trainer = trainer(Activation.RELU);
        Trainer undone = trainer(Activation.RELU);
        for (Trainer each : List.of(trainer, undone)) {
            each.setLearning(batches);
            each.step();
        }
        undone.step();
        undone.goBack();
        assertThat(undone.wholeState().train()).usingRecursiveComparison().isEqualTo(trainer.wholeState().train());
    }

    @Test
    void onlyTheFirstImagesAreTrainedOn() throws NotFiniteException {
        Trainer trainer = Trainers.start(
                MnistForTests.firstData(2000, 500), Hyperparameters.NOTEBOOK.withHidden(3).withLimit(100), workers);
        assertThat(trainer.state().train().orElseThrow().count()).isEqualTo(100);
    }

    private Trainer trainer(Activation f) throws NotFiniteException {
        return Trainers.start(
                MnistForTests.firstData(2000, 500), Hyperparameters.NOTEBOOK.withActivation(f), workers);
    }
}
