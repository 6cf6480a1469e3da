package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;

/** The formulas of the forward pass, with the numbers of the chosen unit, class or pixel; and those of every stage. */
final class Formulas extends Formula {
    /** Lines that a formula takes. */
    static final int LINES = 3;

    private static final double LARGEST_EXPONENT = 700;

    private Formulas(Pass pass) {
        super(pass);
    }

    /**
     * The chosen stage's formula.
     *
     * @param columns characters in a line
     */
    static FormulaText of(Pass pass, int columns) {
        Formulas forward = new Formulas(pass);
        switch (pass.stage().kind()) {
            case INPUT -> forward.input();
            case WEIGHTED_SUM -> forward.weightedSum();
            case ACTIVATION -> forward.activation();
            case SOFTMAX -> forward.softmax();
            case LOSS -> forward.loss();
            case UPDATE -> {
                return UpdateFormula.of(pass, columns);
            }
            default -> {
                return BackwardFormulas.of(pass, columns);
            }
        }
        return forward.text(columns);
    }

    private void input() {
        int inked = 0;
        int darkest = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            inked += pass.forward().x(i) > 0 ? 1 : 0;
            darkest = pass.forward().x(i) > pass.forward().x(darkest) ? i : darkest;
        }
        int ink = pass.forward().ink(darkest);
        String divided = pass.forward().rawPixels() ? "" : " / 255";
        add(Piece.must("x[i] = ink[i]" + divided + ","), Piece.must("i = 28·row + column"));
        add(Piece.newLine(inked + " of 784 have ink,"));
        if (inked > 0) {
            add(
                    Piece.may(" ", "darkest " + ink + divided.replace(" ", "") + ":"),
                    Piece.may(" ", "x[" + darkest + "] (row " + darkest / Shape.SIDE + ", column "
                            + darkest % Shape.SIDE + ")"),
                    Piece.mayResult("= " + Rounding.number(pass.forward().x(darkest))));
        }
        add(Piece.newLine("blank pixels are x[i] = 0 and add nothing to z1"));
    }

    private void weightedSum() {
        Calculation sum = calculation();
        double value = sum.value();
        double bias = sum.terms().get(0).value();
        double products = value - bias;
        int decimals = Rounding.ofSum(products, bias, value);
        add(
                Piece.must(what.toString()),
                Piece.must("= " + sum.rule()),
                Piece.must("= " + Numbers.fixed(products, decimals) + " + "
                        + Rounding.bracketed(Numbers.fixed(bias, decimals))),
                Piece.result("= " + Numbers.fixed(value, decimals)));
        terms(sum, "every term is 0: only the bias is left");
    }

    private void activation() {
        String z = name(Symbol.z(layer));
        double input = value(Symbol.z(layer));
        double a = value(Symbol.a(layer));
        String printed = Rounding.number(input);
        String f = pass.activation().toString();
        if (pass.forward().isSwitchedOff(what.row())) {
            add(
                    Piece.must(what + " = 0,"),
                    Piece.newLine("h" + what.row() + " is switched off: 0 instead of " + f + "(" + printed
                            + "), for looking only"));
            return;
        }
        add(Piece.must(what + " = " + f + "(" + z + ")"), Piece.must("= " + f + "(" + printed + ")"));
        switch (pass.activation()) {
            case RELU -> add(Piece.must("= max(" + printed + ", 0)"), result(a), active());
            case LEAKY_RELU -> {
                add(input > 0 ? Piece.must("= " + z) : Piece.must("= 0.01·" + Rounding.bracketed(input)));
                add(result(a), Piece.newLine("leaky ReLU(z) = z above 0, otherwise 0.01·z"), active());
            }
            case TANH -> add(
                    result(a),
                    Piece.newLine("tanh(z) = (exp(z) − exp(−z)) / (exp(z) + exp(−z)), from −1 to 1"));
            case SIGMOID -> add(
                    Piece.must("= 1 / (1 + exp(" + Rounding.number(-input) + "))"),
                    Piece.must("= 1 / (1 + " + Rounding.number(Math.exp(-input)) + ")"),
                    result(a),
                    Piece.newLine("sigmoid(z) = 1 / (1 + exp(−z)), from 0 to 1"));
            case IDENTITY -> add(
                    result(a),
                    Piece.newLine("identity(z) = z: without a bend two layers can do no more than one"));
        }
    }

    private Piece active() {
        Symbol a = Symbol.a(layer);
        int units = a.rows(pass.parameters().shape());
        int active = 0;
        for (int k = 0; k < units; k++) {
            active += pass.value(a, k) > 0 ? 1 : 0;
        }
        return Piece.newLine(active + " of " + units + (units == 1 ? " unit has " : " units have ") + a
                + " > 0 for this picture");
    }

    private void softmax() {
        Symbol logits = Symbol.z(layer);
        int c = what.row();
        double z = value(logits);
        double p = value(Symbol.P);
        double max = pass.value(logits, pass.prediction());
        double shifted = 0;
        for (int k = 0; k < Shape.CLASSES; k++) {
            shifted += Math.exp(pass.value(logits, k) - max);
        }
        add(Piece.must(what + " = exp(" + logits + "[" + c + "]) / Σₖ exp(" + logits + "[k])"));
        if (Math.abs(max) < LARGEST_EXPONENT && Math.abs(z) < LARGEST_EXPONENT) {
            add(Piece.must("= " + Rounding.number(Math.exp(z)) + " / " + Rounding.number(shifted * Math.exp(max))));
        }
        add(result(p));
        if (!pass.forward().subtractsMax()) {
            add(Piece.newLine("fault on: no maximum subtracted; exp overflows from 89 on, is 0 below −103"));
            return;
        }
        add(
                Piece.newLine("computed less the maximum, " + logits + "[" + pass.prediction() + "] = "
                        + Rounding.number(max) + ":"),
                Piece.may(" ", "exp(" + Rounding.number(z - max) + ") / Σₖ exp(" + logits + "[k] − max)"),
                Piece.may(" ", "= " + Rounding.number(Math.exp(z - max)) + " / " + Rounding.number(shifted)),
                Piece.may(" ", "= " + Rounding.number(p)));
    }

    private void loss() {
        Symbol logits = Symbol.z(layer);
        int y = pass.label();
        double p = pass.value(Symbol.P, y);
        double loss = pass.forward().loss(y);
        double z = pass.value(logits, y);
        if (!Double.isFinite(loss)) {
            add(Piece.must("L = −ln p[y]"), Piece.result("= " + loss));
            add(Piece.newLine("fault on: no maximum subtracted; exp overflows, or all are 0"));
            return;
        }
        int decimals = Rounding.ofSum(loss + z, -z, loss);
        String result = Numbers.fixed(loss, decimals);
        add(Piece.must("L = −ln p[y]"), Piece.must("= −ln p[" + y + "]"));
        if (p > 0) {
            double unit = Math.pow(10, decimals);
            add(Piece.must("= −ln "
                    + Rounding.probability(
                            p, shown -> Math.round(-Math.log(shown) * unit) == Math.round(loss * unit))));
        }
        add(
                Piece.result("= " + result),
                Piece.newLine("computed from the logits: ln Σₖ exp(" + logits + "[k]) − " + logits + "[" + y + "]"),
                Piece.may(" ", "= " + Numbers.fixed(loss + z, decimals) + " − "
                        + Rounding.bracketed(Numbers.fixed(z, decimals)) + " = " + result),
                Piece.newLine(pass.labelled()
                        ? "label y = " + y + ", prediction " + pass.prediction() + (pass.correct() ? ": right" : ": wrong")
                        : pass.yText()));
    }
}
