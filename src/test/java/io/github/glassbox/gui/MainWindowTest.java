package io.github.glassbox.gui;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.State;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.kept.ViewChoice;
import io.github.glassbox.view.opening.DataSource;
import io.github.glassbox.view.theme.Theme;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of the tests that drive the main window, on the first images of MNIST unless told otherwise. */
public abstract class MainWindowTest extends GuiTest {
    /** Training images of the small set. */
    protected static final int TRAINING = 600;

    /** Test images of the small set. */
    protected static final int TEST = 200;

    /** Where the window keeps the user's drawings. */
    @TempDir
    protected Path drawings;

    private final UserPreferences preferences = UserPreferences.inMemory();
    private MainWindow window;

    /** For subclasses. */
    protected MainWindowTest() {}

    @AfterEach
    final void closeWindow() {
        if (window != null) {
            perform(window::close);
            perform(Theme.LIGHT::apply);
        }
    }

    /** Opens the window on the small set and returns when it shows iteration 0. */
    protected final FrameFixture open() {
        return open(progress -> MnistForTests.first(TRAINING, TEST));
    }

    /** Opens the window on this data and returns when it shows iteration 0. */
    protected final FrameFixture open(DataSource source) {
        FrameFixture frame = openWithoutWaiting(source);
        waitForIteration(0);
        if (!isFirstStart()) {
            perform(() -> window.model().chooseUnit(0));
        }
        return frame;
    }

    /** Opens the window on this data and returns when it is up. */
    protected final FrameFixture openWithoutWaiting(DataSource source) {
        perform(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
        });
        return show(() -> {
            if (!isFirstStart()) {
                new ViewChoice(preferences).keep(false);
                new ViewChoice(preferences).keepCode(true);
                preferences.put("firstSteps", "done");
            }
            window = new MainWindow(source, preferences, new Engine(Kernels.plain(), 2), drawings);
            window.frame().setSize(new Dimension(1440, 900));
            window.frame().setVisible(true);
            return window.frame();
        });
    }

    /** Whether the window opens as for a newcomer, with the overview and first steps, and not with everything. */
    protected boolean isFirstStart() {
        return false;
    }

    /** The window. */
    protected final MainWindow window() {
        return window;
    }

    /** What the window's preferences hold. */
    protected final UserPreferences preferences() {
        return preferences;
    }

    /** The newest snapshot the window has taken. */
    protected final Snapshot snapshot() {
        return compute(() -> window.model().snapshot().orElseThrow());
    }

    /** The displayed state. */
    protected final State displayed() {
        return compute(() -> window.model().displayed().orElseThrow());
    }

    /** The showing component of this name. */
    protected final JComponent component(String name) {
        return robot().finder().findByName(window.frame(), name, JComponent.class, true);
    }

    /** Returns when the title names this iteration. */
    protected final void waitForIteration(int iteration) {
        waitUntil(
                "the title says iteration " + iteration,
                () -> window.frame().getTitle().equals("Glassbox - iteration " + iteration));
    }

    /** Trains on, as fast as it goes, and returns when this iteration is shown and training has stopped. */
    protected final void trainTo(int iteration) {
        perform(() -> {
            window.playback().setGoal(Optional.of(Goal.iteration(iteration)));
            window.playback().setSpeed(Speed.UNLIMITED);
            window.playback().playOrPause();
        });
        waitForIteration(iteration);
        waitUntil("it has stopped", () -> !window.model().playing());
    }

    /** Clicks the middle of cell k of a drawing, which must be in sight. */
    protected final void clickCell(String drawing, int k) {
        JComponent cells = component(drawing);
        Rectangle cell = compute(() -> cells.getAccessibleContext()
                .getAccessibleChild(k)
                .getAccessibleContext()
                .getAccessibleComponent()
                .getBounds());
        robot().click(cells, new Point((int) cell.getCenterX(), (int) cell.getCenterY()));
    }
}
