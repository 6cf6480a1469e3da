package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.view.paint.NumPyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** What a stage shows, as NumPy text at full precision. */
final class StageArray {
    private StageArray() {}

    /** The array that the stage makes; of dW1 and W1 the chosen hidden unit's row, after the update for the last stage. */
    static String numPy(Pass pass) {
        Backward backward = pass.calculations().backward();
        int hidden = pass.hidden();
        int h = pass.unit();
        return switch (pass.stage()) {
            case X -> vector(Shape.INPUTS, pass.forward()::x);
            case LOSS -> Double.toString(pass.forward().loss(pass.label()));
            case DW2 -> NumPyText.matrix(
                    values(Shape.CLASSES * hidden, k -> backward.dw2(k / hidden, k % hidden)), Shape.CLASSES, hidden);
            case DW1 -> vector(Shape.INPUTS, i -> backward.dw1(h, i));
            case UPDATE -> vector(
                    Shape.INPUTS, i -> pass.update().map(u -> u.next().w1(h, i)).orElse(pass.parameters().w1(h, i)));
            default -> NumPyText.array(PassVector.of(pass, pass.stage()).values());
        };
    }

    /** The number that is printed so in the formula, with every digit it has; empty if no part of it is. */
    static Optional<String> exact(Pass pass, String printed) {
        Optional<BigDecimal> number = number(printed);
        Calculation calculation = pass.calculations().calculation(pass.quantity());
        return number.flatMap(shown -> DoubleStream.concat(
                        DoubleStream.of(calculation.value()),
                        calculation.terms().stream().flatMapToDouble(term -> DoubleStream.concat(
                                DoubleStream.of(term.value()),
                                term.values().stream().mapToDouble(Float::doubleValue))))
                .filter(Double::isFinite)
                .filter(value -> new BigDecimal(value).setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0)
                .mapToObj(value -> value == (float) value ? NumPyText.number((float) value) : Double.toString(value))
                .findFirst());
    }

    /** The number that the formula is about, with every digit it has. */
    static String result(Pass pass) {
        double value = pass.calculations().value(pass.quantity());
        return pass.quantity().symbol().isDouble() ? Double.toString(value) : NumPyText.number((float) value);
    }

    private static Optional<BigDecimal> number(String printed) {
        try {
            return Optional.of(new BigDecimal(printed.strip().replace('\u2212', '-')))
                    .filter(number -> number.scale() > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String vector(int count, IntToDoubleFunction at) {
        return NumPyText.array(values(count, at));
    }

    private static float[] values(int count, IntToDoubleFunction at) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) at.applyAsDouble(k);
        }
        return values;
    }
}
