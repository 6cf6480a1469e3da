package io.github.glassbox.view.paint;

import io.github.glassbox.view.work.EventThread;
import java.awt.Rectangle;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleSelection;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;

/**
 * A drawing of a list or grid of cells, one of which may be chosen: assistive technology finds each cell with its words
 * and its place, chooses it, and hears when the choice moves.
 */
public abstract class CellDrawing extends Drawing {
    private static final int NONE = -1;

    private int heard = NONE;
    private boolean growsWithWidth;

    /**
     * A drawing that takes no keys yet.
     *
     * @param accessibleName what the cells are, for assistive technology
     */
    protected CellDrawing(String accessibleName, AccessibleRole role) {
        super(accessibleName, role);
    }

    /** How many cells there are now. */
    protected abstract int cellCount();

    /** Where a cell is, in this component's pixels. */
    protected abstract Rectangle cellBounds(int k);

    /** A cell in words. */
    protected abstract String cellName(int k);

    /** The chosen cell, or -1, as ever where none can be chosen. */
    protected int chosenCell() {
        return NONE;
    }

    /** Chooses a cell, as a click on it does; nothing happens where none can be chosen. */
    protected void chooseCell(int k) {}

    /** From now on the cells grow with the width, and the preferred height with them. */
    protected final void growWithWidth() {
        growsWithWidth = true;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherHeight = growsWithWidth && width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherHeight) {
            // Its parents are being laid out just now, and would take no notice.
            EventThread.post(this::revalidate);
        }
    }

    /** To be called whenever another cell may be the chosen one. */
    protected final void choiceMayHaveMoved() {
        if (accessibleContext == null) {
            return;
        }
        int before = heard;
        heard = chosenCell();
        if (heard != before) {
            accessibleContext.firePropertyChange(AccessibleContext.ACCESSIBLE_SELECTION_PROPERTY, false, true);
            accessibleContext.firePropertyChange(
                    AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, accessibleCell(before), accessibleCell(heard));
        }
    }

    private Accessible accessibleCell(int k) {
        return k < 0 || k >= cellCount() ? null : new AccessibleCell(this, k);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleCells();
            heard = chosenCell();
        }
        return accessibleContext;
    }

    /** The cells as children; at most one is selected. */
    private final class AccessibleCells extends AccessibleDrawing implements AccessibleSelection {
        @Override
        public AccessibleStateSet getAccessibleStateSet() {
            AccessibleStateSet states = super.getAccessibleStateSet();
            states.add(AccessibleState.MANAGES_DESCENDANTS);
            return states;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return cellCount();
        }

        @Override
        public Accessible getAccessibleChild(int k) {
            return accessibleCell(k);
        }

        @Override
        public AccessibleSelection getAccessibleSelection() {
            return this;
        }

        @Override
        public int getAccessibleSelectionCount() {
            return chosenCell() < 0 ? 0 : 1;
        }

        @Override
        public Accessible getAccessibleSelection(int n) {
            return n == 0 ? accessibleCell(chosenCell()) : null;
        }

        @Override
        public boolean isAccessibleChildSelected(int k) {
            return k == chosenCell();
        }

        @Override
        public void addAccessibleSelection(int k) {
            if (k >= 0 && k < cellCount() && k != chosenCell()) {
                chooseCell(k);
            }
        }

        @Override
        public void removeAccessibleSelection(int k) {
            // Another cell may be chosen instead.
        }

        @Override
        public void clearAccessibleSelection() {
            // Another cell may be chosen instead.
        }

        @Override
        public void selectAllAccessibleSelection() {
            // Only one is chosen.
        }
    }
}
