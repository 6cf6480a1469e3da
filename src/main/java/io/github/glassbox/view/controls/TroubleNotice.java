package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.Trouble;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Margin;
import io.github.glassbox.view.paint.Paragraph;
import io.github.glassbox.view.paint.Ring;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import io.github.glassbox.view.theme.Icons;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** What is wrong with the run, the gravest in a few words; a click or Enter tells all in whole sentences. */
final class TroubleNotice extends SteadyLabel {
    private static final int WIDTH = 420;

    private final JTextArea details = new JTextArea();
    private final JPopupMenu popup = new JPopupMenu();
    private transient List<Trouble> troubles = List.of();

    TroubleNotice() {
        super(Fonts::small, Colors.WARNING, "");
        setName("trouble");
        setIcon(Icons.WARNING.get(Colors.WARNING));
        setFocusable(true);
        setVisible(false);
        details.setName("trouble.details");
        details.setEditable(false);
        details.setFocusable(false);
        details.setOpaque(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        details.setBorder(new Margin(8, 12, 8, 12));
        popup.add(details);
        Keys.onFocus(this, this::repaint);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                tell();
            }
        });
        Keys.bind(this, "ENTER", this::tell);
    }

    /** The popup is not in the window, so nobody else tells it of another theme. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (popup != null) {
            SwingUtilities.updateComponentTreeUI(popup);
        }
    }

    /** Shows what is wrong; nothing if nothing is. */
    void display(List<Trouble> now) {
        if (now.equals(troubles)) {
            return;
        }
        troubles = now;
        setVisible(!now.isEmpty());
        if (!now.isEmpty()) {
            forgetWidth();
            setText(now.get(0).brief() + (now.size() == 1 ? "" : "  (+" + (now.size() - 1) + ")"));
            int width = UIScale.scale(WIDTH);
            setToolTipText(sentences()
                    .map(sentence -> String.join("\n", Paragraph.lines(sentence, width, getFontMetrics(getFont())::stringWidth)))
                    .collect(Collectors.joining("\n\n")));
            getAccessibleContext().setAccessibleDescription(
                    sentences().collect(Collectors.joining(" ")));
        }
    }

    private Stream<String> sentences() {
        return troubles.stream().map(Trouble::sentence);
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (isFocusOwner()) {
            Ring.draw((Graphics2D) g, new Rectangle(getSize()), Colors.ACCENT.get(), 0, UIScale.scale(2f), UIScale.scale(6f));
        }
    }

    private void tell() {
        details.setText(sentences().collect(Collectors.joining("\n\n")));
        details.setFont(Fonts.text());
        details.setForeground(UIManager.getColor("Label.foreground"));
        // The height of broken lines follows from the width.
        details.setSize(UIScale.scale(WIDTH), Short.MAX_VALUE);
        popup.show(this, 0, -popup.getPreferredSize().height);
    }
}
