package io.github.glassbox.view.check;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.GradientCheck;
import io.github.glassbox.training.GradientCheck.Result;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a gradient check says, in words. */
final class Verdict {
    private Verdict() {}

    static String of(String over, List<Result> results, Mistakes mistakes, Initializer initializer) {
        List<Result> wrong = results.stream()
                .filter(result -> !result.agrees() && result.tells())
                .toList();
        List<Result> told = results.stream().filter(Result::tells).toList();
        double worst = told.stream().mapToDouble(Result::relativeError).max().orElse(0);
        String where = " Over " + over + ".";
        if (wrong.isEmpty()) {
            String passed = told.isEmpty() ? untold(results) : passed(results, told.size(), worst);
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
                ? " The bias gradients are summed into one number: a deliberate fault that is switched on."
                : "";
        return "Failed for " + names + ": off by more than " + error(GradientCheck.TOLERANCE) + "." + where + why;
    }

    private static String passed(List<Result> results, int told, double worst) {
        int all = results.size();
        if (all == 1) {
            return "Passed: relative error " + error(worst) + ".";
        }
        return "Passed: " + (told == all ? "all " + all : told + " of " + all) + (told == 1 ? " agrees" : " agree")
                + ", the largest relative error is " + error(worst) + "." + (told == all ? "" : " " + untold(results));
    }

    private static String untold(List<Result> results) {
        long kinks = results.stream().filter(Result::atKink).count();
        long small = results.stream().filter(result -> !result.tells() && !result.atKink()).count();
        List<String> sentences = new ArrayList<>();
        if (small > 0) {
            sentences.add(gradients(small, results.size()) + " too small to tell: the loss is not computed more exactly.");
        }
        if (kinks > 0) {
            sentences.add(gradients(kinks, results.size())
                    + " at a kink, z1 = 0: the loss has two slopes there, of which backpropagation takes one.");
        }
        return String.join(" ", sentences);
    }

    private static String gradients(long some, int all) {
        return all == 1 ? "The gradient is" : some == 1 ? "One gradient is" : some + " gradients are";
    }

    /** A relative error. */
    static String error(double value) {
        return value == 0 ? "0" : Numbers.power(value, 1);
    }
}
