package io.github.glassbox.view.check;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.GradientCheck;
import io.github.glassbox.training.GradientCheck.Result;
import io.github.glassbox.training.Mistakes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a gradient check says, in words. */
final class Verdict {
    private Verdict() {}

    static String of(String over, List<Result> results, Mistakes mistakes, Initializer initializer) {
        List<Result> wrong = results.stream().filter(result -> !result.agrees()).toList();
        double worst = results.stream().mapToDouble(Result::relativeError).max().orElse(0);
        String where = " Over " + over + ".";
        if (wrong.isEmpty()) {
            String passed = results.size() == 1
                    ? "Passed: relative error " + error(worst) + "."
                    : "Passed: all " + results.size() + " agree, the largest relative error is " + error(worst) + ".";
            String why = mistakes.keepsMax()
                    ? " Leaving out the maximum does not change the function, only when exp overflows: so the gradient is right."
                    : "";
            String start = initializer == Initializer.NORMAL_SHIFTED
                    ? " Badly drawn weights make a bad start, but the gradient of where they are is right."
                    : "";
            String raw = mistakes.rawPixels()
                    ? " Pixels up to 255 make steep slopes, but they are the slopes of the loss of just these inputs."
                    : "";
            return passed + where + why + raw + start;
        }
        String names = wrong.stream().map(result -> result.parameter().toString()).distinct().sorted()
                .collect(Collectors.joining(", "));
        String why = mistakes.sumsBiasGradients()
                ? " The bias gradients are summed into one number: a known mistake that is switched on."
                : "";
        return "Failed for " + names + ": off by more than " + error(GradientCheck.TOLERANCE) + "." + where + why;
    }

    /** A relative error. */
    static String error(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value).replace("e-0", "e-");
    }
}
