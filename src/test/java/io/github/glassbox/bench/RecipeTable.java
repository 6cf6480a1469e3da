package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.RecipeFigures;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.Workers;
import java.util.Arrays;
import java.util.Locale;

/**
 * What comes of a recipe, by hidden units and seed, and in all.
 *
 * <p>Arguments: recipe (small), seeds from 1 (10), hidden units (10 and 16).
 */
public final class RecipeTable {
    private RecipeTable() {}

    public static void main(String[] args) throws Exception {
        Recipe recipe = args.length > 0
                ? Arrays.stream(Recipe.values()).filter(known -> known.id().equals(args[0])).findFirst().orElseThrow()
                : Recipe.USUAL;
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int[] widths = args.length > 2
                ? Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {10, 16};
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test());
        Engine engine = Engine.standard();
        System.out.println("| H | seed | test accuracy | largest loss rise | dead | W1 at 0.6 or more | W1 - W1(0), mean |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        try (Workers workers = new Workers(engine.threads())) {
            for (int hidden : widths) {
                int dead = 0;
                int shaped = 0;
                for (int seed = 1; seed <= seeds; seed++) {
                    Hyperparameters settings = recipe.hyperparameters().withHidden(hidden).withSeed(seed);
                    RecipeFigures f = RecipeFigures.of(settings, recipe.iterations(), data, engine, workers);
                    dead += f.dead();
                    shaped += f.shaped();
                    System.out.printf(
                            Locale.ROOT,
                            "| %d | %d | %.2f %% | %.2f %% | %d | %d | %.3f |%n",
                            hidden, seed, 100 * f.testAccuracy(), 100 * f.lossRise(), f.dead(), f.shaped(), f.learned());
                }
                int all = seeds * hidden;
                System.out.printf(
                        Locale.ROOT, "| %d | all | | | %d of %d | %d of %d | |%n", hidden, dead, all, shaped, all);
            }
        }
        System.exit(0);
    }
}
