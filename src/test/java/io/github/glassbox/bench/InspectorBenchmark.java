package io.github.glassbox.bench;

import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Speed;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.model.Split;
import java.awt.EventQueue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.RepaintManager;

/**
 * How long a hidden unit's page takes to show all it has, nothing of it known before: after another unit or
 * iteration is chosen, and how long switching a unit off or on takes.
 *
 * <p>Arguments: hidden units (10), iterations of the run (500). Needs a display.
 */
public final class InspectorBenchmark {
    private InspectorBenchmark() {}

    public static void main(String[] args) throws Exception {
        int hidden = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        MainWindow window = OpenedWindow.open();
        PresentationModel model = window.model();
        EventQueue.invokeAndWait(() -> window.playback().start(Hyperparameters.NOTEBOOK.withHidden(hidden)));
        await(() -> model.snapshot().orElseThrow().run() == 2);
        EventQueue.invokeAndWait(() -> {
            window.playback().setSpeed(Speed.UNLIMITED);
            window.playback().setGoal(Optional.of(Goal.iteration(iterations)));
            window.playback().playOrPause();
        });
        await(() -> model.snapshot().orElseThrow().head().iteration() == iterations && !model.playing());
        EventQueue.invokeAndWait(window.units()::inspect);
        await(window.units()::isPageComplete);
        for (Split split : List.of(Split.TEST, Split.TRAINING)) {
            EventQueue.invokeAndWait(() -> model.setSplit(split));
            await(window.units()::isPageComplete);
            report(hidden, split + " images, another unit", otherUnits(window, Math.min(hidden, 50)));
        }
        report(hidden, "another iteration, computed again if it is not kept", otherIterations(window, iterations));
        report(hidden, "a unit is switched", switches(window));
        System.exit(0);
    }

    private static double[] otherUnits(MainWindow window, int count) throws Exception {
        double[] millis = new double[count - 1];
        for (int k = 0; k < millis.length; k++) {
            int unit = (window.model().unit() + 1) % count;
            millis[k] = time(() -> window.model().chooseUnit(unit), window.units()::isPageComplete);
        }
        return millis;
    }

    private static double[] otherIterations(MainWindow window, int iterations) throws Exception {
        double[] millis = new double[Math.min(20, iterations)];
        for (int k = 0; k < millis.length; k++) {
            int iteration = k * iterations / millis.length;
            millis[k] = time(
                    () -> window.playback().show(iteration),
                    () -> window.model().displayed().orElseThrow().iteration() == iteration
                            && window.units().isPageComplete());
        }
        return millis;
    }

    private static double[] switches(MainWindow window) throws Exception {
        double[] millis = new double[20];
        for (int k = 0; k < millis.length; k++) {
            boolean off = k % 2 == 0;
            millis[k] = time(
                    () -> window.model().toggleUnit(0),
                    () -> window.model().switchedOff().isEmpty() != off
                            && window.model().evaluation(Split.TEST).isPresent());
        }
        return millis;
    }

    private static double time(Runnable action, Callable<Boolean> done) throws Exception {
        long start = System.nanoTime();
        EventQueue.invokeAndWait(action);
        await(done);
        EventQueue.invokeAndWait(() -> RepaintManager.currentManager(null).paintDirtyRegions());
        return (System.nanoTime() - start) / 1e6;
    }

    private static void report(int hidden, String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT, "H = %d, %s: median %.0f ms, longest %.0f ms%n",
                hidden, what, millis[millis.length / 2], millis[millis.length - 1]);
    }

    private static void await(Callable<Boolean> question) throws Exception {
        AtomicReference<Boolean> answer = new AtomicReference<>(false);
        while (!answer.get()) {
            EventQueue.invokeAndWait(() -> {
                try {
                    answer.set(question.call());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
