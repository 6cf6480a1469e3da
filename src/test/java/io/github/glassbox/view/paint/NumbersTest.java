package io.github.glassbox.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final double[] VALUES = {
        0, -0.0, 1e-4, -1e-4, 4e-4, -4e-4, -1e-10, 3.2e-5, -3.2e-5, 0.25, -0.25, -0.004, 12.5, -99.96, 1e5, -1e5, 1e10, -1e10,
        Float.MIN_VALUE, -Float.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    /** Every way in which a number is written. */
    private static Stream<String> written(double value) {
        Product product = Product.of((float) value, -0.01f, 3);
        return Stream.of(
                Numbers.fixed(value, 0), Numbers.fixed(value, 3), Numbers.signed(value, 2), Numbers.significant(value),
                Numbers.brief(value), Numbers.bound(Math.abs(value)), Numbers.lower(Math.abs(value)),
                Numbers.upper(Math.abs(value)), Numbers.around(Math.abs(value)), Numbers.power(value, 1),
                Numbers.signedPower(value, 7), Numbers.exact(value), Numbers.exact((float) value),
                Rounding.number(value), product.a(), product.b(), product.product(), Product.signed(product.product()));
    }

    @Test
    void allAreWrittenAlike() {
        for (double value : VALUES) {
            assertThat(written(value)).allSatisfy(number -> assertThat(number)
                    .as("of %s", value)
                    .doesNotStartWith("-")
                    .doesNotContain("E")
                    .doesNotContainPattern("e[+]|e-?0")
                    .doesNotMatch("[+±\u2212][0.]+(e.*)?"));
        }
    }

    @Test
    void aScaleWithoutExtentHasNoSigns() {
        assertThat(List.of(Numbers.lower(0), Numbers.upper(0), Numbers.around(0))).containsOnly("0");
        assertThat(Numbers.lower(0.44)).isEqualTo("\u22120.44");
        assertThat(Numbers.upper(0.44)).isEqualTo("+0.44");
    }

    @Test
    void aZeroHasNoSign() {
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.0, 3)).isEqualTo("0.000");
        assertThat(Numbers.fixed(-0.3, 0)).isEqualTo("0");
        assertThat(Numbers.signed(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Product.of(-0.0004f, 0.5f, 3).product()).isEqualTo("0.000");
    }

    @Test
    void othersKeepTheirs() {
        assertThat(Numbers.fixed(-0.005001, 2)).isEqualTo("\u22120.01");
        assertThat(Numbers.fixed(-10, 1)).isEqualTo("\u221210.0");
        assertThat(Numbers.fixed(0.25, 2)).isEqualTo("0.25");
        assertThat(Numbers.exact(-1.5e-4f)).isEqualTo("\u22121.5e-4");
        assertThat(Numbers.significant(-3.2e-5)).isEqualTo("\u22123.20e-5");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("\u2212Infinity");
    }

    @Test
    void noViewWritesNumbersInAWayOfItsOwn() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/github/glassbox/view"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Numbers.java") && !file.endsWith("Product.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("String\\.format|DecimalFormat|\\.formatted\\("));
        }
    }

    @Test
    void whatIsPastedIntoNumPyKeepsItsOwnMinus() {
        assertThat(NumPyText.number(-1.5e-4f)).isEqualTo("np.float32(-1.5E-4)");
    }
}
