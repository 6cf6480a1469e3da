import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the trace of a run of 20 iterations: its lines, fields and ranges, and that the loss falls. */
final class CheckTrace {
    private static final List<String> FIELDS = List.of("iteration", "train_loss", "train_accuracy", "test_loss",
            "test_accuracy", "dW1", "db1", "dW2", "db2");
    private static final List<Integer> ITERATIONS = List.of(0, 1, 10, 20);

    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        require(lines.size() == ITERATIONS.size(), lines.size() + " lines, not " + ITERATIONS.size());
        List<Double> losses = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            System.out.println(line);
            require(line.startsWith("{") && line.endsWith("}"), "no JSON object: " + line);
            require(number(line, "iteration") == ITERATIONS.get(k), "not iteration " + ITERATIONS.get(k) + ": " + line);
            for (String field : FIELDS) {
                double value = number(line, field);
                require(value >= 0 && value < 1e6, field + " is " + value + ": " + line);
                require(!field.endsWith("accuracy") || value <= 1, field + " is " + value + ": " + line);
            }
            losses.add(number(line, "train_loss"));
        }
        for (int k = 1; k < losses.size(); k++) {
            require(losses.get(k) < losses.get(k - 1), "the loss does not fall: " + losses);
        }
        System.out.println("the loss falls: " + losses);
    }

    private static double number(String line, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*([-+0-9.eE]+)\\s*[,}]").matcher(line);
        require(matcher.find(), field + " is missing, or no number: " + line);
        return Double.parseDouble(matcher.group(1));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.err.println("FAILED: the trace has " + otherwise);
            System.exit(1);
        }
    }
}
