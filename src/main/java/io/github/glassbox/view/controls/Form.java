package io.github.glassbox.view.controls;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** Fields under each other, each with a line on what it does; what cannot be read is told in that line's place. */
class Form extends JPanel {
    private final String prefix;
    private final Map<JTextField, Row> rows = new LinkedHashMap<>();
    private Runnable edited = () -> {};

    /** Reads a field only to see whether it can be read. */
    @FunctionalInterface
    interface Check {
        void read(String text);
    }

    private record Row(SteadyLabel line, String explanation, Check check) {}

    /**
     * An empty form.
     *
     * @param prefix begins the names of its components
     */
    Form(String prefix) {
        this.prefix = prefix;
        setOpaque(false);
        setLayout(new MigLayout("insets 0, wrap 2, gapy 0", "[]16[280,grow,fill]"));
    }

    /** Told whenever a field or box holds something else. */
    void onEdit(Runnable listener) {
        edited = listener;
    }

    void addText(String name, String caption, JTextField field, String explanation, Check check) {
        SteadyLabel line = addRow(name, caption, field, explanation);
        rows.put(field, new Row(line, explanation, check));
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                checkEdited(field);
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                checkEdited(field);
            }

            @Override
            public void changedUpdate(DocumentEvent e) {}
        });
    }

    /** Adds a box, and gives the line under it. */
    SteadyLabel addChoice(String name, String caption, JComboBox<?> box, String explanation) {
        box.addActionListener(e -> edited.run());
        return addRow(name, caption, box, explanation);
    }

    private SteadyLabel addRow(String name, String caption, JComponent field, String explanation) {
        JLabel label = SteadyLabel.of(caption, Colors.TEXT);
        label.setLabelFor(field);
        field.setName(prefix + "." + name);
        SteadyLabel line = new SteadyLabel(Fonts::small, Colors.QUIET, "");
        line.setName(prefix + "." + name + ".line");
        line.setText(explanation);
        field.getAccessibleContext().setAccessibleDescription(explanation);
        add(label);
        add(field);
        add(line, "skip 1, gaptop 2, gapbottom 10");
        return line;
    }

    private void checkEdited(JTextField field) {
        check(field);
        edited.run();
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

    /** Whether all can be read; if not, the first field that cannot gets the focus. */
    boolean checkAll() {
        for (JTextField field : rows.keySet()) {
            if (!check(field)) {
                field.requestFocusInWindow();
                field.selectAll();
                return false;
            }
        }
        return true;
    }
}
