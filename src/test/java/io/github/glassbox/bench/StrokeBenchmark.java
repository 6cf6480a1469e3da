package io.github.glassbox.bench;

import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.model.Split;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.RepaintManager;

/**
 * How long the window needs for a stroke event on the pad, from the event until all that follows is painted: the stroke,
 * normalisation, forward pass, bars and stages, with the shifts unfolded, in a window of 1440 x 900.
 *
 * <p>Arguments: hidden units (10). Needs a display.
 */
public final class StrokeBenchmark {
    private static final int EVENTS = 600;
    private static final int WARM_UP = 300;
    private static final int FRAME_MILLIS = 20;

    private StrokeBenchmark() {}

    public static void main(String[] args) throws Exception {
        int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        MainWindow window = OpenedWindow.open();
        if (hidden != 10) {
            EventQueue.invokeAndWait(() -> window.playback().start(
                    window.model().snapshot().orElseThrow().hyperparameters().withHidden(hidden)));
            await(() -> window.model().hidden() == hidden);
        }
        EventQueue.invokeAndWait(() -> {
            window.model().setSplit(Split.DRAWING);
            ((AbstractButton) named(window.frame(), "distort.fold")).doClick();
        });
        TimeUnit.SECONDS.sleep(1);
        JComponent pad = (JComponent) named(window.frame(), "pad");
        double[] millis = new double[EVENTS];
        for (int k = -WARM_UP; k < EVENTS; k++) {
            int event = k;
            // The pad normalises once a frame: each event is to be the first of one.
            TimeUnit.MILLISECONDS.sleep(FRAME_MILLIS);
            EventQueue.invokeAndWait(() -> {
                double nanos = dispatch(pad, event);
                if (event >= 0) {
                    millis[event] = nanos / 1e6;
                }
            });
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "H = %d: a stroke event takes %.1f ms (median), %.1f ms (99 %%), %.1f ms (longest)%n",
                hidden, millis[EVENTS / 2], millis[EVENTS * 99 / 100], millis[EVENTS - 1]);
        EventQueue.invokeAndWait(window::close);
        System.exit(0);
    }

    private static double dispatch(JComponent pad, int event) {
        double turn = event * 0.07;
        int side = Math.min(pad.getWidth(), pad.getHeight());
        int x = (int) (pad.getWidth() / 2.0 + 0.3 * side * Math.cos(turn));
        int y = (int) (side / 2.0 + 0.4 * side * Math.sin(2 * turn));
        boolean down = Math.floorMod(event, 60) == 0;
        long start = System.nanoTime();
        if (down) {
            pad.dispatchEvent(mouse(pad, MouseEvent.MOUSE_RELEASED, x, y));
            pad.dispatchEvent(mouse(pad, MouseEvent.MOUSE_PRESSED, x, y));
        } else {
            pad.dispatchEvent(mouse(pad, MouseEvent.MOUSE_DRAGGED, x, y));
        }
        RepaintManager.currentManager(pad).validateInvalidComponents();
        RepaintManager.currentManager(pad).paintDirtyRegions();
        return System.nanoTime() - start;
    }

    private static MouseEvent mouse(JComponent pad, int id, int x, int y) {
        return new MouseEvent(pad, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1);
    }

    private static Component named(Container in, String name) {
        for (Component child : in.getComponents()) {
            Component found = name.equals(child.getName())
                    ? child : child instanceof Container inner ? named(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws Exception {
        AtomicReference<Boolean> holds = new AtomicReference<>(false);
        while (!holds.get()) {
            TimeUnit.MILLISECONDS.sleep(50);
            EventQueue.invokeAndWait(() -> holds.set(condition.holds()));
        }
    }
}
