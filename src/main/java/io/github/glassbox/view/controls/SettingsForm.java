package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** The settings of a new run, each with a line on what it does; what cannot be read is told in that line's place. */
final class SettingsForm extends JPanel {
    private final int images;
    private final JTextField hidden = new JTextField();
    private final JComboBox<Activation> activation = new JComboBox<>(Activation.values());
    private final JComboBox<Initializer> initializer = new JComboBox<>(Initializer.values());
    private final JTextField seed = new JTextField();
    private final JTextField rate = new JTextField();
    private final JTextField limit = new JTextField();
    private final JTextField stopAt = new JTextField();
    private transient Learning learning = Learning.NOTEBOOK;
    private final Map<JTextField, Row> rows = new LinkedHashMap<>();

    /** Reads a field only to see whether it can be read. */
    @FunctionalInterface
    private interface Check {
        void read(String text);
    }

    private record Row(SteadyLabel line, String explanation, Check check) {}

    /** What was entered. */
    record Settings(Hyperparameters hyperparameters, int stopAt) {}

    /**
     * The form.
     *
     * @param images how many training images there are
     */
    SettingsForm(int images) {
        this.images = images;
        setOpaque(false);
        setLayout(new MigLayout(
                "insets 0, wrap 2, gapy 0", "[]16[400,grow,fill]"));
        addText("hidden", "Hidden units H", hidden, "Width of the hidden layer, 1 to 512.", t -> readHidden(t));
        addChoice("activation", "Activation f", activation, "The hidden layer's function: a1 = f(z1).");
        addChoice("initializer", "Initialiser", initializer, "How W1, b1, W2, b2 of iteration 0 are drawn.");
        addText("seed", "Seed", seed, "Of the random numbers: the same seed draws the same.", NumberInput::seed);
        addText("rate", "Learning rate α", rate, "How far an update goes against the gradient.", NumberInput::rate);
        addText(
                "limit",
                "Training images",
                limit,
                "Train on the first so many of " + Numbers.count(images) + "; fewer are faster.",
                t -> readLimit(t));
        addText("stopAt", "Stop at iteration", stopAt, "Play pauses there; blank for never.", NumberInput::stopAt);
    }

    private void addText(String name, String caption, JTextField field, String explanation, Check check) {
        SteadyLabel line = addRow(name, caption, field, explanation);
        rows.put(field, new Row(line, explanation, check));
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                check(field);
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                check(field);
            }

            @Override
            public void changedUpdate(DocumentEvent e) {}
        });
    }

    private void addChoice(String name, String caption, JComboBox<?> box, String explanation) {
        addRow(name, caption, box, explanation);
    }

    private SteadyLabel addRow(String name, String caption, JComponent field, String explanation) {
        JLabel label = SteadyLabel.of(caption, Colors.TEXT);
        label.setLabelFor(field);
        field.setName("settings." + name);
        SteadyLabel line = new SteadyLabel(Fonts::small, Colors.QUIET, "");
        line.setName("settings." + name + ".line");
        line.setText(explanation);
        field.getAccessibleContext().setAccessibleDescription(explanation);
        add(label);
        add(field);
        add(line, "skip 1, gaptop 2, gapbottom 10");
        return line;
    }

    private boolean check(JTextField field) {
        Row row = rows.get(field);
        String sentence = "";
        try {
            row.check().read(field.getText());
        } catch (IllegalArgumentException e) {
            sentence = e.getMessage();
        }
        boolean good = sentence.isEmpty();
        row.line().setText(good ? row.explanation() : sentence);
        row.line().setColor(good ? Colors.QUIET : Colors.MISTAKE);
        field.getAccessibleContext().setAccessibleDescription(row.line().getText());
        field.putClientProperty(FlatClientProperties.OUTLINE, good ? null : FlatClientProperties.OUTLINE_ERROR);
        return good;
    }

    /** Fills the fields. */
    void display(Settings settings) {
        Hyperparameters run = settings.hyperparameters();
        learning = run.learning();
        hidden.setText(Integer.toString(run.hidden()));
        activation.setSelectedItem(run.activation());
        initializer.setSelectedItem(run.initializer());
        seed.setText(Long.toString(run.seed()));
        rate.setText(NumberInput.rateText(run.learning().rate()));
        limit.setText(Numbers.count(Math.min(images, run.limit())));
        stopAt.setText(NumberInput.stopAtText(settings.stopAt()));
    }

    /** What is entered; empty if something cannot be read: the first such field gets the focus. */
    Optional<Settings> read() {
        for (JTextField field : rows.keySet()) {
            if (!check(field)) {
                field.requestFocusInWindow();
                field.selectAll();
                return Optional.empty();
            }
        }
        int first = readLimit(limit.getText());
        return Optional.of(new Settings(
                new Hyperparameters(
                        readHidden(hidden.getText()),
                        (Activation) activation.getSelectedItem(),
                        (Initializer) initializer.getSelectedItem(),
                        NumberInput.seed(seed.getText()),
                        first == images ? Hyperparameters.ALL : first,
                        learning.withRate(NumberInput.rate(rate.getText()))),
                NumberInput.stopAt(stopAt.getText())));
    }

    private static int readHidden(String text) {
        return NumberInput.whole(text, "Hidden units", 1, Shape.MAX_HIDDEN);
    }

    private int readLimit(String text) {
        return NumberInput.whole(text, "Training images", 1, images);
    }
}
