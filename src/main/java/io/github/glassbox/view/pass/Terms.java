package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculation.Term;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The products of a sum. */
record Terms(List<Term> products) {
    private static final int MOST = 6;

    /** Those of a calculation; its bias is none of them. */
    static Terms of(Calculation sum) {
        return new Terms(sum.terms().stream().filter(term -> term.factors().size() == 2).toList());
    }

    double product(int k) {
        return (double) products.get(k).values().get(0) * products.get(k).values().get(1);
    }

    /** What the sum goes over: a pixel by row and column, a hidden unit, a digit. */
    private String name(int k) {
        Quantity input = products.get(k).factors().get(1);
        int at = input.row();
        if (input.symbol().equals(Symbol.X)) {
            return "(" + at / Shape.SIDE + "," + at % Shape.SIDE + ")";
        }
        return (input.symbol().equals(Symbol.dz(Shape.LAYERS)) ? "digit " : "h") + at;
    }

    long nonZero() {
        return IntStream.range(0, products.size()).filter(k -> product(k) != 0).count();
    }

    /** The terms farthest from zero, largest first; none that is zero. */
    List<Integer> largest(int most) {
        List<Integer> largest = new ArrayList<>();
        for (int k = 0; k < products.size(); k++) {
            double magnitude = Math.abs(product(k));
            if (magnitude > 0) {
                int place = largest.size();
                while (place > 0 && magnitude > Math.abs(product(largest.get(place - 1)))) {
                    place--;
                }
                largest.add(place, k);
                if (largest.size() > most) {
                    largest.remove(most);
                }
            }
        }
        return largest;
    }

    String text(int k, int productDecimals) {
        List<Float> values = products.get(k).values();
        Product printed = Product.of(values.get(0), values.get(1), productDecimals);
        return name(k) + " " + Product.signed(printed.a()) + "×" + Rounding.bracketed(printed.b()) + " = "
                + Product.signed(printed.product());
    }

    /** Adds the largest terms to a formula; whether any had to be left out. */
    boolean addTo(List<Piece> pieces, String heading, String nothing) {
        List<Integer> largest = largest(MOST);
        if (largest.isEmpty()) {
            pieces.add(Piece.newLine(nothing));
            return false;
        }
        int productDecimals = Product.decimals(Math.abs(product(largest.get(0))));
        pieces.add(Piece.newLine(heading));
        for (int k = 0; k < largest.size(); k++) {
            pieces.add(Piece.may(k == 0 ? " " : " · ", text(largest.get(k), productDecimals)));
        }
        return nonZero() > largest.size();
    }
}
