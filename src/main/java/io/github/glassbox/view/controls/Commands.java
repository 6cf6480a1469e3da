package io.github.glassbox.view.controls;

import io.github.glassbox.training.Recipe;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Icons;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.Icon;

/** Every command on the run and on what is looked at, each once. */
public final class Commands {
    /** At most so many iterations may be lost without asking. */
    public static final int NOT_WORTH_ASKING = 20;

    public final Command playOrPause;
    public final Command step;
    public final Command stepBack;
    public final Command first;
    public final Command head;
    public final Command reset;
    public final Command newSeed;
    public final Command moreSettings;
    public final Command nextSample;
    public final Command previousSample;
    public final Command nextStage;
    public final Command previousStage;

    private final PresentationModel model;
    private final Playback playback;
    private final Consumer<Runnable> unlessKept;
    private final Icon playIcon = Icons.PLAY.get();
    private final Icon pauseIcon = Icons.PAUSE.get();

    /**
     * The commands.
     *
     * @param unlessKept as {@link #unlessKept}
     */
    public Commands(PresentationModel model, Playback playback, Consumer<Runnable> unlessKept) {
        this.model = model;
        this.playback = playback;
        this.unlessKept = unlessKept;
        playOrPause = new Command("Play", "Train on by itself, or pause", "SPACE", playIcon, playback::playOrPause);
        step = new Command("Step", "One iteration of gradient descent", "PERIOD", Icons.STEP.get(), playback::step);
        stepBack = new Command("Step Back", "Back to the iteration before", "COMMA", Icons.STEP_BACK.get(), playback::stepBack);
        first = new Command("Go to Start", "Show iteration 0", "HOME", Icons.FIRST.get(), playback::showFirst)
                .except("; in a grid: its first unit or sample");
        head = new Command("Go to Newest", "Show the newest iteration", "END", Icons.NEWEST.get(), playback::showHead)
                .except("; in a grid: its last unit or sample");
        reset = new Command("Reset", "Start again from iteration 0, with the same settings, seed or model", "menu R", Icons.RESET.get(),
                () -> unlessKept(playback::reset));
        newSeed = new Command("New Seed", "Start again with other random numbers", "menu shift R", Icons.SEED.get(),
                () -> unlessKept(() -> playback.restart(settings -> settings.withSeed(settings.seed() + 1))));
        moreSettings = new Command(
                "New Run…", "Start anew with other settings: every setting of a run", "menu N", null, () -> SettingsDialog.of(model, playback, this)
                        .setVisible(true));
        nextSample = new Command("Next Sample", "Choose the next listed sample", "N", Icons.NEXT.get(), () -> model.moveSample(1));
        previousSample =
                new Command("Previous Sample", "Choose the listed sample before", "P", Icons.PREVIOUS.get(), () -> model.moveSample(-1));
        nextStage = new Command("Next Stage", "On through the iteration", "menu DOWN", Icons.DOWN.get(), () -> model.chooseStage(
                model.stage().next()));
        previousStage = new Command(
                "Previous Stage", "Back through the iteration", "menu UP", Icons.UP.get(), () -> model.chooseStage(
                        model.stage().previous()));
        model.addListener(this::refresh);
        refresh(Set.of());
    }

    /** Asks for the settings of a new run, which are a recipe's at first. */
    public void offer(Recipe recipe) {
        SettingsDialog.of(model, playback, this, SettingsForm.Settings.of(recipe)).setVisible(true);
    }

    /** Does what the run is lost by, unless the user, asked if it is worth it, keeps it; first, perhaps, it is saved. */
    public void unlessKept(Runnable losing) {
        unlessKept.accept(losing);
    }

    private void refresh(Set<Aspect> changed) {
        boolean ready = model.displayed().isPresent();
        boolean atStart = !ready || model.displayed().orElseThrow().iteration() == 0;
        playOrPause.setEnabled(ready || model.opening());
        playOrPause.rename(model.playing() ? "Pause" : "Play", model.playing() ? pauseIcon : playIcon);
        step.setEnabled(ready);
        stepBack.setEnabled(!atStart);
        first.setEnabled(!atStart);
        head.setEnabled(ready && !model.atHead());
        reset.setEnabled(ready);
        newSeed.setEnabled(ready);
        moreSettings.setEnabled(ready || model.refusal().isPresent() && model.data().isPresent());
        nextSample.setEnabled(ready);
        previousSample.setEnabled(ready);
        nextStage.setEnabled(ready);
        previousStage.setEnabled(ready);
    }
}
