package io.github.glassbox.view.history;

import io.github.glassbox.training.analysis.SampleHistory;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where probabilities and iterations stand.
 *
 * @param area from p = 0 at its bottom to 1 at its top
 * @param last the newest iteration, at the right edge unless it is below {@link #FEWEST}
 */
record HistoryPlot(Rectangle area, int last) {
    /** So many iterations the axis has at least. */
    static final int FEWEST = 10;

    private int end() {
        return Math.max(FEWEST, last);
    }

    /** Where an iteration stands. */
    double x(double iteration) {
        return area.x + iteration / end() * area.width;
    }

    /** Where a probability stands. */
    double y(double p) {
        return area.y + (1 - p) * area.height;
    }

    /** The iteration at a place, from 0 to the last. */
    int iteration(int x) {
        return Math.max(0, Math.min(last, (int) Math.round((double) (x - area.x) / Math.max(1, area.width) * end())));
    }

    /** Round iterations to be written under the axis, at least so many pixels apart. */
    List<Integer> ticks(int apart) {
        int step = step(apart);
        List<Integer> ticks = new ArrayList<>();
        for (int iteration = 0; iteration <= end(); iteration += step) {
            ticks.add(iteration);
        }
        return ticks;
    }

    private int step(int apart) {
        for (int power = 1; power < end(); power *= 10) {
            for (int step : new int[] {power, 2 * power, 5 * power}) {
                if ((double) step * area.width / end() >= apart) {
                    return step;
                }
            }
        }
        return end();
    }

    /** p[c] over the iterations; of the states that share a column of pixels the smallest and the largest, NaN left out. */
    Path2D curve(SampleHistory history, int c) {
        Path2D path = new Path2D.Double();
        int k = 0;
        while (k < history.size()) {
            int column = (int) x(history.iteration(k));
            int least = k;
            int largest = k;
            int end = k;
            while (end < history.size() && (int) x(history.iteration(end)) == column) {
                least = history.p(end, c) < history.p(least, c) ? end : least;
                largest = history.p(end, c) > history.p(largest, c) ? end : largest;
                end++;
            }
            add(path, history, Math.min(least, largest), c);
            if (least != largest) {
                add(path, history, Math.max(least, largest), c);
            }
            k = end;
        }
        return path;
    }

    private void add(Path2D path, SampleHistory history, int k, int c) {
        double x = x(history.iteration(k));
        double y = y(history.p(k, c));
        if (Double.isNaN(y)) {
            return;
        }
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
