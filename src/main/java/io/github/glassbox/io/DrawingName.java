package io.github.glassbox.io;

import io.github.glassbox.data.Dataset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a kept drawing's file says.
 *
 * @param number tells drawings apart and orders them; at most {@link #LAST}
 * @param label 0 to 9
 */
record DrawingName(long number, int label) {
    /** Of 18 digits: a name with more is no drawing's. */
    static final long LAST = 999_999_999_999_999_999L;

    private static final Pattern FORM = Pattern.compile("drawing-(\\d{4,18})-digit-(\\d)\\.png");

    DrawingName {
        Objects.checkIndex(label, Dataset.CLASSES);
    }

    String text() {
        return String.format(Locale.ROOT, "drawing-%04d-digit-%d.png", number, label);
    }

    static Optional<DrawingName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches()
                ? Optional.of(new DrawingName(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The number in the name of a drawing. */
    static long numberOf(String name) {
        return parse(name).orElseThrow().number();
    }

    /** The number after the last that was ever given, and after all that are taken; where none follows, the lowest free one. */
    static long free(Set<Long> taken, long last) {
        long highest = taken.stream().mapToLong(Long::longValue).reduce(last, Math::max);
        if (highest < LAST) {
            return highest + 1;
        }
        long free = 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }
}
