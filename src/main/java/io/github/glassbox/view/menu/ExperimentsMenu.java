package io.github.glassbox.view.menu;

import io.github.glassbox.nn.Initializer;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuItem;

/** Recipes, checks, and faults to be made on purpose, from the next iteration on or on a branch from iteration 0. */
public final class ExperimentsMenu extends JMenu {
    private final PresentationModel model;
    private final JMenu recipes = new JMenu("New Run by Recipe");
    private final JCheckBoxMenuItem sumsBiases = new JCheckBoxMenuItem("Fault: Sum Bias Gradients into One Number");
    private final JMenuItem raw = new JMenuItem("Fault: Branch from 0 with Pixels Not Divided by 255");
    private final JMenuItem shifted = new JMenuItem("Fault: Branch from 0 with Weights " + Initializer.NORMAL_SHIFTED);
    private final JCheckBoxMenuItem keepsMax = new JCheckBoxMenuItem("Fault: Softmax Without Subtracting the Maximum");

    /** @param offer asks for the settings of a new run by this recipe */
    public ExperimentsMenu(
            PresentationModel model, Playback playback, Command gradientCheck, Consumer<Recipe> offer) {
        super("Experiments");
        this.model = model;
        setName("Experiments");
        setMnemonic('E');
        addRecipes(offer);
        add(new JMenuItem(gradientCheck)).setName("Gradient Check…");
        addSeparator();
        addMistake(sumsBiases, "mistake-biases", playback, before -> before.withSumsBiasGradients(sumsBiases.isSelected()));
        addMistake(keepsMax, "mistake-max", playback, before -> before.withKeepsMax(keepsMax.isSelected()));
        shifted.setName("mistake-normal");
        shifted.addActionListener(e -> playback.branchFromStart(
                settings -> settings.withInitializer(Initializer.NORMAL_SHIFTED), Initializer.NORMAL_SHIFTED.toString()));
        raw.setName("mistake-pixels");
        raw.addActionListener(e -> playback.branchFromStart(
                settings -> settings.withLearning(settings.learning().withMistakes(
                        settings.learning().mistakes().withRawPixels(true))),
                "pixels not divided"));
        add(raw);
        add(shifted);
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.PROGRESS));
    }

    private void addRecipes(Consumer<Recipe> offer) {
        recipes.setName("recipes");
        for (Recipe recipe : Recipe.values()) {
            JMenuItem item = new JMenuItem(recipe + "…");
            item.setName("recipe-" + recipe.id());
            item.setToolTipText(recipe.description());
            item.addActionListener(e -> offer.accept(recipe));
            recipes.add(item);
        }
        add(recipes);
    }

    private void addMistake(
            JCheckBoxMenuItem item, String name, Playback playback, UnaryOperator<Mistakes> change) {
        item.setName(name);
        item.addActionListener(e -> playback.setLearning(
                learning -> learning.withMistakes(change.apply(learning.mistakes()))));
        add(item);
    }

    private void refresh(Set<Aspect> changed) {
        recipes.setEnabled(model.data().isPresent());
        if (changed.contains(Aspect.PROGRESS)) {
            Mistakes now = model.snapshot().map(s -> s.control().learning().mistakes()).orElse(Mistakes.NONE);
            sumsBiases.setSelected(now.sumsBiasGradients());
            keepsMax.setSelected(now.keepsMax());
            sumsBiases.setEnabled(model.snapshot().isPresent());
            keepsMax.setEnabled(model.snapshot().isPresent());
            shifted.setEnabled(model.snapshot().isPresent());
            raw.setEnabled(model.snapshot().isPresent() && !now.rawPixels());
        }
    }
}
