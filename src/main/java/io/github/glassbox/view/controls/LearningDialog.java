package io.github.glassbox.view.controls;

import io.github.glassbox.training.Learning;
import java.util.function.Consumer;

/** Asks how updates are to be made. */
final class LearningDialog extends FormDialog {
    private final LearningForm form;
    private final transient Consumer<Learning> chosen;

    /**
     * A dialog to be shown once.
     *
     * @param now what the fields show at first
     * @param chosen gets what was entered
     */
    static LearningDialog of(
            String title, String sentence, Learning now, String action, Consumer<Learning> chosen) {
        LearningForm form = new LearningForm("learning");
        form.display(now);
        LearningDialog[] dialog = new LearningDialog[1];
        dialog[0] = new LearningDialog(title, sentence, form, action, chosen, () -> dialog[0].enter());
        return dialog[0];
    }

    private LearningDialog(
            String title,
            String sentence,
            LearningForm form,
            String action,
            Consumer<Learning> chosen,
            Runnable enter) {
        super("learning", title, sentence, form, action, enter);
        this.form = form;
        this.chosen = chosen;
    }

    private void enter() {
        if (form.checkAll()) {
            dispose();
            chosen.accept(form.read());
        }
    }
}
