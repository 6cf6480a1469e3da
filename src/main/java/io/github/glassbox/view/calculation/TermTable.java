package io.github.glassbox.view.calculation;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Calculation;
import io.github.glassbox.nn.calculation.Calculation.Term;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.view.paint.Heads;
import io.github.glassbox.view.paint.NumPyText;
import io.github.glassbox.view.paint.Numbers;
import io.github.glassbox.view.paint.Product;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;

/**
 * The terms of a calculation, the largest first. Enter, or a double click, opens the selected one. Only columns that hold
 * something are shown.
 */
final class TermTable extends JTable {
    private static final String[] TITLES = {"Term", "Pixel", "Factors", "Value"};
    private static final int[] WIDTHS = {150, 60, 170, 90};
    private static final int FIRST_NUMBERS = 2;

    private final Consumer<Quantity> open;
    private final IntConsumer pixelPointedAt;
    private final DefaultTableCellRenderer right = new DefaultTableCellRenderer();
    private List<Term> terms = List.of();
    private int valueDecimals;
    private boolean refreshing;

    /**
     * An empty table.
     *
     * @param open called with the quantity of a term
     * @param pixelPointedAt called with the pixel of a term that is selected, or has the mouse over it
     */
    TermTable(Consumer<Quantity> open, IntConsumer pixelPointedAt) {
        this.open = open;
        this.pixelPointedAt = pixelPointedAt;
        setName("calculation.terms");
        getAccessibleContext().setAccessibleName("Terms, the largest first");
        setAutoCreateColumnsFromModel(false);
        setModel(new Rows());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setShowGrid(false);
        setFillsViewportHeight(true);
        Heads.align(this);
        right.setHorizontalAlignment(SwingConstants.RIGHT);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "open");
        getActionMap().put("open", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                openSelected();
            }
        });
        getActionMap().put("copy", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                copySelected();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    openSelected();
                }
            }
        });
        addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                pointAt(rowAtPoint(e.getPoint()));
            }
        });
        getSelectionModel().addListSelectionListener(e -> {
            if (!refreshing && !e.getValueIsAdjusting()) {
                pointAt(getSelectedRow());
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(Fonts.smallMono());
        setRowHeight(getFontMetrics(Fonts.smallMono()).getHeight() + UIScale.scale(4));
    }

    private void pointAt(int row) {
        if (row >= 0 && row < terms.size()) {
            pixel(terms.get(row)).ifPresent(pixelPointedAt::accept);
        }
    }

    private void openSelected() {
        int row = getSelectedRow();
        if (row >= 0) {
            open.accept(terms.get(row).quantity());
        }
    }

    /** At full precision, as NumPy text. */
    private void copySelected() {
        int row = getSelectedRow();
        if (row >= 0) {
            Toolkit.getDefaultToolkit()
                    .getSystemClipboard()
                    .setContents(new StringSelection(NumPyText.number(terms.get(row).value())), null);
        }
    }

    void show(Calculation calculation) {
        refreshing = true;
        Quantity selected = getSelectedRow() < 0 ? null : terms.get(getSelectedRow()).quantity();
        terms = calculation.terms().stream()
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value())))
                .toList();
        valueDecimals = terms.isEmpty() ? 0 : Product.decimals(Math.abs(terms.get(0).value()));
        ((Rows) getModel()).fireTableDataChanged();
        showColumns(IntStream.range(0, TITLES.length).filter(this::holdsSomething).toArray());
        if (!terms.isEmpty()) {
            int row = 0;
            for (int k = 0; k < terms.size(); k++) {
                row = terms.get(k).quantity().equals(selected) ? k : row;
            }
            setRowSelectionInterval(row, row);
        }
        refreshing = false;
    }

    private boolean holdsSomething(int column) {
        return IntStream.range(0, terms.size()).anyMatch(row -> !getModel().getValueAt(row, column).equals(""));
    }

    private void showColumns(int... columns) {
        TableColumnModel shown = getColumnModel();
        int[] before = IntStream.range(0, shown.getColumnCount()).map(k -> shown.getColumn(k).getModelIndex()).toArray();
        if (Arrays.equals(columns, before)) {
            return;
        }
        while (shown.getColumnCount() > 0) {
            shown.removeColumn(shown.getColumn(0));
        }
        for (int k : columns) {
            TableColumn column = new TableColumn(k, WIDTHS[k]);
            column.setHeaderValue(TITLES[k]);
            column.setCellRenderer(k < FIRST_NUMBERS ? null : right);
            shown.addColumn(column);
        }
    }

    /** Selects the term of a pixel, if there is one. */
    void select(int pixel) {
        for (int row = 0; row < terms.size(); row++) {
            if (pixel(terms.get(row)).filter(i -> i == pixel).isPresent()) {
                refreshing = true;
                setRowSelectionInterval(row, row);
                if (!isFocusOwner()) {
                    scrollRectToVisible(getCellRect(row, 0, true));
                }
                refreshing = false;
                return;
            }
        }
    }

    private static Optional<Integer> pixel(Term term) {
        return term.factors().stream()
                .filter(q -> q.symbol().equals(Symbol.X))
                .map(Quantity::row)
                .findFirst();
    }

    private final class Rows extends AbstractTableModel {
        @Override
        public int getRowCount() {
            return terms == null ? 0 : terms.size();
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
            Term term = terms.get(row);
            return switch (column) {
                case 0 -> term.quantity().toString();
                case 1 -> pixel(term).map(i -> "(" + i / Shape.SIDE + "," + i % Shape.SIDE + ")").orElse("");
                case 2 -> factors(term);
                default -> value(term);
            };
        }

        /** With enough digits that the printed factors give the printed product. */
        private String factors(Term term) {
            if (term.values().size() < 2) {
                return "";
            }
            Product printed = printed(term);
            return Product.signed(printed.a()) + " × " + Rounding.bracketed(printed.b());
        }

        private String value(Term term) {
            if (term.values().size() == 2) {
                return Product.signed(printed(term).product());
            }
            boolean tooSmall = term.value() != 0 && Math.abs(term.value()) < 0.5 / Math.pow(10, valueDecimals);
            return valueDecimals == Product.EXPONENT || tooSmall
                    ? Product.signed(Numbers.significant(term.value()))
                    : Numbers.signed(term.value(), valueDecimals);
        }

        private Product printed(Term term) {
            return Product.of(term.values().get(0), term.values().get(1), valueDecimals);
        }
    }
}
