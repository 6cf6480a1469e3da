package io.github.glassbox.view.calculation;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculation.Kind;
import io.github.glassbox.nn.calculation.Symbol;
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
        Symbol what = c.what().symbol();
        boolean ofLayer = what.layer() > 0 && (what.equals(Symbol.a(what.layer())) || what.equals(Symbol.dz(what.layer())));
        if (!ofLayer && !isUpdate(c)) {
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
        return switch (c.what().symbol().role()) {
            case VALUE, GRADIENT, MEAN, START, BEFORE, M_BEFORE, V_BEFORE -> false;
            case LEARNED, CHANGE, SLOPE, M, M_HAT, V, V_HAT, NEXT -> true;
        };
    }

    private static boolean isBias(Calculation c) {
        Symbol first = c.terms().get(0).quantity().symbol();
        return first.equals(Symbol.b(first.layer()));
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
        Symbol what = c.what().symbol();
        return what.equals(Symbol.dw(what.layer()))
                ? y(model) + "Of " + model.sampleName() + " alone, not the batch's mean. "
                : "";
    }

    private static String ofLabel(Calculation c, PresentationModel model) {
        Symbol what = c.what().symbol();
        boolean readsY = what.equals(Symbol.LOSS)
                || what.layer() == Shape.LAYERS && (what.equals(Symbol.dz(what.layer())) || what.equals(Symbol.db(what.layer())));
        return readsY ? y(model) : "";
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
