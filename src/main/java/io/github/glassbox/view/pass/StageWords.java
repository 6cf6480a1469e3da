package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a stage does, in one sentence without symbols, and what came of it for the chosen unit, digit or pixel. */
final class StageWords {
    private static final String TEXTS = "io.github.glassbox.view.pass.stages";

    private StageWords() {}

    /** With what came of it, and without. */
    static List<String> of(Pass pass) {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS);
        String key = key(pass);
        String sentence = texts.getString(key);
        String numbers = pass.stage().kind() == Stage.Kind.ACTIVATION ? "activation.numbers" : key + ".numbers";
        boolean known = switch (pass.stage().kind()) {
            case UPDATE -> pass.update().isPresent();
            case WEIGHT_GRADIENT -> pass.calculations().value(pass.quantity()) != 0;
            default -> true;
        };
        return texts.containsKey(numbers) && known
                ? List.of(sentence + " " + filled(texts.getString(numbers), pass), sentence)
                : List.of(sentence);
    }

    private static String key(Pass pass) {
        String kind = pass.stage().kind().name().toLowerCase(Locale.ROOT);
        return switch (pass.stage().kind()) {
            case WEIGHTED_SUM, WEIGHT_GRADIENT -> kind + (pass.stage().layer() == Shape.LAYERS ? ".last" : ".first");
            case ACTIVATION -> kind + "." + pass.activation().id();
            default -> kind;
        };
    }

    private static String filled(String pattern, Pass pass) {
        int pixel = pass.strongestPixel();
        return pattern.replace("{unit}", "h" + pass.unit())
                .replace("{digit}", Integer.toString(pass.shownClass()))
                .replace("{row}", Integer.toString(pixel / Shape.SIDE))
                .replace("{column}", Integer.toString(pixel % Shape.SIDE))
                .replace("{value}", value(pass, pixel));
    }

    private static String value(Pass pass, int pixel) {
        if (pass.stage().kind() == Stage.Kind.UPDATE) {
            Quantity weight = Quantity.of(Symbol.w(1), pass.unit(), pixel);
            return Numbers.brief(
                    pass.calculations().value(weight.in(Symbol.Role.NEXT)) - pass.calculations().value(weight));
        }
        return Numbers.brief(pass.calculations().value(pass.quantity())).replaceFirst("^\\+", "");
    }
}
