package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The chosen stage as a formula: in symbols, then with the numbers of the chosen unit or class, then the result. */
final class Formulas {
    /** Lines that a formula takes. */
    static final int LINES = 3;

    private static final double LARGEST_EXPONENT = 700;

    private final Pass pass;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean abridged;

    private Formulas(Pass pass) {
        this.pass = pass;
    }

    /**
     * The chosen stage's formula.
     *
     * @param columns characters in a line
     */
    static FormulaText of(Pass pass, int columns) {
        Formulas formulas = new Formulas(pass);
        switch (pass.stage()) {
            case X -> formulas.x();
            case Z1 -> formulas.z1();
            case A1 -> formulas.a1();
            case Z2 -> formulas.z2();
            case P -> formulas.p();
            case LOSS -> formulas.loss();
            default -> {
                return BackwardFormulas.of(pass, columns);
            }
        }
        return FormulaText.of(formulas.pieces, formulas.abridged, columns, LINES);
    }

    private void x() {
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

    private void z1() {
        int h = pass.unit();
        double bias = pass.parameters().b1(h);
        weightedSum(
                "z1[" + h + "]",
                "= Σᵢ W1[" + h + ",i]·x[i] + b1[" + h + "]",
                pass.forward().z1(h),
                bias,
                new Terms(
                        Shape.INPUTS,
                        i -> "(" + i / Shape.SIDE + "," + i % Shape.SIDE + ")",
                        i -> pass.parameters().w1(h, i),
                        i -> pass.forward().x(i)),
                "largest terms:");
    }

    private void z2() {
        int c = pass.shownClass();
        double bias = pass.parameters().b2(c);
        weightedSum(
                "z2[" + c + "]",
                "= Σₕ W2[" + c + ",h]·a1[h] + b2[" + c + "]",
                pass.forward().z2(c),
                bias,
                new Terms(
                        pass.hidden(),
                        h -> "h" + h,
                        h -> pass.parameters().w2(c, h),
                        h -> pass.forward().a1(h)),
                "largest terms:");
    }

    private void weightedSum(String what, String symbols, double value, double bias, Terms terms, String heading) {
        double sum = value - bias;
        int decimals = Rounding.ofSum(sum, bias, value);
        add(
                Piece.must(what),
                Piece.must(symbols),
                Piece.must("= " + Numbers.fixed(sum, decimals) + " + "
                        + Rounding.bracketed(Numbers.fixed(bias, decimals))),
                Piece.result("= " + Numbers.fixed(value, decimals)));
        abridged = terms.addTo(pieces, heading, "every term is 0: only the bias is left");
    }

    private void a1() {
        int h = pass.unit();
        double z = pass.forward().z1(h);
        double a = pass.forward().a1(h);
        String zText = Rounding.number(z);
        String f = pass.activation().toString();
        if (pass.forward().isSwitchedOff(h)) {
            add(
                    Piece.must("a1[" + h + "] = 0,"),
                    Piece.newLine("h" + h + " is switched off: 0 instead of " + f + "(" + zText + "), for looking only"));
            return;
        }
        add(
                Piece.must("a1[" + h + "] = " + f + "(z1[" + h + "])"),
                Piece.must("= " + f + "(" + zText + ")"));
        switch (pass.activation()) {
            case RELU -> add(Piece.must("= max(" + zText + ", 0)"), result(a), active());
            case LEAKY_RELU -> {
                add(z > 0 ? Piece.must("= z1[" + h + "]") : Piece.must("= 0.01·" + Rounding.bracketed(z)));
                add(result(a), Piece.newLine("leaky ReLU(z) = z above 0, otherwise 0.01·z"), active());
            }
            case TANH -> add(
                    result(a),
                    Piece.newLine("tanh(z) = (exp(z) − exp(−z)) / (exp(z) + exp(−z)), from −1 to 1"));
            case SIGMOID -> add(
                    Piece.must("= 1 / (1 + exp(" + Rounding.number(-z) + "))"),
                    Piece.must("= 1 / (1 + " + Rounding.number(Math.exp(-z)) + ")"),
                    result(a),
                    Piece.newLine("sigmoid(z) = 1 / (1 + exp(−z)), from 0 to 1"));
        }
    }

    private Piece active() {
        int active = 0;
        for (int h = 0; h < pass.hidden(); h++) {
            active += pass.forward().a1(h) > 0 ? 1 : 0;
        }
        return Piece.newLine(active + " of " + pass.hidden() + (pass.hidden() == 1 ? " unit has" : " units have")
                + " a1 > 0 for this picture");
    }

    private void p() {
        int c = pass.shownClass();
        double z = pass.forward().z2(c);
        double p = pass.forward().p(c);
        double max = pass.forward().z2(pass.prediction());
        double shifted = 0;
        for (int k = 0; k < Shape.CLASSES; k++) {
            shifted += Math.exp(pass.forward().z2(k) - max);
        }
        add(Piece.must("p[" + c + "] = exp(z2[" + c + "]) / Σₖ exp(z2[k])"));
        if (Math.abs(max) < LARGEST_EXPONENT && Math.abs(z) < LARGEST_EXPONENT) {
            add(Piece.must("= " + Rounding.number(Math.exp(z)) + " / " + Rounding.number(shifted * Math.exp(max))));
        }
        add(Piece.result("= " + Rounding.number(p)));
        if (!pass.forward().subtractsMax()) {
            add(Piece.newLine("fault on: no maximum subtracted; exp overflows from 89 on, is 0 below −103"));
            return;
        }
        add(
                Piece.newLine("computed less the maximum, z2[" + pass.prediction() + "] = " + Rounding.number(max) + ":"),
                Piece.may(" ", "exp(" + Rounding.number(z - max) + ") / Σₖ exp(z2[k] − max)"),
                Piece.may(" ", "= " + Rounding.number(Math.exp(z - max)) + " / " + Rounding.number(shifted)),
                Piece.may(" ", "= " + Rounding.number(p)));
    }

    private void loss() {
        int y = pass.label();
        double p = pass.forward().p(y);
        double loss = pass.forward().loss(y);
        double z = pass.forward().z2(y);
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
                Piece.newLine("computed from the logits: ln Σₖ exp(z2[k]) − z2[" + y + "]"),
                Piece.may(" ", "= " + Numbers.fixed(loss + z, decimals) + " − "
                        + Rounding.bracketed(Numbers.fixed(z, decimals)) + " = " + result),
                Piece.newLine(pass.labelled()
                        ? "label y = " + y + ", prediction " + pass.prediction() + (pass.correct() ? ": right" : ": wrong")
                        : pass.yText()));
    }

    private static Piece result(double value) {
        return Piece.result("= " + Rounding.number(value));
    }

    private void add(Piece... more) {
        pieces.addAll(List.of(more));
    }
}
