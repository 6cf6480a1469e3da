package io.github.glassbox.view.controls;

import io.github.glassbox.nn.Decimals;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Typed;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers that a user typed, and writes them back the same way. What cannot be read is told in one sentence. */
final class NumberInput {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final String ALL = "all";

    private NumberInput() {}

    /**
     * A whole number; thousands may be set apart by commas or blanks.
     *
     * @param name what it is, to begin a sentence with
     * @throws IllegalArgumentException with the sentence, if it is none or not from min to max
     */
    static int whole(String text, String name, int min, int max) {
        String digits = Typed.ungrouped(text);
        if (WHOLE.matcher(digits).matches()) {
            BigDecimal value = new BigDecimal(digits);
            if (value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0) {
                return value.intValueExact();
            }
        }
        String range = max == Integer.MAX_VALUE
                ? ", " + Numbers.count(min) + " or more."
                : " from " + Numbers.count(min) + " to " + Numbers.count(max) + ".";
        throw new IllegalArgumentException(name + " must be a whole number" + range);
    }

    /**
     * The iteration to stop at; blank or 0 for never.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static int stopAt(String text) {
        if (text.isBlank()) {
            return 0;
        }
        try {
            return whole(text, "Stop at", 0, Integer.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Stop at must be such as 500, 95 %, loss 0.3, or blank.", e);
        }
    }

    /**
     * A learning rate.
     *
     * @throws IllegalArgumentException with a sentence, unless it is a number above 0 that a float can hold
     */
    static float rate(String text) {
        String typed = Typed.decimal(text, "the learning rate");
        if (DECIMAL.matcher(typed).matches()) {
            float rate = Float.parseFloat(typed);
            if (rate > 0 && !Float.isInfinite(rate)) {
                return rate;
            }
        }
        throw new IllegalArgumentException("The learning rate must be a number above 0, such as 0.1.");
    }

    /** A learning rate as text: the fewest digits that give the same float, at least two decimals. */
    static String rateText(float rate) {
        return Decimals.atLeastTwo(rate);
    }

    /**
     * A batch size; "all", or nothing, for the full batch.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static int batch(String text) {
        if (text.isBlank() || text.strip().equalsIgnoreCase(ALL)) {
            return Learning.FULL_BATCH;
        }
        try {
            return whole(text, "Batch size", 1, Integer.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The batch size must be a whole number from 1, or all.", e);
        }
    }

    /** A batch size as text. */
    static String batchText(int batch) {
        return batch == Learning.FULL_BATCH ? ALL : Integer.toString(batch);
    }

    /**
     * The L2 penalty; nothing for none.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static float l2(String text) {
        String typed = Typed.decimal(text, "the L2 penalty");
        if (typed.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(typed).matches()) {
            float l2 = Float.parseFloat(typed);
            if (l2 >= 0 && !Float.isInfinite(l2)) {
                return l2;
            }
        }
        throw new IllegalArgumentException("The L2 penalty must be 0 or a number above, such as 0.001.");
    }

    /** The L2 penalty as text. */
    static String l2Text(float l2) {
        return l2 == 0 ? "0" : rateText(l2);
    }

    /**
     * A seed: any whole number that a long can hold.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The seed must be a whole number, such as 1.", e);
        }
    }
}
