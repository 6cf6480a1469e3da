package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.nn.Remembered;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.nn.calculation.Symbol.Role;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.NotFiniteException;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.training.State;
import io.github.glassbox.training.Trainer;
import io.github.glassbox.training.Trainers;
import io.github.glassbox.training.Workers;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an optimiser remembers, in the update's formula and calculations, against the state that training makes next. */
class UpdateFormulaTest {
    private static final int UNIT = 3;

    private State state;
    private State after;

    private Calculations calculations(Learning learning) throws NotFiniteException {
        try (Workers workers = new Workers(1)) {
            Trainer trainer = Trainers.start(
                    MnistForTests.firstData(300, 50), Hyperparameters.NOTEBOOK.withLearning(learning), workers);
            trainer.step();
            trainer.step();
            state = trainer.state();
            trainer.step();
            after = trainer.state();
        }
        byte[] image = new byte[Shape.INPUTS];
        MnistForTests.first(300, 50).test().copyImage(3, image);
        return new Calculations(
                state.parameters(), Activation.RELU, new Predictor(state.parameters(), Activation.RELU).forward(image), 0,
                state.inBrief(state.parameters(), Optional.empty(), Optional.empty()));
    }

    private Pass pass(Calculations all, Optional<Integer> pixel) {
        return new Pass(
                new Pass.Sample("test #3", 0, true), 2, all, UNIT, Optional.empty(), Stage.of("update"), true,
                Optional.of(new Pass.BatchUpdate(state.next().orElseThrow().learning(), state.batch())), pixel, Pointed.NONE);
    }

    @ParameterizedTest
    @CsvSource({"MOMENTUM, 0", "MOMENTUM, 0.01", "ADAM, 0", "ADAM, 0.01"})
    void everyNumberOfTheUpdateIsTheEngines(Optimizer optimizer, float l2) throws NotFiniteException {
        Calculations all = calculations(Learning.NOTEBOOK.withRate(0.01f).withOptimizer(optimizer).withL2(l2));
        Shape shape = state.parameters().shape();
        Remembered next = after.next().orElseThrow().remembered();
        for (Quantity parameter : List.of(
                Quantity.of(Symbol.w(1), UNIT, 300), Quantity.of(Symbol.w(1), 9, 406), Quantity.of(Symbol.b(1), 2),
                Quantity.of(Symbol.w(2), 4, UNIT), Quantity.of(Symbol.b(2), 9))) {
            int k = parameter.index(shape);
            assertThat((float) all.value(parameter.in(Role.NEXT))).isEqualTo(after.parameters().at(k));
            float m = next.first().orElseThrow().at(k);
            assertThat((float) all.value(parameter.in(Role.M))).isEqualTo(m);
            if (optimizer == Optimizer.ADAM) {
                float v = next.second().orElseThrow().at(k);
                assertThat((float) all.value(parameter.in(Role.V))).isEqualTo(v);
                assertThat((float) all.value(parameter.in(Role.M_HAT))).isEqualTo(m / (float) (1 - next.firstPower()));
                assertThat((float) all.value(parameter.in(Role.V_HAT))).isEqualTo(v / (float) (1 - next.secondPower()));
            } else {
                assertThat(all.knows(parameter.in(Role.V))).isFalse();
            }
            assertOpens(all, parameter.in(Role.NEXT));
        }
    }

    /** All terms, down to what is given. */
    private static void assertOpens(Calculations all, Quantity what) {
        assertThat(all.knows(what)).as("%s", what).isTrue();
        Calculation calculation = all.calculation(what);
        assertThat(calculation.value()).isEqualTo(all.value(what));
        if (what.symbol().role() == Role.GRADIENT) {
            return;
        }
        for (Calculation.Term term : calculation.terms()) {
            assertThat(calculation.rule()).contains(term.quantity().toString().replaceFirst("^(dW|db).*", ""));
            assertOpens(all, term.quantity());
        }
    }

    @ParameterizedTest
    @CsvSource({"76", "120", "200"})
    void momentumStandsInTheFormula(int columns) throws NotFiniteException {
        Calculations all = calculations(Learning.NOTEBOOK.withOptimizer(Optimizer.MOMENTUM));
        Quantity weight = Quantity.of(Symbol.w(1), UNIT, 300);
        String text = Formulas.of(pass(all, Optional.of(300)), columns).plain();
        assertThat(text)
                .startsWith(weight + " ← " + weight + " − α·m = ")
                .contains("0.9·" + bracketed(all, weight, Role.M_BEFORE) + " + " + bracketed(all, weight, Role.MEAN) + " = "
                        + digits(all, weight, Role.M))
                .doesNotContain("…");
        assertThat(text.contains("m = 0.9·m + dW1 = ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"76, 0", "76, 0.01", "200, 0", "200, 0.01"})
    void adamsMomentsStandInTheFormula(int columns, float l2) throws NotFiniteException {
        Calculations all = calculations(Learning.NOTEBOOK.withRate(0.01f).withOptimizer(Optimizer.ADAM).withL2(l2));
        Quantity weight = Quantity.of(Symbol.w(1), UNIT, 300);
        String text = Formulas.of(pass(all, Optional.of(300)), columns).plain();
        assertThat(text).startsWith(weight + " ← " + weight + " − α·m̂ / (√v̂ + ε) = ").doesNotContain("…");
        String numbers = text.lines().skip(2).findFirst().orElseThrow().replace(" =", "");
        assertThat(numbers).contains(
                " " + digits(all, weight, Role.M) + ", v",
                " " + digits(all, weight, Role.V) + ", m̂ " + digits(all, weight, Role.M_HAT) + ", v̂ "
                        + digits(all, weight, Role.V_HAT));
        assertThat(text.contains("v = 0.999·v + 0.001·" + (l2 == 0 ? "dW1" : "g") + "² = ")).isEqualTo(columns == 200);
        assertThat(numbers.contains("g " + digits(all, weight, Role.SLOPE))).isEqualTo(l2 != 0 && columns == 76);
    }

    private static String digits(Calculations all, Quantity weight, Role role) {
        return Numbers.significant((float) all.value(weight.in(role)));
    }

    private static String bracketed(Calculations all, Quantity weight, Role role) {
        String number = digits(all, weight, role);
        return number.startsWith("−") ? "(" + number + ")" : number;
    }
}
