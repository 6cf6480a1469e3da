package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.Threads;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.UserPreferences;
import io.github.glassbox.view.theme.Theme;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long event dispatches take while training plays as fast as possible in a window of 1440 x 900.
 *
 * <p>Arguments: seconds to measure (30), seconds to warm up before (10). Needs a display.
 */
public final class EventDispatchBenchmark {
    private EventDispatchBenchmark() {}

    public static void main(String[] args) throws Exception {
        int measureSeconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int warmUpSeconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        TimingQueue queue = new TimingQueue();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
        AtomicReference<MainWindow> window = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            window.set(new MainWindow(Mnist::load, UserPreferences.inMemory(), Threads.available()));
            window.get().frame().setSize(1440, 900);
            window.get().frame().setVisible(true);
        });
        while (!onEventThread(() -> window.get().model().displayed().isPresent())) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        EventQueue.invokeAndWait(() -> {
            window.get().playback().setStopAt(0);
            window.get().playback().setSpeed(Speed.UNLIMITED);
            window.get().playback().playOrPause();
        });
        TimeUnit.SECONDS.sleep(warmUpSeconds);
        int before = onEventThread(() -> window.get().model().snapshot().orElseThrow().head().iteration());
        queue.start();
        TimeUnit.SECONDS.sleep(measureSeconds);
        queue.report();
        int after = onEventThread(() -> window.get().model().snapshot().orElseThrow().head().iteration());
        System.out.printf(Locale.ROOT, "iterations a second: %.1f%n", (double) (after - before) / measureSeconds);
        EventQueue.invokeAndWait(() -> window.get().close());
        System.exit(0);
    }

    private static <T> T onEventThread(java.util.concurrent.Callable<T> question) throws Exception {
        AtomicReference<T> answer = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            try {
                answer.set(question.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return answer.get();
    }

    private static final class TimingQueue extends EventQueue {
        private double[] millis = new double[1 << 20];
        private int count;
        private double longest;
        private String cause = "";
        private boolean on;

        synchronized void start() {
            on = true;
        }

        @Override
        protected void dispatchEvent(AWTEvent event) {
            long start = System.nanoTime();
            super.dispatchEvent(event);
            double took = (System.nanoTime() - start) / 1e6;
            note(took, event);
        }

        private synchronized void note(double took, AWTEvent event) {
            if (!on) {
                return;
            }
            millis[count++ % millis.length] = took;
            if (took > longest) {
                longest = took;
                cause = event.toString();
            }
        }

        synchronized void report() {
            on = false;
            double[] sorted = Arrays.copyOf(millis, Math.min(count, millis.length));
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "dispatches: %d%n", sorted.length);
            for (double share : new double[] {0.5, 0.95, 0.99, 1}) {
                System.out.printf(
                        Locale.ROOT, "%5.1f %% within %.2f ms%n", 100 * share,
                        sorted[(int) Math.min(sorted.length - 1, share * sorted.length)]);
            }
            System.out.println("longest: " + cause);
        }
    }
}
