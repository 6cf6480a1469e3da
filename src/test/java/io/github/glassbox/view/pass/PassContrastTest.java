package io.github.glassbox.view.pass;

import static io.github.glassbox.view.pass.LaidOut.find;
import static io.github.glassbox.view.pass.LaidOut.layOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.PaintedContrast;
import io.github.glassbox.view.theme.Theme;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing in the pass fades at any stage: read from the picture. */
class PassContrastTest {
    private static final int HIDDEN = 8;

    @AfterAll
    static void light() throws Exception {
        SwingUtilities.invokeAndWait(Theme.LIGHT::apply);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void numbersNamesAndBarsStandOutAtEveryStage(Theme theme) throws Exception {
        Snapshot snapshot = SmallRun.snapshot(HIDDEN, Activation.TANH);
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            theme.apply();
            PresentationModel model = new PresentationModel();
            ForwardPanel panel = new ForwardPanel(model);
            SmallRun.open(model, snapshot);
            panel.setSize(900, 420);
            layOut(panel);
            for (Stage stage : Stage.all()) {
                model.chooseStage(stage);
                layOut(panel);
                if (!stage.equals(Stage.of("update"))) {
                    for (String name : List.of("z1", "a1", "z2", "p")) {
                        requireLegible((VectorColumn) find(panel, name), stage);
                    }
                }
            }
        });
    }

    /** Every line of the column: its name, its bar and its number. */
    private static void requireLegible(VectorColumn column, Stage stage) {
        int count = column.getName().endsWith("1") ? HIDDEN : 10;
        Rows rows = VectorColumn.rows(column, count);
        PaintedContrast picture = PaintedContrast.of(column);
        Rectangle bar = column.bars();
        for (int k = 0; k < count; k++) {
            int top = (int) (rows.centre(k) - rows.pitch() * 0.4);
            int height = (int) (rows.pitch() * 0.8);
            String what = stage + ": " + column.getName() + "[" + k + "]";
            if (column.getName().startsWith("z")) {
                assertThat(picture.strongest(new Rectangle(0, top, bar.x - 4, height)))
                        .as("name of %s", what).isGreaterThanOrEqualTo(4.5);
            }
            int right = bar.x + bar.width + 4;
            assertThat(picture.strongest(new Rectangle(right, top, column.getWidth() - right, height)))
                    .as("number of %s", what).isGreaterThanOrEqualTo(4.5);
            if (column.barLength(k) >= 3) {
                assertThat(picture.strongest(new Rectangle(bar.x, top, bar.width, height)))
                        .as("bar of %s", what).isGreaterThanOrEqualTo(3);
            }
        }
    }
}
