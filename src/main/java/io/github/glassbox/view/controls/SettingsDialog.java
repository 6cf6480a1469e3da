package io.github.glassbox.view.controls;

import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.controls.SettingsForm.Settings;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Colors;
import java.awt.Component;
import java.awt.Window;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** Asks for the settings of a new run, and starts it. */
public final class SettingsDialog extends JDialog {
    /** Where the notebook's recipe stops. */
    public static final int NOTEBOOK_STOP = 500;

    private final transient Playback playback;
    private final transient Commands commands;
    private final SettingsForm form;

    /**
     * A dialog with the present run's settings, to be shown once.
     *
     * @param near a window, or a component of it, that it opens over
     * @param model must have data and a snapshot
     */
    public SettingsDialog(Component near, PresentationModel model, Playback playback, Commands commands) {
        super(near instanceof Window window ? window : SwingUtilities.getWindowAncestor(near), "New Run", ModalityType.DOCUMENT_MODAL);
        this.playback = playback;
        this.commands = commands;
        form = new SettingsForm(model.data().orElseThrow().training().count());
        Snapshot now = model.snapshot().orElseThrow();
        form.display(new Settings(
                now.hyperparameters().withLearning(now.control().learning()), now.control().stopAt()));
        setName("settings");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        setContentPane(content());
        pack();
        setResizable(false);
        setLocationRelativeTo(getOwner());
    }

    private JPanel content() {
        JPanel content = new JPanel(new MigLayout(
                "insets 20, wrap 1", "[grow,fill]", "[]16[]8[]"));
        content.setBackground(Colors.CARD.get());
        content.add(SteadyLabel.of("A new run begins at iteration 0 with these settings.", Colors.QUIET));
        content.add(form);
        JButton recipe = button("recipe", "Notebook Recipe", () -> form.display(
                new Settings(Hyperparameters.NOTEBOOK, NOTEBOOK_STOP)));
        recipe.setToolTipText("784-10-10, ReLU, uniform ±0.5, all images, α = 0.10, 500 iterations");
        JButton cancel = button("cancel", "Cancel", this::dispose);
        JButton start = button("start", "Start New Run", this::start);
        JPanel buttons = new JPanel(new MigLayout("insets 0", "[]push[]8[]"));
        buttons.setOpaque(false);
        buttons.add(recipe);
        buttons.add(cancel);
        buttons.add(start);
        content.add(buttons);
        getRootPane().setDefaultButton(start);
        getRootPane()
                .registerKeyboardAction(
                        e -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        return content;
    }

    private static JButton button(String name, String text, Runnable body) {
        JButton button = new JButton(text);
        button.setName("settings." + name);
        button.addActionListener(e -> body.run());
        return button;
    }

    private void start() {
        form.read().ifPresent(settings -> {
            if (commands.mayLoseRun()) {
                dispose();
                playback.setStopAt(settings.stopAt());
                playback.start(settings.hyperparameters());
            }
        });
    }
}
