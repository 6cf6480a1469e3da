package io.github.glassbox.bench;

import io.github.glassbox.data.Mnist;
import io.github.glassbox.data.Progress;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.MainWindow;
import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JTabbedPane;

/**
 * How long event dispatches take while training plays as fast as possible in a window of 1440 x 900.
 *
 * <p>Arguments: seconds to measure (30), seconds to warm up before (10), and any of: "page" with a hidden unit's page open,
 * "off" with a hidden unit switched off, and pages to be chosen before, such as pass.tabs=2 results.tabs=2 for the gallery
 * of mistakes and the calibration. Needs a display.
 */
public final class EventDispatchBenchmark {
    private EventDispatchBenchmark() {}

    public static void main(String[] args) throws Exception {
        int measureSeconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int warmUpSeconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        List<String> with = Arrays.asList(args).subList(Math.min(2, args.length), args.length);
        TimingQueue queue = new TimingQueue();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
        MainWindow window = OpenedWindow.open();
        EventQueue.invokeAndWait(() -> {
            if (with.contains("page")) {
                window.units().inspect();
            }
            if (with.contains("off")) {
                window.model().toggleUnit(0);
            }
            with.stream().filter(page -> page.contains("=")).forEach(page -> choose(window, page));
            window.playback().setGoal(Optional.empty());
            window.playback().setSpeed(Speed.UNLIMITED);
            window.playback().playOrPause();
        });
        TimeUnit.SECONDS.sleep(warmUpSeconds);
        int before = onEventThread(() -> window.model().snapshot().orElseThrow().head().iteration());
        queue.start();
        TimeUnit.SECONDS.sleep(measureSeconds);
        queue.report();
        int after = onEventThread(() -> window.model().snapshot().orElseThrow().head().iteration());
        double inWindow = (double) (after - before) / measureSeconds;
        EventQueue.invokeAndWait(window::close);
        double alone = withoutWindow(measureSeconds, warmUpSeconds);
        System.out.printf(
                Locale.ROOT,
                "iterations a second: %.1f in the window, %.1f without one: %.1f %%%n",
                inWindow, alone, 100 * inWindow / alone);
        System.exit(0);
    }

    /** @param page the name of tabs, "=" and which of them, counted from 0 */
    private static void choose(MainWindow window, String page) {
        String[] parts = page.split("=");
        ((JTabbedPane) find(window.frame(), parts[0])).setSelectedIndex(Integer.parseInt(parts[1]));
    }

    private static Component find(Container root, String name) {
        for (Component child : root.getComponents()) {
            Component found = name.equals(child.getName()) ? child : child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Iterations a second of the same run, with the same evaluations, that nobody looks at. */
    private static double withoutWindow(int measureSeconds, int warmUpSeconds) throws Exception {
        Mnist mnist = Mnist.load(Progress.NONE);
        TrainingData data = TrainingData.of(mnist.training(), mnist.test());
        try (TrainingSession session = new TrainingSession(
                data, Recipe.USUAL.hyperparameters(), Optional.empty(), Engine.standard(), () -> {})) {
            session.setSpeed(Speed.UNLIMITED);
            session.play();
            TimeUnit.SECONDS.sleep(warmUpSeconds);
            int before = iteration(session);
            TimeUnit.SECONDS.sleep(measureSeconds);
            return (double) (iteration(session) - before) / measureSeconds;
        }
    }

    private static int iteration(TrainingSession session) throws InterruptedException {
        Snapshot old = session.latest().orElseThrow();
        session.request();
        while (session.latest().orElseThrow() == old) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return session.latest().orElseThrow().head().iteration();
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
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final double[] millis = new double[1 << 20];
        private final double[] cpuMillis = new double[1 << 20];
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
            long cpuStart = threads.getCurrentThreadCpuTime();
            super.dispatchEvent(event);
            double cpu = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6;
            note((System.nanoTime() - start) / 1e6, cpu, event);
        }

        private synchronized void note(double took, double cpu, AWTEvent event) {
            if (!on) {
                return;
            }
            cpuMillis[count % millis.length] = cpu;
            millis[count++ % millis.length] = took;
            if (took > longest) {
                longest = took;
                cause = event.toString();
            }
        }

        synchronized void report() {
            on = false;
            System.out.printf(Locale.ROOT, "dispatches: %d%n", count);
            double[] took = sorted(millis);
            double[] cpu = sorted(cpuMillis);
            for (double share : new double[] {0.5, 0.9, 0.95, 0.99, 1}) {
                System.out.printf(
                        Locale.ROOT, "%5.1f %% within %.2f ms, %.2f ms of processor time%n", 100 * share,
                        at(took, share), at(cpu, share));
            }
            System.out.printf(
                    Locale.ROOT, "under 16 ms: %.2f %%, under 50 ms: %.2f %%%n",
                    100.0 * Arrays.stream(took).filter(t -> t < 16).count() / took.length,
                    100.0 * Arrays.stream(took).filter(t -> t < 50).count() / took.length);
            System.out.println("longest: " + cause);
        }

        private double[] sorted(double[] values) {
            double[] sorted = Arrays.copyOf(values, Math.min(count, values.length));
            Arrays.sort(sorted);
            return sorted;
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }
    }
}
