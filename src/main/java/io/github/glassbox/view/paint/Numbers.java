package io.github.glassbox.view.paint;

import java.util.Locale;

/** How numbers are written: the same everywhere, with a true minus sign. */
public final class Numbers {
    private Numbers() {}

    /** With so many decimals, "−0.25"; a zero has no sign. */
    public static String fixed(double value, int decimals) {
        return shown("%." + decimals + "f", value);
    }

    /** With a sign, "+0.25", unless it is a zero. */
    public static String signed(double value, int decimals) {
        return shown("%+." + decimals + "f", value);
    }

    /** Three significant digits however small, "−3.20e-5"; for gradients and losses. */
    public static String significant(double value) {
        double magnitude = Math.abs(value);
        boolean plain = magnitude == 0 || magnitude >= 0.001 && magnitude < 10000;
        return plain ? shown("%.3g", value) : power(value, 2);
    }

    /** With an exponent and so many decimals before it, "−3.2e-5". */
    public static String power(double value, int decimals) {
        return value == 0 ? "0" : shown("%." + decimals + "e", value);
    }

    /** The same with a sign, unless it is a zero. */
    public static String signedPower(double value, int decimals) {
        return value == 0 ? "0" : shown("%+." + decimals + "e", value);
    }

    private static String shown(String format, double value) {
        String number = String.format(Locale.ROOT, format, value);
        boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9' || c == 'N' || c == 'I');
        return printed(zero ? number.replaceFirst("^[+-]", "") : number);
    }

    /** As all numbers are printed: a true minus sign, a small e, no zeros before an exponent. */
    static String printed(String number) {
        return shortExponent(number.replace('E', 'e')).replace('-', '\u2212').replace("e\u2212", "e-");
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
        return shown("%+.0e", value);
    }

    /** The bound of a colour scale, two significant digits or decimals: "0.44", "0.0085", "3.2e-5". */
    public static String bound(double magnitude) {
        if (magnitude >= 0.1 && magnitude < 1000) {
            return fixed(magnitude, magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2);
        }
        if (magnitude >= 0.001 && magnitude < 0.1) {
            return fixed(magnitude, magnitude >= 0.00995 ? 3 : 4);
        }
        return magnitude == 0 ? "0" : power(magnitude, 1);
    }

    /** The lower end of a colour scale, "−0.44"; "0" of one without extent. */
    public static String lower(double magnitude) {
        return end("\u2212", magnitude);
    }

    /** Its upper end, "+0.44". */
    public static String upper(double magnitude) {
        return end("+", magnitude);
    }

    /** Both in one, "±0.44". */
    public static String around(double magnitude) {
        return end("±", magnitude);
    }

    private static String end(String sign, double magnitude) {
        return magnitude == 0 ? "0" : sign + bound(magnitude);
    }

    private static String shortExponent(String number) {
        return number.replaceFirst("e([+-])0+(?=\\d)", "e$1").replace("e+", "e");
    }

    /** Every digit that a float has, "−0.24981396"; for tooltips. A zero has no sign. */
    public static String exact(float value) {
        return printed(Float.toString(value == 0 ? 0 : value));
    }

    /** Every digit that a double has. */
    public static String exact(double value) {
        return printed(Double.toString(value == 0 ? 0 : value));
    }

    /** A share of 1 as "83.6 %". */
    public static String percent(double share) {
        return fixed(100 * share, 1) + " %";
    }

    /** A whole number with thousands set apart, "60,000". */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
