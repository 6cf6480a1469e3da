package io.github.glassbox.training.analysis;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.Softmax;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.nn.kernel.Outputs;
import io.github.glassbox.training.Survey;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How many images a network predicts right without each of its hidden units: its output is zero, all else is the same.
 * Immutable.
 *
 * <p>The counts are those of {@link Survey#evaluation} with {@link Parameters#withoutUnits}, prediction by prediction.
 */
public final class Ablation {
    private static final int IMAGES_BETWEEN_QUESTIONS = 64;
    /** A sum of n floats is off by at most n times half of this, times the sum of magnitudes; twice that is safe. */
    private static final double FLOAT_STEP = 0x1p-23;

    private final int count;
    private final int correct;
    private final int[] correctWithout;
    private final List<Integer> ranking;

    /**
     * Counts them.
     *
     * @throws CancellationException if it was cancelled
     */
    public static Ablation of(
            Kernels kernels, Parameters parameters, Activation activation, InkImages images, BooleanSupplier cancelled) {
        int hidden = parameters.hidden();
        Outputs outputs = new Survey(kernels, parameters, activation, cancelled).outputs(images, 0, hidden);
        int correct = 0;
        int[] correctWithout = new int[hidden];
        Votes votes = new Votes(parameters);
        for (int n = 0; n < images.count(); n++) {
            if (n % IMAGES_BETWEEN_QUESTIONS == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int label = images.label(n);
            boolean isCorrect = outputs.prediction(n) == label;
            correct += isCorrect ? 1 : 0;
            votes.take(outputs, n);
            for (int h = 0; h < hidden; h++) {
                boolean same = outputs.a1(n, h) == 0;
                correctWithout[h] += (same ? isCorrect : votes.predictionWithout(h) == label) ? 1 : 0;
            }
        }
        return new Ablation(images.count(), correct, correctWithout);
    }

    private Ablation(int count, int correct, int[] correctWithout) {
        this.count = count;
        this.correct = correct;
        this.correctWithout = correctWithout;
        ranking = IntStream.range(0, correctWithout.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer h) -> correctWithout[h]))
                .toList();
    }

    /** H. */
    public int hidden() {
        return correctWithout.length;
    }

    /** The share of images predicted right with all units, 0 to 1. */
    public double accuracy() {
        return (double) correct / count;
    }

    /** How many images are predicted right without hidden unit h. */
    public int correctWithout(int h) {
        return correctWithout[h];
    }

    /** The share of images predicted right without hidden unit h, 0 to 1. */
    public double accuracyWithout(int h) {
        return (double) correctWithout[h] / count;
    }

    /** The accuracy that is lost without hidden unit h; below 0 if it is better without. */
    public double loss(int h) {
        return (double) (correct - correctWithout[h]) / count;
    }

    /** The hidden units, that which is missed most first, equals in the order of their indices. */
    public List<Integer> ranking() {
        return ranking;
    }

    /** The logits of one image, with or without a unit. Where rounding could decide, they are added up as in a pass. */
    private static final class Votes {
        private final Parameters parameters;
        private final int hidden;
        private final float[] w2;
        private final float[] a1;
        private final double[] z2 = new double[Shape.CLASSES];
        private final double[] tolerance = new double[Shape.CLASSES];
        private final float[] exact = new float[Shape.CLASSES];

        Votes(Parameters parameters) {
            this.parameters = parameters;
            hidden = parameters.hidden();
            w2 = parameters.w2();
            a1 = new float[hidden];
        }

        void take(Outputs outputs, int n) {
            for (int h = 0; h < hidden; h++) {
                a1[h] = outputs.a1(n, h);
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                double sum = parameters.b2(c);
                double magnitudes = Math.abs(sum);
                for (int h = 0; h < hidden; h++) {
                    double term = (double) w2[c * hidden + h] * a1[h];
                    sum += term;
                    magnitudes += Math.abs(term);
                }
                z2[c] = sum;
                tolerance[c] = (hidden + 2) * FLOAT_STEP * magnitudes;
            }
        }

        int predictionWithout(int h) {
            int best = 0;
            for (int c = 1; c < Shape.CLASSES; c++) {
                best = without(h, c) > without(h, best) ? c : best;
            }
            for (int c = 0; c < Shape.CLASSES; c++) {
                boolean clear = without(h, best) - without(h, c) > tolerance[best] + tolerance[c];
                if (c != best && !clear) {
                    return exactWithout(h);
                }
            }
            return best;
        }

        private double without(int h, int c) {
            return z2[c] - (double) w2[c * hidden + h] * a1[h];
        }

        private int exactWithout(int silent) {
            for (int c = 0; c < Shape.CLASSES; c++) {
                float sum = parameters.b2(c);
                for (int h = 0; h < hidden; h++) {
                    sum += h == silent ? 0 : w2[c * hidden + h] * a1[h];
                }
                exact[c] = sum;
            }
            return Softmax.largest(exact);
        }
    }
}
