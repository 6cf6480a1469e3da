package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.SplitMix64;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private static final int TERMS = 3_000;

    private static BigDecimal parse(String number) {
        return new BigDecimal(number.replace('\u2212', '-'));
    }

    private static void assertAgrees(float a, float b, int decimals) {
        Product product = Product.of(a, b, decimals);
        BigDecimal multiplied = parse(product.a()).multiply(parse(product.b()));
        BigDecimal rounded = decimals == Product.EXPONENT
                ? multiplied.round(new MathContext(3, RoundingMode.HALF_UP))
                : multiplied.setScale(decimals, RoundingMode.HALF_UP);
        assertThat(rounded).as("%s × %s: %s", a, b, product).isEqualByComparingTo(parse(product.product()));
        BigDecimal exact = BigDecimal.valueOf((double) a * b);
        BigDecimal half = decimals == Product.EXPONENT
                ? exact.abs().multiply(BigDecimal.valueOf(0.00501))
                : BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(0.501));
        assertThat(parse(product.product()).subtract(exact).abs()).as("%s × %s", a, b).isLessThanOrEqualTo(half);
    }

    /** Weights of this size times pixels, as in the formulas. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-7, 1e-4, 0.01, 0.5, 3, 250})
    void printedFactorsGiveThePrintedProduct(double size) {
        SplitMix64 random = new SplitMix64(11);
        for (int k = 0; k < TERMS; k++) {
            float a = (float) (size * (2 * random.nextDouble() - 1));
            float b = random.nextInt(256) / 255f;
            assertAgrees(a, b, Product.decimals(Math.abs((double) a * b)));
            assertAgrees(a, b, Product.decimals(size));
        }
    }

    @Test
    void aProductOnTheEdgeOfRoundingHasMoreDigits() {
        assertThat(Product.of(0.25f, 0.25f, 3)).isEqualTo(new Product("0.25", "0.25", "0.063"));
        assertThat(Product.of(-0.5f, 0.005f, 3).product()).isEqualTo("\u22120.002");
    }

    @Test
    void tinyProductsHaveAnExponent() {
        assertThat(Product.of(1.5e-7f, 0.5f)).isEqualTo(new Product("1.50e-7", "0.5", "7.50e-8"));
    }

    @Test
    void zeroAndInfinityAreShownAsTheyAre() {
        assertThat(Product.of(0, 3, 3).product()).isEqualTo("0.000");
        assertThat(Product.of(Float.POSITIVE_INFINITY, 1, 3).product()).isEqualTo("Infinity");
    }
}
