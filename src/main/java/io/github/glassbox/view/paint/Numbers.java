package io.github.glassbox.view.paint;

import java.util.Locale;

/** How numbers are written: the same everywhere, with a true minus sign. */
public final class Numbers {
    private Numbers() {}

    /** With so many decimals, "−0.25"; a zero has no sign. */
    public static String fixed(double value, int decimals) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(number.startsWith("-") && isZero(number) ? number.substring(1) : number);
    }

    private static boolean isZero(String number) {
        return number.chars().noneMatch(c -> c >= '1' && c <= '9' || Character.isLetter(c));
    }

    /** With a sign always, "+0.25". */
    public static String signed(double value, int decimals) {
        return minus(String.format(Locale.ROOT, "%+." + decimals + "f", value));
    }

    /** Three significant digits however small, "−3.2e-05"; for colour scales and gradients. */
    public static String significant(double value) {
        double magnitude = Math.abs(value);
        boolean plain = magnitude == 0 || magnitude >= 0.001 && magnitude < 10000;
        return minus(String.format(Locale.ROOT, plain ? "%.3g" : "%.2e", value));
    }

    /** As short as a caption needs, with a sign: "+0.62", "−3e-5", "0". */
    public static String brief(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0 || Double.isNaN(value)) {
            return magnitude == 0 ? "0" : "NaN";
        }
        if (magnitude >= 0.005 && magnitude < 1000) {
            return signed(value, magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2);
        }
        return minus(shortExponent(String.format(Locale.ROOT, "%+.0e", value)));
    }

    /** The bound of a colour scale, two significant digits or decimals: "0.44", "0.0085", "3.2e-5". */
    public static String bound(double magnitude) {
        if (magnitude >= 0.1 && magnitude < 1000) {
            return fixed(magnitude, magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2);
        }
        if (magnitude >= 0.001 && magnitude < 0.1) {
            return fixed(magnitude, magnitude >= 0.00995 ? 3 : 4);
        }
        return magnitude == 0 ? "0" : shortExponent(String.format(Locale.ROOT, "%.1e", magnitude));
    }

    private static String shortExponent(String number) {
        return number.replaceFirst("e([+-])0+(?=\\d)", "e$1").replace("e+", "e");
    }

    /** Every digit that a float has, "−0.24981396"; for tooltips. */
    public static String exact(float value) {
        return minus(Float.toString(value));
    }

    /** A share of 1 as "83.6 %". */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A whole number with thousands set apart, "60,000". */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212').replace("e\u2212", "e-");
    }
}
