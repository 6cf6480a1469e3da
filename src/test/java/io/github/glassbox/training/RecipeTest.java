package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("computing")
class RecipeTest {
    private static final TrainingData DATA = MnistForTests.firstData(6_000, 2_000);

    private static RecipeFigures figures(Recipe recipe, long seed) throws NotFiniteException {
        try (Workers workers = new Workers(2)) {
            return RecipeFigures.of(
                    recipe.hyperparameters().withSeed(seed), recipe.iterations(), DATA,
                    new Engine(Kernels.choose(Optional.empty()), 2), workers);
        }
    }

    @Test
    void theUsualRecipeShowsWhatEveryUnitLearned() throws NotFiniteException {
        RecipeFigures figures = figures(Recipe.USUAL, 1);
        assertThat(figures.testAccuracy()).isGreaterThan(0.85);
        assertThat(figures.lossRise()).isLessThanOrEqualTo(0.01);
        assertThat(figures.dead()).isZero();
        assertThat(figures.shaped()).isGreaterThanOrEqualTo(9);
        assertThat(figures.learned()).isGreaterThan(0.8);
    }

    @Test
    void theNotebooksStaysNoise() throws NotFiniteException {
        RecipeFigures figures = figures(Recipe.NOTEBOOK, 1);
        assertThat(figures.shaped()).isZero();
        assertThat(figures.learned()).as("but something is learned").isGreaterThan(0.8);
    }

    @Test
    void autocorrelationIsOneOfARampAndNoneOfNoise() {
        Shape shape = new Shape(2);
        float[] values = new float[shape.size()];
        SplitMix64 random = new SplitMix64(1);
        for (int i = 0; i < Shape.INPUTS; i++) {
            values[shape.w1(0, i)] = i % Shape.SIDE + 2 * (i / Shape.SIDE);
            values[shape.w1(1, i)] = random.nextFloat();
        }
        Parameters w = Parameters.of(shape, values);
        assertThat(RecipeFigures.autocorrelation(w, 0)).isGreaterThan(0.98);
        assertThat(RecipeFigures.autocorrelation(w, 1)).isBetween(-0.1, 0.1);
    }
}
