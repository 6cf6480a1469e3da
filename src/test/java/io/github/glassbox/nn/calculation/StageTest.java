package io.github.glassbox.nn.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "1, x z1 p L dz1 dW1 update",
        "2, x z1 a1 z2 p L dz2 dW2 da1 dz1 dW1 update",
        "3, x z1 a1 z2 a2 z3 p L dz3 dW3 da2 dz2 dW2 da1 dz1 dW1 update"
    })
    void stagesFollowFromTheNumberOfLayers(int layers, String symbols) {
        List<Stage> all = Stage.all(layers);
        assertThat(all.stream().map(Stage::symbol)).containsExactly(symbols.split(" "));
        for (int k = 0; k < all.size(); k++) {
            Stage stage = all.get(k);
            assertThat(stage.next()).isEqualTo(all.get(Math.min(k + 1, all.size() - 1)));
            assertThat(stage.previous()).isEqualTo(all.get(Math.max(k - 1, 0)));
            assertThat(stage.isBackward()).as(stage.symbol()).isEqualTo(stage.symbol().startsWith("d"));
            List<Stage> before = all.subList(0, k);
            // Parameters come from the iteration before; all else was made by a stage before.
            assertThat(stage.reads()).allMatch(symbol -> symbol.role() == Symbol.Role.VALUE
                    && (symbol.equals(Symbol.w(symbol.layer())) || symbol.equals(Symbol.b(symbol.layer())))
                    || before.stream().anyMatch(made -> made.makes(symbol)));
        }
    }

    @Test
    void aLayerInTheMiddleIsWrittenAsEveryOther() {
        assertThat(Stage.all(3).stream().map(stage -> stage.formula("ReLU"))).containsExactly(
                "x", "z1 = W1·x + b1", "a1 = ReLU(z1)", "z2 = W2·a1 + b2", "a2 = ReLU(z2)", "z3 = W3·a2 + b3",
                "p = softmax(z3)", "L = −ln p[y]", "dz3 = p − y", "dW3 = dz3·a2.T", "da2 = W3.T·dz3", "dz2 = da2·f′(z2)",
                "dW2 = dz2·a1.T", "da1 = W2.T·dz2", "dz1 = da1·f′(z1)", "dW1 = dz1·x.T", "W ← W − α·dW");
        Stage z2 = new Stage(Kind.WEIGHTED_SUM, 2, 3);
        assertThat(z2.words()).isEqualTo("pre-activations z2");
        assertThat(z2.numPy("")).isEqualTo("z2 = W2 @ a1 + b2");
        assertThat(z2.java("")).isEqualTo("z2[h] = b2[h]; for (int j = 0; j < H; j++) z2[h] += W2[h][j] * a1[j];");
        assertThat(new Stage(Kind.WEIGHTED_SUM, 3, 3).words()).isEqualTo("logits z3");
        assertThat(new Stage(Kind.ACTIVATION_GRADIENT, 2, 3).java(""))
                .isEqualTo("for (int c = 0; c < 10; c++) da2[h] += W3[c][h] * dz3[c];");
        assertThat(new Stage(Kind.WEIGHT_GRADIENT, 2, 3).element(layer -> 10 * layer + 1)).hasToString("dW2[21,11]");
        assertThat(new Stage(Kind.SOFTMAX, 3, 3).element(layer -> 10 * layer + 1)).hasToString("p[31]");
    }

    @Test
    void itsGradientTakesThePlaceOfWhatALayerMakes() {
        assertThat(Stage.of("z1").gradient()).isEqualTo(Stage.of("dz1"));
        assertThat(Stage.of("a1").gradient()).isEqualTo(Stage.of("da1"));
        assertThat(Stage.of("z2").gradient()).isEqualTo(Stage.of("dz2"));
        for (String symbol : List.of("x", "p", "L", "dW1", "update")) {
            assertThat(Stage.of(symbol).gradient()).isEqualTo(Stage.of(symbol));
        }
    }

    @Test
    void symbolsKnowTheirShapes() {
        Shape shape = new Shape(16);
        assertThat(Symbol.w(1).shaped(shape)).isEqualTo("W1 (16×784)");
        assertThat(Symbol.dw(2).shaped(shape)).isEqualTo("dW2 (10×16)");
        assertThat(Symbol.Role.M_HAT.of(Symbol.b(1)).shaped(shape)).isEqualTo("mhat_b1 (16)");
        assertThat(Symbol.P.shaped(shape)).isEqualTo("p (10)");
    }
}
