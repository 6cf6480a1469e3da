package io.github.glassbox.view.controls;

import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Mistakes;
import javax.swing.JComboBox;
import javax.swing.JTextField;

/** How updates are made. */
final class LearningForm extends Form {
    private Mistakes mistakes = Mistakes.NONE;
    private final JTextField rate = new JTextField();
    private final JComboBox<Optimizer> optimizer = new JComboBox<>(Optimizer.values());
    private final JTextField batch = new JTextField();
    private final JTextField l2 = new JTextField();

    /** A form whose components' names begin with the prefix. */
    LearningForm(String prefix) {
        super(prefix);
        addText("rate", "Learning rate α", rate, "How far an update goes against the gradient.", NumberInput::rate);
        addChoice("optimizer", "Optimiser", optimizer, "How the gradient becomes an update.");
        addText("batch", "Batch size", batch, "Images of a mini-batch, shuffled each epoch, or all.", NumberInput::batch);
        addText("l2", "L2 penalty λ", l2, "Pulls the weights towards 0; 0 for none.", NumberInput::l2);
    }

    /** Fills the fields. */
    void display(Learning learning) {
        mistakes = learning.mistakes();
        rate.setText(NumberInput.rateText(learning.rate()));
        optimizer.setSelectedItem(learning.optimizer());
        batch.setText(NumberInput.batchText(learning.batch()));
        l2.setText(NumberInput.l2Text(learning.l2()));
    }

    /** What is entered, which must have been checked. */
    Learning read() {
        return new Learning(
                NumberInput.rate(rate.getText()),
                (Optimizer) optimizer.getSelectedItem(),
                NumberInput.l2(l2.getText()),
                NumberInput.batch(batch.getText()),
                mistakes);
    }
}
