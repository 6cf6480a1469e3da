package io.github.glassbox.nn.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity.Symbol;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernel;
import io.github.glassbox.nn.kernel.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculationsTest {
    private static final int HIDDEN = 7;
    private static final int LABEL = 3;

    private final byte[] image = picture();

    private static byte[] picture() {
        byte[] image = new byte[Shape.INPUTS];
        for (int i = 150; i < 640; i++) {
            image[i] = (byte) (i % 28 > 8 && i % 28 < 19 ? (i * 37) % 256 : 0);
        }
        return image;
    }

    private Calculations calculations(Activation activation) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(HIDDEN), 5);
        Kernel kernel = Kernels.plain().create(parameters.shape(), activation);
        float[] own = new float[kernel.layout().size()];
        kernel.layout().pack(parameters.toArray(), own);
        kernel.load(own);
        Forward forward = kernel.forward(InkImages.single(image), 0);
        return new Calculations(parameters, activation, forward, LABEL);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOfTermsInOrderAreTheShownValuesBitForBit(Activation activation) {
        Calculations all = calculations(activation);
        for (int h = 0; h < HIDDEN; h++) {
            assertSum(all, Quantity.of(Symbol.Z1, h));
            assertSum(all, Quantity.of(Symbol.DA1, h));
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            assertSum(all, Quantity.of(Symbol.Z2, c));
        }
    }

    private static void assertSum(Calculations all, Quantity what) {
        Calculation calculation = all.calculation(what);
        assertThat(calculation.kind()).isEqualTo(Calculation.Kind.SUM);
        assertThat(Float.floatToRawIntBits(calculation.sum()))
                .as("%s", what)
                .isEqualTo(Float.floatToRawIntBits((float) all.value(what)));
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOpensDownToPixelsAndParameters(Activation activation) {
        Calculations all = calculations(activation);
        assertOpens(all, Quantity.of(Symbol.DW1, 2, 300), 0);
        assertOpens(all, Quantity.of(Symbol.LOSS), 0);
    }

    private static void assertOpens(Calculations all, Quantity what, int depth) {
        Calculation calculation = all.calculation(what);
        assertThat(calculation.value()).isEqualTo(all.value(what));
        assertThat(depth).isLessThan(12);
        if (calculation.kind() == Calculation.Kind.GIVEN) {
            assertThat(what.symbol()).isIn(Symbol.X, Symbol.W1, Symbol.B1, Symbol.W2, Symbol.B2);
            return;
        }
        assertThat(calculation.terms()).isNotEmpty();
        Calculation.Term last = calculation.terms().get(calculation.terms().size() - 1);
        assertThat((float) all.value(last.quantity())).isEqualTo(last.value());
        assertOpens(all, last.quantity(), depth + 1);
    }

    @Test
    void productsAreOfTheirTwoFactors() {
        Calculations all = calculations(Activation.RELU);
        for (Quantity what : new Quantity[] {
            Quantity.of(Symbol.DW1, 2, 300), Quantity.of(Symbol.DW2, 4, 1), Quantity.of(Symbol.W1_X, 0, 301),
            Quantity.of(Symbol.W2_A1, 9, 6), Quantity.of(Symbol.W2_DZ2, 9, 6)
        }) {
            Calculation calculation = all.calculation(what);
            assertThat(calculation.kind()).isEqualTo(Calculation.Kind.PRODUCT);
            assertThat(calculation.terms().get(0).value() * calculation.terms().get(1).value())
                    .as("%s", what)
                    .isEqualTo((float) calculation.value());
        }
    }

    @Test
    void quantitiesAreWrittenAsNumPyDoes() {
        assertThat(Quantity.of(Symbol.W1, 4, 218)).hasToString("W1[4,218]");
        assertThat(Quantity.of(Symbol.Z2, 5)).hasToString("z2[5]");
        assertThat(Quantity.of(Symbol.LOSS)).hasToString("L");
        assertThat(Quantity.of(Symbol.W2_A1, 5, 4)).hasToString("W2[5,4]·a1[4]");
    }
}
