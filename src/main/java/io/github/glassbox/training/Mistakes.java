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
 */
public record Mistakes(boolean sumsBiasGradients, boolean keepsMax) {
    /** None. */
    public static final Mistakes NONE = new Mistakes(false, false);

    /** Whether any is made. */
    public boolean any() {
        return sumsBiasGradients || keepsMax;
    }

    /** The same with the bias gradients added up, or not. */
    public Mistakes withSumsBiasGradients(boolean on) {
        return new Mistakes(on, keepsMax);
    }

    /** The same with the largest logit kept, or subtracted. */
    public Mistakes withKeepsMax(boolean on) {
        return new Mistakes(sumsBiasGradients, on);
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
        return String.join(", ", words);
    }
}
