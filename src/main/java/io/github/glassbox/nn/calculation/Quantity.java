package io.github.glassbox.nn.calculation;

/**
 * One number of an iteration, by its symbol and indices, all from 0.
 *
 * @param symbol what it is an element of
 * @param row its first index; 0 if it has none
 * @param column its second index; 0 if it has none
 */
public record Quantity(Symbol symbol, int row, int column) {
    /** The tensors of an iteration, as the field writes them. */
    public enum Symbol {
        X("x", 1),
        W1("W1", 2),
        B1("b1", 1),
        Z1("z1", 1),
        A1("a1", 1),
        W2("W2", 2),
        B2("b2", 1),
        Z2("z2", 1),
        P("p", 1),
        LOSS("L", 0),
        DZ2("dz2", 1),
        DW2("dW2", 2),
        DB2("db2", 1),
        DA1("da1", 1),
        DZ1("dz1", 1),
        DW1("dW1", 2),
        DB1("db1", 1),
        /** The batch's mean gradient; the next, the parameters after the update. */
        MEAN_DW1("mean_dW1", 2),
        MEAN_DB1("mean_db1", 1),
        MEAN_DW2("mean_dW2", 2),
        MEAN_DB2("mean_db2", 1),
        NEXT_W1("next_W1", 2),
        NEXT_B1("next_b1", 1),
        NEXT_W2("next_W2", 2),
        NEXT_B2("next_b2", 1),
        /** Of state 0 of the line, and of the state before; the next two, what is added to each of them. */
        START_W1("start_W1", 2),
        START_W2("start_W2", 2),
        BEFORE_W1("before_W1", 2),
        BEFORE_W2("before_W2", 2),
        LEARNED_W1("learned_W1", 2),
        LEARNED_W2("learned_W2", 2),
        CHANGE_W1("change_W1", 2),
        CHANGE_W2("change_W2", 2),
        /** Figures of the state on all training and test images. */
        TRAIN_LOSS("train_loss", 0),
        TRAIN_ACCURACY("train_accuracy", 0),
        TEST_LOSS("test_loss", 0),
        TEST_ACCURACY("test_accuracy", 0),
        /** W1[h,i] times x[i], a term of z1[h]. */
        W1_X("W1·x", 2),
        /** W2[c,h] times a1[h], a term of z2[c]. */
        W2_A1("W2·a1", 2),
        /** W2[c,h] times dz2[c], a term of da1[h]. */
        W2_DZ2("W2·dz2", 2);

        private final String text;
        private final int indices;

        Symbol(String text, int indices) {
            this.text = text;
            this.indices = indices;
        }

        /** Whether its value is a double; everything else is a float. */
        public boolean isDouble() {
            return this == LOSS
                    || this == TRAIN_LOSS || this == TRAIN_ACCURACY || this == TEST_LOSS || this == TEST_ACCURACY;
        }

        /** As it is written. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** An element of a vector, or a number alone. */
    public static Quantity of(Symbol symbol, int... indices) {
        if (indices.length != symbol.indices) {
            throw new IllegalArgumentException(symbol + " has " + symbol.indices + " indices, not " + indices.length);
        }
        return new Quantity(symbol, indices.length > 0 ? indices[0] : 0, indices.length > 1 ? indices[1] : 0);
    }

    /** With its indices, such as "W1[4,218]" or "W1[4,218]·x[218]"; can be pasted into NumPy but for products. */
    @Override
    public String toString() {
        return switch (symbol) {
            case W1_X -> "W1[" + row + "," + column + "]·x[" + column + "]";
            case W2_A1 -> "W2[" + row + "," + column + "]·a1[" + column + "]";
            case W2_DZ2 -> "W2[" + row + "," + column + "]·dz2[" + row + "]";
            default -> symbol.indices == 0
                    ? symbol.text
                    : symbol.text + "[" + row + (symbol.indices == 2 ? "," + column : "") + "]";
        };
    }
}
