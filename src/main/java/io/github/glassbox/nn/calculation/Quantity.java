package io.github.glassbox.nn.calculation;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Symbol.Role;

/**
 * One number of an iteration, by its symbol and indices, all from 0.
 *
 * @param symbol what it is an element of
 * @param row its first index; 0 if it has none
 * @param column its second index; 0 if it has none
 */
public record Quantity(Symbol symbol, int row, int column) {
    /** An element of a matrix or a vector, or a number alone. */
    public static Quantity of(Symbol symbol, int... indices) {
        if (indices.length != symbol.indices()) {
            throw new IllegalArgumentException(symbol + " has " + symbol.indices() + " indices, not " + indices.length);
        }
        return new Quantity(symbol, indices.length > 0 ? indices[0] : 0, indices.length > 1 ? indices[1] : 0);
    }

    /** What belongs so to the same element. */
    public Quantity in(Role role) {
        return new Quantity(role.of(symbol), row, column);
    }

    /** Where a parameter, or what belongs to it, stands in the order of {@link Shape}. */
    public int index(Shape shape) {
        return switch (symbol.tensor()) {
            case W -> shape.w(symbol.layer(), row, column);
            case B -> shape.b(symbol.layer(), row);
            default -> throw new IllegalArgumentException(this + " is no parameter.");
        };
    }

    /** With its indices, such as "W1[4,218]" or "W1[4,218]·x[218]"; can be pasted into NumPy but for products. */
    @Override
    public String toString() {
        return switch (symbol.tensor()) {
            case W_IN -> of(Symbol.w(symbol.layer()), row, column) + "·" + of(Symbol.a(symbol.layer() - 1), column);
            case W_DZ -> of(Symbol.w(symbol.layer()), row, column) + "·" + of(Symbol.dz(symbol.layer()), row);
            default -> symbol.indices() == 0
                    ? symbol.toString()
                    : symbol + "[" + row + (symbol.indices() == 2 ? "," + column : "") + "]";
        };
    }
}
