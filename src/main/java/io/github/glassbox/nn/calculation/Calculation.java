package io.github.glassbox.nn.calculation;

import java.util.List;

/**
 * How one quantity comes from others.
 *
 * @param what the quantity
 * @param value its value; a loss is a double, everything else a float
 * @param rule the formula in symbols, with its indices
 * @param kind how the terms make the value
 * @param terms in the order in which the kernels take them; blank pixels, which are skipped, are not among them
 */
public record Calculation(Quantity what, double value, String rule, Kind kind, List<Term> terms) {
    /** How terms make a value. */
    public enum Kind {
        /** Added up in float, one after the other, from the first. */
        SUM,
        /** Two terms, multiplied in float. */
        PRODUCT,
        /** A function of the terms. */
        FUNCTION,
        /** Comes from outside the calculation: a pixel, or a parameter that training has made. */
        GIVEN
    }

    /**
     * A term.
     *
     * @param factors one quantity, or two to be multiplied
     * @param values of the factors
     * @param value their product in float
     */
    public record Term(List<Quantity> factors, List<Float> values, float value) {
        /** The quantity that this term is: its only factor, or the product where that has a name of its own. */
        public Quantity quantity() {
            if (factors.size() == 1) {
                return factors.get(0);
            }
            Quantity weight = factors.get(0);
            int layer = weight.symbol().layer();
            boolean back = factors.get(1).symbol().equals(Symbol.dz(layer));
            return new Quantity(
                    back ? Symbol.backwardTerm(layer) : Symbol.forwardTerm(layer), weight.row(), weight.column());
        }
    }

    /** The terms added up in the kernels' order, in float: bit for bit the value of a sum. */
    public float sum() {
        float sum = 0;
        for (int k = 0; k < terms.size(); k++) {
            sum = k == 0 ? terms.get(0).value() : sum + terms.get(k).value();
        }
        return sum;
    }
}
