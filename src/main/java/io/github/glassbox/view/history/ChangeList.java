package io.github.glassbox.view.history;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.glassbox.training.analysis.SampleHistory.Change;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import javax.swing.ListSelectionModel;

/** Where the prediction changed; choosing a change goes to the iteration at which it had. */
final class ChangeList extends JList<Change> {
    private List<Change> changes = List.of();
    private Optional<Integer> label = Optional.empty();
    private boolean refreshing;

    /** @param go is given the iteration */
    ChangeList(IntConsumer go) {
        setName("history.changes");
        getAccessibleContext().setAccessibleName("Changes of the prediction");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setVisibleRowCount(6);
        putClientProperty(FlatClientProperties.STYLE, "background: $Glassbox.card");
        setCellRenderer(new Line());
        addListSelectionListener(e -> {
            Change chosen = getSelectedValue();
            if (!refreshing && !e.getValueIsAdjusting() && chosen != null) {
                go.accept(chosen.at());
            }
        });
    }

    /** Shows these, for a sample with this label; without one none is right or wrong. */
    void show(List<Change> newer, Optional<Integer> itsLabel) {
        label = itsLabel;
        if (!newer.equals(changes)) {
            changes = newer;
            refreshing = true;
            setListData(newer.toArray(new Change[0]));
            refreshing = false;
        }
        repaint();
    }

    /** Marks the change that is at this iteration, if any. */
    void select(int iteration) {
        int index = -1;
        for (int k = 0; k < changes.size(); k++) {
            index = changes.get(k).at() == iteration ? k : index;
        }
        if (index != getSelectedIndex()) {
            refreshing = true;
            if (index < 0) {
                clearSelection();
            } else {
                setSelectedIndex(index);
                ensureIndexIsVisible(index);
            }
            refreshing = false;
        }
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int index = locationToIndex(e.getPoint());
        return index >= 0 && getCellBounds(index, index).contains(e.getPoint())
                ? HistoryText.sentence(changes.get(index)) : null;
    }

    private final class Line extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean chosen, boolean focus) {
            Change change = (Change) value;
            super.getListCellRendererComponent(
                    list, change.from() + " → " + change.to() + "  at " + HistoryText.place(change), index, chosen, focus);
            setFont(Fonts.smallMono());
            if (!chosen && label.isPresent()) {
                setForeground((change.to() == label.get() ? Colors.CORRECT : Colors.MISTAKE).get());
            }
            return this;
        }
    }
}
