package io.github.glassbox.view.units;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;
import java.util.List;

/** The sum of one hidden unit for one sample: its terms W1[h,i] x[i], b1[h], z1[h] and a1[h]. */
final class SumOfUnit {
    private final Parameters parameters;
    private final Forward forward;
    private final int h;
    private final Activation activation;
    private final float largestProduct;
    private final double sumOfProducts;
    private final int decimals;

    SumOfUnit(Parameters parameters, Forward forward, int h, Activation activation) {
        this.parameters = parameters;
        this.forward = forward;
        this.h = h;
        this.activation = activation;
        float largest = 0;
        double sum = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            float product = product(i);
            sum += product;
            float magnitude = Math.abs(product);
            if (magnitude > largest && magnitude <= Float.MAX_VALUE) {
                largest = magnitude;
            }
        }
        largestProduct = largest;
        sumOfProducts = sum;
        decimals = decimals(sum, parameters.b1(h), forward.z1(h));
    }

    /** The fewest decimals, three to five, with which the printed sum comes out right. */
    static int decimals(double sum, double bias, double z1) {
        for (int decimals = 3; decimals <= 5; decimals++) {
            double unit = Math.pow(10, decimals);
            if (Math.round(sum * unit) + Math.round(bias * unit) == Math.round(z1 * unit)) {
                return decimals;
            }
        }
        return 3;
    }

    /** W1[h,i] x[i]. */
    float product(int i) {
        return parameters.w1(h, i) * forward.x(i);
    }

    /** Pixel i of the sample. */
    float x(int i) {
        return forward.x(i);
    }

    /** Its ink, 0 to 1. */
    float ink(int i) {
        return forward.ink(i) / 255f;
    }

    /** The largest absolute value of a term; finite. */
    float largestProduct() {
        return largestProduct;
    }

    /** The terms added up, without the bias. */
    double sumOfProducts() {
        return sumOfProducts;
    }

    /** One line, the most explicit first. */
    List<String> inOneLine() {
        String sum = Numbers.fixed(sumOfProducts, decimals);
        String bias = inBrackets(parameters.b1(h));
        String z1 = Numbers.fixed(forward.z1(h), decimals);
        return List.of(
                "Σ W1[" + h + ",i]·x[i] = " + sum + ", + b1[" + h + "] " + bias + " = z1[" + h + "] = " + z1,
                "Σ W1[" + h + ",i]·x[i] = " + sum + ", + b1 = z1 = " + z1,
                "Σ " + sum + " + b1 " + bias + " = z1 " + z1,
                "Σ " + sum + " + " + bias + " = " + z1,
                "z1[" + h + "] = " + z1);
    }

    /** Four lines: the sum, the bias, z1, a1. */
    List<String> inLines() {
        return List.of(
                "Σ W1[" + h + ",i]·x[i] = " + Numbers.fixed(sumOfProducts, decimals),
                "+ b1[" + h + "] = " + Numbers.fixed(parameters.b1(h), decimals),
                "= z1[" + h + "] = " + Numbers.fixed(forward.z1(h), decimals),
                forward.isSwitchedOff(h)
                        ? "a1[" + h + "] = 0, switched off"
                        : "a1[" + h + "] = " + activation + "(z1) = " + Numbers.fixed(forward.a1(h), decimals));
    }

    /** The sum with every digit. */
    String inWords() {
        return "Σ W1[" + h + ",i]·x[i] = " + Numbers.exact((float) sumOfProducts) + "\nb1[" + h + "] = "
                + Numbers.exact(parameters.b1(h)) + "\nz1[" + h + "] = " + Numbers.exact(forward.z1(h)) + "\na1["
                + h + "] = " + Numbers.exact(forward.a1(h));
    }

    /** One term with every digit. */
    String productInWords(int i) {
        return Captions.product(parameters, forward, h, i);
    }

    /** One pixel with every digit. */
    String pixelInWords(int i) {
        return Captions.pixel(forward, i);
    }

    private String inBrackets(float value) {
        return Rounding.bracketed(Numbers.fixed(value, decimals));
    }
}
