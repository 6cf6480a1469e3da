package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class ValueFieldTest {
    private final List<Float> chosen = new ArrayList<>();
    private ValueField<Float> field;

    @Test
    void takesEffectOnEnter() throws Exception {
        onEventThread(() -> {
            type("0.5");
            assertThat(chosen).isEmpty();
            field.postActionEvent();
            assertThat(chosen).containsExactly(0.5f);
            assertThat(field.getText()).isEqualTo("0.50");
        });
    }

    @Test
    void badInputChangesNothingAndIsMarked() throws Exception {
        onEventThread(() -> {
            type("fast");
            field.postActionEvent();
            assertThat(chosen).isEmpty();
            assertThat(field.getClientProperty(FlatClientProperties.OUTLINE))
                    .isEqualTo(FlatClientProperties.OUTLINE_ERROR);
            assertThat(field.getAccessibleContext().getAccessibleDescription()).contains("above 0");
            type("0.2");
            assertThat(field.getClientProperty(FlatClientProperties.OUTLINE)).isNull();
        });
    }

    @Test
    void aValueFromOutsideLeavesWhatIsBeingTypedAlone() throws Exception {
        onEventThread(() -> {
            type("0.7");
            field.display(0.3f);
            assertThat(field.getText()).isEqualTo("0.7");
            field.revert();
            assertThat(field.getText()).isEqualTo("0.30");
            field.display(0.4f);
            assertThat(field.getText()).isEqualTo("0.40");
        });
    }

    @Test
    void anOldValueReadBackLateDoesNotFlicker() throws Exception {
        onEventThread(() -> {
            type("0.5");
            field.postActionEvent();
            field.display(0.1f);
            assertThat(field.getText()).isEqualTo("0.50");
        });
    }

    private void type(String text) {
        field.setText(text);
    }

    private void onEventThread(Runnable test) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            field = new ValueField<>("0.0001", NumberInput::rate, NumberInput::rateText, chosen::add);
            field.display(0.1f);
            test.run();
        });
    }
}
