package io.github.glassbox.gui;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.RepaintManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which any thread ended with an exception nobody caught, Swing was touched off the event thread, or
 * a window was left open; keeps a picture of the windows of a failed test in {@code target/gui-failures}.
 */
final class GuiWatch implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    private static final Queue<Throwable> FAULTS = new ConcurrentLinkedQueue<>();
    private static final Thread.UncaughtExceptionHandler ON_UNCAUGHT = (thread, e) -> FAULTS.add(
            new AssertionError("uncaught on thread " + thread.getName() + ": " + e, e));
    private static final RepaintManager ON_REPAINT = new ThreadCheckingRepaintManager(FAULTS::add);

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        throwFaults("left by an earlier test");
        Thread.setDefaultUncaughtExceptionHandler(ON_UNCAUGHT);
        EventQueue.invokeAndWait(() -> RepaintManager.setCurrentManager(ON_REPAINT));
        clear(Preferences.userRoot());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent() || !FAULTS.isEmpty()) {
            String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
            EventQueue.invokeAndWait(() -> picture(test));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        List<String> open = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing()) {
                    open.add(window.toString());
                    window.dispose();
                }
            }
            if (RepaintManager.currentManager(null) != ON_REPAINT) {
                FAULTS.add(new AssertionError("the test replaced the repaint manager that checks threads"));
            }
        });
        if (!open.isEmpty()) {
            FAULTS.add(new AssertionError("windows left open: " + open));
        }
        if (Thread.getDefaultUncaughtExceptionHandler() != ON_UNCAUGHT) {
            FAULTS.add(new AssertionError("the test replaced the handler of uncaught exceptions"));
        }
        throwFaults("found in this test");
    }

    /** Throws what was noticed since the last call, if anything was. */
    static void throwFaults(String when) {
        List<Throwable> faults = new ArrayList<>();
        for (Throwable fault = FAULTS.poll(); fault != null; fault = FAULTS.poll()) {
            faults.add(fault);
        }
        if (!faults.isEmpty()) {
            AssertionError error = new AssertionError(
                    faults.size() + " fault(s) " + when + "; the first: " + faults.get(0).getMessage(), faults.get(0));
            faults.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    private static void clear(Preferences node) throws BackingStoreException {
        if (node instanceof MemoryPreferences) {
            node.clear();
            for (String child : node.childrenNames()) {
                node.node(child).removeNode();
            }
        }
    }

    private static void picture(String test) {
        File folder = new File("target/gui-failures");
        folder.mkdirs();
        int count = 0;
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getWidth() > 0 && window.getHeight() > 0) {
                BufferedImage image =
                        new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
                window.paint(image.getGraphics());
                try {
                    ImageIO.write(image, "png", new File(folder, test + "-" + count++ + ".png"));
                } catch (java.io.IOException e) {
                    System.err.println("no picture of " + test + ": " + e);
                }
            }
        }
    }
}
