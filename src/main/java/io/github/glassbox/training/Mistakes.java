package io.github.glassbox.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Known mistakes that can be made on purpose, to see what they do.
 *
 * @param sumsBiasGradients the gradients of a layer's biases are added up into one number, the same for each of them, as
 *     a family of notebooks does by leaving out the axis of the sum; the output layer's is zero but for rounding, so b2
 *     never learns
 * @param keepsMax softmax is computed without subtracting the largest logit: the same numbers, until exp overflows
 * @param rawPixels pixels are not divided by 255, so that x is in [0, 255]; of a whole line of training, from state 0
 */
public record Mistakes(boolean sumsBiasGradients, boolean keepsMax, boolean rawPixels) {
    /** None. */
    public static final Mistakes NONE = new Mistakes(false, false, false);

    /** Whether any is made. */
    public boolean any() {
        return sumsBiasGradients || keepsMax || rawPixels;
    }

    /** The same with the bias gradients added up, or not. */
    public Mistakes withSumsBiasGradients(boolean on) {
        return new Mistakes(on, keepsMax, rawPixels);
    }

    /** The same with the largest logit kept, or subtracted. */
    public Mistakes withKeepsMax(boolean on) {
        return new Mistakes(sumsBiasGradients, on, rawPixels);
    }

    /** The same with pixels of 0 to 255, or of 0 to 1. */
    public Mistakes withRawPixels(boolean on) {
        return new Mistakes(sumsBiasGradients, keepsMax, on);
    }

    /** In a few words, such as "bias gradients summed"; empty if there is none. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        if (sumsBiasGradients) {
            words.add("bias gradients summed");
        }
        if (keepsMax) {
            words.add("softmax keeps max");
        }
        if (rawPixels) {
            words.add("pixels not divided by 255");
        }
        return String.join(", ", words);
    }
}
