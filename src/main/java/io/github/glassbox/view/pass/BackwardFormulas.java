package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Decimals;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formulas of the backward pass and of the update, with the numbers of the chosen unit, class and pixel. */
final class BackwardFormulas {
    private final Pass pass;
    private final Backward backward;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean abridged;

    private BackwardFormulas(Pass pass) {
        this.pass = pass;
        backward = pass.calculations().backward();
    }

    static FormulaText of(Pass pass, int columns) {
        BackwardFormulas formulas = new BackwardFormulas(pass);
        switch (pass.stage()) {
            case DZ2 -> formulas.dz2();
            case DW2 -> formulas.dw2();
            case DA1 -> formulas.da1();
            case DZ1 -> formulas.dz1();
            case DW1 -> formulas.dw1();
            case UPDATE -> formulas.update();
            default -> throw new IllegalArgumentException(pass.stage() + " is a stage of the forward pass.");
        }
        return FormulaText.of(formulas.pieces, formulas.abridged, columns, Formulas.LINES);
    }

    private void dz2() {
        int c = pass.shownClass();
        int y = c == pass.label() ? 1 : 0;
        int decimals = Rounding.ofSum(pass.forward().p(c), -y, backward.dz2(c));
        add(
                Piece.must("dz2[" + c + "] = p[" + c + "] − y[" + c + "]"),
                Piece.must("= " + Numbers.fixed(pass.forward().p(c), decimals) + " − " + y),
                Piece.result("= " + Numbers.fixed(backward.dz2(c), decimals)),
                Piece.newLine(pass.yText() + ": y[" + pass.label() + "] = 1, the others are 0"),
                Piece.newLine("this is how the loss changes with each logit"));
    }

    private void dw2() {
        int c = pass.shownClass();
        int h = pass.unit();
        add(Piece.must("dW2[" + c + "," + h + "] = dz2[" + c + "]·a1[" + h + "]"));
        product(backward.dz2(c), pass.forward().a1(h), backward.dw2(c, h));
        add(
                Piece.newLine("db2[" + c + "] = dz2[" + c + "]"),
                Piece.mayResult("= " + Rounding.number(backward.db2(c))),
                Piece.newLine(mistake().orElse("a unit with a1 = 0 leaves its column of dW2 at 0")));
    }

    /** With the bias gradients summed, what that makes of b2. */
    private Optional<String> mistake() {
        return pass.update().filter(u -> u.learning().mistakes().sumsBiasGradients())
                .map(u -> "fault on: mean db2 = Σ db2 = " + Rounding.number(u.gradient().b2(0)) + ": b2 never learns");
    }

    private void da1() {
        int h = pass.unit();
        Terms terms = new Terms(
                Shape.CLASSES, c -> "digit " + c, c -> pass.parameters().w2(c, h), backward::dz2);
        add(
                Piece.must("da1[" + h + "] = Σ_c W2[c," + h + "]·dz2[c]"),
                Piece.result("= " + Rounding.number(backward.da1(h))));
        abridged = terms.addTo(pieces, "largest terms:", "every term is 0");
    }

    private void dz1() {
        int h = pass.unit();
        add(Piece.must("dz1[" + h + "] = da1[" + h + "]·f′(z1[" + h + "])"));
        product(backward.da1(h), backward.slope(h), backward.dz1(h));
        if (pass.forward().isSwitchedOff(h)) {
            add(Piece.newLine("h" + h + " is switched off: nothing goes back through it, its slope counts as 0"));
            return;
        }
        add(Piece.newLine(switch (pass.activation()) {
            case RELU -> "ReLU′(z) = 1 above 0, otherwise 0; z1[" + h + "] = " + Rounding.number(pass.forward().z1(h));
            case LEAKY_RELU -> "leaky ReLU′(z) = 1 above 0, otherwise 0.01; z1[" + h + "] = "
                    + Rounding.number(pass.forward().z1(h));
            case TANH -> "tanh′(z) = 1 − a1²; a1[" + h + "] = " + Rounding.number(pass.forward().a1(h));
            case SIGMOID -> "sigmoid′(z) = a1·(1 − a1); a1[" + h + "] = " + Rounding.number(pass.forward().a1(h));
        }));
    }

