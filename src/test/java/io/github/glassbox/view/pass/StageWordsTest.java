package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of each stage in words. */
class StageWordsTest {
    private static final int MOST_CHARACTERS = 125;

    @Test
    void everyStageOfEveryActivationHasASentenceWithoutSymbols() {
        for (Activation activation : Activation.values()) {
            for (Stage stage : Stage.all()) {
                List<String> words = StageWords.of(Passes.of(4, activation, stage));
                String sentence = words.get(words.size() - 1);
                assertThat(sentence).as(stage.symbol()).endsWith(".").doesNotContain("W1", "z1", "a1", "·", "{", "Σ");
                assertThat(sentence.length()).isLessThan(MOST_CHARACTERS);
                assertThat(words.get(0)).startsWith(sentence).doesNotContain("{");
            }
        }
    }

    @Test
    void theNumbersAreThoseOfTheChosenUnitAndDigit() throws NotFiniteException {
        for (int unit : new int[] {1, 3}) {
            Pass sum = Passes.trained(Stage.of("z1"), Learning.NOTEBOOK, unit);
            assertThat(StageWords.of(sum).get(0))
                    .endsWith(" h" + unit + " gets " + Numbers.brief(sum.forward().z1(unit)).replace("+", "") + ".");
            Pass softmax = Passes.trained(Stage.of("p"), Learning.NOTEBOOK, unit);
            int c = softmax.prediction();
            assertThat(StageWords.of(softmax).get(0))
                    .endsWith(" Digit " + c + " gets " + Numbers.brief(softmax.forward().p(c)).replace("+", "") + ".");
        }
    }

    @Test
    void theUpdateNamesThePixelWhoseWeightChangesMost() throws NotFiniteException {
        Pass update = Passes.trained(Stage.of("update"), Learning.NOTEBOOK, 3);
        int most = IntStream.range(0, 784).boxed().max((i, k) -> Double.compare(change(update, i), change(update, k))).orElseThrow();
        assertThat(update.shownPixel()).isEqualTo(most);
        assertThat(StageWords.of(update).get(0)).contains("h3 changes most in row " + most / 28 + ", column " + most % 28 + ": by ");
    }

    private static double change(Pass pass, int i) {
        Quantity weight = Quantity.of(Symbol.w(1), 3, i);
        return Math.abs(pass.calculations().value(weight.in(Symbol.Role.NEXT)) - pass.calculations().value(weight));
    }
}
