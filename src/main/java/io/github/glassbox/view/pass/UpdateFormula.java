package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Decimals;
import io.github.glassbox.nn.calculation.Iteration;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.List;

/** The formula of the update of the chosen weight: before, the step and what makes it, after. */
final class UpdateFormula extends Formula {
    private static final int ROOM_FOR_NOTE = 13;

    private final int columns;
    private final Quantity weight;
    private final String dw;

    private UpdateFormula(Pass pass, int columns) {
        super(pass);
        this.columns = columns;
        weight = what.in(Role.VALUE);
        dw = Symbol.dw(layer).toString();
    }

    static FormulaText of(Pass pass, int columns) {
        UpdateFormula update = new UpdateFormula(pass, columns);
        pass.calculations().iteration().step().ifPresentOrElse(update::add, update::addSymbols);
        return update.text(columns);
    }

    private void addSymbols() {
        add(Piece.must(weight + " ← " + weight + " − α·" + weight.in(Role.GRADIENT)));
    }

    private void add(Iteration.Step step) {
        add(
                Piece.must(weight + " ← " + weight + " − α·" + direction(step)),
                Piece.must("= " + stepped(weight)),
                Piece.result("= " + after(weight)),
                Piece.newLine("α = " + Decimals.shortest(step.rule().alpha()) + ", mean " + dw + " of "
                        + Numbers.count(step.images()) + " images = " + number(Role.MEAN)),
                Piece.more(", of this one alone " + number(Role.GRADIENT)),
                Piece.newLine(remembered(step)));
    }

    private String direction(Iteration.Step step) {
        return switch (step.rule().optimizer()) {
            case GRADIENT_DESCENT -> step.rule().l2() == 0 ? weight.in(Role.GRADIENT).toString() : slope(step);
            case MOMENTUM -> "m";
            case ADAM -> "m̂ / (√v̂ + ε)";
        };
    }

    private String slope(Iteration.Step step) {
        float l2 = step.rule().l2();
        return l2 == 0 ? dw : "(" + dw + " + " + Decimals.shortest(l2) + "·" + weight.symbol() + ")";
    }

    /** What an optimiser remembers, with the rules where there is room for them; without one, what becomes of the bias. */
    private String remembered(Iteration.Step step) {
        return switch (step.rule().optimizer()) {
            case GRADIENT_DESCENT -> {
                Quantity bias = Quantity.of(Symbol.b(layer), weight.row());
                yield bias + " ← " + stepped(bias) + " = " + after(bias);
            }
            case MOMENTUM -> {
                String numbers = " = 0.9·" + Rounding.bracketed(digits(Role.M_BEFORE)) + " + "
                        + Rounding.bracketed(digits(Role.SLOPE)) + " = " + digits(Role.M);
                yield longest("m = 0.9·m + " + slope(step) + numbers, "m" + numbers);
            }
            case ADAM -> {
                boolean penalized = step.rule().l2() != 0;
                String g = penalized ? "g" : dw;
                String numbers = (penalized ? "g = " + digits(Role.SLOPE) + ", " : "") + "m = " + digits(Role.M) + ", v = "
                        + digits(Role.V) + ", m̂ = " + digits(Role.M_HAT) + ", v̂ = " + digits(Role.V_HAT);
                yield longest(
                        numbers.replace("g =", "g = " + slope(step) + " =")
                                .replace("m =", "m = 0.9·m + 0.1·" + g + " =")
                                .replace("v =", "v = 0.999·v + 0.001·" + g + "² ="),
                        numbers,
                        numbers.replace(" =", ""));
            }
        };
    }

    /** The first that fits beside the note at the end, or else the last. */
    private String longest(String... texts) {
        return List.of(texts).stream()
                .filter(text -> text.length() + ROOM_FOR_NOTE <= columns)
                .findFirst()
                .orElse(texts[texts.length - 1]);
    }

    private float of(Quantity quantity) {
        return (float) pass.calculations().value(quantity);
    }

    private String number(Role role) {
        return Rounding.number(of(weight.in(role)));
    }

    /** What an optimiser remembers may be small, and is multiplied: three digits that count. */
    private String digits(Role role) {
        return Numbers.significant(of(weight.in(role)));
    }

    private float step(Quantity parameter) {
        return of(parameter.in(Role.NEXT)) - of(parameter);
    }

    /** So many that the step can be seen. */
    private int decimals(Quantity parameter) {
        float step = step(parameter);
        return Math.max(
                Rounding.ofSum(of(parameter), step, of(parameter.in(Role.NEXT))),
                step == 0 ? 0 : Rounding.ofLargest(Math.abs(step)));
    }

    private String stepped(Quantity parameter) {
        float step = step(parameter);
        int decimals = decimals(parameter);
        return Numbers.fixed(of(parameter), decimals) + (step < 0 ? " − " : " + ") + Numbers.fixed(Math.abs(step), decimals);
    }

    private String after(Quantity parameter) {
        return Numbers.fixed(of(parameter.in(Role.NEXT)), decimals(parameter));
    }
}
