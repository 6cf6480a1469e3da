package io.github.glassbox.view.help;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** How to read one card: what it shows, how, and one thing to try; its terms lead to the glossary. */
final class HelpDialog extends JDialog {
    private static final int WIDTH = 360;

    private final HelpTexts texts;
    private final Consumer<String> glossary;

    /** @param glossary opens a term */
    HelpDialog(JFrame parent, HelpTexts texts, Consumer<String> glossary) {
        super(parent, false);
        this.texts = texts;
        this.glossary = glossary;
        setName("howToRead");
        setResizable(false);
        getRootPane().registerKeyboardAction(
                e -> setVisible(false), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Shows the text of a card, beside what asked for it. */
    void open(String topic, Component beside) {
        HelpTexts.Card card = texts.card(topic);
        setTitle("How to Read This: " + card.title());
        JPanel content = new JPanel(new MigLayout("insets 0, wrap 1, gap 0, hidemode 3", "[" + UIScale.scale(WIDTH) + "!]"));
        content.setBorder(new Margin(14, 18, 14, 18));
        paragraph(content, "What it shows", card.shows(), "help.shows");
        paragraph(content, "How to read it", card.read(), "help.read");
        paragraph(content, "Try", card.attempt(), "help.try");
        content.add(heading("Words"), "gaptop 2");
        content.add(terms(card.terms()), "growx, wmin 0");
        JButton close = new JButton("Close");
        close.setName("help.close");
        close.addActionListener(e -> setVisible(false));
        content.add(close, "gaptop 10, align right");
        setContentPane(content);
        getRootPane().setDefaultButton(close);
        pack();
        if (!isVisible()) {
            setLocationRelativeTo(SwingUtilities.getWindowAncestor(beside));
        }
        setVisible(true);
        close.requestFocusInWindow();
    }

    private static void paragraph(JPanel content, String heading, String text, String name) {
        content.add(heading(heading));
        JTextArea area = new JTextArea(text);
        area.setName(name);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        area.setBorder(null);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setFont(Fonts.text());
        area.setSize(UIScale.scale(WIDTH), Short.MAX_VALUE);
        area.getAccessibleContext().setAccessibleName(heading);
        content.add(area, "growx, wmin 0, gapbottom 10");
    }

    private static JLabel heading(String text) {
        JLabel label = new JLabel(text);
        label.setFont(Fonts.heading());
        label.setForeground(Colors.ACCENT.get());
        return label;
    }

    private JPanel terms(List<String> names) {
        JPanel row = new JPanel(new WrappingRow());
        for (String name : names) {
            JButton term = new JButton(name);
            term.setName("term." + name);
            term.setToolTipText("What " + name + " means");
            term.putClientProperty(
                    FlatClientProperties.STYLE, "font: -1; margin: 1,8,1,8; arc: 999; minimumWidth: 0");
            term.addActionListener(e -> glossary.accept(name));
            row.add(term);
        }
        return row;
    }

    /** Buttons side by side, in as many lines as they need. */
    private static final class WrappingRow extends FlowLayout {
        WrappingRow() {
            super(LEFT, UIScale.scale(6), UIScale.scale(6));
            setAlignOnBaseline(true);
        }

        @Override
        public Dimension preferredLayoutSize(Container target) {
            int room = UIScale.scale(WIDTH);
            int x = 0;
            int y = getVgap();
            int high = 0;
            for (Component button : target.getComponents()) {
                Dimension size = button.getPreferredSize();
                if (x > 0 && x + getHgap() + size.width > room - getHgap()) {
                    x = 0;
                    y += high + getVgap();
                }
                x += getHgap() + size.width;
                high = size.height;
            }
            return new Dimension(room, y + high + getVgap());
        }
    }
}
