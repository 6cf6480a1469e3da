package io.github.glassbox.view.controls;

import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.paint.Numbers;
import java.util.function.IntConsumer;
import javax.swing.JTextField;

/** Asks how much memory past states may take. */
public final class MemoryDialog extends FormDialog {
    /** The least, in megabytes. */
    public static final int LEAST = 4;

    private static final long MEGABYTE = 1L << 20;
    private MemoryDialog(Form form, Runnable apply) {
        super(
                "memory",
                "Memory for Past States",
                "Iterations that do not fit are computed again, exactly, when they are looked at.",
                form,
                "Apply",
                apply);
    }

    /** The most, in megabytes. */
    public static int most() {
        return (int) Math.max(LEAST, TrainingSession.mostMemory() / MEGABYTE);
    }

    /**
     * A dialog to be shown once.
     *
     * @param now megabytes
     * @param chosen gets other megabytes
     */
    public static MemoryDialog of(int now, IntConsumer chosen) {
        int most = most();
        JTextField megabytes = new JTextField(Integer.toString(now));
        Form form = new Form("memory");
        form.addText(
                "megabytes",
                "Megabytes",
                megabytes,
                "From " + LEAST + " to " + Numbers.count(most) + ", a third of what this program may take.",
                text -> NumberInput.whole(text, "Megabytes", LEAST, most));
        MemoryDialog[] dialog = new MemoryDialog[1];
        dialog[0] = new MemoryDialog(form, () -> {
            if (form.checkAll()) {
                dialog[0].dispose();
                chosen.accept(NumberInput.whole(megabytes.getText(), "Megabytes", LEAST, most));
            }
        });
        return dialog[0];
    }
}
