package io.github.glassbox.view.paint;

import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;

/** The heads of a table's columns. */
public final class Heads {
    private Heads() {}

    /** Each stands above the edge at which its column's cells stand. */
    public static void align(JTable table) {
        JTableHeader header = table.getTableHeader();
        header.setReorderingAllowed(false);
        TableCellRenderer usual = header.getDefaultRenderer();
        header.setDefaultRenderer((of, title, selected, focused, row, column) -> {
            var head = usual.getTableCellRendererComponent(of, title, selected, focused, row, column);
            if (head instanceof JLabel label) {
                TableCellRenderer cells = of.getColumnModel().getColumn(column).getCellRenderer();
                label.setHorizontalAlignment(
                        cells instanceof JLabel cell ? cell.getHorizontalAlignment() : SwingConstants.LEADING);
            }
            return head;
        });
    }
}
