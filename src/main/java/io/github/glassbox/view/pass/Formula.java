package io.github.glassbox.view.pass;

import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.ArrayList;
import java.util.List;

/** A stage as a formula: in symbols, then with the numbers of the chosen unit, class and pixel, then the result. */
class Formula {
    final Pass pass;
    /** What it is about, and the layer of that. */
    final Quantity what;
    final int layer;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean abridged;

    Formula(Pass pass) {
        this.pass = pass;
        what = pass.quantity();
        layer = pass.stage().layer();
    }

    /** In lines of so many characters. */
    FormulaText text(int columns) {
        return FormulaText.of(pieces, abridged, columns, Formulas.LINES);
    }

    void add(Piece... more) {
        pieces.addAll(List.of(more));
    }

    Calculation calculation() {
        return pass.calculations().calculation(what);
    }

    /** An element of a vector with as many indices as what the formula is about: "z1[4]" of z1. */
    String name(Symbol symbol) {
        return symbol + "[" + what.row() + "]";
    }

    /** Of a vector, the element with the same first index. */
    float value(Symbol symbol) {
        return pass.value(symbol, what.row());
    }

    static Piece result(double value) {
        return Piece.result("= " + Rounding.number(value));
    }

    /** The terms of a sum, or that there are none. */
    void terms(Calculation sum, String nothing) {
        abridged = Terms.of(sum).addTo(pieces, "largest terms:", nothing);
    }

    /** "= a × b = product", printed so that it is. */
    void product(float a, float b, float product) {
        if (product == 0) {
            add(Piece.must("= " + Rounding.number(a) + " × " + Rounding.bracketed(b)), Piece.result("= 0"));
            return;
        }
        Product printed = Product.of(a, b);
        add(
                Piece.must("= " + printed.a() + " × " + Rounding.bracketed(printed.b())),
                Piece.result("= " + printed.product()));
    }
}
