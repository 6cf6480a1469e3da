package io.github.glassbox.view.pass;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.FittingLabel;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextPane;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.TransferHandler;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;

/** The chosen stage's formula in a well. The text can be selected and copied; its height is always the same in the same window. */
final class FormulaPanel extends JPanel {
    private static final int MARGIN_X = 12;
    private static final int MARGIN_Y = 6;
    private static final int FEWEST_COLUMNS = 24;
    private static final int CODE_LINES = 2;

    private final FittingLabel words = new FittingLabel();
    private final JToggleButton code = new JToggleButton("Code", true);
    private final JPanel heading = new JPanel(new BorderLayout());
    private final JTextPane text = new SteadyText();
    private Optional<Pass> pass = Optional.empty();
    private int lines = Formulas.LINES + CODE_LINES;
    private FormulaText shown = new FormulaText(List.of());

    FormulaPanel() {
        super(new BorderLayout());
        setName("formula");
        setOpaque(false);
        text.setName("formulaText");
        text.setEditable(false);
        text.setOpaque(false);
        text.setTransferHandler(new ForNumPy());
        text.getAccessibleContext().setAccessibleName("Formula of the chosen stage");
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
        words.setName("stageWords");
        code.setName("formula.code");
        code.setToolTipText("The stage as a line of NumPy and of Java, below the formula");
        code.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        code.putClientProperty(
                FlatClientProperties.STYLE, "font: -2; margin: 0,6,0,6; arc: 6; foreground: $Glassbox.quiet;"
                        + " selectedForeground: $Glassbox.accent; selectedBackground: $Glassbox.chosen;"
                        + " toolbar.selectedBackground: $Glassbox.chosen");
        heading.setOpaque(false);
        heading.add(words);
        heading.add(code, BorderLayout.LINE_END);
        add(heading, BorderLayout.NORTH);
        add(text);
        dress();
    }

    /** Shows the lines of code, or folds them away; and tells who keeps that. */
    void onCode(boolean shows, Consumer<Boolean> keep) {
        code.setSelected(shows);
        code.addActionListener(e -> {
            keep.accept(code.isSelected());
            refresh();
            revalidate();
        });
    }

