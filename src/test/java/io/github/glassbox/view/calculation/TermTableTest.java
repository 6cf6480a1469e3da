package io.github.glassbox.view.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Predictor;
import io.github.glassbox.view.theme.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class TermTableTest {
    @Test
    void onlyColumnsThatHoldSomethingAreShown() throws Exception {
        byte[] image = new byte[Shape.INPUTS];
        Arrays.fill(image, 300, 400, (byte) 200);
        Parameters parameters = Initializer.UNIFORM.draw(new Shape(3), 5);
        Calculations all = new Calculations(
                parameters, Activation.RELU, new Predictor(parameters, Activation.RELU).forward(image), 3);
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            TermTable table = new TermTable(quantity -> {}, pixel -> {});
            assertThat(columns(table, all, Symbol.LOSS)).containsExactly("Term", "Value");
            assertThat(columns(table, all, Symbol.z(1))).containsExactly("Term", "Pixel", "Factors", "Value");
            assertThat(columns(table, all, Symbol.z(2))).containsExactly("Term", "Factors", "Value");
            assertThat(table.getValueAt(0, 2)).as("the value stands in its column").asString().matches("[+\u2212]?[0-9.]+.*");
        });
    }

    @Test
    void aTermThatIsSmallBesideTheLargestIsNotShownAsZero() throws Exception {
        Quantity weight = Quantity.of(Symbol.w(1), 0, 5);
        Quantity mHat = weight.in(Symbol.Role.M_HAT);
        Quantity vHat = weight.in(Symbol.Role.V_HAT);
        Calculation update = new Calculation(
                weight.in(Symbol.Role.NEXT), 0.1, "", Calculation.Kind.FUNCTION,
                List.of(term(weight, 0.0023f), term(mHat, -0.00312f), term(vHat, 9.72e-6f)));
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            TermTable table = new TermTable(quantity -> {}, pixel -> {});
            table.show(update);
            assertThat(IntStream.range(0, 3).mapToObj(row -> table.getValueAt(row, 1)))
                    .containsExactly("\u22120.0031", "+0.0023", "+9.72e-6");
        });
    }

    private static Calculation.Term term(Quantity of, float value) {
        return new Calculation.Term(List.of(of), List.of(value), value);
    }

    private static List<String> columns(TermTable table, Calculations all, Symbol symbol) {
        table.show(all.calculation(symbol.equals(Symbol.LOSS) ? Quantity.of(symbol) : Quantity.of(symbol, 1)));
        for (int k = 0; k < table.getColumnCount(); k++) {
            JLabel head = (JLabel) table.getTableHeader().getDefaultRenderer()
                    .getTableCellRendererComponent(table, "", false, false, -1, k);
            boolean numbers = table.convertColumnIndexToModel(k) >= 2;
            assertThat(head.getHorizontalAlignment()).isEqualTo(numbers ? SwingConstants.RIGHT : SwingConstants.LEADING);
        }
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(k -> table.getColumnModel().getColumn(k).getHeaderValue().toString())
                .toList();
    }
}
