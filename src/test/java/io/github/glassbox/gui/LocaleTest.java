package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.training.Goal;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fields show and understand when Java's default language has other digits, or a comma for the point. */
class LocaleTest extends MainWindowTest {
    private final Locale before = Locale.getDefault();
    private final Locale componentsBefore = JComponent.getDefaultLocale();

    @BeforeEach
    void speakAnotherLanguage() {
        Locale.setDefault(new Locale("ar", "EG"));
        perform(() -> JComponent.setDefaultLocale(Locale.getDefault()));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        perform(() -> JComponent.setDefaultLocale(componentsBefore));
    }

    @Test
    void everyFieldShowsAndReadsTheSameNumbers() {
        open();
        JTextComponent hidden = (JFormattedTextField) component("hidden.field");
        assertThat(shown(hidden)).isEqualTo("10");
        assertThat(texts()).isNotEmpty().allMatch(text -> text.chars().noneMatch(c -> c > 0x7f && Character.isDigit(c)));

        type("hidden.field", "1,5");
        assertThat(said("hidden")).isEqualTo("Hidden units must be a whole number from 1 to 512.");
        press(KeyEvent.VK_UP);
        assertThat(said("hidden")).as("an arrow does not guess").isEqualTo("Hidden units must be a whole number from 1 to 512.");
        assertThat(shown(hidden)).isEqualTo("1,5");
        press(KeyEvent.VK_ESCAPE);
        type("hidden.field", "12");
        waitUntil("a run of 12 units", () -> window().model().hidden() == 12);
        assertThat(shown(hidden)).isEqualTo("12");

        type("rate", "0,2");
        assertThat(said("rate")).isEqualTo("Write the learning rate with a point, not a comma: 0.2.");
        type("rate", "0.2");
        waitUntil("the rate", () -> window().model().snapshot().orElseThrow().control().learning().rate() == 0.2f);
        for (String refused : List.of("1,5", "loss 0,3", "95,5 %")) {
            type("stopAt", refused);
            assertThat(said("stopAt")).as(refused).isNotNull().endsWith(".");
        }
        type("stopAt", "5,000");
        waitUntil("the goal", () -> window().model().snapshot().orElseThrow().control().goal().equals(Optional.of(Goal.iteration(5000))));
        type("batch", "1,5");
        assertThat(said("batch")).isEqualTo("The batch size must be a whole number from 1, or all.");
        type("samples.index", "1,5");
        assertThat(compute(() -> window().model().sample())).as("not 15").isZero();
        type("samples.index", "15");
        assertThat(compute(() -> window().model().sample())).isEqualTo(15);
    }

    private void type(String field, String text) {
        JTextComponent component = (JTextComponent) component(field);
        perform(component::requestFocusInWindow);
        waitUntil(field + " has the focus", component::isFocusOwner);
        perform(() -> component.setText(text));
        press(KeyEvent.VK_ENTER);
    }

    private void press(int key) {
        robot().pressAndReleaseKeys(key);
        robot().waitForIdle();
    }

    private String shown(JTextComponent field) {
        return compute(field::getText);
    }

    private String said(String owner) {
        return compute(() -> component(owner).getAccessibleContext().getAccessibleDescription());
    }

    private List<String> texts() {
        return robot().finder().findAll(window().frame(), Component::isShowing).stream()
                .map(c -> c instanceof JLabel label ? label.getText()
                        : c instanceof AbstractButton button ? button.getText()
                        : c instanceof JTextComponent text ? text.getText() : "")
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }
}
