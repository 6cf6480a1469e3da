import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a trace with the run computed in float64: every state, every figure. */
final class CheckReference {
    private static final int LONG_RUN = 500;
    private static final Pattern STATE = Pattern.compile("\\{[^{}]*\"iteration\"[^{}]*\\{[^{}]*\\}[^{}]*\\}");

    public static void main(String[] arguments) throws Exception {
        List<String> expected = new ArrayList<>();
        STATE.matcher(Files.readString(Path.of(arguments[0]))).results().map(MatchResult::group).forEach(expected::add);
        List<String> found = Files.readAllLines(Path.of(arguments[1]));
        require(!expected.isEmpty(), "no states are expected");
        require(found.size() == expected.size(), found.size() + " states, not " + expected.size());
        for (int k = 0; k < expected.size(); k++) {
            compare(expected.get(k), found.get(k));
        }
    }

    private static void compare(String expected, String found) {
        int iteration = (int) number(expected, "iteration");
        require(number(found, "iteration") == iteration, "not iteration " + iteration + ": " + found);
        double loss = Math.max(relative("train_loss", expected, found), relative("test_loss", expected, found));
        double accuracy =
                Math.max(absolute("train_accuracy", expected, found), absolute("test_accuracy", expected, found));
        double norms = 0;
        for (String group : List.of("dW1", "db1", "dW2", "db2")) {
            norms = Math.max(norms, relative(group, expected, found));
        }
        System.out.printf(Locale.ROOT,
                "iteration %3d: loss off by %.1e (relative), accuracy by %.1e, gradient norms by %.1e (relative)%n",
                iteration, loss, accuracy, norms);
        require(loss <= 1e-4, "the loss is off");
        require(accuracy <= 0.0005, "the accuracy is off");
        require(norms <= (iteration < LONG_RUN ? 1e-3 : 1e-2), "a gradient norm is off");
    }

    private static double relative(String field, String expected, String found) {
        return absolute(field, expected, found) / number(expected, field);
    }

    private static double absolute(String field, String expected, String found) {
        return Math.abs(number(found, field) - number(expected, field));
    }

    private static double number(String text, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*([-+0-9.eE]+)\\s*[,}]").matcher(text);
        require(matcher.find(), field + " is missing, or no number: " + text);
        return Double.parseDouble(matcher.group(1));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.err.println("FAILED: compared with the reference, " + otherwise);
            System.exit(1);
        }
    }
}
