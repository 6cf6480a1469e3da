package io.github.glassbox.view.calculation;

import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.NumPyText;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Rounding;

/** A calculation in words and numbers. */
final class CalculationText {
    private CalculationText() {}

    /** In symbols, then with numbers put in, then the result. */
    static String formula(Calculation c) {
        StringBuilder text = new StringBuilder(c.what() + " = " + c.rule());
        if (c.kind() == Kind.PRODUCT) {
            float a = c.terms().get(0).value();
            float b = c.terms().get(1).value();
            int decimals = Rounding.ofLargest(Math.abs(c.value()));
            int factors = Rounding.ofFactors(a, b, decimals);
            text.append("\n= ").append(Numbers.fixed(a, factors)).append(" × ")
                    .append(Rounding.bracketed(Numbers.fixed(b, factors)));
            return text.append(" = ").append(Numbers.fixed(c.value(), decimals)).toString();
        }
        if (c.kind() == Kind.SUM && isBias(c)) {
            float bias = c.terms().get(0).value();
            double products = c.value() - bias;
            int decimals = Rounding.ofSum(products, bias, c.value());
            return text.append("\n= ").append(Numbers.fixed(products, decimals)).append(" + ")
                    .append(Rounding.bracketed(Numbers.fixed(bias, decimals))).append(" = ")
                    .append(Numbers.fixed(c.value(), decimals)).toString();
        }
        return text.append("\n= ").append(Rounding.number(c.value())).toString();
    }

    private static boolean isBias(Calculation c) {
        Quantity.Symbol first = c.terms().get(0).quantity().symbol();
        return first == Quantity.Symbol.B1 || first == Quantity.Symbol.B2;
    }

    /** What goes with it, in a sentence. */
    static String note(Calculation c, PresentationModel model) {
        String exact = "Exactly " + exact(c) + ". ";
        return switch (c.kind()) {
            case SUM -> exact + c.terms().size() + " terms; added by ascending index they give just this. Shown rounded.";
            case PRODUCT -> exact + ofSample(c, model) + "Shown rounded.";
            case FUNCTION -> exact + "Shown rounded.";
            case GIVEN -> exact;
        };
    }

    private static String ofSample(Calculation c, PresentationModel model) {
        return switch (c.what().symbol()) {
            case DW1, DW2 -> "Of " + model.split().id() + " #" + model.sample() + " alone, not the batch's mean. ";
            default -> "";
        };
    }

    private static String exact(Calculation c) {
        return c.what().symbol() == Quantity.Symbol.LOSS
                ? Double.toString(c.value()).replace('-', '\u2212')
                : Numbers.exact((float) c.value());
    }

    static String numPy(Calculation c) {
        return c.what().symbol() == Quantity.Symbol.LOSS
                ? Double.toString(c.value())
                : NumPyText.number((float) c.value());
    }

    /** In the kernels' order. */
    static String numPyTerms(Calculation c) {
        float[] values = new float[c.terms().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = c.terms().get(k).value();
        }
        return NumPyText.array(values);
    }
}
