package io.github.glassbox.io;

import io.github.glassbox.data.Dataset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a kept drawing's file says.
 *
 * @param number tells drawings apart and orders them
 * @param label 0 to 9
 */
record DrawingName(int number, int label) {
    /** By number, then by name. */
    static final Comparator<KeptDrawings.Drawing> ORDER =
            Comparator.<KeptDrawings.Drawing>comparingInt(drawing -> parse(drawing.name()).orElseThrow().number())
                    .thenComparing(KeptDrawings.Drawing::name);

    private static final Pattern FORM = Pattern.compile("drawing-(\\d{4,9})-digit-(\\d)\\.png");

    DrawingName {
        Objects.checkIndex(label, Dataset.CLASSES);
    }

    String text() {
        return String.format(Locale.ROOT, "drawing-%04d-digit-%d.png", number, label);
    }

    static Optional<DrawingName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches()
                ? Optional.of(new DrawingName(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
