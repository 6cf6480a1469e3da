package io.github.glassbox.view.controls;

import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.controls.SettingsForm.Settings;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;

/** Asks for the settings of a new run, and starts it. */
public final class SettingsDialog extends FormDialog {
    private final SettingsForm form;

    private SettingsDialog(SettingsForm form, Runnable start) {
        super(
                "settings",
                "New Run",
                "A new run begins at iteration 0 with these settings.",
                form,
                "Start New Run",
                start);
        this.form = form;
        setLocationRelativeTo(getOwner());
    }

    /**
     * A dialog with the present run's settings, or the usual ones, to be shown once.
     *
     * @param model must have data
     */
    static SettingsDialog of(PresentationModel model, Playback playback, Commands commands) {
        return of(model, playback, commands, model.snapshot().map(SettingsDialog::present)
                .orElseGet(() -> Settings.of(Recipe.USUAL)));
    }

    /** A dialog with these settings. */
    static SettingsDialog of(PresentationModel model, Playback playback, Commands commands, Settings settings) {
        SettingsForm form = new SettingsForm(model.data().orElseThrow().training().count());
        form.display(settings);
        SettingsDialog[] dialog = new SettingsDialog[1];
        dialog[0] = new SettingsDialog(form, () -> dialog[0].start(playback, commands));
        return dialog[0];
    }

    private static Settings present(Snapshot now) {
        return new Settings(now.hyperparameters().withLearning(now.control().learning()), now.control().goal());
    }

    private void start(Playback playback, Commands commands) {
        form.read().ifPresent(settings -> {
            commands.unlessKept(() -> {
                dispose();
                playback.setGoal(settings.goal());
                playback.start(settings.hyperparameters());
            });
        });
    }
}
