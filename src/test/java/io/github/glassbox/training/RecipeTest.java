package io.github.glassbox.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.SplitMix64;
import io.github.glassbox.nn.kernel.Kernels;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static State after(Recipe recipe, int iterations) throws NotFiniteException {
        try (Workers workers = new Workers(2)) {
            Trainer trainer = Trainers.start(
                    DATA, recipe.hyperparameters(), new Engine(Kernels.choose(Optional.empty()), 2), workers);
            while (trainer.iteration() < iterations) {
                trainer.step();
            }
            return trainer.wholeState();
        }
    }

    private static State after(Recipe recipe) throws NotFiniteException {
        return after(recipe, recipe.iterations());
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
    void nielsensAndAdamLearnInATenthOfTheirIterations() throws NotFiniteException {
        for (Recipe recipe : new Recipe[] {Recipe.NIELSEN, Recipe.ADAM}) {
            State state = after(recipe, recipe.iterations() / 10);
            assertThat(state.test().accuracy()).as(recipe.id()).isGreaterThan(0.85);
            assertThat(state.train().orElseThrow().loss()).as(recipe.id()).isLessThan(0.4);
        }
    }

    @Test
    void fromZerosOnlyTheLastBiasesLearn() throws NotFiniteException {
        State state = after(Recipe.ZEROS);
        assertThat(state.parameters().w1()).containsOnly(0f);
        assertThat(state.parameters().w2()).containsOnly(0f);
        assertThat(state.parameters().b2()).doesNotContain(0f);
        assertThat(IntStream.range(0, state.test().count()).map(state.test()::prediction)).containsOnly(1);
    }

    @Test
    void aRateTooHighAndUndividedPixelsKillTheUnits() throws NotFiniteException {
        for (Recipe recipe : new Recipe[] {Recipe.HIGH_RATE, Recipe.RAW_PIXELS}) {
            RecipeFigures figures = figures(recipe, 1);
            assertThat(figures.dead()).as(recipe.id()).isEqualTo(10);
            assertThat(figures.testAccuracy()).as(recipe.id()).isLessThan(0.15);
            assertThat(after(recipe).train().orElseThrow().loss()).as(recipe.id()).isBetween(2.2, 2.4);
        }
    }

    @Test
    void ofShuffledLabelsNothingIsLearned() throws NotFiniteException {
        State state = after(Recipe.SHUFFLED_LABELS);
        assertThat(state.train().orElseThrow().accuracy()).isLessThan(0.2);
        assertThat(state.test().accuracy()).isLessThan(0.2);
    }

    @Test
    void aHundredImagesAreLearnedByHeart() throws NotFiniteException {
        State early = after(Recipe.FEW_IMAGES, 50);
        State late = after(Recipe.FEW_IMAGES);
        assertThat(late.train().orElseThrow().count()).isEqualTo(100);
        assertThat(late.train().orElseThrow().accuracy()).isEqualTo(1);
        assertThat(late.test().accuracy()).isLessThan(0.75);
        assertThat(late.test().loss()).isGreaterThan(early.test().loss() + 0.2);
    }

    @Test
    void eachHasANameAndASentenceOfItsOwn() {
        assertThat(Recipe.values()).extracting(Recipe::id).doesNotHaveDuplicates();
        assertThat(Recipe.values()).extracting(Recipe::hyperparameters).doesNotHaveDuplicates();
        assertThat(Recipe.values()).extracting(Recipe::description).doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).hasSizeBetween(40, 130).endsWith("."));
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
