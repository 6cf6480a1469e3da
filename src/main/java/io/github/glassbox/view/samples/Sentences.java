package io.github.glassbox.view.samples;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Numbers;

/** What the panel says about samples in words. */
final class Sentences {
    static final String READING = "Reading MNIST…";

    /** What is said of a sample without a label. */
    static final String NO_LABEL = "no label: y = prediction";

    private Sentences() {}

    /**
     * How many are listed: "10,000 images", or "159 of 10,000" behind a filter.
     *
     * @param count how many the split has
     */
    static String count(SampleList listed, int count) {
        return listed.filter().equals(SampleFilter.NONE)
                ? Numbers.count(count) + (count == 1 ? " image" : " images")
                : Numbers.count(listed.size()) + " of " + Numbers.count(count);
    }

    /** Of which iteration the order is, "order of iteration 120", if it is by what a state makes of the samples; else empty. */
    static String order(SampleList listed) {
        if (!listed.order().needsPredictions() || listed.isKnown() && listed.size() == 0) {
            return "";
        }
        return listed.ranking().order() == listed.order()
                ? "order of iteration " + Numbers.count(listed.ranking().iteration())
                : "being ordered…";
    }

    /**
     * Why nothing is listed.
     *
     * @param count how many images the split has
     */
    static String nothingPasses(SampleList listed, int count) {
        SampleFilter filter = listed.filter();
        if (listed.split() == Split.MINE && count == 0) {
            return "No drawings kept yet. Draw a digit, give it a label and press Keep.";
        }
        if (!listed.isKnown()) {
            return "What they are predicted as is not known here: pause to measure it.";
        }
        String image = "No " + switch (listed.split()) {
            case TEST -> "test image";
            case TRAINING -> "training image";
            case MINE, DRAWING -> "drawing of yours";
        };
        String label = filter.digit() == SampleFilter.ALL_DIGITS ? "" : " with label " + filter.digit();
        if (filter.prediction() != SampleFilter.ALL_DIGITS) {
            String wrongly = filter.mistakesOnly() ? "wrongly " : "";
            return image + label + " is " + wrongly + "predicted as " + filter.prediction() + ".";
        }
        if (filter.mistakesOnly()) {
            return image + label + " is predicted wrong.";
        }
        return image + " has label " + filter.digit() + ".";
    }

    /** A sample by name: "test #15". */
    static String name(Split split, int index) {
        return split.id() + " #" + index;
    }

    /** A sample and what the displayed state makes of it. */
    static String prediction(Split split, int index, int label, Forward forward) {
        int prediction = forward.prediction();
        String sentence = name(split, index) + ": label " + label + ", prediction " + prediction + ", p[" + prediction
                + "] = " + Numbers.exact(forward.p(prediction));
        return prediction == label ? sentence : sentence + ", p[" + label + "] = " + Numbers.exact(forward.p(label));
    }
}
