package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.glassbox.training.Goal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTextTest {
    @ParameterizedTest
    @CsvSource({
        "500,            ITERATION,      500,   500,            iteration 500",
        "95%,            TEST_ACCURACY,  0.95,  95 %,           test accuracy 95 %",
        "test 92.5 %,    TEST_ACCURACY,  0.925, 92.5 %,         test accuracy 92.5 %",
        "Train 97 %,     TRAIN_ACCURACY, 0.97,  train 97 %,     training accuracy 97 %",
        "loss 0.3,       TRAIN_LOSS,     0.3,   loss 0.3,       training loss 0.3",
        "test loss .25,  TEST_LOSS,      0.25,  test loss 0.25, test loss 0.25"
    })
    void readsAndWrites(String typed, Goal.Figure figure, double value, String written, String words) {
        Optional<Goal> goal = GoalText.read(typed);
        assertThat(goal).contains(new Goal(figure, value));
        assertThat(GoalText.of(goal)).isEqualTo(written);
        assertThat(GoalText.read(written)).isEqualTo(goal);
        assertThat(GoalText.words(goal.orElseThrow())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "loss 0,3; Write the loss with a point, not a comma: 0.3.",
        "test loss ,3; Write the loss with a point, not a comma: .3.",
        "train 97,5 %; Write the accuracy with a point, not a comma: 97.5."
    })
    void explainsTheDecimalPoint(String typed, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> GoalText.read(typed)).withMessage(sentence);
        assertThat(GoalText.read("1,000")).contains(Goal.iteration(1000));
    }

    @Test
    void nothingIsNever() {
        assertThat(GoalText.read("  ")).isEmpty();
        assertThat(GoalText.read("0")).isEmpty();
        assertThat(GoalText.of(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "loss", "101 %", "1,5", "0 %", "loss 0"})
    void otherwiseSaysWhy(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> GoalText.read(typed)).withMessageEndingWith(".");
    }
}
