package io.github.glassbox.view.controls;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.view.paint.Numbers;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The settings of a new run: a recipe, below it the network at the left and how it learns at the right. */
final class SettingsForm extends JPanel {
    private static final String DRAWN = "How W1, b1, W2, b2 of iteration 0 are drawn.";
    private static final String SMALL = "W1 normal, deviation 0.01; W2 as by He; biases 0.";
    private static final String LECUN = "Weights normal, deviation 1 / √n_in; biases 0.";
    private static final String MISTAKE = "A deliberate fault, kept to be seen: most units never fire.";

    private final int images;
    private final RecipeChoice recipe = new RecipeChoice(this::display);
    private final Form network = new Form("settings");
    private final LearningForm learning = new LearningForm("settings");
    private final JTextField hidden = new JTextField();
    private final JComboBox<Activation> activation = new JComboBox<>(Activation.values());
    private final JComboBox<Initializer> initializer = new JComboBox<>(Initializer.values());
    private final JTextField seed = new JTextField();
    private final JTextField limit = new JTextField();
    private final JTextField shuffled = new JTextField();
    private final JTextField stopAt = new JTextField();

    /**
     * What was entered.
     *
     * @param hyperparameters of the new run
     * @param goal where playing stops
     */
    record Settings(Hyperparameters hyperparameters, Optional<Goal> goal) {
        static Settings of(Recipe recipe) {
            return new Settings(recipe.hyperparameters(), Optional.of(Goal.iteration(recipe.iterations())));
        }
    }

    /**
     * The form.
     *
     * @param images how many training images there are
     */
    SettingsForm(int images) {
        super(new MigLayout("insets 0, wrap 2, gapy 0", "[]32[]", "[]8[top]"));
        this.images = images;
        setOpaque(false);
        network.addText("hidden", "Hidden units H", hidden, "Width of the hidden layer, 1 to 512.", t -> readHidden(t));
        network.addChoice("activation", "Activation f", activation, "The hidden layer's function: a1 = f(z1).");
        SteadyLabel line = network.addChoice("initializer", "Initialiser", initializer, DRAWN);
        initializer.addActionListener(e -> line.setText(switch ((Initializer) initializer.getSelectedItem()) {
            case SMALL -> SMALL;
            case LECUN -> LECUN;
            case NORMAL_SHIFTED -> MISTAKE;
            default -> DRAWN;
        }));
        network.addText("seed", "Seed", seed, "Of the random numbers: the same seed draws the same.", NumberInput::seed);
        network.addText(
                "limit",
                "Training images",
                limit,
                "Train on the first so many of " + Numbers.count(images) + "; fewer are faster.",
                t -> readLimit(t));
        network.addText(
                "shuffled",
                "Shuffled labels in %",
                shuffled,
                "Of the training images, dealt out anew by the seed.",
                SettingsForm::readShuffled);
        learning.addText("stopAt", "Stop at", stopAt, GoalText.HINT, GoalText::read);
        network.onEdit(this::edited);
        learning.onEdit(this::edited);
        add(recipe, "span 2, growx");
        add(network);
        add(learning);
    }

    private void edited() {
        Optional<Settings> entered;
        try {
            entered = Optional.of(entered());
        } catch (IllegalArgumentException e) {
            entered = Optional.empty();
        }
        recipe.show(entered);
    }

    /** Fills the fields. */
    void display(Settings settings) {
        recipe.fill(() -> fill(settings));
        edited();
    }

    private void fill(Settings settings) {
        Hyperparameters run = settings.hyperparameters();
        hidden.setText(Integer.toString(run.hidden()));
        activation.setSelectedItem(run.activation());
        initializer.setSelectedItem(run.initializer());
        seed.setText(Long.toString(run.seed()));
        limit.setText(Numbers.count(Math.min(images, run.limit())));
        shuffled.setText(Integer.toString(run.shuffled()));
        learning.display(run.learning());
        stopAt.setText(GoalText.of(settings.goal()));
    }

    /** What is entered; empty if something cannot be read: the first such field gets the focus. */
    Optional<Settings> read() {
        return network.checkAll() && learning.checkAll() ? Optional.of(entered()) : Optional.empty();
    }

    /** @throws IllegalArgumentException if something cannot be read */
    private Settings entered() {
        int first = readLimit(limit.getText());
        return new Settings(
                new Hyperparameters(
                        readHidden(hidden.getText()),
                        (Activation) activation.getSelectedItem(),
                        (Initializer) initializer.getSelectedItem(),
                        NumberInput.seed(seed.getText()),
                        first == images ? Hyperparameters.ALL : first,
                        readShuffled(shuffled.getText()),
                        learning.read()),
                GoalText.read(stopAt.getText()));
    }

    private static int readHidden(String text) {
        return NumberInput.whole(text, "Hidden units", 1, Shape.MAX_HIDDEN);
    }

    private static int readShuffled(String text) {
        return NumberInput.whole(text, "Shuffled labels", 0, 100);
    }

    private int readLimit(String text) {
        return NumberInput.whole(text, "Training images", 1, images);
    }
}
