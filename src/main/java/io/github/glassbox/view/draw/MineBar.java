package io.github.glassbox.view.draw;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Under the kept drawings: the chosen one's label, to be changed, and what can be done with it. */
public final class MineBar extends JPanel {
    private final PresentationModel model;
    private final JComboBox<Integer> label = new JComboBox<>();
    private boolean refreshing;

    /**
     * A bar.
     *
     * @param relabel gives the chosen kept drawing another label
     * @param delete deletes it
     * @param export writes all of them elsewhere
     */
    public MineBar(PresentationModel model, IntConsumer relabel, Action delete, Action export) {
        super(new MigLayout("insets 0, gap 0, novisualpadding", "[]6[]push[]6[]", "[]"));
        this.model = model;
        setOpaque(false);
        for (int digit = 0; digit <= 9; digit++) {
            label.addItem(digit);
        }
        label.setName("mine.label");
        label.setToolTipText("The chosen drawing's label");
        label.getAccessibleContext().setAccessibleName("Label of the chosen drawing");
        label.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        label.addActionListener(e -> {
            if (!refreshing) {
                relabel.accept((Integer) label.getSelectedItem());
            }
        });
        JLabel caption = new JLabel("Label");
        caption.setLabelFor(label);
        caption.putClientProperty(FlatClientProperties.STYLE_CLASS, "small");
        add(caption);
        add(label);
        add(new ActionButton(delete, "Delete…", "mine.delete"));
        add(new ActionButton(export, "Export…", "mine.export"));
        model.addListener(this::refresh);
        refresh(Set.of(Aspect.SAMPLE));
    }

    private void refresh(Set<Aspect> changed) {
        if (changed.contains(Aspect.SAMPLE) || changed.contains(Aspect.MINE)) {
            boolean chosen = model.split() == Split.MINE && model.hasSample();
            refreshing = true;
            label.setEnabled(chosen);
            if (chosen) {
                label.setSelectedItem(model.label());
            }
            refreshing = false;
        }
    }
}
