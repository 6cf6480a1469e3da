package io.github.glassbox.training;

import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.analysis.UnitActivity;
import java.util.stream.IntStream;

/**
 * What comes of a recipe.
 *
 * @param testAccuracy at the end, 0 to 1
 * @param lossRise the most by which the loss of a state exceeds the least before it, as a share of that
 * @param dead hidden units that fire on fewer than 10 training images
 * @param shaped hidden units whose W1 has an autocorrelation of 0.6 or more
 * @param learned the mean autocorrelation of W1 - W1(0)
 */
public record RecipeFigures(double testAccuracy, double lossRise, int dead, int shaped, double learned) {
    private static final double SHAPED = 0.6;
    private static final int FIRING = 10;

    /** Trains full batch so many iterations, and looks at the last state. */
    public static RecipeFigures of(
            Hyperparameters settings, int iterations, TrainingData data, Engine engine, Workers workers)
            throws NotFiniteException {
        Parameters start = settings.initializer().draw(new Shape(settings.hidden()), settings.seed());
        Trainer trainer = Trainer.start(data, start, settings, engine, workers);
        double least = trainer.batchLoss();
        double rise = 0;
        while (trainer.iteration() < iterations) {
            trainer.step();
            rise = Math.max(rise, trainer.batchLoss() / least - 1);
            least = Math.min(least, trainer.batchLoss());
        }
        State last = trainer.state();
        Parameters learned = last.parameters().minus(start);
        return new RecipeFigures(
                last.test().accuracy(),
                rise,
                (int) units(settings)
                        .filter(h -> UnitActivity.fired(
                                        data.train().withRawPixels(settings.learning().mistakes().rawPixels()),
                                        last.parameters(), h, settings.activation(), () -> false)
                                < FIRING)
                        .count(),
                (int) units(settings).filter(h -> autocorrelation(last.parameters(), h) >= SHAPED).count(),
                units(settings).mapToDouble(h -> autocorrelation(learned, h)).average().orElseThrow());
    }

    private static IntStream units(Hyperparameters settings) {
        return IntStream.range(0, settings.hidden());
    }

    /** Mean of the correlations of a unit's 784 weights with their right and with their lower neighbours; noise has 0. */
    static double autocorrelation(Parameters w, int h) {
        double right = correlation(w, h, Shape.SIDE, Shape.SIDE - 1, 1);
        double below = correlation(w, h, Shape.SIDE - 1, Shape.SIDE, Shape.SIDE);
        return (right + below) / 2;
    }

    private static double correlation(Parameters w, int h, int rows, int columns, int distance) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double here = w.w1(h, row * Shape.SIDE + column);
                double there = w.w1(h, row * Shape.SIDE + column + distance);
                a += here;
                b += there;
                aa += here * here;
                bb += there * there;
                ab += here * there;
            }
        }
        int n = rows * columns;
        double spread = Math.sqrt((aa - a * a / n) * (bb - b * b / n));
        return spread == 0 ? 0 : (ab - a * b / n) / spread;
    }
}
