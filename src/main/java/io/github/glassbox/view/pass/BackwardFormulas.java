package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;

/** The formulas of the backward pass, with the numbers of the chosen unit, class and pixel. */
final class BackwardFormulas extends Formula {
    private BackwardFormulas(Pass pass) {
        super(pass);
    }

    static FormulaText of(Pass pass, int columns) {
        BackwardFormulas backward = new BackwardFormulas(pass);
        switch (pass.stage().kind()) {
            case SOFTMAX_GRADIENT -> backward.softmaxGradient();
            case WEIGHT_GRADIENT -> backward.weightGradient();
            case ACTIVATION_GRADIENT -> backward.activationGradient();
            case SUM_GRADIENT -> backward.sumGradient();
            default -> throw new IllegalArgumentException(pass.stage() + " is no stage of the backward pass.");
        }
        return backward.text(columns);
    }

    private void softmaxGradient() {
        int c = what.row();
        int y = c == pass.label() ? 1 : 0;
        float p = value(Symbol.P);
        float dz = value(what.symbol());
        int decimals = Rounding.ofSum(p, -y, dz);
        add(
                Piece.must(what + " = p[" + c + "] − y[" + c + "]"),
                Piece.must("= " + Numbers.fixed(p, decimals) + " − " + y),
                Piece.result("= " + Numbers.fixed(dz, decimals)),
                Piece.newLine(pass.yText() + ": y[" + pass.label() + "] = 1, the others are 0"),
                Piece.newLine("this is how the loss changes with each logit"));
    }

    private void weightGradient() {
        Calculation product = calculation();
        Symbol db = Symbol.db(layer);
        add(Piece.must(what + " = " + product.rule()));
        product(product.terms().get(0).value(), product.terms().get(1).value(), (float) product.value());
        add(
                Piece.newLine(name(db) + " = " + name(Symbol.dz(layer))),
                Piece.mayResult("= " + Rounding.number(value(db))),
                Piece.newLine(layer == 1 ? pixel() : mistake(db)));
    }

    private String pixel() {
        int i = what.column();
        return "pixel " + i + " is row " + i / Shape.SIDE + ", column " + i % Shape.SIDE + "; blank pixels get no gradient";
    }

    /** With the bias gradients summed, what that makes of the biases of the classes; else what a unit without output does. */
    private String mistake(Symbol db) {
        boolean summed = layer == Shape.LAYERS
                && pass.update().filter(u -> u.learning().mistakes().sumsBiasGradients()).isPresent();
        return summed
                ? "fault on: mean " + db + " = Σ " + db + " = " + Rounding.number(pass.value(Role.MEAN.of(db), 0)) + ": "
                        + Role.VALUE.of(db) + " never learns"
                : "a unit with " + Symbol.a(layer - 1) + " = 0 leaves its column of " + what.symbol() + " at 0";
    }

    private void activationGradient() {
        Calculation sum = calculation();
        add(Piece.must(what + " = " + sum.rule()), result(sum.value()));
        terms(sum, "every term is 0");
    }

    private void sumGradient() {
        Quantity z = Quantity.of(Symbol.z(layer), what.row());
        Quantity a = Quantity.of(Symbol.a(layer), what.row());
        add(Piece.must(what + " = " + name(Symbol.da(layer)) + "·f′(" + z + ")"));
        product(value(Symbol.da(layer)), pass.calculations().backward().slope(what.row()), value(what.symbol()));
        if (pass.forward().isSwitchedOff(what.row())) {
            add(Piece.newLine("h" + what.row() + " is switched off: nothing goes back through it, its slope counts as 0"));
            return;
        }
        String ofZ = z + " = " + Rounding.number(value(z.symbol()));
        String ofA = a + " = " + Rounding.number(value(a.symbol()));
        add(Piece.newLine(switch (pass.activation()) {
            case RELU -> "ReLU′(z) = 1 above 0, otherwise 0; " + ofZ;
            case LEAKY_RELU -> "leaky ReLU′(z) = 1 above 0, otherwise 0.01; " + ofZ;
            case TANH -> "tanh′(z) = 1 − " + a.symbol() + "²; " + ofA;
            case SIGMOID -> "sigmoid′(z) = " + a.symbol() + "·(1 − " + a.symbol() + "); " + ofA;
            case IDENTITY -> "identity′(z) = 1, whatever z is; " + ofZ;
        }));
    }
}
