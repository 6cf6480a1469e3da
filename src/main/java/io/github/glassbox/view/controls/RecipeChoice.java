package io.github.glassbox.view.controls;

import io.github.glassbox.training.Recipe;
import io.github.glassbox.view.controls.SettingsForm.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComboBox;

/** Which recipe the settings are those of, if of any; choosing one gives its settings. */
final class RecipeChoice extends Form {
    private static final String NONE = "Own settings";

    private final JComboBox<Object> box = new JComboBox<>(Recipe.values());
    private final SteadyLabel line;
    private boolean filling;

    /** @param chosen gets the settings of a recipe that is chosen */
    RecipeChoice(Consumer<Settings> chosen) {
        super("settings");
        box.addItem(NONE);
        line = addChoice("recipe", "Recipe", box, "");
        // Each has its room from the start: the dialog does not grow.
        for (Recipe recipe : Recipe.values()) {
            line.setText(recipe.description());
            line.getPreferredSize();
        }
        box.setSelectedItem(NONE);
        explain();
        onEdit(() -> {
            if (!filling && box.getSelectedItem() instanceof Recipe recipe) {
                chosen.accept(Settings.of(recipe));
            }
            explain();
        });
    }

    /** Runs what changes many settings, one after the other, without following. */
    void fill(Runnable change) {
        boolean before = filling;
        filling = true;
        change.run();
        filling = before;
    }

    /** Shows the recipe that these settings are, whatever their seed; none if they cannot be read. */
    void show(Optional<Settings> entered) {
        if (!filling) {
            Object fitting = entered.flatMap(RecipeChoice::recipe).map(Object.class::cast).orElse(NONE);
            fill(() -> box.setSelectedItem(fitting));
        }
    }

    private static Optional<Recipe> recipe(Settings entered) {
        return Arrays.stream(Recipe.values())
                .filter(recipe -> {
                    Settings its = Settings.of(recipe);
                    long seed = its.hyperparameters().seed();
                    return entered.goal().equals(its.goal())
                            && entered.hyperparameters().withSeed(seed).equals(its.hyperparameters());
                })
                .findFirst();
    }

    private void explain() {
        String words = box.getSelectedItem() instanceof Recipe recipe
                ? recipe.description()
                : "Something is set otherwise than in every recipe.";
        line.setText(words);
        box.getAccessibleContext().setAccessibleDescription(words);
    }
}
