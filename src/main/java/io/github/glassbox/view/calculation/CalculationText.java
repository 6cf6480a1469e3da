package io.github.glassbox.view.calculation;

import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.NumPyText;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calculation in words and numbers. */
final class CalculationText {
    private CalculationText() {}

    /** In symbols, then with numbers put in, then the result. */
    static String formula(Calculation c) {
        StringBuilder text = new StringBuilder(c.what() + " = " + c.rule());
        if (c.kind() == Kind.PRODUCT) {
            float a = c.terms().get(0).value();
            float b = c.terms().get(1).value();
            Product printed = Product.of(a, b);
            return text.append("\n= ").append(printed.a()).append(" × ").append(Rounding.bracketed(printed.b()))
                    .append(" = ").append(printed.product()).toString();
        }
        if (c.kind() == Kind.SUM && isBias(c)) {
            float bias = c.terms().get(0).value();
            double products = c.value() - bias;
            int decimals = Rounding.ofSum(products, bias, c.value());
            return text.append("\n= ").append(Numbers.fixed(products, decimals)).append(" + ")
                    .append(Rounding.bracketed(Numbers.fixed(bias, decimals))).append(" = ")
                    .append(Numbers.fixed(c.value(), decimals)).toString();
        }
        withNumbers(c).ifPresent(numbers -> text.append("\n= ").append(numbers));
        return text.append("\n= ").append(isUpdate(c) ? exact(c) : Rounding.number(c.value())).toString();
    }

    /** The rule with every digit of its terms in their place, where these are few. */
    private static Optional<String> withNumbers(Calculation c) {
        boolean fits = switch (c.what().symbol()) {
            case A1, DZ1, DZ2, NEXT_W1, NEXT_B1, NEXT_W2, NEXT_B2, LEARNED_W1, LEARNED_W2, CHANGE_W1, CHANGE_W2 -> true;
            default -> false;
        };
        if (!fits) {
            return Optional.empty();
        }
        String numbers = c.rule();
        for (Calculation.Term term : c.terms()) {
            String name = "(?<!\\w)" + Pattern.quote(term.quantity().toString());
            String value = Rounding.bracketed(Numbers.exact(term.value()));
            numbers = numbers.replaceAll(name, Matcher.quoteReplacement(value));
        }
        return Optional.of(numbers);
    }

    /** Rounded, a small step would not be seen. */
    private static boolean isUpdate(Calculation c) {
        return switch (c.what().symbol()) {
            case NEXT_W1, NEXT_B1, NEXT_W2, NEXT_B2, LEARNED_W1, LEARNED_W2, CHANGE_W1, CHANGE_W2 -> true;
            default -> false;
        };
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
            case FUNCTION -> exact + ofLabel(c, model) + "Shown rounded.";
            case GIVEN -> exact;
        };
    }

    private static String ofSample(Calculation c, PresentationModel model) {
        return switch (c.what().symbol()) {
            case DW1, DW2 -> y(model) + "Of " + model.sampleName() + " alone, not the batch's mean. ";
            default -> "";
        };
    }

    private static String ofLabel(Calculation c, PresentationModel model) {
        return switch (c.what().symbol()) {
            case LOSS, DZ2, DB2 -> y(model);
            default -> "";
        };
    }

    private static String y(PresentationModel model) {
        return model.isLabelled() ? "" : "No label: y = prediction. ";
    }

    private static String exact(Calculation c) {
        return c.what().symbol().isDouble()
                ? Numbers.exact(c.value())
                : Numbers.exact((float) c.value());
    }

    static String numPy(Calculation c) {
        return c.what().symbol().isDouble()
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
