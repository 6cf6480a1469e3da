package io.github.glassbox.view.controls;

import io.github.glassbox.training.Goal;
import io.github.glassbox.view.paint.Typed;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where playing stops, as it is written: "500", "95 %", "train 97 %", "loss 0.3", "test loss 0.3", or nothing. */
public final class GoalText {
    /** What can be written. */
    static final String HINT = "Such as 500, 95 % (test), loss 0.3; blank for never.";

    private static final Pattern ACCURACY = Pattern.compile("(train|test)?\\s*(\\d{1,3}(?:[.,]\\d+)?)\\s*%");
    private static final Pattern LOSS = Pattern.compile("(train|test)?\\s*loss\\s*(\\d*[.,]?\\d+)");

    private GoalText() {}

    /**
     * A goal; empty for none.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static Optional<Goal> read(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        Matcher accuracy = ACCURACY.matcher(typed);
        if (accuracy.matches()) {
            double value = new BigDecimal(Typed.decimal(accuracy.group(2), "the accuracy")).movePointLeft(2).doubleValue();
            return Optional.of(new Goal(
                    "train".equals(accuracy.group(1)) ? Goal.Figure.TRAIN_ACCURACY : Goal.Figure.TEST_ACCURACY, value));
        }
        Matcher loss = LOSS.matcher(typed);
        if (loss.matches()) {
            double value = Double.parseDouble(Typed.decimal(loss.group(2), "the loss"));
            return Optional.of(
                    new Goal("test".equals(loss.group(1)) ? Goal.Figure.TEST_LOSS : Goal.Figure.TRAIN_LOSS, value));
        }
        int iteration = NumberInput.stopAt(text);
        return iteration == 0 ? Optional.empty() : Optional.of(Goal.iteration(iteration));
    }

    /** As {@link #read} reads it. */
    static String of(Optional<Goal> goal) {
        return goal.map(GoalText::of).orElse("");
    }

    private static String of(Goal goal) {
        String number = BigDecimal.valueOf(goal.value()).stripTrailingZeros().toPlainString();
        return switch (goal.figure()) {
            case ITERATION -> Integer.toString((int) goal.value());
            case TEST_ACCURACY -> percent(goal.value());
            case TRAIN_ACCURACY -> "train " + percent(goal.value());
            case TRAIN_LOSS -> "loss " + number;
            case TEST_LOSS -> "test loss " + number;
        };
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** In a sentence, such as "test accuracy 95 %". */
    public static String words(Goal goal) {
        String text = of(goal);
        return switch (goal.figure()) {
            case ITERATION -> "iteration " + text;
            case TEST_ACCURACY -> "test accuracy " + text;
            case TRAIN_ACCURACY -> "training accuracy " + text.substring("train ".length());
            case TRAIN_LOSS -> "training " + text;
            case TEST_LOSS -> text;
        };
    }
}
