package io.github.glassbox.view.controls;

import io.github.glassbox.view.theme.Fonts;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * A text field for one value, which takes effect on Enter or when the focus leaves.
 *
 * <p>What cannot be read is answered by a sentence and changes nothing. A new value from outside is shown at once,
 * unless the user is typing.
 *
 * @param <T> the value
 */
final class ValueField<T> extends JTextField {
    private final transient Function<String, T> reader;
    private final transient Function<T, String> writer;
    private final transient Consumer<T> chosen;
    private final transient Balloon balloon = new Balloon(this);
    private final String template;
    private transient T value;
    private String settled = "";

    /**
     * A field.
     *
     * @param template as wide a text as has to fit
     * @param reader throws IllegalArgumentException with a sentence
     * @param writer how a value is written
     * @param chosen gets a value that the user entered
     */
    ValueField(String template, Function<String, T> reader, Function<T, String> writer, Consumer<T> chosen) {
        this.template = template;
        this.reader = reader;
        this.writer = writer;
        this.chosen = chosen;
        addActionListener(e -> {
            enter(true);
            selectAll();
        });
        getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                balloon.hide();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                balloon.hide();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {}
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!isTyping()) {
                    balloon.hide();
                } else if (!e.isTemporary()) {
                    enter(false);
                }
            }
        });
        // A key binding would lose Escape to the tooltip.
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                if (e.getKeyCode() == KeyEvent.VK_ESCAPE && isTyping()) {
                    revert();
                    balloon.hide();
                    e.consume();
                }
            }
        });
    }

    /** The value as it is now. */
    void display(T now) {
        if (!now.equals(value)) {
            boolean typing = isTyping();
            value = now;
            if (!typing) {
                settle(writer.apply(now));
            }
        }
    }

    /** Back to the value as it is. */
    void revert() {
        settle(value == null ? "" : writer.apply(value));
    }

    /** Tells the user something about what was entered. */
    void say(String sentence) {
        balloon.show(sentence, false);
    }

    private boolean isTyping() {
        return !getText().equals(settled);
    }

    private void settle(String text) {
        settled = text;
        setText(text);
    }

    private void enter(boolean keepBadText) {
        if (!isTyping()) {
            return;
        }
        try {
            T entered = reader.apply(getText());
            balloon.hide();
            settle(writer.apply(entered));
            chosen.accept(entered);
        } catch (IllegalArgumentException e) {
            if (!keepBadText) {
                revert();
            }
            balloon.show(e.getMessage(), keepBadText);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.mono());
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        int width = getFontMetrics(getFont()).stringWidth(template) + getInsets().left + getInsets().right;
        return new Dimension(width + getFontMetrics(getFont()).charWidth('0'), size.height);
    }
}