    /** As many terms as its width has room for, before it is painted. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean resized = width != getWidth();
        super.setBounds(x, y, width, height);
        if (resized) {
            refresh();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (text != null) {
            text.updateUI();
            dress();
            shown = new FormulaText(List.of());
            refresh();
        }
    }

    private void dress() {
        text.setOpaque(false);
        text.setBorder(new Margin(MARGIN_Y, MARGIN_X, MARGIN_Y, MARGIN_X));
        text.setFont(Fonts.mono());
        words.setFont(Fonts.text());
        heading.setBorder(new Margin(MARGIN_Y, MARGIN_X, 0, MARGIN_X));
    }

    /** What a double click, and Enter, do. */
    void onOpen(Runnable open) {
        text.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    open.run();
                }
            }
        });
        text.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "open");
        text.getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                open.run();
            }
        });
    }

    void show(Optional<Pass> other) {
        pass = other;
        refresh();
    }

    private void refresh() {
        words.setTexts(pass.map(StageWords::of).orElse(List.of(" ")));
        FormulaText next = pass.map(this::text).orElse(new FormulaText(List.of()));
        if (next.lines().equals(shown.lines())) {
            return;
        }
        shown = next;
        DefaultStyledDocument document = new DefaultStyledDocument();
        try {
            for (int line = 0; line < next.lines().size(); line++) {
                for (FormulaText.Run run : next.lines().get(line)) {
                    document.insertString(document.getLength(), run.text(), attributes(run.style()));
                }
                if (line < next.lines().size() - 1) {
                    document.insertString(document.getLength(), "\n", attributes(FormulaText.Style.PLAIN));
                }
            }
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
        text.setDocument(document);
        text.setToolTipText(pass.flatMap(shown -> shown.code().notebook())
                .map(other -> "What the notebooks of this recipe do otherwise here, or a deliberate fault: " + other)
                .orElse(null));
    }

    /** The formula, padded to its usual lines, and under it the code. */
    private FormulaText text(Pass shown) {
        List<List<FormulaText.Run>> all = new ArrayList<>(Formulas.of(shown, columns()).lines());
        while (all.size() < Formulas.LINES) {
            all.add(List.of());
        }
        if (code.isSelected()) {
            StageCode lines = shown.code();
            all.add(codeLine("NumPy ", lines.numPy(), lines.notebook().map(other -> "  # " + other).orElse("")));
            all.add(codeLine("Java  ", lines.java(), ""));
        }
        return new FormulaText(all.subList(0, Math.min(all.size(), lines)));
    }

    private List<FormulaText.Run> codeLine(String language, String code, String comment) {
        boolean fits = language.length() + code.length() + comment.length() <= columns();
        return List.of(
                new FormulaText.Run(language, FormulaText.Style.QUIET),
                new FormulaText.Run(code, FormulaText.Style.PLAIN),
                new FormulaText.Run(fits ? comment : "", FormulaText.Style.QUIET));
    }

    private int columns() {
        FontMetrics metrics = getFontMetrics(Fonts.mono());
        int room = getWidth() - 2 * UIScale.scale(MARGIN_X) - 2;
        return Math.max(FEWEST_COLUMNS, room / Math.max(1, metrics.charWidth('0')));
    }

    private static MutableAttributeSet attributes(FormulaText.Style style) {
        Font font = Fonts.mono();
        MutableAttributeSet attributes = new SimpleAttributeSet();
        StyleConstants.setFontFamily(attributes, font.getFamily());
        StyleConstants.setFontSize(attributes, font.getSize());
        StyleConstants.setBold(attributes, style == FormulaText.Style.RESULT);
        Color color = style == FormulaText.Style.QUIET ? Colors.QUIET.get() : Colors.TEXT.get();
        StyleConstants.setForeground(attributes, color);
        return attributes;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(400), height(lines, heading.isVisible()));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(UIScale.scale(100), height(1, false));
    }

    /** Shows as many of its lines as leave so much room for what is above; the code goes first, the words last. */
    void fit(int room, int above) {
        int before = lines;
        lines = Formulas.LINES + (code.isSelected() ? CODE_LINES : 0);
        while (lines > 1 && room - height(lines, true) < above) {
            lines = lines > Formulas.LINES ? Formulas.LINES : 1;
        }
        boolean words = room - height(lines, true) >= above;
        if (words != heading.isVisible()) {
            heading.setVisible(words);
        }
        if (lines != before) {
            refresh();
        }
    }

    private int height(int count, boolean withWords) {
        Font font = Fonts.mono();
        int line = getFontMetrics(font.deriveFont((float) font.getSize())).getHeight();
        int words = withWords ? heading.getPreferredSize().height : 0;
        return words + count * line + 2 * UIScale.scale(MARGIN_Y) + 2;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        FlatUIUtils.setRenderingHints(g);
        int arc = UIScale.scale(10);
        g.setColor(text.isFocusOwner() ? Colors.ACCENT.get() : Colors.BORDER.get());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        int edge = UIScale.scale(1);
        g.setColor(Colors.WELL.get());
        g.fillRoundRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge, arc - edge, arc - edge);
        g.dispose();
    }

    /** Text that never moves its neighbours, so that another one needs no layout of the window. */
    private static final class SteadyText extends JTextPane {
        @Override
        public void revalidate() {
            if (getWidth() == 0) {
                super.revalidate();
            }
        }
    }

    /**
     * Copies a number of the formula with every digit it has, other text with plain minus signs, and without a selection
     * the formula's result: all can be pasted into NumPy.
     */
    private final class ForNumPy extends TransferHandler {
        @Override
        public int getSourceActions(JComponent source) {
            return COPY;
        }

        @Override
        public void exportToClipboard(JComponent source, Clipboard clipboard, int action) {
            String selected = text.getSelectedText();
            Optional<String> copied = selected == null
                    ? pass.map(shown -> StageArray.result(shown))
                    : pass.flatMap(shown -> StageArray.exact(shown, selected))
                            .or(() -> Optional.of(selected.replace('\u2212', '-')));
            copied.ifPresent(numbers -> clipboard.setContents(new StringSelection(numbers), null));
        }

        @Override
        protected Transferable createTransferable(JComponent source) {
            String selected = text.getSelectedText();
            return selected == null ? null : new StringSelection(selected.replace('\u2212', '-'));
        }
    }
}
