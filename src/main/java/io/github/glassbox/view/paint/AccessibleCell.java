package io.github.glassbox.view.paint;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusListener;
import java.util.Locale;
import java.util.Objects;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;

/** One cell of a drawing for assistive technology: made when it is asked for, equal to another of the same place. */
final class AccessibleCell extends AccessibleContext implements Accessible, AccessibleComponent {
    private final CellDrawing drawing;
    private final int index;

    AccessibleCell(CellDrawing drawing, int index) {
        this.drawing = drawing;
        this.index = index;
        setAccessibleParent(drawing);
    }

    private boolean isThere() {
        return index < drawing.cellCount();
    }

    private boolean isChosen() {
        return isThere() && index == drawing.chosenCell();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        return isThere() ? drawing.cellName(index) : "";
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST_ITEM;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = new AccessibleStateSet(
                new AccessibleState[] {AccessibleState.SELECTABLE, AccessibleState.TRANSIENT});
        add(states, AccessibleState.ENABLED, isEnabled());
        add(states, AccessibleState.VISIBLE, isVisible());
        add(states, AccessibleState.SHOWING, isShowing());
        add(states, AccessibleState.FOCUSABLE, isFocusTraversable());
        add(states, AccessibleState.SELECTED, isChosen());
        add(states, AccessibleState.ACTIVE, isChosen());
        add(states, AccessibleState.FOCUSED, isChosen() && drawing.isFocusOwner());
        return states;
    }

    private static void add(AccessibleStateSet states, AccessibleState state, boolean holds) {
        if (holds) {
            states.add(state);
        }
    }

    @Override
    public int getAccessibleIndexInParent() {
        return index;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public Accessible getAccessibleChild(int k) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return drawing.getLocale();
    }

    @Override
    public Rectangle getBounds() {
        return isThere() ? drawing.cellBounds(index) : new Rectangle();
    }

    @Override
    public void setBounds(Rectangle bounds) {
        // The drawing says where it is.
    }

    @Override
    public Point getLocation() {
        return getBounds().getLocation();
    }

    @Override
    public void setLocation(Point place) {
        // The drawing says where it is.
    }

    @Override
    public Point getLocationOnScreen() {
        if (!drawing.isShowing()) {
            return null;
        }
        Point place = drawing.getLocationOnScreen();
        place.translate(getBounds().x, getBounds().y);
        return place;
    }

    @Override
    public Dimension getSize() {
        return getBounds().getSize();
    }

    @Override
    public void setSize(Dimension size) {
        // The drawing says how large it is.
    }

    @Override
    public boolean contains(Point p) {
        return new Rectangle(getSize()).contains(p);
    }

    @Override
    public Accessible getAccessibleAt(Point p) {
        return null;
    }

    @Override
    public boolean isEnabled() {
        return drawing.isEnabled();
    }

    @Override
    public void setEnabled(boolean enabled) {
        // As the drawing is.
    }

    @Override
    public boolean isVisible() {
        return drawing.isVisible();
    }

    @Override
    public void setVisible(boolean visible) {
        // As the drawing is.
    }

    @Override
    public boolean isShowing() {
        return drawing.isShowing() && drawing.getVisibleRect().intersects(getBounds());
    }

    @Override
    public boolean isFocusTraversable() {
        return drawing.isFocusable();
    }

    @Override
    public void requestFocus() {
        drawing.requestFocusInWindow();
    }

    @Override
    public void addFocusListener(FocusListener listener) {
        drawing.addFocusListener(listener);
    }

    @Override
    public void removeFocusListener(FocusListener listener) {
        drawing.removeFocusListener(listener);
    }

    @Override
    public Color getBackground() {
        return drawing.getBackground();
    }

    @Override
    public void setBackground(Color color) {
        // Colours go by the theme.
    }

    @Override
    public Color getForeground() {
        return drawing.getForeground();
    }

    @Override
    public void setForeground(Color color) {
        // Colours go by the theme.
    }

    @Override
    public Cursor getCursor() {
        return drawing.getCursor();
    }

    @Override
    public void setCursor(Cursor cursor) {
        // As the drawing's.
    }

    @Override
    public Font getFont() {
        return drawing.getFont();
    }

    @Override
    public void setFont(Font font) {
        // Fonts go by the theme.
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return drawing.getFontMetrics(font);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessibleCell cell && cell.drawing == drawing && cell.index == index;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(drawing), index);
    }
}
