package io.github.glassbox.view.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import org.junit.jupiter.api.Test;

class SurveysTest extends RunInModel {
    private static final int MANY = 1000;

    @Test
    void aboutManyKeptDrawingsAStateIsAskedInTheBackground() throws Exception {
        Dataset many = MnistForTests.first(MANY, 1).training();
        State state = onEventThread(() -> {
            model.setMine(many, place -> place);
            model.setSplit(Split.MINE);
            assertThat(model.evaluation(Split.MINE)).as("not on the event thread").isEmpty();
            return model.displayed().orElseThrow();
        });
        until(() -> model.evaluation(Split.MINE).isPresent());
        Evaluation before = onEventThread(() -> model.evaluation(Split.MINE).orElseThrow());
        assertThat(before.loss()).isEqualTo(onAll(state, many).loss());
        session.step();
        Snapshot second = head(1);
        onEventThread(() -> {
            model.take(second);
            assertThat(model.evaluation(Split.MINE)).as("until the next is known").containsSame(before);
            return null;
        });
        until(() -> model.evaluation(Split.MINE).orElseThrow() != before);
        assertThat(onEventThread(() -> model.evaluation(Split.MINE).orElseThrow().loss()))
                .isEqualTo(onAll(second.head(), many).loss());
    }

    @Test
    void aboutFewKeptDrawingsItIsAskedAtOnce() throws Exception {
        Dataset few = MnistForTests.first(20, 1).training();
        Evaluation known = onEventThread(() -> {
            model.setMine(few, place -> place);
            model.setSplit(Split.MINE);
            return model.evaluation(Split.MINE).orElseThrow();
        });
        State state = onEventThread(() -> model.displayed().orElseThrow());
        assertThat(known.loss()).isEqualTo(onAll(state, few).loss());
    }

    private static Evaluation onAll(State state, Dataset images) {
        return new Survey(Kernels.plain(), state.parameters(), Activation.RELU, () -> false)
                .evaluation(TrainingData.images(images));
    }
}
