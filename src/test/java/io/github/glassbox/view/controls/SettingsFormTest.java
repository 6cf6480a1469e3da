package io.github.glassbox.view.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.view.controls.SettingsForm.Settings;
import io.github.glassbox.view.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class SettingsFormTest {
    private static final Settings SETTINGS =
            new Settings(new Hyperparameters(
                    32, Activation.TANH, Initializer.XAVIER, -7, 1000, 25, new Learning(0.25f, Optimizer.ADAM, 0.001f, 64)),
                    Optional.empty());

    private SettingsForm form;

    @Test
    void readsBackWhatItShows() throws Exception {
        onEventThread(() -> {
            form.display(SETTINGS);
            assertThat(form.read()).contains(SETTINGS);
        });
    }

    @Test
    void allImagesAreNoLimit() throws Exception {
        onEventThread(() -> {
            form.display(new Settings(Hyperparameters.NOTEBOOK, Optional.of(Goal.iteration(500))));
            assertThat(text("limit").getText()).isEqualTo("60,000");
            assertThat(form.read().orElseThrow().hyperparameters()).isEqualTo(Hyperparameters.NOTEBOOK);
        });
    }

    @Test
    void aRecipeFillsTheFormAndAChangeIsNoRecipe() throws Exception {
        onEventThread(() -> {
            form.display(SETTINGS);
            JComboBox<?> recipe = (JComboBox<?>) named("settings.recipe");
            assertThat(recipe.getSelectedItem()).hasToString("Own settings");
            for (Recipe chosen : Recipe.values()) {
                recipe.setSelectedItem(chosen);
                assertThat(form.read()).contains(new Settings(
                        chosen.hyperparameters(), Optional.of(Goal.iteration(chosen.iterations()))));
                assertThat(recipe.getSelectedItem()).isEqualTo(chosen);
                assertThat(line("recipe").getText()).isEqualTo(chosen.description());
                text("rate").setText("0.");
                assertThat(recipe.getSelectedItem()).hasToString("Own settings");
                text("rate").setText(Float.toString(chosen.hyperparameters().learning().rate()));
                assertThat(recipe.getSelectedItem()).as("set back").isEqualTo(chosen);
                text("seed").setText("9");
                assertThat(recipe.getSelectedItem()).as("whatever the seed").isEqualTo(chosen);
                text("stopAt").setText("95 %");
                assertThat(recipe.getSelectedItem()).hasToString("Own settings");
                assertThat(form.read().orElseThrow().hyperparameters())
                        .isEqualTo(chosen.hyperparameters().withSeed(9));
            }
        });
    }

    @Test
    void saysWhatIsWrongInPlaceOfTheExplanation() throws Exception {
        onEventThread(() -> {
            form.display(SETTINGS);
            String explanation = line("limit").getText();
            text("limit").setText("60,001");
            assertThat(line("limit").getText())
                    .isEqualTo("Training images must be a whole number from 1 to 60,000.");
            assertThat(form.read()).isEmpty();
            text("limit").setText("60,000");
            assertThat(line("limit").getText()).isEqualTo(explanation);
            assertThat(form.read()).isPresent();
        });
    }

    @Test
    void theKnownMistakeIsCalledOne() throws Exception {
        onEventThread(() -> {
            form.display(new Settings(
                    Hyperparameters.NOTEBOOK.withInitializer(Initializer.NORMAL_SHIFTED), Optional.empty()));
            assertThat(line("initializer").getText()).startsWith("A deliberate fault");
            form.display(SETTINGS);
            assertThat(line("initializer").getText()).startsWith("How W1");
        });
    }

    @Test
    void theDialogFitsIntoTheSmallestScreen() throws Exception {
        onEventThread(() -> {
            form.display(SETTINGS);
            // The dialog's title, sentence, buttons and margins take 140 more.
            assertThat(form.getPreferredSize().height).isLessThanOrEqualTo(600 - 140);
            assertThat(form.getPreferredSize().width).isLessThanOrEqualTo(1024 - 60);
        });
    }

    private void onEventThread(Runnable test) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            form = new SettingsForm(60_000);
            test.run();
        });
    }

    private JTextField text(String name) {
        return (JTextField) named("settings." + name);
    }

    private JLabel line(String name) {
        return (JLabel) named("settings." + name + ".line");
    }

    private Component named(String name) {
        return Arrays.stream(form.getComponents())
                .flatMap(part -> Arrays.stream(((Container) part).getComponents()))
                .filter(c -> name.equals(c.getName()))
                .findFirst()
                .orElseThrow();
    }
}
