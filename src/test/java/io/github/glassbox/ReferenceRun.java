package io.github.glassbox;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference run of the tests' resources: H = 10, ReLU, all 60,000 images, rate 0.1, computed in float64. */
public final class ReferenceRun {
    private static final String FOLDER = "/reference/h10-relu-";
    private static final Pattern STATE = Pattern.compile("\\{\\s*\"iteration\": (\\d+),(.*?\\}\\s*)\\}", Pattern.DOTALL);

    private ReferenceRun() {}

    /** The figures of one state. */
    public record Figures(
            double trainLoss,
            double trainAccuracy,
            double testLoss,
            double testAccuracy,
            double dW1,
            double db1,
            double dW2,
            double db2) {}

    /** The file of "init", "iteration-1" or "iteration-100". */
    public static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReferenceRun.class.getResource(FOLDER + name + ".npz")).toURI());
    }

    /** The parameters in that file. */
    public static Parameters parameters(String name) throws IOException, URISyntaxException {
        return ModelFile.open(file(name)).parameters();
    }

    /** The figures of iteration 0, 1, 10, 100 or 500. */
    public static Figures figures(int iteration) {
        Matcher states = STATE.matcher(text());
        while (states.find()) {
            if (Integer.parseInt(states.group(1)) == iteration) {
                String state = states.group(2);
                return new Figures(
                        number(state, "train_loss"),
                        number(state, "train_accuracy"),
                        number(state, "test_loss"),
                        number(state, "test_accuracy"),
                        number(state, "dW1"),
                        number(state, "db1"),
                        number(state, "dW2"),
                        number(state, "db2"));
            }
        }
        throw new IllegalArgumentException("no figures of iteration " + iteration);
    }

    private static double number(String state, String name) {
        Matcher value = Pattern.compile("\"" + name + "\": ([-0-9.e]+)").matcher(state);
        if (!value.find()) {
            throw new IllegalStateException("no " + name);
        }
        return Double.parseDouble(value.group(1));
    }

    private static String text() {
        try (InputStream stream = ReferenceRun.class.getResourceAsStream(FOLDER + "expected.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
