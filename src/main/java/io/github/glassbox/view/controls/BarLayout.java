package io.github.glassbox.view.controls;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.JLabel;

/**
 * How the components of a bar share its width: in groups, from the left, and one group at the right end.
 *
 * <p>Where that is too wide, first gaps shrink, then words go, then groups wrap into more rows; nothing is cut.
 */
final class BarLayout implements LayoutManager2 {
    /** From level 1 on gaps are narrow; at each level words may go. */
    static final int LEVELS = 7;

    private static final int[] GROUP_GAP = {20, 14, 12, 10, 10, 8, 8};
    private static final int GAP = 6;
    private static final int WORD_GAP = 4;
    private static final int ROW_GAP = 6;

    private final Map<Component, Place> places = new LinkedHashMap<>();

    /**
     * Where a component belongs.
     *
     * @param group groups stand in ascending order
     * @param goesAt the level from which it is not shown, {@link #LEVELS} for never
     */
    record Place(int group, int goesAt) {
        /** The group at the right end. */
        static final int RIGHT = Integer.MAX_VALUE;

        /** Shown at every level. */
        static Place in(int group) {
            return new Place(group, LEVELS);
        }
    }

    /** A component that can do with fewer words. */
    interface Terse {
        /** How few words are wanted, from 0 for all. */
        void setLevel(int level);
    }

    private record Fit(int level, List<List<Integer>> rows) {}

    @Override
    public void addLayoutComponent(Component component, Object constraints) {
        places.put(component, (Place) constraints);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        throw new IllegalArgumentException("A place is needed.");
    }

    @Override
    public void removeLayoutComponent(Component component) {
        places.remove(component);
    }

    /**
     * Distributes groups over rows, in order.
     *
     * @param widths of the groups
     * @param first width left in the first row, which stays empty if not even one group fits
     * @param others width of the rows below
     * @return the groups of each row, at least one row
     */
    static List<List<Integer>> wrap(List<Integer> widths, int gap, int first, int others) {
        List<List<Integer>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        int used = 0;
        for (int g = 0; g < widths.size(); g++) {
            List<Integer> row = rows.get(rows.size() - 1);
            int needed = widths.get(g) + (row.isEmpty() ? 0 : gap);
            boolean firstRow = rows.size() == 1;
            boolean movable = !row.isEmpty() || firstRow && first < others;
            if (movable && used + needed > (firstRow ? first : others)) {
                row = new ArrayList<>();
                rows.add(row);
                used = 0;
                needed = widths.get(g);
            }
            row.add(g);
            used += needed;
        }
        return rows;
    }

    private TreeMap<Integer, List<Component>> groups(int level) {
        TreeMap<Integer, List<Component>> groups = new TreeMap<>();
        places.forEach((component, place) -> {
            if (component instanceof Terse terse) {
                terse.setLevel(level);
            }
            if (component.isVisible() && level < place.goesAt()) {
                groups.computeIfAbsent(place.group(), g -> new ArrayList<>()).add(component);
            }
        });
        return groups;
    }

    private static int width(List<Component> group) {
        int width = 0;
        for (int k = 0; k < group.size(); k++) {
            width += gapBefore(group, k) + group.get(k).getPreferredSize().width;
        }
        return width;
    }

    private static int gapBefore(List<Component> group, int k) {
        boolean words = k > 0 && group.get(k) instanceof JLabel && group.get(k - 1) instanceof JLabel;
        return k == 0 ? 0 : UIScale.scale(words ? WORD_GAP : GAP);
    }

    private Fit fit(int width) {
        Fit best = null;
        for (int level = 0; level < LEVELS; level++) {
            TreeMap<Integer, List<Component>> groups = groups(level);
            List<Component> right = groups.remove(Place.RIGHT);
            int gap = UIScale.scale(GROUP_GAP[level]);
            int first = width - (right == null ? 0 : width(right) + gap);
            List<Integer> widths = groups.values().stream().map(BarLayout::width).toList();
            Fit fit = new Fit(level, wrap(widths, gap, first, width));
            if (best == null || fit.rows().size() < best.rows().size()) {
                best = fit;
            }
            if (best.rows().size() == 1) {
                break;
            }
        }
        groups(best.level());
        return best;
    }

    private int rowHeight() {
        int height = 0;
        for (Component component : places.keySet()) {
            height = Math.max(height, component.isVisible() ? component.getPreferredSize().height : 0);
        }
        return height;
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        Insets insets = parent.getInsets();
        int sides = insets.left + insets.right;
        int width = 0;
        for (List<Component> group : groups(0).values()) {
            width += width(group) + UIScale.scale(GROUP_GAP[0]);
        }
        int given = parent.getWidth() > 0 ? parent.getWidth() - sides : width;
        int rows = fit(given).rows().size();
        int height = rows * rowHeight() + (rows - 1) * UIScale.scale(ROW_GAP);
        return new Dimension(width + sides, height + insets.top + insets.bottom);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public Dimension maximumLayoutSize(Container target) {
        return new Dimension(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        Fit fit = fit(width);
        TreeMap<Integer, List<Component>> groups = groups(fit.level());
        places.forEach((component, place) -> {
            if (fit.level() >= place.goesAt()) {
                component.setBounds(0, 0, 0, 0);
            }
        });
        int height = rowHeight();
        List<Component> right = groups.remove(Place.RIGHT);
        if (right != null) {
            int x = Math.max(insets.left, insets.left + width - width(right));
            place(right, x, insets.left + width, insets.top, height);
        }
        List<List<Component>> inOrder = List.copyOf(groups.values());
        int y = insets.top;
        for (List<Integer> row : fit.rows()) {
            int x = insets.left;
            for (int group : row) {
                x = place(inOrder.get(group), x, insets.left + width, y, height) + UIScale.scale(GROUP_GAP[fit.level()]);
            }
            y += height + UIScale.scale(ROW_GAP);
        }
    }

    private static int place(List<Component> group, int left, int end, int top, int height) {
        int x = left;
        for (int k = 0; k < group.size(); k++) {
            Component component = group.get(k);
            Dimension size = component.getPreferredSize();
            x += gapBefore(group, k);
            int width = Math.max(0, Math.min(size.width, end - x));
            component.setBounds(x, top + (height - size.height) / 2, width, size.height);
            x += width;
        }
        return x;
    }

    @Override
    public float getLayoutAlignmentX(Container target) {
        return 0;
    }

    @Override
    public float getLayoutAlignmentY(Container target) {
        return 0;
    }

    @Override
    public void invalidateLayout(Container target) {}
}
