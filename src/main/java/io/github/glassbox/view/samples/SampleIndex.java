package io.github.glassbox.view.samples;

import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Typed;
import java.text.ParseException;

/** Reads the index of a sample as a user types it. */
final class SampleIndex {
    private static final String OPTIONAL_NUMBER_SIGN = "#";

    private SampleIndex() {}

    /**
     * The index that a text says: "17", "#17" or "1,700".
     *
     * @param count how many samples the split has
     * @throws ParseException with a sentence for the user, unless it is a whole number from 0 to count - 1
     */
    static int parse(String text, Split split, int count) throws ParseException {
        String typed = text.strip();
        String digits = Typed.ungrouped(typed.startsWith(OPTIONAL_NUMBER_SIGN) ? typed.substring(1) : typed);
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String significant = digits.replaceFirst("^0+(?=.)", "");
            if (significant.length() < 10 && Integer.parseInt(significant) < count) {
                return Integer.parseInt(significant);
            }
        }
        if (count == 0) {
            throw new ParseException("There are no images (" + split.id() + ").", 0);
        }
        throw new ParseException(
                "The index must be a whole number from 0 to " + Numbers.count(count - 1) + " (" + split.id() + ").", 0);
    }
}
