package io.github.glassbox.gui;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;

/**
 * What another program hands over, by the clipboard or dropped.
 *
 * @param flavor the only one it comes in
 */
public record Handed(DataFlavor flavor, Object data) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {flavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor other) {
        return flavor.equals(other);
    }

    @Override
    public Object getTransferData(DataFlavor other) {
        return data;
    }
}
