package io.github.glassbox.view.help;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** Every term with what it means; typing finds one. */
final class GlossaryDialog extends JDialog {
    private final List<HelpTexts.Term> all;
    private final DefaultListModel<HelpTexts.Term> found = new DefaultListModel<>();
    private final JList<HelpTexts.Term> list = new JList<>(found);
    private final JTextField search = new JTextField();
    private final JLabel name = new JLabel(" ");
    private final JTextArea meaning = new JTextArea();

    GlossaryDialog(JFrame parent, HelpTexts texts) {
        super(parent, "Glossary", false);
        setName("glossary");
        all = texts.terms();
        search.setName("glossary.search");
        search.getAccessibleContext().setAccessibleName("Find a term");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, "Find a term");
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        list.setName("glossary.terms");
        list.getAccessibleContext().setAccessibleName("Terms");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.addListSelectionListener(e -> showChosen());
        name.setName("glossary.name");
        name.putClientProperty("FlatLaf.styleClass", "h3");
        meaning.setName("glossary.meaning");
        meaning.getAccessibleContext().setAccessibleName("What the term means");
        meaning.setEditable(false);
        meaning.setOpaque(false);
        meaning.setLineWrap(true);
        meaning.setWrapStyleWord(true);
        meaning.setBorder(null);
        meaning.setFont(Fonts.text());
        JPanel content = new JPanel(new MigLayout("insets 0, gap 8 8", "[180::220,fill]14[grow,fill]", "[][][grow,fill]"));
        content.setBorder(new Margin(14, 16, 14, 16));
        content.add(search, "cell 0 0");
        content.add(new JScrollPane(list), "cell 0 1 1 2, growy");
        content.add(name, "cell 1 0, wmin 0");
        content.add(meaning, "cell 1 1 1 2, grow, wmin 0, hmin 0");
        content.setPreferredSize(UIScale.scale(new Dimension(560, 360)));
        setContentPane(content);
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                find();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                find();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                find();
            }
        });
        search.registerKeyboardAction(e -> move(1), KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, 0), JComponent.WHEN_FOCUSED);
        search.registerKeyboardAction(e -> move(-1), KeyStroke.getKeyStroke(KeyEvent.VK_UP, 0), JComponent.WHEN_FOCUSED);
        getRootPane().registerKeyboardAction(
                e -> setVisible(false), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        find();
        pack();
        setLocationRelativeTo(parent);
    }

    /** Shows a term; without one, the first. */
    void open(String term) {
        search.setText("");
        all.stream().filter(entry -> entry.name().equals(term)).findFirst().ifPresent(entry -> list.setSelectedValue(entry, true));
        setVisible(true);
        search.requestFocusInWindow();
    }

    /** Lists what has the typed letters in its name, its symbol or its meaning, names first. */
    private void find() {
        String typed = search.getText().strip().toLowerCase(Locale.ROOT);
        found.clear();
        all.stream().filter(term -> term.toString().toLowerCase(Locale.ROOT).contains(typed)).forEach(found::addElement);
        all.stream()
                .filter(term -> !found.contains(term) && term.meaning().toLowerCase(Locale.ROOT).contains(typed))
                .forEach(found::addElement);
        list.setSelectedIndex(0);
        showChosen();
    }

    private void move(int places) {
        int to = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + places));
        list.setSelectedIndex(to);
        list.ensureIndexIsVisible(to);
    }

    private void showChosen() {
        HelpTexts.Term term = list.getSelectedValue();
        name.setText(term == null ? "No such term" : term.toString());
        meaning.setText(term == null ? "" : term.meaning());
    }
}
