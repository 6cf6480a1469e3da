package io.github.glassbox.cli;

import io.github.glassbox.io.AtomicFile;
import io.github.glassbox.nn.Parameters.Norms;
import io.github.glassbox.training.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of some states, one JSON object a line. The same states give the same bytes on every Java version. */
final class Trace {
    // So many digits tell any two doubles apart; often fewer do.
    private static final int ENOUGH_DIGITS = 17;
    private static final int FEW_DIGITS = 15;

    private final Path file;
    private final Set<Integer> wanted;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param file where {@link #write} puts it
     * @param wanted the iterations to record; empty for all
     */
    Trace(Path file, Set<Integer> wanted) {
        this.file = file;
        this.wanted = Set.copyOf(wanted);
    }

    /** Whether this iteration is to be recorded. */
    boolean wants(int iteration) {
        return wanted.isEmpty() || wanted.contains(iteration);
    }

    /** Takes down a state that is measured on all training images. */
    void record(State state) {
        lines.add(line(state));
    }

    /** Writes all that was recorded, whole or not at all. */
    void write() throws IOException {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(State state) {
        Norms gradient = state.gradient().orElseThrow().norms();
        return Stream.of(
                        "\"iteration\": " + state.iteration(),
                        field("train_loss", state.train().orElseThrow().loss()),
                        field("train_accuracy", state.train().orElseThrow().accuracy()),
                        field("test_loss", state.test().loss()),
                        field("test_accuracy", state.test().accuracy()),
                        field("dW1", gradient.w1()),
                        field("db1", gradient.b1()),
                        field("dW2", gradient.w2()),
                        field("db2", gradient.b2()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String field(String name, double value) {
        return "\"" + name + "\": " + number(value);
    }

    /** A JSON number that reads back as the same double; null if it is not finite, which JSON cannot say. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        // Not Double.toString: before Java 19 it sometimes writes a digit too many.
        BigDecimal exact = new BigDecimal(value);
        int digits = FEW_DIGITS;
        BigDecimal rounded = exact.round(new MathContext(digits));
        while (rounded.doubleValue() != value && digits < ENOUGH_DIGITS) {
            rounded = exact.round(new MathContext(++digits));
        }
        return rounded.stripTrailingZeros().toString();
    }
}
