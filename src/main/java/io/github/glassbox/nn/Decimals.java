package io.github.glassbox.nn;

import java.math.BigDecimal;

/** Settings as text: the fewest digits that give the same float. */
public final class Decimals {
    private static final int PLAIN_DIGITS = 10;

    private Decimals() {}

    /** Such as "0.5", "0.0001", "100"; beyond ten digits with an exponent, "1.0e-20". */
    public static String shortest(float value) {
        BigDecimal exact = exact(value);
        return exact == null ? exponent(value) : exact.toPlainString();
    }

    /** The same, with at least two decimals: "0.50". */
    public static String atLeastTwo(float value) {
        BigDecimal exact = exact(value);
        return exact == null ? exponent(value) : exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }

    private static String exponent(float value) {
        return Float.toString(value).replace('E', 'e');
    }

    /** Null where it needs an exponent. */
    private static BigDecimal exact(float value) {
        BigDecimal exact = new BigDecimal(Float.toString(value)).stripTrailingZeros();
        boolean plain = exact.precision() - exact.scale() <= PLAIN_DIGITS && exact.scale() <= PLAIN_DIGITS;
        return plain ? exact.scale() < 0 ? exact.setScale(0) : exact : null;
    }
}
