package io.github.glassbox.view.pass;

import io.github.glassbox.nn.Backward;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.paint.Numbers;

/** What the chosen hidden unit makes of each pixel: W1[h,i] x[i], or from the stage of dW1 on dW1[h,i] = dz1[h] x[i]. */
final class PixelProducts {
    private final Pass pass;
    private final boolean gradient;
    private final Backward backward;
    private final float scale;

    PixelProducts(Pass pass) {
        this.pass = pass;
        gradient = pass.stage() == Stage.DW1;
        backward = pass.calculations().backward();
        float largest = 0;
        for (int i = 0; i < Shape.INPUTS; i++) {
            largest = Math.max(largest, Math.abs(at(i)));
        }
        scale = largest;
    }

    float at(int i) {
        return gradient
                ? backward.dw1(pass.unit(), i)
                : pass.parameters().w1(pass.unit(), i) * pass.forward().x(i);
    }

    /** The largest magnitude. */
    float scale() {
        return scale;
    }

    String title() {
        return gradient ? "dW1[" + pass.unit() + "]" : "W1[" + pass.unit() + "] ⊙ x";
    }

    Quantity quantity(int i) {
        return Quantity.of(gradient ? Symbol.DW1 : Symbol.W1_X, pass.unit(), i);
    }

    /** The product of pixel i, with every digit. */
    String text(int i) {
        float weight = gradient ? backward.dz1(pass.unit()) : pass.parameters().w1(pass.unit(), i);
        return quantity(i) + " = " + Numbers.exact(weight) + " × " + Numbers.exact(pass.forward().x(i)) + " = "
                + Numbers.exact(at(i));
    }
}
