package io.github.glassbox.view.samples;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.nn.Forward;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Distortions;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Mark;
import io.github.glassbox.view.paint.Numbers;
import java.awt.Component;
import java.awt.Window;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.WindowConstants;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;

/**
 * Tests the displayed state on one image: its picture, prediction, label and ten probabilities.
 *
 * <p>Not modal. Shows the model's chosen sample, and chooses another in the model. Closing hides it: one is enough.
 */
public final class TestImageDialog extends JDialog {
    private final PresentationModel model;
    private final JComboBox<Split> split = new JComboBox<>(Split.values());
    private final IndexSpinner index;
    private final JButton previous = new JButton("Previous");
    private final JButton next = new JButton("Next");
    private final JTextArea message = new JTextArea(1, 1);
    private final LargePicture picture = new LargePicture();
    private final JLabel prediction = new JLabel();
    private final JLabel label = new JLabel();
    private final JLabel verdict = new JLabel();
    private final JLabel iteration = new JLabel();
    private final ProbabilityBars probabilities = new ProbabilityBars();
    private boolean refreshing;
    private byte[] shown;

    /**
     * A dialog, not yet shown.
     *
     * @param owner the window it stays in front of
     */
    public TestImageDialog(Window owner, PresentationModel model) {
        super(owner, "Test Image", ModalityType.MODELESS);
        this.model = model;
        index = new IndexSpinner(model, this::say);
        setName("testImage");
        setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        JPanel content = new JPanel(new MigLayout("insets 16, gap 0, hidemode 3", "[]24[grow,fill]", "[]8[]8[]8[]16[]"));
        content.putClientProperty(FlatClientProperties.STYLE, "background: $Glassbox.card");
        content.add(chooser(), "cell 0 0 2 1, growx");
        content.add(message(), "cell 0 1 2 1, growx, width 0:0");
        content.add(quiet(iteration, "testImage.iteration"), "cell 0 2 2 1");
        content.add(picture, "cell 0 3, aligny top");
        content.add(probabilities, "cell 1 3, grow");
        content.add(outcome(), "cell 0 4 2 1, growx");
        setContentPane(content);
        Keys.bind(this, "ESCAPE", () -> setVisible(false));
        Keys.bind(this, "N", () -> unlessTyping(next));
        Keys.bind(this, "P", () -> unlessTyping(previous));
        setFocusTraversalPolicy(new LayoutFocusTraversalPolicy() {
            @Override
            public Component getInitialComponent(Window window) {
                return index.field();
            }
        });
        model.addListener(this::modelChanged);
        setResizable(false);
    }

    /** Shows it, for the chosen sample, or brings it to the front. */
    public void open() {
        refresh();
        if (!isVisible()) {
            pack();
            setLocationRelativeTo(getOwner());
        }
        setVisible(true);
        index.field().requestFocusInWindow();
    }

    private JComponent chooser() {
        split.setName("testImage.split");
        split.getAccessibleContext().setAccessibleName("Where images are from");
        split.addActionListener(e -> {
            if (!refreshing) {
                model.setSplit((Split) split.getSelectedItem());
            }
        });
        previous.setName("testImage.previous");
        previous.setMnemonic('P');
        previous.setToolTipText("The listed sample before (P)");
        previous.addActionListener(e -> model.moveSample(-1));
        next.setName("testImage.next");
        next.setMnemonic('N');
        next.setToolTipText("The next listed sample (N)");
        next.addActionListener(e -> model.moveSample(1));
        JLabel caption = new JLabel("Index");
        caption.setLabelFor(index);
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0", "[]16[]8[]push[]8[]"));
        row.setOpaque(false);
        row.add(split);
        row.add(caption);
        row.add(index);
        row.add(previous);
        row.add(next);
        return row;
    }

