package io.github.glassbox.view.samples;

import io.github.glassbox.view.model.SampleList;
import io.github.glassbox.view.paint.GridGeometry;

/**
 * Keeps what is in view in view while the list changes under it, as mistakes come and go in training.
 *
 * <p>The sample that was first in view when the user last scrolled stays the measure, listed or not, so that the view
 * does not creep. At the very top it stays at the top.
 *
 * @param index the sample in the first row in view
 * @param offset how far that row's top lies above the view's, in pixels
 * @param lastY where the view was left; elsewhere, the user has scrolled
 */
record ScrollAnchor(int index, int offset, int lastY) {
    /** The top of any list. */
    static final ScrollAnchor TOP = new ScrollAnchor(0, 0, 0);

    /** The anchor for a list scrolled to y. */
    ScrollAnchor of(SampleList listed, GridGeometry geometry, int y) {
        if (y <= 0 || listed.isEmpty()) {
            return TOP;
        }
        if (y == lastY) {
            return this;
        }
        int row = geometry.row(y);
        int first = row * geometry.columns();
        return new ScrollAnchor(listed.index(first), y - row * geometry.rowHeight(), y);
    }

    /** Where to scroll in a newer list. */
    int y(SampleList listed, GridGeometry geometry) {
        if (isTop() || listed.isEmpty()) {
            return 0;
        }
        int row = Math.min(listed.size() - 1, listed.firstFrom(index)) / geometry.columns();
        return Math.max(0, row * geometry.rowHeight() + offset);
    }

    private boolean isTop() {
        return index == 0 && offset == 0 && lastY == 0;
    }

    /** The same, with the view left at y. */
    ScrollAnchor left(int y) {
        return isTop() ? TOP : new ScrollAnchor(index, offset, y);
    }
}
