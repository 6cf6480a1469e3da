package io.github.glassbox.view.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Picture;
import io.github.glassbox.view.paint.PictureOf;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Theme;
import javax.swing.JComponent;

/** The card of the first steps. */
class FirstStepsTest {
    @PictureOf(FirstStepsCard.Prompt.class)
    void aStepHasAGreenCheckOnceItIsDone(Theme theme) {
        Picture.in(theme, () -> {
            FirstStepsCard card = new FirstStepsCard(new PresentationModel(), () -> {});
            card.setSize(300, 240);
            card.doLayout();
            for (FirstSteps step : FirstSteps.values()) {
                JComponent prompt = (JComponent) card.getComponent(2 + step.ordinal());
                assertThat(Picture.of(prompt).count(Colors.CORRECT.get())).isZero();
                card.setDone(step);
                assertThat(Picture.of(prompt).count(Colors.CORRECT.get())).isGreaterThan(100);
                assertThat(prompt.getAccessibleContext().getAccessibleDescription()).endsWith("Done.");
            }
        });
    }
}