    private void dw1() {
        int h = pass.unit();
        int i = pass.shownPixel();
        add(Piece.must("dW1[" + h + "," + i + "] = dz1[" + h + "]·x[" + i + "]"));
        product(backward.dz1(h), pass.forward().x(i), backward.dw1(h, i));
        add(
                Piece.newLine("db1[" + h + "] = dz1[" + h + "]"),
                Piece.mayResult("= " + Rounding.number(backward.db1(h))),
                Piece.newLine("pixel " + i + " is row " + i / Shape.SIDE + ", column " + i % Shape.SIDE
                        + "; blank pixels get no gradient"));
    }

    private void update() {
        int h = pass.unit();
        int i = pass.shownPixel();
        float before = pass.parameters().w1(h, i);
        String weight = "W1[" + h + "," + i + "]";
        if (pass.update().isEmpty()) {
            add(Piece.must(weight + " ← " + weight + " − α·dW1[" + h + "," + i + "]"));
            return;
        }
        Pass.BatchUpdate update = pass.update().orElseThrow();
        float step = update.next().w1(h, i) - before;
        int decimals = Math.max(
                Rounding.ofSum(before, step, update.next().w1(h, i)), step == 0 ? 0 : Rounding.ofLargest(Math.abs(step)));
        add(
                Piece.must(weight + " ← " + symbols(update.learning(), weight, "dW1[" + h + "," + i + "]")),
                Piece.must("= " + Numbers.fixed(before, decimals) + (step < 0 ? " − " : " + ")
                        + Numbers.fixed(Math.abs(step), decimals)),
                Piece.result("= " + Numbers.fixed(update.next().w1(h, i), decimals)),
                Piece.newLine("α = " + Decimals.shortest(update.learning().rate()) + ", mean dW1 of " + Numbers.count(update.batch().size())
                        + " images = " + Rounding.number(update.gradient().w1(h, i))),
                Piece.more(", of this one alone " + Rounding.number(backward.dw1(h, i))),
                Piece.newLine(rule(update.learning()).orElseGet(() -> bias(update, h))));
    }

    private String bias(Pass.BatchUpdate update, int h) {
        float before = pass.parameters().b1(h);
        float after = update.next().b1(h);
        float step = after - before;
        int decimals = Math.max(
                Rounding.ofSum(before, step, after), step == 0 ? 0 : Rounding.ofLargest(Math.abs(step)));
        return "b1[" + h + "] ← " + Numbers.fixed(before, decimals) + (step < 0 ? " − " : " + ")
                + Numbers.fixed(Math.abs(step), decimals) + " = " + Numbers.fixed(after, decimals);
    }

    private static String symbols(Learning learning, String weight, String gradient) {
        return switch (learning.optimizer()) {
            case GRADIENT_DESCENT -> weight + " − α·" + (learning.l2() == 0 ? gradient : slope(learning));
            case MOMENTUM -> weight + " − α·m";
            case ADAM -> weight + " − α·m̂ / (√v̂ + ε)";
        };
    }

    private static String slope(Learning learning) {
        return learning.l2() == 0 ? "dW1" : "(dW1 + " + Decimals.shortest(learning.l2()) + "·W1)";
    }

    /** What an optimiser remembers, if it does. */
    private static Optional<String> rule(Learning learning) {
        return switch (learning.optimizer()) {
            case GRADIENT_DESCENT -> Optional.empty();
            case MOMENTUM -> Optional.of("m = 0.9·m + " + slope(learning));
            case ADAM -> Optional.of("m = 0.9·m + 0.1·g, v = 0.999·v + 0.001·g², g = " + slope(learning));
        };
    }

    private void product(float a, float b, float product) {
        if (product == 0) {
            add(
                    Piece.must("= " + Rounding.number(a) + " × " + Rounding.bracketed(b)),
                    Piece.result("= 0"));
            return;
        }
        Product printed = Product.of(a, b);
        add(
                Piece.must("= " + printed.a() + " × " + Rounding.bracketed(printed.b())),
                Piece.result("= " + printed.product()));
    }

    private void add(Piece... more) {
        pieces.addAll(List.of(more));
    }
}
