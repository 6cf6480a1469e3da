package io.github.glassbox.view.paint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A product and its two factors as they are printed: the printed factors multiplied, and rounded as the product is, give
 * the printed product.
 *
 * @param a the first factor
 * @param b the second
 * @param product the two multiplied
 */
public record Product(String a, String b, String product) {
    /** In the place of decimals: three significant digits and an exponent. */
    public static final int EXPONENT = -1;

    private static final int SIGNIFICANT = 3;
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DIGITS = 60;
    private static final double SMALLEST_PLAIN = 1e-5;

    /** How products are printed together, of which this is the largest absolute value: decimals, or EXPONENT. */
    public static int decimals(double largest) {
        return largest > 0 && largest < SMALLEST_PLAIN ? EXPONENT : Rounding.ofLargest(largest);
    }

    /** A product on its own. */
    public static Product of(float a, float b) {
        return of(a, b, decimals(Math.abs((double) a * b)));
    }

    /** A product with so many decimals. */
    public static Product of(float a, float b, int decimals) {
        double exact = (double) a * b;
        if (!Double.isFinite(exact)) {
            return new Product(Numbers.exact(a), Numbers.exact(b), Numbers.exact(a * b));
        }
        String product = decimals == EXPONENT ? significant(exact, SIGNIFICANT) : fixed(exact, decimals);
        BigDecimal printed = new BigDecimal(product);
        int least = decimals == EXPONENT ? SIGNIFICANT : LEAST_DECIMALS;
        for (int digits = least; digits < MOST_DIGITS; digits++) {
            String first = decimals == EXPONENT ? significant(a, digits) : fixed(a, digits);
            String second = decimals == EXPONENT ? significant(b, digits) : fixed(b, digits);
            BigDecimal multiplied = new BigDecimal(first).multiply(new BigDecimal(second));
            BigDecimal rounded = decimals == EXPONENT
                    ? multiplied.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP))
                    : multiplied.setScale(decimals, RoundingMode.HALF_UP);
            if (rounded.compareTo(printed) == 0) {
                return new Product(Numbers.printed(first), Numbers.printed(second), Numbers.printed(product));
            }
        }
        return new Product(Numbers.exact(a), Numbers.exact(b), Numbers.printed(product));
    }

    /** With a plus sign if it has no minus, and is no zero. */
    public static String signed(String number) {
        boolean plain = number.startsWith("\u2212") || number.matches("[0.]+");
        return plain ? number : "+" + number;
    }

    private static String fixed(double value, int decimals) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return new BigDecimal(number).signum() == 0 ? number.replaceFirst("^-", "") : number;
    }

    private static String significant(double value, int digits) {
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return "0";
        }
        return magnitude >= 0.001 && magnitude < 10000
                ? new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP)).toPlainString()
                : String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
}
