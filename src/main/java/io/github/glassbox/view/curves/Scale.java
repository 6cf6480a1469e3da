package io.github.glassbox.view.curves;

import io.github.glassbox.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis: its range, where its ticks stand and what they say.
 *
 * @param lower in axis coordinates, which are values or, on a logarithmic axis, their decimal logarithms
 * @param upper in axis coordinates
 * @param ticks within the range, ascending
 * @param logarithmic whether axis coordinates are logarithms
 */
record Scale(double lower, double upper, List<Tick> ticks, boolean logarithmic) {
    private static final double SMALLEST = 1e-9;
    private static final int MANY_DECADES = 3;
    private static final int SCIENTIFIC_FROM = 10_000;
    private static final int MAX_DECIMALS = 3;

    /** A tick at a place in axis coordinates. */
    record Tick(double at, String label) {}

    /** From 0 to at least {@code max}, at most so many steps of 1, 2, 2.5 or 5 times a power of ten. */
    static Scale linear(double max, int steps) {
        double top = max > 0 ? max : 1;
        double step = niceStep(top, steps, true);
        int count = (int) Math.max(1, Math.ceil(top / step - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (int k = 0; k <= count; k++) {
            ticks.add(new Tick(k * step, label(k * step, step)));
        }
        return new Scale(0, count * step, ticks, false);
    }

    /** Accuracy, 0 to 1. */
    static Scale accuracy(int steps) {
        double step = steps >= 4 ? 0.25 : 0.5;
        List<Tick> ticks = new ArrayList<>();
        for (double at = 0; at <= 1; at += step) {
            ticks.add(new Tick(at, Numbers.fixed(at, 2)));
        }
        return new Scale(0, 1, ticks, false);
    }

    /** Iterations from 0 to exactly {@code last}, whole steps. */
    static Scale iterations(int last, int steps) {
        double step = Math.max(1, niceStep(last, steps, false));
        List<Tick> ticks = new ArrayList<>();
        for (double at = 0; at <= last; at += step) {
            ticks.add(new Tick(at, Numbers.count((long) at)));
        }
        return new Scale(0, last, ticks, false);
    }

    /** Logarithmic around a range of values, ticks at 1, 2 and 5 times powers of ten, or at powers of ten alone. */
    static Scale logarithmic(double min, double max) {
        double least = Math.max(SMALLEST, min);
        double most = Math.max(least, max);
        double[] mantissas = Math.log10(most / least) > MANY_DECADES ? new double[] {1} : new double[] {1, 2, 5};
        List<Double> values = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
            for (double mantissa : mantissas) {
                values.add(mantissa * Math.pow(10, power));
            }
        }
        int first = 0;
        while (first + 1 < values.size() && values.get(first + 1) <= least) {
            first++;
        }
        int last = first + 1;
        while (last + 1 < values.size() && values.get(last) < most) {
            last++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (double value : values.subList(first, last + 1)) {
            ticks.add(new Tick(Math.log10(value), label(value, value)));
        }
        return new Scale(Math.log10(values.get(first)), Math.log10(values.get(last)), ticks, true);
    }

    /** A value in axis coordinates. */
    double place(double value) {
        return logarithmic ? Math.log10(Math.max(SMALLEST, value)) : value;
    }

    /** The smallest nice step of which so many reach over the range. */
    static double niceStep(double range, int steps, boolean fractions) {
        double raw = range / Math.max(1, steps);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double[] mantissas = fractions ? new double[] {1, 2, 2.5, 5} : new double[] {1, 2, 5};
        for (double mantissa : mantissas) {
            if (mantissa * power >= raw * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    private static String label(double value, double step) {
        if (value == 0) {
            return "0";
        }
        int power = (int) Math.floor(Math.log10(step) + 1e-9);
        boolean half = Math.abs(step / Math.pow(10, power) - 2.5) < 1e-6;
        int decimals = Math.max(0, half ? 1 - power : -power);
        if (value >= SCIENTIFIC_FROM || decimals > MAX_DECIMALS) {
            return Numbers.power(value, 0);
        }
        return Numbers.fixed(value, decimals);
    }
}
