package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One vector of a pass, forward or backward, as its column shows it. Not changed once made.
 *
 * @param stage that makes it: z1, a1, z2, p, dz2, da1 or dz1
 * @param values the elements
 * @param scale of the bars
 * @param chosen the chosen element, or -1
 * @param off the elements that are zero because their units are switched off
 */
record PassVector(Stage stage, float[] values, Scale scale, int chosen, Set<Integer> off) {
    private static final double SHORTEST_POWER = 9999.5;
    private static final Scale SIGNED_UNIT = new Scale(-1, 1);

    /** The vector that a stage makes. */
    static PassVector of(Pass pass, Stage stage) {
        Symbol symbol = stage.makes().get(0);
        float[] values = new float[symbol.rows(pass.parameters().shape())];
        for (int k = 0; k < values.length; k++) {
            values[k] = pass.value(symbol, k);
        }
        Scale scale = switch (stage.kind()) {
            case ACTIVATION -> activations(pass.activation(), values);
            case SOFTMAX -> Scale.UNIT;
            case SOFTMAX_GRADIENT -> SIGNED_UNIT;
            default -> Scale.symmetric(values);
        };
        int chosen = stage.isHidden() ? pass.unit() : pass.chosenClass().orElse(-1);
        return new PassVector(stage, values, scale, chosen, stage.kind() == Stage.Kind.ACTIVATION ? off(pass) : Set.of());
    }

    /** Whether its elements are hidden units, not classes. */
    boolean units() {
        return stage.isHidden();
    }

    private static Set<Integer> off(Pass pass) {
        return IntStream.range(0, pass.hidden())
                .filter(pass.forward()::isSwitchedOff)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Scale activations(Activation activation, float[] a1) {
        return switch (activation) {
            case SIGMOID -> Scale.UNIT;
            case TANH -> new Scale(-1, 1);
            case RELU, LEAKY_RELU, IDENTITY -> Scale.spanning(a1);
        };
    }

    int count() {
        return values.length;
    }

    /** An element's name, "h4" or "5". */
    String name(int k) {
        return units() ? "h" + k : Integer.toString(k);
    }

    /** An element in five characters at most, for the eye. */
    String text(int k) {
        return off.contains(k) ? "off" : text(values[k], stage.kind() == Stage.Kind.SOFTMAX);
    }

    static String text(double value, boolean probability) {
        double magnitude = Math.abs(value);
        if (probability) {
            return Numbers.fixed(value, 3);
        }
        if (Double.isFinite(value) && magnitude >= SHORTEST_POWER) {
            return Numbers.power(value, 0);
        }
        return Numbers.fixed(value, magnitude < 9.995 ? 2 : magnitude < 99.95 ? 1 : 0);
    }

    /** Where an element comes from. */
    Quantity quantity(int k) {
        return Quantity.of(stage.makes().get(0), k);
    }

    /** An element with every digit it has, "z1[4] = 5.186204". */
    String exact(int k) {
        return quantity(k) + " = " + Numbers.exact(values[k]) + (off.contains(k) ? ", switched off" : "");
    }

    /** What the vector is in words, "activations a1 of 10 hidden units". */
    String words() {
        return stage.words() + " of " + values.length
                + (units() ? values.length == 1 ? " hidden unit" : " hidden units" : " classes");
    }

    /** An element in words, "hidden unit 4: a1[4] = 5.186204". */
    String words(int k) {
        return (units() ? "hidden unit " : "class ") + k + ": " + exact(k);
    }

    /** The element of first..last that is farthest from zero. */
    int largest(int first, int last) {
        int best = first;
        for (int k = first + 1; k <= last; k++) {
            if (Math.abs(values[k]) > Math.abs(values[best])) {
                best = k;
            }
        }
        return best;
    }
}
