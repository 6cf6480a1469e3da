package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.model.Stage;
import java.util.Optional;

/**
 * A stage as one line of NumPy, on the arrays that {@code SampleArrays} exports, and one of Java.
 *
 * @param numPy runs as it stands
 * @param java with the names of the formulas
 * @param notebook what the notebooks that this recipe is known from do otherwise, if they do, or which mistake is on
 */
record StageCode(String numPy, String java, Optional<String> notebook) {
    /** A stage's code, with the activation function and the way of updating in use. */
    static StageCode of(Stage stage, Activation activation, Learning learning) {
        return switch (stage) {
            case X -> learning.mistakes().rawPixels()
                    ? new StageCode("x = ink", "x[i] = ink[i];", Optional.of("fault on: not divided by 255"))
                    : new StageCode("x = ink / 255", "x[i] = ink[i] / 255f;", Optional.of("some notebooks forget / 255"));
            case Z1 -> new StageCode(
                    "z1 = W1 @ x + b1",
                    "z1[h] = b1[h]; for (int i : inked) z1[h] += W1[h][i] * x[i];",
                    Optional.of("some draw W1 = np.random.randn(H, 784) - 0.5"));
            case A1 -> code("a1 = " + function(activation), "a1[h] = " + javaFunction(activation) + ";");
            case Z2 -> code(
                    "z2 = W2 @ a1 + b2", "z2[c] = b2[c]; for (int h = 0; h < H; h++) z2[c] += W2[c][h] * a1[h];");
            case P -> learning.mistakes().keepsMax()
                    ? new StageCode(
                            "e = np.exp(z2); p = e / e.sum()",
                            "p[c] = exp(z2[c]) / sum;",
                            Optional.of("fault on: no maximum subtracted"))
                    : new StageCode(
                            "e = np.exp(z2 - z2.max()); p = e / e.sum()",
                            "p[c] = exp(z2[c] - max) / sum;",
                            Optional.of("notebook: np.exp(z2)"));
            case LOSS -> learning.mistakes().keepsMax()
                    ? code("L = np.log(np.exp(z2).sum()) - z2[int(y)]", "L = log(sum) - z2[y];")
                    : code(
                            "L = z2.max() + np.log(np.exp(z2 - z2.max()).sum()) - z2[int(y)]",
                            "L = max + log(sum) - z2[y];");
            case DZ2 -> code("dz2 = p - (np.arange(10) == y)", "dz2[c] = p[c] - (c == y ? 1 : 0);");
            case DW2 -> new StageCode(
                    "dW2, db2 = np.outer(dz2, a1), dz2",
                    "dW2[c][h] = dz2[c] * a1[h]; db2[c] = dz2[c];",
                    Optional.of("notebook: db2 = np.sum(dz2)"));
            case DA1 -> code("da1 = W2.T @ dz2", "for (int c = 0; c < 10; c++) da1[h] += W2[c][h] * dz2[c];");
            case DZ1 -> code(
                    "dz1 = da1 * " + derivative(activation), "dz1[h] = da1[h] * " + javaDerivative(activation) + ";");
            case DW1 -> new StageCode(
                    "dW1, db1 = np.outer(dz1, x), dz1",
                    "dW1[h][i] = dz1[h] * x[i]; db1[h] = dz1[h];",
                    Optional.of("notebook: db1 = np.sum(dz1)"));
            case UPDATE -> update(learning);
        };
    }

    private static StageCode code(String numPy, String java) {
        return new StageCode(numPy, java, Optional.empty());
    }

    private static String function(Activation activation) {
        return switch (activation) {
            case RELU -> "np.maximum(z1, 0)";
            case LEAKY_RELU -> "np.where(z1 > 0, z1, 0.01 * z1)";
            case TANH -> "np.tanh(z1)";
            case SIGMOID -> "1 / (1 + np.exp(-z1))";
        };
    }

    private static String javaFunction(Activation activation) {
        return switch (activation) {
            case RELU -> "max(z1[h], 0)";
            case LEAKY_RELU -> "z1[h] > 0 ? z1[h] : 0.01f * z1[h]";
            case TANH -> "tanh(z1[h])";
            case SIGMOID -> "1 / (1 + exp(-z1[h]))";
        };
    }

    private static String derivative(Activation activation) {
        return switch (activation) {
            case RELU -> "(z1 > 0)";
            case LEAKY_RELU -> "np.where(z1 > 0, 1, 0.01)";
            case TANH -> "(1 - a1 * a1)";
            case SIGMOID -> "a1 * (1 - a1)";
        };
    }

    private static String javaDerivative(Activation activation) {
        return switch (activation) {
            case RELU -> "(z1[h] > 0 ? 1 : 0)";
            case LEAKY_RELU -> "(z1[h] > 0 ? 1 : 0.01f)";
            case TANH -> "(1 - a1[h] * a1[h])";
            case SIGMOID -> "a1[h] * (1 - a1[h])";
        };
    }

    private static StageCode update(Learning learning) {
        String slope = learning.l2() == 0 ? "mean_dW1" : "(mean_dW1 + l2 * W1)";
        String javaSlope = learning.l2() == 0 ? "dW1[h][i]" : "(dW1[h][i] + l2 * W1[h][i])";
        if (learning.optimizer() == Optimizer.GRADIENT_DESCENT) {
            return code("next_W1 = W1 - alpha * " + slope, "W1[h][i] -= alpha * " + javaSlope + ";");
        }
        String java = learning.optimizer() == Optimizer.MOMENTUM
                ? "m = 0.9f * m + " + javaSlope + "; W1[h][i] -= alpha * m;"
                : "W1[h][i] -= alpha * mHat / (sqrt(vHat) + 1e-8f);";
        return code("next_W1 = W1 + step_W1", java);
    }
}
