package io.github.glassbox.view;

import java.awt.Component;
import java.util.function.IntUnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;

/**
 * A split pane through which the ground shows, and which leaves the window's keys alone. Its divider stands where the
 * room there is decides, until the user moves it: from then on at that share of the room,
 * unless it is disabled.
 */
final class RoomySplit extends JSplitPane {
    private static final String[] WINDOW_KEYS = {"LEFT", "RIGHT", "HOME", "END"};

    private final IntUnaryOperator rule;
    private final int divider;
    private double share;
    private boolean placing;

    private RoomySplit(int orientation, Component first, Component second, IntUnaryOperator rule) {
        super(orientation, true, first, second);
        this.rule = rule;
        divider = getDividerSize();
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        for (String key : WINDOW_KEYS) {
            getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
    }

    /** @param rule how wide the left side is, for the width there is */
    static RoomySplit horizontal(Component left, Component right, IntUnaryOperator rule) {
        return new RoomySplit(HORIZONTAL_SPLIT, left, right, rule);
    }

    /** @param rule how high the upper side is, for the height there is */
    static RoomySplit vertical(Component top, Component bottom, IntUnaryOperator rule) {
        return new RoomySplit(VERTICAL_SPLIT, top, bottom, rule);
    }

    /** Shows the first side, or leaves all the room to the second. */
    void showFirst(boolean shown) {
        show(getTopComponent(), shown);
    }

    /** Shows the second side, or leaves all the room to the first. */
    void showSecond(boolean shown) {
        show(getBottomComponent(), shown);
    }

    private void show(Component side, boolean shown) {
        side.setVisible(shown);
        setDividerSize(bothShow() ? divider : 0);
        revalidate();
    }

    private boolean bothShow() {
        return getTopComponent().isVisible() && getBottomComponent().isVisible();
    }

    @Override
    public void setDividerLocation(int location) {
        if (!placing && extent() > 0 && bothShow()) {
            share = location / (double) extent();
        }
        super.setDividerLocation(location);
    }

    @Override
    public void doLayout() {
        placing = true;
        place();
        super.doLayout();
        // A pane that grew has shared the growth out by itself.
        if (place()) {
            super.doLayout();
        }
        placing = false;
    }

    /** Whether the divider had to be moved. */
    private boolean place() {
        if (!bothShow()) {
            return false;
        }
        int wanted = isEnabled() && share > 0 ? (int) Math.round(share * extent()) : rule.applyAsInt(extent());
        int most = extent() - getDividerSize() - along(getBottomComponent());
        int location = Math.max(along(getTopComponent()), Math.min(wanted, most));
        boolean moves = location != getDividerLocation();
        if (moves) {
            setDividerLocation(location);
        }
        return moves || getBottomComponent().getX() + getBottomComponent().getY() != location + getDividerSize();
    }

    private int extent() {
        return getOrientation() == HORIZONTAL_SPLIT ? getWidth() : getHeight();
    }

    private int along(Component side) {
        return getOrientation() == HORIZONTAL_SPLIT ? side.getMinimumSize().width : side.getMinimumSize().height;
    }
}
