package io.github.glassbox.view.check;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.training.GradientCheck.Result;
import io.github.glassbox.view.paint.Heads;
import io.github.glassbox.view.paint.Keys;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/** A line for each parameter that was checked. */
final class ResultTable extends JTable {
    private static final String[] TITLES = {"Parameter", "Backpropagation", "Difference", "Relative error", "Agrees"};

    private List<Result> results = List.of();

    /** @param selected called with the row that is selected */
    ResultTable(IntConsumer selected) {
        setName("gradientCheck.results");
        getAccessibleContext().setAccessibleName("Gradients compared");
        setModel(new Rows());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setShowGrid(false);
        setFillsViewportHeight(true);
        Heads.align(this);
        DefaultTableCellRenderer right = new DefaultTableCellRenderer();
        right.setHorizontalAlignment(SwingConstants.RIGHT);
        for (int column = 1; column < TITLES.length; column++) {
            getColumnModel().getColumn(column).setCellRenderer(right);
        }
        Keys.replace(this, "copy", this::copySelected);
        getSelectionModel().addListSelectionListener(e -> selected.accept(getSelectedRow()));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.smallMono());
        setRowHeight(getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(4));
    }

    /** Both gradients at full precision, as NumPy text. */
    private void copySelected() {
        int row = getSelectedRow();
        if (row >= 0) {
            String both = "np.array([" + results.get(row).analytic() + ", " + results.get(row).numeric() + "])";
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(both), null);
        }
    }

    void show(List<Result> found) {
        results = found;
        ((Rows) getModel()).fireTableDataChanged();
    }

    private final class Rows extends AbstractTableModel {
        @Override
        public int getRowCount() {
            return results == null ? 0 : results.size();
        }

        @Override
        public int getColumnCount() {
            return TITLES.length;
        }

        @Override
        public String getColumnName(int column) {
            return TITLES[column];
        }

        @Override
        public Object getValueAt(int row, int column) {
            Result result = results.get(row);
            return switch (column) {
                case 0 -> result.parameter().toString();
                case 1 -> number(result.analytic());
                case 2 -> number(result.numeric());
                case 3 -> Verdict.error(result.relativeError());
                default -> result.agrees() ? "yes" : result.tells() ? "no" : result.atKink() ? "at a kink" : "too small to tell";
            };
        }

        private static String number(double value) {
            return Numbers.signedPower(value, 7);
        }
    }
}
