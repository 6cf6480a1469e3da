package io.github.glassbox.view.pass;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Distortion;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Showing;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The chosen sample's pass through the displayed state, forward and backward, its stages, and the chosen stage's formula. */
public final class ForwardPanel extends JPanel {
    private static final Set<Aspect> CONCERNED = EnumSet.of(
            Aspect.DATA, Aspect.RUN, Aspect.STATE, Aspect.SAMPLE, Aspect.UNIT, Aspect.CLASS, Aspect.STAGE, Aspect.PIXEL, Aspect.POINTED,
            Aspect.OPENING);

    private static final int ROOM_FOR_PASS = 175;

    private final PresentationModel model;
    private final PassView view;
    private final StageRow stages;
    private final FormulaPanel formula = new FormulaPanel();
    private final UpdateView update;
    private final FittingLabel shapes = new Quiet();
    private final JButton changed = new JButton();
    private final JLabel outcome = new Outcome();
    private final JPanel verdict = new JPanel(
            new MigLayout("insets 0, gap 12, hidemode 3, novisualpadding", "[0:pref,grow,right,shrinkprio 200][0:pref,shrinkprio 150][0:pref]", "[grow]"));
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
        super(new MigLayout("insets 4 14 10 14, gap 0, hidemode 2", "[grow,fill]", "[grow,fill,shrinkprio 200]6[]6[]"));
        setOpaque(false);
        this.model = model;
        setName("forwardPass");
        getAccessibleContext().setAccessibleName("The pass");
        view = new PassView(model);
        update = new UpdateView(model);
        stages = new StageRow(model, pauseTraining, this::explainStage);
        formula.onOpen(this::explainStage);
        outcome.setName("outcome");
        shapes.setName("shapes");
        verdict.setOpaque(false);
        verdict.add(shapes, "cell 0 0, width 0:pref");
        verdict.add(changed, "cell 1 0, width 0:pref");
        verdict.add(outcome, "cell 2 0");
        // Beside other pages of the same card only the outcome has a meaning.
        addHierarchyListener(e -> shapes.setVisible(isShowing()));
        Pointing.install(update, model, update::pixelAt, update::quantityAt);
        changed.setName("pass.changed");
        changed.setToolTipText("The picture is moved or distorted, for looking only: show it as it is");
        changed.putClientProperty(
                FlatClientProperties.STYLE, "font: -2; margin: 0,6,0,6; foreground: $Glassbox.warning; minimumWidth: 0");
        changed.addActionListener(e -> model.setDistortion(Distortion.NONE));
        add(view, "cell 0 0, hidemode 3, grow");
        add(update, "cell 0 0, hidemode 3, grow");
        add(stages, "cell 0 1, growx");
        add(formula, "cell 0 2, growx");
        model.addListener(this::judge);
        model.addListener(Showing.unlessHidden(this, Aspect.class, this::refresh));
        judge(CONCERNED);
        refresh(CONCERNED);
    }

    /** The heading stands beside the other pages of the card too. */
    private void judge(Set<Aspect> changed) {
        if (changed.stream().noneMatch(CONCERNED::contains)) {
            return;
        }
        pass = Pass.of(model);
        refreshShapes();
        this.changed.setText("Changed: " + Distortions.words(model.distortion()) + "  ×");
        this.changed.setVisible(!model.distortion().isNone());
        outcome.setText(pass.map(ForwardPanel::outcome).orElse(" "));
        outcome.setIcon(pass.map(shown -> shown.labelled() ? Mark.of(shown.prediction(), shown.label()) : null).orElse(null));
        outcome.repaint();
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.stream().noneMatch(CONCERNED::contains)) {
            return;
        }
        view.show(pass, waiting());
        boolean updating = model.stage().kind() == Stage.Kind.UPDATE;
        update.show(updating ? pass : Optional.empty());
        view.setVisible(!updating);
        update.setVisible(updating);
        stages.show(pass);
        formula.show(pass);
    }

    private String waiting() {
        if (model.refusal().isPresent()) {
            return model.refusal().orElseThrow();
        }
        if (model.data().isEmpty()) {
            return "Reading the images…";
        }
        return model.hasSample() ? "Evaluating iteration 0…" : "No drawing is kept yet, so there is no sample to show.";
    }

    /** The heading's text goes by this width, and is laid out next. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        refreshShapes();
    }

    @Override
    public void doLayout() {
        int stagesAndGaps = stages.getPreferredSize().height + UIScale.scale(28);
        formula.fit(getHeight() - stagesAndGaps, UIScale.scale(ROOM_FOR_PASS));
        super.doLayout();
    }

    /** What the stage makes; where there is room, also what it reads. */
    private void refreshShapes() {
        String all = pass.map(shown -> Shapes.of(shown.stage(), shown.hidden())).orElse("");
        shapes.setTexts(List.of(all, all.replaceFirst(",? from .*", ""), ""));
        shapes.setToolTipText(all);
    }

    /** The stage's shapes, and whether the prediction is right, for the end of the heading. */
    public JComponent verdict() {
        return verdict;
    }

    /** Shows the lines of code under the formula, or folds them away; and tells who keeps that. */
    public void onCode(boolean shows, Consumer<Boolean> keep) {
        formula.onCode(shows, keep);
    }

    /** Plays the stages one after the other, or stops. */
    public void playOrStopStages() {
        stages.playOrStop();
    }

    /** Opens where the number that the formula is about comes from. */
    public void explainStage() {
        pass.ifPresent(shown -> model.explain(shown.quantity()));
    }

    /** Copies the array that the chosen stage makes, as NumPy text. */
    public void copyStage() {
        pass.ifPresent(shown -> Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(StageArray.numPy(shown)), null));
    }

    private static String outcome(Pass pass) {
        if (!pass.labelled()) {
            return "predicted " + pass.prediction() + " · no label: y = prediction";
        }
        return "predicted " + pass.prediction() + (pass.correct() ? "" : ", label " + pass.label());
    }

    /** Small print. */
    private static final class Quiet extends FittingLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(Fonts.small());
            setForeground(Colors.QUIET.get());
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
