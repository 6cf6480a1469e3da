package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import java.util.List;
import java.util.stream.Collectors;

/** The shapes of what a stage reads and makes, in words. */
final class Shapes {
    private Shapes() {}

    static String of(Stage stage, int hidden) {
        Shape shape = new Shape(hidden);
        String made = shaped(stage.makes(), shape);
        return switch (stage.kind()) {
            case INPUT -> made + ", shown as 28×28";
            case LOSS -> "L, one number, from " + Symbol.z(stage.layer()).shaped(shape) + " and y";
            case SOFTMAX_GRADIENT -> made + " from " + shaped(stage.reads(), shape) + " and y (" + Shape.CLASSES + ")";
            case UPDATE -> made;
            default -> made + " from " + shaped(stage.reads(), shape);
        };
    }

    private static String shaped(List<Symbol> symbols, Shape shape) {
        return symbols.stream()
                .map(symbol -> symbol.role() == Symbol.Role.NEXT ? Symbol.Role.VALUE.of(symbol) : symbol)
                .map(symbol -> symbol.shaped(shape))
                .collect(Collectors.joining(", "));
    }
}
