package io.github.glassbox.view.calculation;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculations;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/**
 * Shows where a number of the chosen sample comes from at the displayed iteration: one level deep, with parts that open
 * in turn, down to weight times pixel; a path of steps leads back.
 *
 * <p>Not modal.
 */
public final class CalculationDialog extends JDialog {
    private static final Set<Aspect> CONCERNED =
            EnumSet.of(Aspect.STATE, Aspect.SAMPLE, Aspect.RUN, Aspect.PIXEL);
    private static final Dimension SIZE = new Dimension(520, 480);

    private final PresentationModel model;
    private final List<Quantity> path = new ArrayList<>();
    private final JPanel trail = new Trail();
    private final JTextArea formula = new Words("calculation.formula");
    private final JTextArea note = new Words("calculation.note");
    private final TermTable terms;
    private final JScrollPane scroll;
    private final JButton copyValue = new JButton("Copy Value");
    private final JButton copyTerms = new JButton("Copy Terms");
    private final JButton close = new JButton("Close");

    /**
     * A dialog, not yet shown.
     *
     * @param owner the window it stays in front of
     */
    public CalculationDialog(Window owner, PresentationModel model) {
        super(owner, "Where It Comes From", ModalityType.MODELESS);
        this.model = model;
        setName("calculation");
        setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        terms = new TermTable(this::open, i -> model.markPixel(Optional.of(i)));
        scroll = new JScrollPane(terms);
        JPanel content = new JPanel(
                new MigLayout("insets 14 16 14 16, gap 0, hidemode 3", "[grow,fill]", "[]8[]8[]6[grow,fill]10[]"));
        content.putClientProperty(FlatClientProperties.STYLE, "background: $Glassbox.card");
        content.add(trail, "width 0:0, wrap");
        content.add(formula, "width 0:0, wrap");
        content.add(note, "width 0:0, wrap");
        content.add(scroll, "wrap, height 0:0, pushy");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8", "[][]push[]"));
        buttons.setOpaque(false);
        button(copyValue, "calculation.copyValue", "The value at full precision, as NumPy text", this::copyValue);
        button(copyTerms, "calculation.copyTerms", "The terms in the kernel's order at full precision, as NumPy text", this::copyTerms);
        button(close, "calculation.close", null, () -> setVisible(false));
        buttons.add(copyValue);
        buttons.add(copyTerms);
        buttons.add(close);
        content.add(buttons, "width 0:0");
        setContentPane(content);
        bind("ESCAPE", () -> setVisible(false));
        bind("BACK_SPACE", this::back);
        bind("alt LEFT", this::back);
        dress();
        model.addListener(this::refresh);
    }

    private static void button(JButton button, String name, String tooltip, Runnable body) {
        button.setName(name);
        button.setToolTipText(tooltip);
        button.addActionListener(e -> body.run());
    }

    private void bind(String key, Runnable body) {
        JComponent root = getRootPane();
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        root.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                body.run();
            }
        });
    }

    private void dress() {
        formula.setFont(Fonts.mono());
        note.setFont(Fonts.small());
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $Glassbox.quiet");
    }

    /** Whether there is such a quantity as the model is asked to explain. */
    public static boolean hasWhatToShow(PresentationModel model) {
        return model.calculations().filter(all -> model.explained().filter(all::knows).isPresent()).isPresent();
    }

    /** Shows it with the quantity that the model is asked to explain, if there is such a one. */
    public void open() {
        path.clear();
        model.explained().ifPresent(path::add);
        if (exists()) {
            showCalculation();
            appear();
        } else {
            setVisible(false);
        }
    }

    private void refresh(Set<Aspect> changed) {
        if (isVisible() && changed.contains(Aspect.PIXEL)) {
            model.pixel().ifPresent(terms::select);
        } else if (isVisible() && changed.stream().anyMatch(CONCERNED::contains)) {
            showCalculation();
        }
    }

    private void appear() {
        if (!isVisible()) {
            setSize(UIScale.scale(SIZE));
            setMinimumSize(UIScale.scale(new Dimension(360, 260)));
            Window owner = getOwner();
            int margin = UIScale.scale(24);
            setLocation(
                    owner.getX() + owner.getWidth() - getWidth() - margin,
                    owner.getY() + (owner.getHeight() - getHeight()) / 2);
            setVisible(true);
        }
        toFront();
        focus();
    }

    private void focus() {
        (scroll.isVisible() ? terms : close).requestFocusInWindow();
    }

    private void open(Quantity part) {
        path.add(part);
        showCalculation();
        focus();
    }

    private void back() {
        if (path.size() > 1) {
            path.remove(path.size() - 1);
            showCalculation();
            focus();
        }
    }

    private Optional<Calculation> calculation() {
        Optional<Calculations> all = model.calculations();
        return path.isEmpty() ? Optional.empty() : all.map(found -> found.calculation(path.get(path.size() - 1)));
    }

    private void showCalculation() {
        Optional<Calculation> found = exists() ? calculation() : Optional.empty();
        if (found.isEmpty()) {
            setVisible(false);
            return;
        }
        Calculation calculation = found.orElseThrow();
        formula.setText(CalculationText.formula(calculation));
        note.setText(CalculationText.note(calculation, model));
        terms.show(calculation);
        scroll.setVisible(calculation.kind() != Calculation.Kind.GIVEN);
        copyTerms.setEnabled(!calculation.terms().isEmpty());
        showPath();
        revalidate();
        repaint();
    }

    /** A run with fewer hidden units may have none of the path's, a preview no gradient. */
    private boolean exists() {
        return model.calculations().filter(all -> path.stream().allMatch(all::knows)).isPresent();
    }

    private void showPath() {
        trail.removeAll();
        for (int k = 0; k < path.size(); k++) {
            int length = k + 1;
            JButton step = new JButton((k > 0 ? "› " : "") + path.get(k));
            step.setName("calculation.step" + k);
            step.setEnabled(length < path.size());
            step.putClientProperty("JButton.buttonType", "toolBarButton");
            step.putClientProperty(
                    FlatClientProperties.STYLE,
                    "toolbar.margin: 3,0,3,3; toolbar.spacingInsets: 0,0,0,0; disabledText: $Glassbox.quiet");
            step.setFont(Fonts.smallMono());
            step.addActionListener(e -> {
                path.subList(length, path.size()).clear();
                showCalculation();
                focus();
            });
            trail.add((Component) step);
        }
        trail.revalidate();
        trail.repaint();
    }

    private void copyValue() {
        calculation().ifPresent(c -> copy(CalculationText.numPy(c)));
    }

    private void copyTerms() {
        calculation().ifPresent(c -> copy(CalculationText.numPyTerms(c)));
    }

    private static void copy(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }
}
