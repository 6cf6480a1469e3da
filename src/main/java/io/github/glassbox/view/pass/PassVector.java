package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.paint.Numbers;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One vector of a pass, forward or backward, as its column shows it. Not changed once made.
 *
 * @param symbol z1, a1, z2, p, dz2, da1 or dz1
 * @param units whether its elements are hidden units, not classes
 * @param values the elements
 * @param scale of the bars
 * @param chosen the chosen element, or -1
 * @param off the elements that are zero because their units are switched off
 */
record PassVector(String symbol, boolean units, float[] values, Scale scale, int chosen, Set<Integer> off) {
    private static final double SHORTEST_POWER = 9999.5;
    private static final Scale SIGNED_UNIT = new Scale(-1, 1);

    PassVector(String symbol, boolean units, float[] values, Scale scale, int chosen) {
        this(symbol, units, values, scale, chosen, Set.of());
    }

    /** The vector that a stage makes. */
    static PassVector of(Pass pass, Stage stage) {
        String symbol = stage.symbol();
        int chosenClass = pass.chosenClass().orElse(-1);
        return switch (stage) {
            case Z1 -> {
                float[] z1 = values(pass.hidden(), h -> pass.forward().z1(h));
                yield new PassVector(symbol, true, z1, Scale.symmetric(z1), pass.unit());
            }
            case A1 -> {
                float[] a1 = values(pass.hidden(), h -> pass.forward().a1(h));
                yield new PassVector(symbol, true, a1, activations(pass.activation(), a1), pass.unit(), off(pass));
            }
            case Z2 -> {
                float[] z2 = values(Shape.CLASSES, c -> pass.forward().z2(c));
                yield new PassVector(symbol, false, z2, Scale.symmetric(z2), chosenClass);
            }
            case P -> {
                float[] p = values(Shape.CLASSES, c -> pass.forward().p(c));
                yield new PassVector(symbol, false, p, Scale.UNIT, chosenClass);
            }
            case DZ2 -> {
                Backward backward = pass.calculations().backward();
                yield new PassVector(symbol, false, values(Shape.CLASSES, backward::dz2), SIGNED_UNIT, chosenClass);
            }
            case DA1 -> {
                float[] da1 = values(pass.hidden(), pass.calculations().backward()::da1);
                yield new PassVector(symbol, true, da1, Scale.symmetric(da1), pass.unit());
            }
            case DZ1 -> {
                float[] dz1 = values(pass.hidden(), pass.calculations().backward()::dz1);
                yield new PassVector(symbol, true, dz1, Scale.symmetric(dz1), pass.unit());
            }
            default -> throw new IllegalArgumentException(stage + " makes no vector.");
        };
    }

    private static Set<Integer> off(Pass pass) {
        return IntStream.range(0, pass.hidden())
                .filter(pass.forward()::isSwitchedOff)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static float[] values(int count, IntToDoubleFunction at) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) at.applyAsDouble(k);
        }
        return values;
    }

    private static Scale activations(Activation activation, float[] a1) {
        return switch (activation) {
            case SIGMOID -> Scale.UNIT;
            case TANH -> new Scale(-1, 1);
            case RELU, LEAKY_RELU -> Scale.spanning(a1);
        };
    }

    int count() {
        return values.length;
    }

    /** An element's name, "h4" or "5". */
    String name(int k) {
        return units ? "h" + k : Integer.toString(k);
    }

    /** An element in five characters at most, for the eye. */
    String text(int k) {
        return off.contains(k) ? "off" : text(values[k], scale == Scale.UNIT && !units);
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

    /** What its elements are. */
    Quantity.Symbol quantity() {
        return Quantity.Symbol.valueOf(symbol.toUpperCase(Locale.ROOT));
    }

    /** An element with every digit it has, "z1[4] = 5.186204". */
    String exact(int k) {
        return symbol + "[" + k + "] = " + Numbers.exact(values[k]) + (off.contains(k) ? ", switched off" : "");
    }

    /** What the vector is in words, "activations a1 of 10 hidden units". */
    String words() {
        return Stage.valueOf(symbol.toUpperCase(Locale.ROOT)).words() + " of " + values.length
                + (units ? values.length == 1 ? " hidden unit" : " hidden units" : " classes");
    }

    /** An element in words, "hidden unit 4: a1[4] = 5.186204". */
    String words(int k) {
        return (units ? "hidden unit " : "class ") + k + ": " + exact(k);
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
