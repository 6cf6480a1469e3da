package io.github.glassbox.view.paint;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.view.paint.GridGeometry.Move;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Map;
import javax.accessibility.AccessibleRole;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/**
 * Pictures of samples row by row in a scroll pane: click or arrow keys choose one, Enter or a double click opens the
 * chosen one.
 */
public abstract class ScrolledCells extends CellDrawing implements Scrollable {
    private static final Map<String, Move> KEYS = Map.of(
            "LEFT", Move.LEFT, "RIGHT", Move.RIGHT, "UP", Move.UP, "DOWN", Move.DOWN, "PAGE_UP", Move.PAGE_UP,
            "PAGE_DOWN", Move.PAGE_DOWN, "HOME", Move.HOME, "END", Move.END);

    private final Thumbnails thumbnails = new Thumbnails();
    private Runnable open = () -> {};

    /**
     * No pictures yet.
     *
     * @param accessibleName what they are, for assistive technology
     */
    protected ScrolledCells(String accessibleName, String name) {
        super(accessibleName, AccessibleRole.LIST);
        setName(name);
        setOpaque(true);
        takeKeys();
        KEYS.forEach((key, move) -> bind(key, () -> {
            if (cellCount() > 0) {
                move(move, Math.max(1, getVisibleRect().height / geometry().rowHeight()));
            }
        }));
        bind("ENTER", this::open);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                int k = cellAt(e);
                if (SwingUtilities.isLeftMouseButton(e) && k >= 0) {
                    chooseCell(k);
                    if (e.getClickCount() == 2) {
                        open();
                    }
                }
            }
        });
    }

    /** What Enter and a double click do, with the chosen sample. */
    public final void onTest(Runnable action) {
        open = action;
    }

    private void open() {
        if (cellCount() > 0) {
            open.run();
        }
    }

    /** Where the cells lie now. */
    protected abstract GridGeometry geometry();

    /**
     * Goes from the chosen cell to another; there are cells.
     *
     * @param page how many rows a page has
     */
    protected abstract void move(Move move, int page);

    /** Their pictures; forgotten with every theme. */
    protected final Thumbnails thumbnails() {
        return thumbnails;
    }

    /** The width that the cells share, in pixels. */
    protected final int sharedWidth() {
        return getParent() instanceof JViewport viewport ? viewport.getWidth() : getWidth();
    }

    /** Where a sentence stands in place of cells. */
    protected final Rectangle sentenceArea() {
        Rectangle area = getVisibleRect();
        area.height = Math.min(area.height, UIScale.scale(160));
        return area;
    }

    private int cellAt(MouseEvent e) {
        return geometry().position(e.getX(), e.getY());
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int k = cellAt(e);
        return k < 0 ? null : cellName(k);
    }

    @Override
    protected Rectangle cellBounds(int k) {
        return geometry().bounds(k);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (thumbnails != null) {
            thumbnails.clear();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getPreferredScrollableViewportSize().width, geometry().height());
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? geometry().rowHeight() : 1;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        int row = geometry().rowHeight();
        return orientation == SwingConstants.VERTICAL ? Math.max(row, visible.height / row * row) : 1;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() instanceof JViewport viewport && viewport.getHeight() > geometry().height();
    }
}
