package io.github.glassbox.view.controls;

import io.github.glassbox.nn.Shape;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.theme.Fonts;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.text.ParseException;
import java.util.function.IntPredicate;
import javax.swing.JFormattedTextField;
import javax.swing.JFormattedTextField.AbstractFormatter;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.Timer;
import javax.swing.text.DefaultFormatterFactory;

/**
 * Chooses H, the hidden units of a new run.
 *
 * <p>Takes effect on Enter, when the focus leaves, or a moment after the last arrow: each choice starts a run.
 */
final class HiddenUnitsSpinner extends JSpinner {
    private static final int SETTLE_MILLIS = 500;
    private static final int SOON_MILLIS = 1;

    private final transient IntPredicate chosen;
    private final transient Balloon balloon = new Balloon(this);
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> apply());
    private int value = -1;
    private boolean refreshing;

    /** A spinner; the predicate starts a run and returns true, or false if it starts later or never. */
    HiddenUnitsSpinner(IntPredicate chosen) {
        super(new SpinnerNumberModel(1, 1, Shape.MAX_HIDDEN, 1));
        this.chosen = chosen;
        setEditor(new DefaultEditor(this));
        settle.setRepeats(false);
        addChangeListener(e -> {
            if (!refreshing) {
                balloon.hide();
                applyIn(SETTLE_MILLIS);
            }
        });
        JFormattedTextField text = text();
        text.setName("hidden.field");
        text.getAccessibleContext().setAccessibleName("Hidden units");
        text.setColumns(3);
        text.setEditable(true);
        text.setHorizontalAlignment(JFormattedTextField.TRAILING);
        text.setFormatterFactory(new DefaultFormatterFactory(new HiddenUnitsFormatter()));
        text.setFocusLostBehavior(JFormattedTextField.PERSIST);
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    enter(false);
                }
            }
        });
        Keys.bind(text, "ENTER", () -> enter(true));
        Keys.bind(text, "ESCAPE", this::revert);
    }

    /** The run's H as it is now. */
    void display(int now) {
        if (now != value) {
            boolean busy = settle.isRunning() || isTyping();
            value = now;
            if (!busy) {
                revert();
            }
        }
    }

    private void revert() {
        settle.stop();
        balloon.hide();
        refreshing = true;
        setValue(Math.max(1, value));
        text().setValue(getValue());
        refreshing = false;
    }

    private boolean isTyping() {
        return !text().getText().equals(getValue().toString());
    }

    private void enter(boolean keepBadText) {
        if (isTyping()) {
            try {
                setValue(read(text().getText()));
                text().setValue(getValue());
            } catch (IllegalArgumentException e) {
                if (!keepBadText) {
                    revert();
                }
                balloon.show(e.getMessage(), keepBadText);
                return;
            }
        }
        if (settle.isRunning()) {
            applyIn(SOON_MILLIS);
        }
    }

    private void applyIn(int millis) {
        settle.setInitialDelay(millis);
        settle.restart();
    }

    // Never straight from an event of the spinner: the question it may ask would leave an arrow pressed.
    private void apply() {
        int wanted = (Integer) getValue();
        if (wanted == value) {
            return;
        }
        if (chosen.test(wanted)) {
            value = wanted;
        } else {
            revert();
        }
    }

    private JFormattedTextField text() {
        return ((DefaultEditor) getEditor()).getTextField();
    }

    private static int read(String text) {
        return NumberInput.whole(text, "Hidden units", 1, Shape.MAX_HIDDEN);
    }

    /** Before an arrow changes the value: what is typed counts, or is refused. */
    @Override
    public void commitEdit() throws ParseException {
        try {
            super.commitEdit();
        } catch (ParseException e) {
            balloon.show(e.getMessage(), true);
            throw e;
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.mono());
    }

    /** Digits as every field of the program has them, whatever the computer's language. */
    private static final class HiddenUnitsFormatter extends AbstractFormatter {
        @Override
        public Object stringToValue(String text) throws ParseException {
            try {
                return read(text);
            } catch (IllegalArgumentException e) {
                throw new ParseException(e.getMessage(), 0);
            }
        }

        @Override
        public String valueToString(Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
