package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Theme;
import org.junit.jupiter.api.Test;

class InputViewTest extends GuiTest {
    @Test
    void whereThereIsLittleRoomTheNameStaysAndThatItIsChangedGoes() {
        perform(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
        });
        perform(InputViewTest::narrow);
    }

    private static void narrow() {
        Pass pass = Passes.of(10, Activation.RELU, Stage.of("x"));
        InputView view = new InputView(new PresentationModel());
        view.show(new Pass(
                new Pass.Sample("mine #0 (changed)", 3, true), pass.iteration(), pass.calculations(), pass.unit(), pass.chosenClass(), pass.stage(), pass.stageByStage(), pass.update(),
                pass.pixel(), pass.pointed()));
        assertThat(caption(view, "mine #0 (changed) · label 88")).isEqualTo("mine #0 (changed) · label ");
        assertThat(caption(view, "mine #0 · label 88")).isEqualTo("mine #0 · label ");
        assertThat(caption(view, "#0 · label 88")).isEqualTo("#0 · label ");
    }

    /** The caption where there is just room for the text. */
    private static String caption(InputView view, String text) {
        view.setSize(view.getFontMetrics(Fonts.small()).stringWidth(text), 300);
        return view.caption();
    }
}
