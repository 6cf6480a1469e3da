package io.github.glassbox.bench;

import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JViewport;

/**
 * How long a frame takes to paint while the grid of samples is scrolled over all images of both sets, by index and
 * surest first, in a window of 1440 x 900: slowly, where cells come into view row by row, and fast, where every frame is
 * of other images.
 *
 * <p>Needs a display.
 */
public final class ScrollBenchmark {
    private static final int FRAMES = 2000;
    private static final int SLOW_PIXELS = 12;
    private static final double FRAME_MILLIS = 1000 / 60.0;

    private ScrollBenchmark() {}

    public static void main(String[] args) throws Exception {
        MainWindow window = OpenedWindow.open();
        for (Split split : new Split[] {Split.TRAINING, Split.TEST}) {
            for (SampleOrder order : new SampleOrder[] {SampleOrder.INDEX, SampleOrder.SUREST}) {
                EventQueue.invokeAndWait(() -> {
                    window.model().setSplit(split);
                    window.model().setOrder(order);
                });
                await(() -> window.model().samples().ranking().order() == order);
                report(window, split + " images, " + order + ", slowly", SLOW_PIXELS);
                report(window, split + " images, " + order + ", all of them", 0);
            }
        }
        EventQueue.invokeAndWait(window::close);
        System.exit(0);
    }

    /** @param step pixels from frame to frame; 0 to go over everything */
    private static void report(MainWindow window, String what, int step) throws Exception {
        double[] millis = new double[FRAMES];
        JComponent grid = (JComponent) find(window.frame(), "samples.grid");
        JViewport viewport = (JViewport) grid.getParent();
        for (int frame = 0; frame < FRAMES; frame++) {
            int now = frame;
            EventQueue.invokeAndWait(() -> {
                long all = grid.getHeight() - viewport.getHeight();
                long y = step == 0 ? all * now / (FRAMES - 1) : Math.min(all, (long) step * now);
                long start = System.nanoTime();
                viewport.setViewPosition(new Point(0, (int) y));
                grid.paintImmediately(grid.getVisibleRect());
                millis[now] = (System.nanoTime() - start) / 1e6;
            });
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT, "%-40s median %5.2f ms, 95 %% %5.2f ms, 99 %% %5.2f ms, longest %5.2f ms; under 1/60 s: %.2f %%%n",
                what, millis[FRAMES / 2], millis[FRAMES * 95 / 100], millis[FRAMES * 99 / 100], millis[FRAMES - 1],
                100.0 * Arrays.stream(millis).filter(m -> m < FRAME_MILLIS).count() / FRAMES);
    }

    private static Component find(Component root, String name) {
        if (name.equals(root.getName())) {
            return root;
        }
        if (root instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component found = find(child, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static void await(BooleanSupplier condition) throws Exception {
        boolean[] holds = {false};
        while (!holds[0]) {
            EventQueue.invokeAndWait(() -> holds[0] = condition.getAsBoolean());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
