package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.view.paint.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    private static final Pattern TERM =
            Pattern.compile("\\((\\d+),(\\d+)\\) ([+-][\\d.]+)×([\\d.]+) = ([+-][\\d.]+)");

    private static String text(Pass pass, int columns) {
        return Formulas.of(pass, columns).plain().replace('\u2212', '-');
    }

    private static String first(Pass pass) {
        return text(pass, 200).lines().findFirst().orElseThrow();
    }

    private static double result(String line) {
        return Double.parseDouble(line.replaceAll(".*= ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void preActivationIsSumAndBias(int h) {
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(10), 7);
        Pass pass = Passes.of(parameters, Activation.RELU, Stage.of("z1"), Passes.stroke(), h, Optional.empty());
        String line = first(pass);
        assertThat(line).startsWith("z1[" + h + "] = Σᵢ W1[" + h + ",i]·x[i] + b1[" + h + "] = ");
        assertThat(result(line)).isCloseTo(pass.forward().z1(h), within(0.0005));
        Matcher sum = Pattern.compile("= (-?[\\d.]+) \\+ \\(?(-?[\\d.]+)\\)? = (-?[\\d.]+)").matcher(line);
        assertThat(sum.find()).isTrue();
        assertThat(new BigDecimal(sum.group(1)).add(new BigDecimal(sum.group(2))))
                .isEqualByComparingTo(sum.group(3));
        assertThat(Double.parseDouble(sum.group(2))).isCloseTo(parameters.b1(h), within(0.0005));
    }

    /** Only sums may leave out terms. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "a1", "p", "L", "dz2", "dW2", "dz1", "dW1", "update"})
    void nothingIsLeftOutInTheSmallWindow(String stage) throws NotFiniteException {
        for (Learning learning : new Learning[] {
            Learning.NOTEBOOK,
            Learning.NOTEBOOK.withMistakes(new Mistakes(true, true, false)),
            Learning.NOTEBOOK.withOptimizer(Optimizer.MOMENTUM),
            Learning.NOTEBOOK.withOptimizer(Optimizer.ADAM).withRate(0.01f),
            Learning.NOTEBOOK.withL2(0.001f)
        }) {
            for (int h : new int[] {3, 9}) {
                String text = text(Passes.trained(Stage.of(stage), learning, h), 76);
                assertThat(text).doesNotContain("…").endsWith("(rounded)");
            }
        }
    }

    @Test
    void withSummedBiasGradientsTheFormulaShowsThatB2DoesNotLearn() throws NotFiniteException {
        Learning learning = Learning.NOTEBOOK.withMistakes(new Mistakes(true, false, false));
        Matcher sum = Pattern.compile("fault on: mean db2 = Σ db2 = (\\S+): b2 never learns")
                .matcher(text(Passes.trained(Stage.of("dW2"), learning, 3), 76));
        assertThat(sum.find()).isTrue();
        assertThat(Math.abs(Double.parseDouble(sum.group(1)))).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "L"})
    void whatOverflowsIsShownAsItIsWithTheMistake(String symbol) {
        Stage stage = Stage.of(symbol);
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(10), 7);
        Pass right = Passes.of(parameters, Activation.RELU, stage, Passes.stroke(), 0, Optional.empty());
        Pass kept = new Pass(
                right.sample(), right.iteration(),
                new Calculations(
                        parameters, Activation.RELU,
                        new Predictor(parameters, Activation.RELU, new Mistakes(false, true, true)).forward(Passes.stroke()),
                        Passes.LABEL),
                right.unit(), right.chosenClass(), stage, true, right.update(),
                right.pixel(), right.pointed());
        assertThat(text(kept, 76))
                .contains(stage.equals(Stage.of("p")) ? "= NaN" : "= Infinity")
                .contains("fault on: no maximum subtracted; exp overflows");
        assertThat(text(right, 76)).doesNotContain("fault");
    }

    @Test
    void printedFactorsGiveThePrintedProductLargestFirst() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z1"));
        Matcher term = TERM.matcher(text(pass, 120));
        int terms = 0;
        double before = Double.MAX_VALUE;
        while (term.find()) {
            int i = 28 * Integer.parseInt(term.group(1)) + Integer.parseInt(term.group(2));
            BigDecimal product = new BigDecimal(term.group(3)).multiply(new BigDecimal(term.group(4)));
            assertThat(product.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo(term.group(5));
            double exact = (double) pass.parameters().w1(0, i) * pass.forward().x(i);
            assertThat(product.doubleValue()).isCloseTo(exact, within(0.001));
            assertThat(Math.abs(exact)).isLessThanOrEqualTo(before);
            before = Math.abs(exact);
            terms++;
        }
        assertThat(terms).isGreaterThanOrEqualTo(4);
    }

    @Test
    void eachActivationHasItsOwnFormula() {
        Pass relu = Passes.of(10, Activation.RELU, Stage.of("a1"));
        String z = Rounding.number(relu.forward().z1(0)).replace('\u2212', '-');
        assertThat(first(relu)).startsWith("a1[0] = ReLU(z1[0]) = ReLU(" + z + ") = max(" + z + ", 0) = ");
        assertThat(first(Passes.of(10, Activation.TANH, Stage.of("a1")))).startsWith("a1[0] = tanh(z1[0]) = tanh(");
        assertThat(first(Passes.of(10, Activation.SIGMOID, Stage.of("a1")))).contains("= 1 / (1 + exp(");
        assertThat(first(Passes.of(10, Activation.LEAKY_RELU, Stage.of("a1")))).startsWith("a1[0] = leaky ReLU(z1[0])");
        Pass identity = Passes.of(10, Activation.IDENTITY, Stage.of("a1"));
        assertThat(first(identity)).isEqualTo("a1[0] = identity(z1[0]) = identity(" + z + ") = " + z);
        assertThat(text(Passes.of(10, Activation.IDENTITY, Stage.of("dz1")), 100)).contains("identity′(z) = 1");
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void activationIsTheForwardPassesOwn(Activation activation) {
        Pass pass = Passes.of(10, activation, Stage.of("a1"));
        assertThat(result(first(pass))).isCloseTo(pass.forward().a1(0), within(0.0005));
    }

    @Test
    void logitIsThatOfTheChosenClassOrThePrediction() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z2"));
        assertThat(first(pass)).startsWith("z2[" + pass.prediction() + "] = Σₕ W2[");
        Pass chosen = Passes.of(pass.parameters(), Activation.RELU, Stage.of("z2"), Passes.stroke(), 0, Optional.of(2));
        assertThat(first(chosen)).startsWith("z2[2] = ");
        assertThat(result(first(chosen))).isCloseTo(pass.forward().z2(2), within(0.0005));
    }

    @Test
    void probabilityIsAShareOfTheExponentials() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("p"));
        int c = pass.prediction();
        assertThat(first(pass)).startsWith("p[" + c + "] = exp(z2[" + c + "]) / Σₖ exp(z2[k]) = ");
        assertThat(result(first(pass))).isCloseTo(pass.forward().p(c), within(0.0005));
        assertThat(text(pass, 100)).contains("computed less the maximum, z2[" + c + "]");
    }

    @Test
    void hugeLogitsAreShownOnlyLessTheMaximum() {
        float[] z2 = new float[] {900, 899, 1, 1, 1, 1, 1, 1, 1, 1};
        float[] b1 = new float[1];
        Parameters parameters = Parameters.of(new float[Shape.INPUTS], b1, new float[10], z2);
        Pass pass = Passes.of(parameters, Activation.RELU, Stage.of("p"), Passes.stroke(), 0, Optional.empty());
        assertThat(text(pass, 100)).doesNotContain("Infinity").doesNotContain("NaN").contains("= 0.731");
        Pass loss = Passes.of(parameters, Activation.RELU, Stage.of("L"), Passes.stroke(), 0, Optional.empty());
        assertThat(first(loss)).isEqualTo("L = -ln p[y] = -ln p[5] = 899.313");
    }

    @Test
    void lossIsOfThePrintedProbability() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("L"));
        Matcher loss = Pattern.compile("= -ln p\\[5\\] = -ln (\\S+) = (\\S+)").matcher(first(pass));
        assertThat(loss.find()).isTrue();
        int decimals = new BigDecimal(loss.group(2)).scale();
        BigDecimal computed = BigDecimal.valueOf(-Math.log(Double.parseDouble(loss.group(1))));
        assertThat(computed.setScale(decimals, RoundingMode.HALF_UP)).isEqualByComparingTo(loss.group(2));
        assertThat(Double.parseDouble(loss.group(2))).isCloseTo(pass.forward().loss(5), within(0.0005));
    }

    @Test
    void inputCountsItsInk() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("x"));
        assertThat(text(pass, 100)).contains("60 of 784 have ink").contains("/255: x[");
        assertThat(text(Passes.of(10, Activation.RELU, Stage.of("x"), new byte[Shape.INPUTS]), 100))
                .contains("0 of 784 have ink");
    }

    @Test
    void aBlankPictureLeavesTheBias() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("z1"), new byte[Shape.INPUTS]);
        assertThat(text(pass, 100)).contains("every term is 0: only the bias is left");
    }

    @ParameterizedTest
    @MethodSource("io.github.glassbox.nn.calculation.Stage#all()")
    void nothingIsCutOffAtTheNarrowestWidth(Stage stage) {
        for (Activation activation : Activation.values()) {
            for (int hidden : new int[] {1, 10, 512}) {
                for (int columns : new int[] {64, 78, 100, 140}) {
                    FormulaText text = Formulas.of(Passes.of(hidden, activation, stage), columns);
                    assertThat(text.lines()).hasSizeLessThanOrEqualTo(Formulas.LINES);
                    assertThat(text.plain().lines()).allMatch(line -> line.length() <= columns);
                    assertThat(text.plain()).endsWith("(rounded)");
                }
            }
        }
    }
}
