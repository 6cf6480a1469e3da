package io.github.glassbox.view.help;

import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.paint.HelpButton;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JFrame;

/** Help in one window: how to read its cards, and the glossary. */
public final class Help {
    private static final String FIRST = "overview";

    private final JFrame frame;
    private HelpTexts texts;
    private HelpDialog card;
    private GlossaryDialog glossary;

    /** How to read the card that has the focus. */
    public final Command howToRead = new Command(
            "How to Read This", "What the card with the focus shows, how to read it, and something to try", "F1", null, this::openAtFocus);

    /** Every term. */
    public final Command terms =
            new Command("Glossary", "What the words mean", "menu shift G", null, () -> openGlossary(""));

    /** For the cards of this window. */
    public Help(JFrame frame) {
        this.frame = frame;
        frame.getRootPane().getActionMap().put(HelpButton.ACTION, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                open(e.getActionCommand(), (Component) e.getSource());
            }
        });
    }

    private HelpTexts texts() {
        if (texts == null) {
            texts = new HelpTexts();
        }
        return texts;
    }

    private void openAtFocus() {
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        open(HelpButton.topicAround(focused).orElse(FIRST), frame.getRootPane());
    }

    private void open(String topic, Component beside) {
        if (card == null) {
            card = new HelpDialog(frame, texts(), this::openGlossary);
        }
        card.open(topic, beside);
    }

    private void openGlossary(String term) {
        if (glossary == null) {
            glossary = new GlossaryDialog(frame, texts());
        }
        glossary.open(term);
    }

    /** Closes its windows. */
    public void close() {
        if (card != null) {
            card.dispose();
        }
        if (glossary != null) {
            glossary.dispose();
        }
    }
}
