package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.NumPyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** What a stage shows, as NumPy text at full precision. */
final class StageArray {
    /** From a weight after the update through Adam's corrected moment and its mean gradient to that of one picture. */
    private static final int LEVELS_OF_UPDATE = 4;

    private StageArray() {}

    /** The array that the stage makes; of dW1 and W1 the chosen hidden unit's row, after the update for the last stage. */
    static String numPy(Pass pass) {
        Symbol symbol = pass.quantity().symbol();
        if (symbol.indices() == 0) {
            return Double.toString(pass.calculations().value(pass.quantity()));
        }
        Shape shape = pass.parameters().shape();
        boolean row = symbol.layer() == 1;
        Symbol made = pass.stage().kind() == Stage.Kind.UPDATE && pass.update().isEmpty() ? Symbol.Role.VALUE.of(symbol) : symbol;
        int columns = made.columns(shape);
        int rows = made.rows(shape);
        if (made.indices() == 1) {
            return NumPyText.array(values(rows, k -> pass.value(made, k)));
        }
        return row
                ? NumPyText.array(values(columns, k -> pass.value(made, pass.unit(), k)))
                : NumPyText.matrix(values(rows * columns, k -> pass.value(made, k / columns, k % columns)), rows, columns);
    }

    /** The number that is printed so in the formula, with every digit it has; empty if no part of it is. */
    static Optional<String> exact(Pass pass, String printed) {
        Optional<BigDecimal> number = number(printed);
        int levels = pass.stage().kind() == Stage.Kind.UPDATE ? LEVELS_OF_UPDATE : 1;
        return number.flatMap(shown -> numbers(pass.calculations(), pass.quantity(), levels)
                .filter(Double::isFinite)
                .filter(value -> new BigDecimal(value).setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0)
                .mapToObj(value -> value == (float) value ? NumPyText.number((float) value) : Double.toString(value))
                .findFirst());
    }

    /** A quantity's value and those of its terms, as many levels down. */
    private static DoubleStream numbers(Calculations all, Quantity what, int levels) {
        Calculation calculation = all.calculation(what);
        DoubleStream own = DoubleStream.concat(
                DoubleStream.of(calculation.value()),
                calculation.terms().stream().flatMapToDouble(term -> DoubleStream.concat(
                        DoubleStream.of(term.value()),
                        term.values().stream().mapToDouble(Float::doubleValue))));
        return levels == 1 ? own : DoubleStream.concat(
                own,
                calculation.terms().stream().flatMapToDouble(term -> numbers(all, term.quantity(), levels - 1)));
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

    private static float[] values(int count, IntToDoubleFunction at) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) at.applyAsDouble(k);
        }
        return values;
    }
}
