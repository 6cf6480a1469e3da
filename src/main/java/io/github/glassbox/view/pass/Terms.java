package io.github.glassbox.view.pass;

import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.pass.FormulaText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The terms weight[k] times input[k] of a sum. */
record Terms(
        int count,
        IntFunction<String> name,
        IntToDoubleFunction weight,
        IntToDoubleFunction input) {
    private static final int MOST = 6;

    double product(int k) {
        return weight.applyAsDouble(k) * input.applyAsDouble(k);
    }

    long nonZero() {
        return IntStream.range(0, count).filter(k -> product(k) != 0).count();
    }

    /** The terms farthest from zero, largest first; none that is zero. */
    List<Integer> largest(int most) {
        List<Integer> largest = new ArrayList<>();
        for (int k = 0; k < count; k++) {
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
        Product printed =
                Product.of((float) weight.applyAsDouble(k), (float) input.applyAsDouble(k), productDecimals);
        return name.apply(k) + " " + Product.signed(printed.a()) + "×" + Rounding.bracketed(printed.b()) + " = "
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
