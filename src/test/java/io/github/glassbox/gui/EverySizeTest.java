package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Speed;
import io.github.glassbox.view.model.Split;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JMenuItem;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole window in every size that is looked at, with the longest content there is: nothing is stretched, cut, covered
 * or outside.
 */
@Timeout(300)
class EverySizeTest extends MainWindowTest {
    private static final List<Dimension> SIZES = List.of(
            new Dimension(1024, 600), new Dimension(1280, 680), new Dimension(1280, 720), new Dimension(1280, 800),
            new Dimension(1366, 768), new Dimension(1440, 900), new Dimension(1920, 1080), new Dimension(2560, 1440));
    private static final Dimension SMALLEST = SIZES.get(0);
    private static final List<String> DIALOGS = List.of(
            "Run Until…", "Learning Settings…", "Branch from Here…", "Reset", "New Run…", "Test Image…",
            "Where It Comes From…", "Memory for Past States…", "Add Bookmark…", "Gradient Check…", "Keys", "About Glassbox");
    private static final int FEW = 10;
    private static final int LONG = 5_000;

    private final Map<String, String> faults = new LinkedHashMap<>();

    @Test
    void everyPartIsWholeInEverySize() {
        openOnLongRun();
        for (Dimension size : SIZES) {
            resize(size);
            int type = size.width >= 2560 ? 18 : size.width >= 1920 ? 15 : 13;
            assertThat(compute(() -> UIManager.getFont("Label.font").getSize())).as("type at " + size).isEqualTo(type);
            everyPage(size.width + "x" + size.height);
            perform(() -> window().model().toggleUnit(3));
            waitUntil("trouble is told", () -> named("happened").isShowing());
            look(size.width + "x" + size.height + ", trouble told", () -> {});
            perform(() -> window().model().toggleUnit(3));
            waitUntil("it gives way", () -> !named("happened").isShowing());
        }
        theSmallestWithEachColumn();
        belowTheSmallestItScrolls();
        resize(SMALLEST);
        everyDialog();
        perform(() -> window().playback().start(Hyperparameters.NOTEBOOK.withHidden(512)));
        waitUntil("the large network is there", () -> window().model().hidden() == 512
                && window().model().displayed().orElseThrow().iteration() == 0);
        for (Dimension size : List.of(SMALLEST, SIZES.get(SIZES.size() - 1))) {
            resize(size);
            everyPage("512 units, " + size.width + "x" + size.height);
        }
        assertThat(faults.entrySet().stream().map(f -> f.getValue() + ": " + f.getKey()).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Identical units, mini-batches, a mistake that is on, a unit that is off, and a long way looked back. */
    private void openOnLongRun() {
        open(progress -> MnistForTests.first(FEW, FEW));
        perform(() -> window().playback().start(Hyperparameters.NOTEBOOK.withInitializer(Initializer.CONSTANT)
                .withLearning(Learning.NOTEBOOK.withBatch(3).withMistakes(Learning.NOTEBOOK.mistakes().withSumsBiasGradients(true)))));
        waitUntil("the run has begun", () -> window().model().snapshot().orElseThrow().run() == 2);
        perform(() -> {
            window().playback().setSpeed(Speed.UNLIMITED);
            window().playback().setGoal(Optional.of(Goal.iteration(LONG)));
            window().playback().playOrPause();
        });
        waitUntil("it has stopped there", Duration.ofMinutes(1), () -> !window().model().playing()
                && window().frame().getTitle().endsWith(" " + LONG));
        perform(() -> {
            window().playback().show(LONG - 1);
            window().model().chooseSample(FEW - 1);
            window().model().chooseClass(8);
            window().model().toggleUnit(3);
        });
        waitForIteration(LONG - 1);
        waitUntil("the notice is there", () -> named("switchedOff").isShowing());
    }

    /** As where type is enlarged on a small screen: all is there, and scrolls. */
    private void belowTheSmallestItScrolls() {
        resize(new Dimension(620, 420));
        perform(() -> {
            JViewport ground = ((JScrollPane) named("ground")).getViewport();
            assertThat(ground.getViewSize().width).isGreaterThan(ground.getWidth());
            assertThat(ground.getViewSize().height).isGreaterThan(ground.getHeight());
            note("620x420", LayoutFaults.of((Container) ground.getView()));
        });
    }

    private void resize(Dimension size) {
        perform(() -> {
            window().frame().setSize(size);
            window().frame().validate();
        });
        // The type follows the window's size in an event of its own.
        robot().waitForIdle();
        perform(() -> window().frame().validate());
    }

    private void everyPage(String size) {
        tabs("pass.tabs", size);
        tabs("results.tabs", size);
        for (Stage stage : List.of(Stage.of("L"), Stage.of("dW1"), Stage.of("update"), Stage.of("z1"))) {
            look(size + ", " + stage, () -> window().model().chooseStage(stage));
        }
        look(size + ", unfolded", () -> ((AbstractButton) named("distort.fold")).doClick());
        for (Split split : List.of(Split.MINE, Split.DRAWING, Split.TEST)) {
            look(size + ", " + split, () -> window().model().setSplit(split));
        }
        perform(() -> ((AbstractButton) named("distort.fold")).doClick());
        look(size + ", unit's page", () -> window().units().inspect());
        perform(() -> window().units().inspect());
    }

    private void tabs(String name, String size) {
        JTabbedPane tabs = (JTabbedPane) named(name);
        for (int k = tabs.getTabCount() - 1; k >= 0; k--) {
            int chosen = k;
            look(size + ", " + compute(() -> tabs.getTitleAt(chosen)), () -> tabs.setSelectedIndex(chosen));
        }
    }

    private void theSmallestWithEachColumn() {
        resize(SMALLEST);
        JComponent matrix = named("results");
        assertThat(compute(matrix::isShowing)).as("the results are folded away").isFalse();
        look("the right column unfolded", () -> ((AbstractButton) named("unfold.Loss, accuracy, results")).doClick());
        assertThat(compute(matrix::isShowing)).as("the results are back").isTrue();
        assertThat(compute(() -> named("samples").isShowing())).as("the samples are folded away").isFalse();
        tabs("results.tabs", "right column, 1024x600");
        look("the left column unfolded", () -> ((AbstractButton) named("unfold.Samples")).doClick());
        assertThat(compute(matrix::isShowing)).as("the results are folded away").isFalse();
        assertThat(compute(() -> named("samples").isShowing())).as("the samples are back").isTrue();
    }

    /** Those of the menus, with the question that a long run is worth; each fits on the smallest screen. */
    private void everyDialog() {
        for (String name : DIALOGS) {
            JMenuItem item = (JMenuItem) named(name);
            SwingUtilities.invokeLater(() ->
                    item.getAction().actionPerformed(new ActionEvent(item, ActionEvent.ACTION_PERFORMED, "")));
            waitUntil(name + " is open", () -> dialog().isPresent());
            robot().waitForIdle();
            perform(() -> {
                JDialog dialog = dialog().orElseThrow();
                dialog.validate();
                if (dialog.getWidth() > SMALLEST.width || dialog.getHeight() > SMALLEST.height) {
                    note(name, List.of("larger than the screen: " + dialog.getSize()));
                }
                note(name, LayoutFaults.of(dialog.getContentPane()));
                dialog.setVisible(false);
            });
        }
    }

    private static Optional<JDialog> dialog() {
        for (Window window : Window.getWindows()) {
            if (window instanceof JDialog dialog && dialog.isShowing()) {
                return Optional.of(dialog);
            }
        }
        return Optional.empty();
    }

    private void look(String where, Runnable change) {
        perform(() -> {
            change.run();
            window().frame().validate();
            JScrollPane ground = (JScrollPane) named("ground");
            JViewport viewport = ground.getViewport();
            if (!viewport.getViewSize().equals(viewport.getExtentSize())) {
                note(where, List.of("scrolls: " + viewport.getViewSize() + " in " + viewport.getExtentSize()));
            }
            note(where, LayoutFaults.of(window().frame().getContentPane()));
        });
    }

    private void note(String where, List<String> found) {
        found.forEach(fault -> faults.putIfAbsent(fault, where));
    }

    private JComponent named(String name) {
        return robot().finder().findByName(window().frame(), name, JComponent.class, false);
    }
}
