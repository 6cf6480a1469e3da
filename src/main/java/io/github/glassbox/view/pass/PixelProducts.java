package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Numbers;

/** What the chosen hidden unit makes of each pixel: W1[h,i] x[i], or from the stage of dW1 on dW1[h,i] = dz1[h] x[i]. */
final class PixelProducts {
    private static final Symbol GRADIENT = Symbol.dw(1);

    private final Pass pass;
    private final Symbol symbol;
    private final float scale;

    PixelProducts(Pass pass) {
        this.pass = pass;
        symbol = pass.stage().makes(GRADIENT) ? GRADIENT : Symbol.forwardTerm(1);
        float largest = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            largest = Math.max(largest, Math.abs(at(i)));
        }
        scale = largest;
    }

    float at(int i) {
        return pass.value(symbol, pass.unit(), i);
    }

    /** The largest magnitude. */
    float scale() {
        return scale;
    }

    String title() {
        return symbol == GRADIENT ? GRADIENT + "[" + pass.unit() + "]" : Symbol.w(1) + "[" + pass.unit() + "] ⊙ x";
    }

    Quantity quantity(int i) {
        return Quantity.of(symbol, pass.unit(), i);
    }

    /** The product of pixel i, with every digit. */
    String text(int i) {
        float weight = symbol == GRADIENT ? pass.value(Symbol.dz(1), pass.unit()) : pass.value(Symbol.w(1), pass.unit(), i);
        return quantity(i) + " = " + Numbers.exact(weight) + " × " + Numbers.exact(pass.forward().x(i)) + " = "
                + Numbers.exact(at(i));
    }
}
