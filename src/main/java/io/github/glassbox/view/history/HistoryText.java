package io.github.glassbox.view.history;

import io.github.glassbox.training.analysis.SampleHistory;
import io.github.glassbox.training.analysis.SampleHistory.Change;
import io.github.glassbox.view.paint.Numbers;

/** What the history says in words. */
final class HistoryText {
    private HistoryText() {}

    /** Which iterations are shown. */
    static String states(SampleHistory history, int head) {
        if (history.size() == 0) {
            return "Computing…";
        }
        int last = history.iteration(history.size() - 1);
        String upTo = last == head ? "" : ", up to " + Numbers.count(last);
        return history.isGapless()
                ? (last == 0 ? "Iteration 0" : "Every iteration from 0 to " + Numbers.count(last))
                : Numbers.count(history.size()) + " kept states of " + Numbers.count(head + 1L) + " iterations" + upTo;
    }

    /** Why some are missing, if they are. */
    static String explanation(SampleHistory history) {
        return history.isGapless()
                ? "Of every iteration shown the state is kept"
                : "States between the kept ones are not asked: a change lies between the two iterations that are named"
                        + " (View > Memory for Past States… keeps more)";
    }

    /** Where a change is: "37", or "36–40" if it may be at any iteration after 36 up to 40. */
    static String place(Change change) {
        return change.isExact()
                ? Numbers.count(change.at())
                : Numbers.count(change.before()) + "–" + Numbers.count(change.at());
    }

    /** A change in words. */
    static String sentence(Change change) {
        return (change.isExact()
                        ? "At iteration " + Numbers.count(change.at())
                        : "After iteration " + Numbers.count(change.before()) + ", at " + Numbers.count(change.at())
                                + " at the latest,")
                + " the prediction changed from " + change.from() + " to " + change.to();
    }

    /** What one state makes of the image. */
    static String state(SampleHistory history, int k, int label) {
        int prediction = history.prediction(k);
        String sentence = "iteration " + Numbers.count(history.iteration(k)) + ": prediction " + prediction + ", p["
                + prediction + "] = " + Numbers.fixed(history.p(k, prediction), 3);
        return prediction == label ? sentence : sentence + ", p[" + label + "] = " + Numbers.fixed(history.p(k, label), 3);
    }
}
