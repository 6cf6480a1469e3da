package io.github.glassbox.gui;

import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/** Reports every repaint or layout that is asked for off the event thread. */
final class ThreadCheckingRepaintManager extends RepaintManager {
    private final Consumer<Throwable> report;

    ThreadCheckingRepaintManager(Consumer<Throwable> report) {
        this.report = report;
    }

    @Override
    public synchronized void addInvalidComponent(JComponent component) {
        check(component);
        super.addInvalidComponent(component);
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        check(component);
        super.addDirtyRegion(component, x, y, width, height);
    }

    private void check(JComponent component) {
        // AWT itself announces images that arrive from its own thread
        if (!SwingUtilities.isEventDispatchThread() && !announcesImage()) {
            report.accept(new AssertionError(component.getClass().getName() + " named \"" + component.getName()
                    + "\" was changed off the event thread, on " + Thread.currentThread().getName()));
        }
    }

    private static boolean announcesImage() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("imageUpdate")));
    }
}
