package io.github.glassbox.view.controls;

import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.paint.Numbers;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** Chooses the branch that is trained; only shown where there are several. */
final class BranchBox extends JComboBox<Branch> {
    private transient List<String> names = List.of();
    private boolean refreshing;

    BranchBox(Consumer<Branch> chosen) {
        getAccessibleContext().setAccessibleName("Branch");
        setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object item, int index, boolean selected, boolean focused) {
                // The same text in list and box, so that the list is as wide as its longest name.
                super.getListCellRendererComponent(list, name((Branch) item), index, selected, focused);
                setToolTipText(item == null ? null : length((Branch) item));
                return this;
            }
        });
        addActionListener(e -> {
            if (!refreshing && getSelectedItem() instanceof Branch branch) {
                chosen.accept(branch);
            }
        });
    }

    private static String name(Branch branch) {
        return branch == null ? "" : branch.name();
    }

    private static String length(Branch branch) {
        return branch.name() + ", up to iteration " + Numbers.count(branch.head());
    }

    /** The branches as they are now. */
    void display(Snapshot snapshot) {
        List<String> now = snapshot.branches().stream().map(Branch::name).toList();
        boolean other = !(getSelectedItem() instanceof Branch shown) || shown.id() != snapshot.branch().id();
        if ((other || !now.equals(names)) && !isPopupVisible()) {
            names = now;
            refreshing = true;
            setModel(new DefaultComboBoxModel<>(snapshot.branches().toArray(Branch[]::new)));
            for (Branch branch : snapshot.branches()) {
                if (branch.id() == snapshot.branch().id() && branch != getSelectedItem()) {
                    setSelectedItem(branch);
                }
            }
            refreshing = false;
            setVisible(now.size() > 1);
            setToolTipText("The branch that is shown and trained: " + snapshot.branch().name());
        }
    }
}
