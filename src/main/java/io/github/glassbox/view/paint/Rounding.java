package io.github.glassbox.view.paint;

import java.util.function.DoublePredicate;

/** How many decimals are shown, so that what is printed agrees with itself where that is cheap. */
public final class Rounding {
    private static final int LEAST = 3;
    private static final int MOST = 7;
    private static final double PLAIN_BELOW = 1e6;

    private Rounding() {}

    /** Three decimals; very small and very large numbers with an exponent. */
    public static String number(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return "0";
        }
        boolean plain = magnitude >= 0.001 && magnitude < PLAIN_BELOW || !Double.isFinite(value);
        return plain ? Numbers.fixed(value, LEAST) : Numbers.significant(value);
    }

    /** As {@link #number}, with brackets if it is negative. */
    public static String bracketed(double value) {
        return bracketed(number(value));
    }

    public static String bracketed(String number) {
        return number.startsWith("\u2212") ? "(" + number + ")" : number;
    }

    /** Decimals with which the printed numbers a and b add up to the printed total. */
    public static int ofSum(double a, double b, double total) {
        double largest = Math.max(Math.abs(total), Math.max(Math.abs(a), Math.abs(b)));
        int first = ofLargest(largest);
        for (int decimals = first; decimals <= MOST; decimals++) {
            double unit = Math.pow(10, decimals);
            if (Math.round(a * unit) + Math.round(b * unit) == Math.round(total * unit)) {
                return decimals;
            }
        }
        return first;
    }

    /** Decimals, at least three, that show two digits or more of the largest number. */
    public static int ofLargest(double largest) {
        int decimals = LEAST;
        while (decimals < MOST && largest < 10 / Math.pow(10, decimals)) {
            decimals++;
        }
        return decimals;
    }

    /** A probability with as few digits, but three, as the test on the printed number asks for. */
    public static String probability(double p, DoublePredicate agrees) {
        String shortest = null;
        for (int digits = LEAST; digits <= MOST; digits++) {
            String text = p >= 0.001 ? Numbers.fixed(p, digits) : Numbers.power(p, digits - 1);
            shortest = shortest == null ? text : shortest;
            if (agrees.test(Double.parseDouble(text))) {
                return text;
            }
        }
        return shortest;
    }
}
