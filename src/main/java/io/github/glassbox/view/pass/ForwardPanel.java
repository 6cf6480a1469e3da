package io.github.glassbox.view.pass;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Stage;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** The forward pass of the chosen sample through the displayed state, its stages, and the chosen stage's formula. */
public final class ForwardPanel extends Card {
    private static final Set<Aspect> CONCERNED = EnumSet.of(
            Aspect.DATA, Aspect.RUN, Aspect.STATE, Aspect.SAMPLE, Aspect.UNIT, Aspect.CLASS, Aspect.STAGE, Aspect.PIXEL, Aspect.POINTED);

    private final PresentationModel model;
    private final PassView view;
    private final StageRow stages;
    private final FormulaPanel formula = new FormulaPanel();
    private final UpdateView update = new UpdateView();
    private final JLabel title = new Title();
    private final JButton changed = new JButton();
    private final JLabel outcome = new Outcome();
    private Optional<Pass> pass = Optional.empty();

    /** A panel that shows, and changes, what the model looks at. */
    public ForwardPanel(PresentationModel model) {
        this(model, () -> {});
    }

    /**
     * A panel that shows, and changes, what the model looks at.
     *
     * @param pauseTraining called before the stages are played
     */
    public ForwardPanel(PresentationModel model, Runnable pauseTraining) {
        super(new MigLayout("insets 8 14 12 14, gap 0, hidemode 2", "[grow,fill][]0[]", "[]6[grow,fill][grow,fill]6[]6[]"));
        this.model = model;
        setName("forwardPass");
        getAccessibleContext().setAccessibleName("Forward pass");
        view = new PassView(model);
        stages = new StageRow(model, pauseTraining, this::explainStage);
        formula.onOpen(this::explainStage);
        outcome.setName("outcome");
        Pointing.install(update, model, update::pixelAt, update::quantityAt);
        changed.setName("pass.changed");
        changed.setToolTipText("The picture is moved or distorted, for looking only: show it as it is");
        changed.putClientProperty(
                FlatClientProperties.STYLE, "font: -2; margin: 0,6,0,6; foreground: $Glassbox.warning; minimumWidth: 0");
        changed.addActionListener(e -> model.setDistortion(Distortion.NONE));
        add(title, "width 80:pref");
        add(changed, "hidemode 3, gapright 12, width 0:pref, height ::pref");
        add(outcome, "wrap");
        add(view, "span 3, wrap, hidemode 3");
        add(update, "span 3, wrap, hidemode 3, grow");
        add(stages, "span 3, growx, wrap");
        add(formula, "span 3, growx");
        model.addListener(this::refresh);
        refresh(CONCERNED);
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.stream().noneMatch(CONCERNED::contains)) {
            return;
        }
        pass = Pass.of(model);
        view.show(pass, waiting());
        update.show(model.stage() == Stage.UPDATE ? pass : Optional.empty());
        view.setVisible(model.stage() != Stage.UPDATE);
        update.setVisible(model.stage() == Stage.UPDATE);
        title.setText(title(model.stage()));
        this.changed.setText("Changed: " + Distortions.words(model.distortion()) + "  ×");
        this.changed.setVisible(!model.distortion().isNone());
        stages.show(pass);
        formula.show(pass);
        outcome.setText(pass.map(ForwardPanel::outcome).orElse(" "));
        outcome.setIcon(pass.map(shown -> shown.labelled() ? Mark.of(shown.prediction(), shown.label()) : null).orElse(null));
        outcome.repaint();
    }

    private String waiting() {
        if (model.data().isEmpty()) {
            return "Reading the images…";
        }
        return model.hasSample() ? "Evaluating iteration 0…" : "No drawing is kept yet, so there is no sample to show.";
    }

    private static String title(Stage stage) {
        return stage == Stage.UPDATE ? "Update" : stage.isBackward() ? "Backward pass" : "Forward pass";
    }

    /** Plays the stages one after the other, or stops. */
    public void playOrStopStages() {
        stages.playOrStop();
    }

    /** Opens where the number that the formula is about comes from. */
    public void explainStage() {
        pass.ifPresent(shown -> model.explain(shown.quantity()));
    }

    private static String outcome(Pass pass) {
        if (!pass.labelled()) {
            return "predicted " + pass.prediction() + " · no label: y = prediction";
        }
        return "predicted " + pass.prediction() + (pass.correct() ? "" : ", label " + pass.label());
    }

    /** What the panel is. */
    private static final class Title extends JLabel {
        Title() {
            super("Forward pass");
        }

        @Override
        public void updateUI() {
            super.updateUI();
            setFont(Fonts.heading().deriveFont(Fonts.text().getSize2D()));
        }
    }

    /** Whether the prediction is right. */
    private final class Outcome extends JLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(Fonts.heading());
        }

        @Override
        public Color getForeground() {
            if (pass != null && pass.filter(shown -> !shown.labelled()).isPresent()) {
                return Colors.TEXT.get();
            }
            return pass == null || pass.isEmpty() || pass.orElseThrow().correct()
                    ? Colors.CORRECT.get()
                    : Colors.MISTAKE.get();
        }
    }
}
