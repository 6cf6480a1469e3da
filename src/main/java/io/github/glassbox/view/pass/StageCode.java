package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Learning;
import java.util.Optional;

/**
 * A stage as one line of NumPy, on the arrays that {@code SampleArrays} exports, and one of Java.
 *
 * @param numPy runs as it stands
 * @param java with the names of the formulas
 * @param notebook what the notebooks that this recipe is known from do otherwise, if they do, or which mistake is on
 */
record StageCode(String numPy, String java, Optional<String> notebook) {
    private static final String MAX = "z\\d\\.max\\(\\) \\+ | - z\\d\\.max\\(\\)|max \\+ | - max";

    /** A stage's code, with the activation function and the way of updating in use. */
    static StageCode of(Stage stage, Activation activation, Learning learning) {
        return switch (stage.kind()) {
            case INPUT -> learning.mistakes().rawPixels()
                    ? code(stage, "", "").without(" / 255f?").with("fault on: not divided by 255")
                    : code(stage, "", "").with("some notebooks forget / 255");
            case WEIGHTED_SUM -> stage.layer() == 1
                    ? code(stage, "", "").with("some draw W1 = np.random.randn(H, 784) - 0.5")
                    : code(stage, "", "");
            case ACTIVATION -> code(stage, function(activation), javaFunction(activation));
            case SOFTMAX -> learning.mistakes().keepsMax()
                    ? code(stage, "", "").without(MAX).with("fault on: no maximum subtracted")
                    : code(stage, "", "").with("notebook: np.exp(" + stage.reads().get(0) + ")");
            case LOSS -> learning.mistakes().keepsMax() ? code(stage, "", "").without(MAX) : code(stage, "", "");
            case WEIGHT_GRADIENT -> code(stage, "", "")
                    .with("notebook: " + stage.makes().get(1) + " = np.sum(" + stage.reads().get(0) + ")");
            case SUM_GRADIENT -> code(stage, derivative(activation), javaDerivative(activation));
            case UPDATE -> update(stage, learning);
            case SOFTMAX_GRADIENT, ACTIVATION_GRADIENT -> code(stage, "", "");
        };
    }

    private static StageCode code(Stage stage, String inNumPy, String inJava) {
        return new StageCode(stage.numPy(inNumPy), stage.java(inJava), Optional.empty());
    }

    private StageCode without(String pattern) {
        return new StageCode(numPy.replaceAll(pattern, ""), java.replaceAll(pattern, ""), notebook);
    }

    private StageCode with(String remark) {
        return new StageCode(numPy, java, Optional.of(remark));
    }

    private static String function(Activation activation) {
        return switch (activation) {
            case RELU -> "np.maximum(z{l}, 0)";
            case LEAKY_RELU -> "np.where(z{l} > 0, z{l}, 0.01 * z{l})";
            case TANH -> "np.tanh(z{l})";
            case SIGMOID -> "1 / (1 + np.exp(-z{l}))";
            case IDENTITY -> "z{l}";
        };
    }

    private static String javaFunction(Activation activation) {
        return switch (activation) {
            case RELU -> "max(z{l}[{r}], 0)";
            case LEAKY_RELU -> "z{l}[{r}] > 0 ? z{l}[{r}] : 0.01f * z{l}[{r}]";
            case TANH -> "tanh(z{l}[{r}])";
            case SIGMOID -> "1 / (1 + exp(-z{l}[{r}]))";
            case IDENTITY -> "z{l}[{r}]";
        };
    }

    private static String derivative(Activation activation) {
        return switch (activation) {
            case RELU -> "(z{l} > 0)";
            case LEAKY_RELU -> "np.where(z{l} > 0, 1, 0.01)";
            case TANH -> "(1 - a{l} * a{l})";
            case SIGMOID -> "a{l} * (1 - a{l})";
            case IDENTITY -> "1";
        };
    }

    private static String javaDerivative(Activation activation) {
        return switch (activation) {
            case RELU -> "(z{l}[{r}] > 0 ? 1 : 0)";
            case LEAKY_RELU -> "(z{l}[{r}] > 0 ? 1 : 0.01f)";
            case TANH -> "(1 - a{l}[{r}] * a{l}[{r}])";
            case SIGMOID -> "a{l}[{r}] * (1 - a{l}[{r}])";
            case IDENTITY -> "1";
        };
    }

    private static StageCode update(Stage stage, Learning learning) {
        boolean penalized = learning.l2() != 0;
        String slope = penalized ? "(dW{l}[{r}][{s}] + l2 * W{l}[{r}][{s}])" : "dW{l}[{r}][{s}]";
        return switch (learning.optimizer()) {
            case GRADIENT_DESCENT -> code(
                    stage, "alpha * " + (penalized ? "(mean_dW{l} + l2 * W{l})" : "mean_dW{l}"), "alpha * " + slope);
            case MOMENTUM -> new StageCode(
                    stage.text("m_W{l} = 0.9 * before_m_W{l} + " + (penalized ? "g_W{l}" : "mean_dW{l}") + "; ")
                            + stage.numPy("alpha * m_W{l}"),
                    stage.text("m = 0.9f * m + " + slope + "; ") + stage.java("alpha * m"),
                    Optional.empty());
            case ADAM -> code(
                    stage,
                    "alpha * (m_W{l} / c1) / (np.sqrt(v_W{l} / c2) + 1e-8)",
                    "alpha * mHat / (sqrt(vHat) + 1e-8f)");
        };
    }
}