    private JComponent message() {
        message.setName("testImage.message");
        message.setEditable(false);
        message.setFocusable(false);
        message.setBorder(BorderFactory.createEmptyBorder());
        message.setVisible(false);
        message.putClientProperty(
                FlatClientProperties.STYLE, "foreground: $Glassbox.warning; background: $Glassbox.card");
        return message;
    }

    private static JLabel quiet(JLabel text, String name) {
        text.setName(name);
        text.putClientProperty(FlatClientProperties.STYLE, "foreground: $Glassbox.quiet");
        return text;
    }

    private JComponent outcome() {
        prediction.setName("testImage.prediction");
        label.setName("testImage.label");
        verdict.setName("testImage.verdict");
        prediction.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        label.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0", "[]24[]24[]push"));
        row.setOpaque(false);
        row.add(prediction);
        row.add(label);
        row.add(verdict);
        return row;
    }

    private void unlessTyping(JButton button) {
        if (!(getFocusOwner() instanceof JTextComponent)) {
            button.doClick();
        }
    }

    private void say(String sentence) {
        if (!sentence.equals(message.getText())) {
            message.setText(sentence);
            message.setVisible(!sentence.isEmpty());
            pack();
        }
    }

    private void modelChanged(Set<Aspect> changed) {
        boolean concerned = changed.contains(Aspect.STATE) || changed.contains(Aspect.SAMPLE)
                || changed.contains(Aspect.SAMPLES) || changed.contains(Aspect.DATA);
        if (isVisible() && concerned) {
            refresh();
        }
    }

    private void refresh() {
        boolean ready = model.hasSample();
        split.setEnabled(model.data().isPresent());
        index.setEnabled(ready);
        previous.setEnabled(ready);
        next.setEnabled(ready);
        refreshing = true;
        split.setSelectedItem(model.split());
        index.refresh();
        refreshing = false;
        showPicture(ready);
        Forward forward = model.forward().orElse(null);
        iteration.setText(model.displayed()
                .map(state -> "Network at iteration " + Numbers.count(state.iteration()) + ", "
                        + state.parameters().hidden() + (state.parameters().hidden() == 1 ? " hidden unit" : " hidden units")
                        + lookedAtDifferently())
                .orElse(ready ? " " : Sentences.READING));
        if (isVisible() && getPreferredSize().width > getWidth()) {
            pack();
        }
        probabilities.show(forward, ready && model.isLabelled() ? Optional.of(model.label()) : Optional.empty());
        label.setText("Label: " + (ready && model.isLabelled() ? model.label() : "–")
                + (ready ? model.ownLabel(model.split(), model.sample()).map(own -> " (truly " + own + ")").orElse("") : ""));
        prediction.setText("Prediction: " + (forward == null ? "–" : forward.prediction()));
        Mark mark = forward == null || !model.isLabelled() ? null : Mark.of(forward.prediction(), model.label());
        verdict.setIcon(mark);
        verdict.setText(mark == null ? unlabelled(ready) : mark == Mark.CORRECT ? "correct" : "wrong");
        verdict.putClientProperty(
                FlatClientProperties.STYLE,
                "foreground: " + (mark == null ? "$Glassbox.quiet" : mark == Mark.MISTAKE ? "$Glassbox.mistake" : "$Glassbox.correct"));
    }

    /** The units that are off and what is done to the picture, for looking only. */
    private String lookedAtDifferently() {
        String off = model.switchedOff().stream().sorted().map(h -> "h" + h).collect(Collectors.joining(", "));
        String words = Distortions.words(model.distortion());
        return (off.isEmpty() ? "" : ", without " + off) + (words.isEmpty() ? "" : " · picture changed: " + words);
    }

    private String unlabelled(boolean ready) {
        return ready && !model.isLabelled() ? Sentences.NO_LABEL : "";
    }

    private void showPicture(boolean ready) {
        byte[] image = null;
        if (ready) {
            image = model.image();
        }
        if (!Arrays.equals(image, shown)) {
            shown = image;
            picture.show(image);
        }
    }
}
