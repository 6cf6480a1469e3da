package io.github.glassbox.view.check;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.GradientCheck;
import io.github.glassbox.training.Mistakes;
import io.github.glassbox.training.State;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.work.Background;
import java.awt.Dimension;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/**
 * Compares the gradient of the displayed state, as training computes it, with the central difference of the loss: for
 * the chosen weight or twenty at random, over the chosen sample or the first 1,000 training images. Not modal.
 */
public final class GradientCheckDialog extends JDialog {
    private static final int IMAGES = 1000;
    private static final long SEED = 1;
    private static final String CHOSEN_WEIGHT = "the chosen weight";

    private final PresentationModel model;
    private final Background background;
    private final JComboBox<String> weights = new JComboBox<>(new String[] {"20 at random, seed " + SEED, CHOSEN_WEIGHT});
    private final JComboBox<String> images =
            new JComboBox<>(new String[] {"the chosen sample", "the first " + Numbers.count(IMAGES) + " training images"});
    private final JButton check = new JButton("Check");
    private final JTextArea verdict = new JTextArea(2, 1);
    private final ResultTable results = new ResultTable(this::select);
    private final LossCurve curve = new LossCurve();
    private Findings shown;

    /** What a check found: a result for each parameter, and the loss around it. */
    private record Findings(
            State state,
            String over,
            Initializer initializer,
            List<GradientCheck.Result> results,
            List<GradientCheck.Curve> curves) {}

    /**
     * A dialog, not yet shown.
     *
     * @param owner the window it stays in front of
     */
    public GradientCheckDialog(Window owner, PresentationModel model, Background background) {
        super(owner, "Gradient Check", ModalityType.MODELESS);
        this.model = model;
        this.background = background;
        setName("gradientCheck");
        setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        JPanel content = new JPanel(new MigLayout("insets 16, gap 0", "[grow,fill]", "[]8[]8[grow,fill]8[]"));
        content.putClientProperty(FlatClientProperties.STYLE, "background: $Glassbox.card");
        content.add(chooser(), "wrap");
        verdict.setName("gradientCheck.verdict");
        verdict.setEditable(false);
        verdict.setFocusable(false);
        verdict.setLineWrap(true);
        verdict.setWrapStyleWord(true);
        verdict.setOpaque(false);
        verdict.setBorder(BorderFactory.createEmptyBorder());
        content.add(verdict, "width 0:0, wrap");
        content.add(new JScrollPane(results), "height 0:0, pushy, wrap");
        content.add(curve, "height 170!");
        setContentPane(content);
        Keys.bind(this, "ESCAPE", () -> setVisible(false));
        getRootPane().setDefaultButton(check);
        model.addListener(this::refresh);
    }

    /** Hidden, nobody waits for what is being checked. */
    @Override
    public void setVisible(boolean visible) {
        if (!visible && background.isBusy(this)) {
            background.cancel(this);
            check.setEnabled(true);
            verdict.setText("");
        }
        super.setVisible(visible);
    }

    private JComponent chooser() {
        weights.setName("gradientCheck.weights");
        images.setName("gradientCheck.images");
        check.setName("gradientCheck.check");
        check.addActionListener(e -> check());
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[][][][]push[]"));
        row.setOpaque(false);
        JLabel what = new JLabel("Check");
        what.setLabelFor(weights);
        JLabel over = new JLabel("over");
        over.setLabelFor(images);
        row.add(what);
        row.add(weights);
        row.add(over);
        row.add(images);
        row.add(check);
        return row;
    }

    /** Shows it, and checks at once. */
    public void open() {
        if (!isVisible()) {
            setSize(UIScale.scale(new Dimension(640, 560)));
            setMinimumSize(UIScale.scale(new Dimension(560, 420)));
            setLocationRelativeTo(getOwner());
            setVisible(true);
        }
        check();
        check.requestFocusInWindow();
    }

    private void check() {
        State state = model.displayed().orElse(null);
        if (state == null || !check.isEnabled()) {
            return;
        }
        if (model.forward().isEmpty()) {
            verdict.setText("There is no sample to check over.");
            return;
        }
        Parameters parameters = state.parameters();
        var activation = model.activation();
        boolean sample = images.getSelectedIndex() == 0;
        Dataset training = model.dataset(Split.TRAINING);
        Dataset of = sample ? model.sampleAlone() : training.first(Math.min(IMAGES, training.count()));
        String over = sample
                ? model.sampleName() + (model.isLabelled() ? "" : " (no label: y = prediction)")
                : "the first " + Numbers.count(of.count()) + " training images";
        Mistakes mistakes = state.mistakes();
        Initializer initializer = model.snapshot().orElseThrow().hyperparameters().initializer();
        Optional<Quantity> chosen = weights.getSelectedIndex() == 0 ? Optional.empty() : Optional.of(chosenWeight());
        check.setEnabled(false);
        verdict.setText("Checking iteration " + Numbers.count(state.iteration()) + "…");
        background.run(
                this,
                cancelled -> {
                    GradientCheck gradients = new GradientCheck(parameters, activation, of, mistakes, cancelled);
                    List<Quantity> toCheck =
                            chosen.map(List::of).orElseGet(() -> GradientCheck.random(parameters.shape(), of, SEED));
                    List<GradientCheck.Result> found = new ArrayList<>();
                    List<GradientCheck.Curve> curves = new ArrayList<>();
                    for (Quantity parameter : toCheck) {
                        found.add(gradients.check(parameter));
                        curves.add(gradients.curve(parameter));
                    }
                    return new Findings(state, over, initializer, found, curves);
                },
                this::show);
    }

    private Quantity chosenWeight() {
        int pixel = model.pixel().orElseGet(() -> {
            var forward = model.forward().orElseThrow();
            int darkest = 0;
            for (int i = 1; i < Shape.INPUTS; i++) {
                darkest = forward.x(i) > forward.x(darkest) ? i : darkest;
            }
            return darkest;
        });
        return Quantity.of(Symbol.w(1), model.unit(), pixel);
    }

    private void show(Findings findings) {
        check.setEnabled(true);
        shown = findings;
        showVerdict();
        results.show(findings.results);
        int steepest = 0;
        for (int row = 1; row < findings.results.size(); row++) {
            boolean steeper = Math.abs(findings.results.get(row).analytic())
                    > Math.abs(findings.results.get(steepest).analytic());
            steepest = steeper ? row : steepest;
        }
        results.setRowSelectionInterval(steepest, steepest);
        select(steepest);
    }

    /** What was found, and whether it is of what is displayed. */
    private void showVerdict() {
        State of = shown.state;
        boolean old = model.displayed().filter(now -> isSame(of, now)).isEmpty();
        String text = (old ? "Of iteration " + Numbers.count(of.iteration()) + "; press Check again. " : "")
                + Verdict.of(shown.over, shown.results, of.mistakes(), shown.initializer);
        if (!text.equals(verdict.getText())) {
            verdict.setText(text);
            revalidate();
        }
    }

    private static boolean isSame(State of, State now) {
        return of.iteration() == now.iteration()
                && of.mistakes().equals(now.mistakes())
                && (of.parameters() == now.parameters() || of.parameters().norms().equals(now.parameters().norms()));
    }

    private void refresh(Set<Aspect> changed) {
        boolean concerned = changed.contains(Aspect.STATE) || changed.contains(Aspect.RUN);
        if (concerned && isVisible() && shown != null && check.isEnabled()) {
            showVerdict();
        }
    }

    private void select(int row) {
        if (shown != null && row >= 0 && row < shown.results.size()) {
            curve.show(shown.results.get(row), shown.curves.get(row));
        }
    }
}
