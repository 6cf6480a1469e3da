package io.github.glassbox.view.samples;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Keys;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.text.ParseException;
import java.util.function.Consumer;
import javax.swing.JFormattedTextField;
import javax.swing.JFormattedTextField.AbstractFormatter;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.text.DefaultFormatterFactory;

/** Chooses a sample of the model's split by its index; what is no index leaves the sample as it was. */
final class IndexSpinner extends JSpinner {
    private static final int COLUMNS = 6;

    private final PresentationModel model;
    private final Consumer<String> say;
    private boolean refreshing;

    /**
     * A spinner on this model.
     *
     * @param say gets a sentence if what was typed is no index, and an empty one once all is well
     */
    IndexSpinner(PresentationModel model, Consumer<String> say) {
        super(new SpinnerNumberModel(0, 0, 0, 1));
        this.model = model;
        this.say = say;
        setName("testImage.index");
        setToolTipText("The image's index in its split, counted from 0");
        DefaultEditor editor = new DefaultEditor(this);
        setEditor(editor);
        JFormattedTextField field = editor.getTextField();
        field.setName("testImage.index.field");
        field.setEditable(true);
        field.setColumns(COLUMNS);
        field.setHorizontalAlignment(JFormattedTextField.TRAILING);
        field.getAccessibleContext().setAccessibleName("Index");
        field.setFormatterFactory(new DefaultFormatterFactory(new IndexFormatter()));
        field.setFocusLostBehavior(JFormattedTextField.PERSIST);
        Keys.replace(field, JFormattedTextField.notifyAction, () -> {
            commit();
            field.selectAll();
        });
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    commit();
                }
            }
        });
        addChangeListener(e -> choose());
    }

    /** Where the index is typed. */
    JFormattedTextField field() {
        return ((DefaultEditor) getEditor()).getTextField();
    }

    @Override
    public void commitEdit() {
        commit();
    }

    private void commit() {
        try {
            field().commitEdit();
            well();
        } catch (ParseException e) {
            field().setValue(getValue());
            putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
            say.accept(e.getMessage() + " It stays at " + getValue() + ".");
        }
    }

    private void well() {
        putClientProperty(FlatClientProperties.OUTLINE, null);
        say.accept("");
    }

    private void choose() {
        if (!refreshing) {
            well();
            model.chooseSample((Integer) getValue());
        }
    }

    /** Shows the model's sample, unless another is being typed. */
    void refresh() {
        int sample = model.sample();
        if (model.data().isPresent() && !getValue().equals(sample)) {
            refreshing = true;
            setValue(sample);
            refreshing = false;
            well();
        }
        if (model.data().isPresent()) {
            ((SpinnerNumberModel) getModel()).setMaximum(Math.max(0, model.dataset().count() - 1));
        }
    }

    private final class IndexFormatter extends AbstractFormatter {
        @Override
        public Object stringToValue(String text) throws ParseException {
            return model.data().isEmpty()
                    ? getValue() : (Object) SampleIndex.parse(text, model.split(), model.dataset().count());
        }

        @Override
        public String valueToString(Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
