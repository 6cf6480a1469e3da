package io.github.glassbox.screenshots;

import io.github.glassbox.data.Distortion;
import io.github.glassbox.data.Mnist;
import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Engine;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.model.MapKind;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.SampleFilter;
import io.github.glassbox.view.model.SampleOrder;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.theme.Theme;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trains by the recipe that the window opens with, and paints the window to files. */
@Tag("screenshots")
@Timeout(600)
class ScreenshotMaker extends GuiTest {
    private static final Path FOLDER = Path.of(System.getProperty("glassbox.screenshots", "screenshots"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Dimension LARGE = new Dimension(1440, 900);
    private static final Dimension SMALL = new Dimension(1280, 800);
    private static final Dimension SMALLEST = new Dimension(1024, 600);
    private static final Dimension FULL_HD = new Dimension(1920, 1080);
    private static final int SAMPLE = 15;
    private static final int EVERYTHING = 1;

    @TempDir
    private Path drawings;

    private MainWindow window;

    @AfterEach
    void close() {
        if (window != null) {
            perform(window::close);
        }
    }

    @Test
    void everyPicture() throws IOException {
        Files.createDirectories(FOLDER);
        open();
        perform(() -> window.model().chooseSample(SAMPLE));
        if (scale() > 1) {
            largeScale();
            return;
        }
        picture("iteration-0", LARGE);
        trainTo(20);
        picture("iteration-20", LARGE);
        trainTo(500);
        overview();
        help();
        choosePage(EVERYTHING);
        perform(() -> window.model().chooseUnit(4));
        picture("iteration-500", LARGE);
        picture("iteration-500-1280x800", SMALL);
        picture("iteration-500-1024x600", SMALLEST);
        picture("iteration-500-1920x1080", FULL_HD);
        mistakes();
        perform(() -> {
            window.model().chooseStage(Stage.of("L"));
            window.model().setMapKind(MapKind.GRADIENT);
            window.model().chooseUnit(2);
        });
        picture("hidden-unit-gradient", LARGE);
        perform(() -> {
            window.model().setMapKind(MapKind.WEIGHTS);
            window.model().chooseUnit(7);
            window.model().chooseStage(Stage.of("dz1"));
        });
        picture("backward", LARGE);
        perform(() -> window.model().chooseStage(Stage.of("dW2")));
        picture("backward-1280x800", SMALL);
        perform(() -> window.model().chooseStage(Stage.of("update")));
        picture("update", LARGE);
        picture("update-1280x800", SMALL);
        perform(() -> window.model().explain(Quantity.of(Symbol.z(1), 7)));
        dialog("calculation", "calculation");
        chord(KeyEvent.VK_ESCAPE);
        perform(() -> window.frame().requestFocus());
        waitUntil("the window has the focus", () -> window.frame().isFocused());
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
        waitUntil("the gradients are compared", PATIENCE, () -> robot().finder()
                .findByName("gradientCheck.verdict", JTextComponent.class, true)
                .getText()
                .startsWith("Passed"));
        dialog("gradientCheck", "gradient-check");
        chord(KeyEvent.VK_ESCAPE);
        perform(() -> {
            window.model().chooseStage(Stage.of("z2"));
            window.model().setMapKind(MapKind.WEIGHTS);
            window.model().chooseUnit(7);
            window.model().chooseClass(5);
            Theme.DARK.apply();
        });
        picture("dark", LARGE);
        picture("dark-1280x800", SMALL);
        picture("dark-1920x1080", FULL_HD);
        perform(() -> window.model().chooseStage(Stage.of("da1")));
        picture("dark-backward-1280x800", SMALL);
        picture("dark-backward", LARGE);
        perform(() -> window.model().chooseStage(Stage.of("update")));
        picture("dark-update", LARGE);
        picture("dark-update-1280x800", SMALL);
        perform(Theme.LIGHT::apply);
    }

    /** The network as one picture, for a unit that is pointed at, in both themes. */
    private void overview() {
        perform(((AbstractButton) named("firstSteps.dismiss"))::doClick);
        perform(() -> window.model().pointAt(Pointed.unit(window.model().unit())));
        picture("overview", LARGE);
        picture("overview-1280x720", new Dimension(1280, 720));
        picture("overview-1920x1080", FULL_HD);
        perform(Theme.DARK::apply);
        picture("dark-overview", LARGE);
        perform(() -> {
            Theme.LIGHT.apply();
            window.model().pointAt(Pointed.NONE);
        });
    }

    private void help() {
        perform(() -> window.frame().setSize(LARGE));
        perform(() -> named("overview.units").requestFocusInWindow());
        robot().waitForIdle();
        robot().pressAndReleaseKeys(KeyEvent.VK_F1);
        dialog("howToRead", "help");
        perform(((AbstractButton) robot().finder().findByName("term.vote", JComponent.class, true))::doClick);
        dialog("glossary", "glossary");
        perform(() -> {
            robot().finder().findByName("glossary", JDialog.class, true).setVisible(false);
            robot().finder().findByName("howToRead", JDialog.class, true).setVisible(false);
        });
    }

    private void choosePage(int page) {
        perform(() -> robot().finder().findByName("pass.tabs", JTabbedPane.class, true).setSelectedIndex(page));
    }

    @Test
    void theDrawnDigit() throws IOException {
        Files.createDirectories(FOLDER);
        open();
        if (scale() > 1) {
            return;
        }
        trainTo(500);
        perform(() -> window.model().setSplit(Split.DRAWING));
        robot().waitForIdle();
        JComponent pad = named("pad");
        double[][] three = {
            {0.30, 0.26}, {0.38, 0.18}, {0.48, 0.15}, {0.59, 0.17}, {0.66, 0.25}, {0.64, 0.36}, {0.56, 0.43}, {0.46, 0.46},
            {0.57, 0.48}, {0.67, 0.55}, {0.70, 0.66}, {0.64, 0.77}, {0.53, 0.83}, {0.41, 0.82}, {0.30, 0.75}
        };
        robot().pressMouse(pad, at(pad, three[0]), MouseButton.LEFT_BUTTON);
        for (double[] place : three) {
            robot().moveMouse(pad, at(pad, place));
        }
        robot().releaseMouse(MouseButton.LEFT_BUTTON);
        perform(() -> {
            window.model().setDrawingLabel(Optional.of(3));
            ((AbstractButton) named("distort.fold")).doClick();
            window.model().setDistortion(Distortion.NONE.withShift(0, 2));
        });
        waitUntil("the shifts are predicted", () -> ((JLabel) named("distort.summary")).getText().contains("shifts"));
        picture("draw", LARGE);
        perform(Theme.DARK::apply);
        picture("dark-draw", LARGE);
        picture("dark-draw-1280x800", SMALL);
        perform(Theme.LIGHT::apply);
        picture("draw-1280x800", SMALL);
    }

    private JComponent named(String name) {
        return robot().finder().findByName(window.frame(), name, JComponent.class, true);
    }

    private static Point at(JComponent pad, double[] place) {
        int side = Math.min(pad.getWidth(), pad.getHeight());
        return new Point((pad.getWidth() - side) / 2 + (int) (place[0] * side), (int) (place[1] * side));
    }

    /** The gallery with the listed cell 4 predicted as 9, in both themes, and the history of its surest image. */
    private void mistakes() {
        JTabbedPane upper = robot().finder().findByName("pass.tabs", JTabbedPane.class, true);
        JTabbedPane results = robot().finder().findByName("results.tabs", JTabbedPane.class, true);
        perform(() -> upper.setSelectedIndex(3));
        perform(() -> results.setSelectedIndex(2));
        perform(() -> window.model().open(Split.TEST, new SampleFilter(4, 9, false), SampleOrder.SUREST));
        waitUntil("the cell is listed", PATIENCE, () -> window.model().samples().ranking().order() == SampleOrder.SUREST);
        gallery("mistakes");
        perform(Theme.DARK::apply);
        gallery("dark-mistakes");
        perform(Theme.LIGHT::apply);
        perform(() -> upper.setSelectedIndex(2));
        perform(() -> results.setSelectedIndex(1));
        waitUntil("the history is computed", PATIENCE, () -> robot().finder()
                .findByName("history.states", JLabel.class, true)
                .getText()
                .startsWith("Every iteration"));
        picture("history", LARGE);
        perform(() -> {
            upper.setSelectedIndex(EVERYTHING);
            results.setSelectedIndex(0);
            window.model().setFilter(SampleFilter.NONE);
            window.model().setOrder(SampleOrder.INDEX);
            window.model().chooseSample(SAMPLE);
        });
    }

    private void gallery(String name) {
        waitUntil("the gallery is filled", PATIENCE, () -> robot().finder()
                .findByName("mistakes.count", JLabel.class, true)
                .getText()
                .contains(" on the test images, the surest first"));
        picture(name, LARGE);
    }

    @Test
    void theUnitsPage() throws IOException {
        Files.createDirectories(FOLDER);
        open();
        if (scale() > 1) {
            return;
        }
        trainTo(500);
        choosePage(EVERYTHING);
        perform(() -> {
            window.model().chooseSample(SAMPLE);
            window.model().chooseUnit(7);
            window.units().inspect();
        });
        inspector("inspector", LARGE);
        perform(Theme.DARK::apply);
        perform(() -> window.model().toggleUnit(7));
        waitUntil("it is off", PATIENCE, () -> window.model().evaluation(Split.TRAINING).isPresent()
                && !window.model().switchedOff().isEmpty());
        inspector("dark-inspector", LARGE);
        perform(Theme.LIGHT::apply);
    }

    private void inspector(String name, Dimension size) {
        perform(() -> window.frame().setSize(size));
        waitUntil("the page is complete", PATIENCE, () -> window.units().isPageComplete());
        picture(name, size);
    }

    /** Forward, backward and update in both themes, on a screen of 200 %: what else there is looks the same there. */
    private void largeScale() {
        trainTo(500);
        perform(((AbstractButton) named("firstSteps.dismiss"))::doClick);
        perform(() -> {
            window.model().chooseUnit(7);
            window.frame().setSize(SMALL);
        });
        for (Theme theme : Theme.values()) {
            perform(theme::apply);
            choosePage(0);
            picture((theme == Theme.DARK ? "dark-" : "") + "overview-200", SMALL);
            for (Stage stage : new Stage[] {Stage.of("z2"), Stage.of("dW1"), Stage.of("update")}) {
                perform(() -> window.model().chooseStage(stage));
                String name = stage.equals(Stage.of("z2")) ? "forward" : stage.equals(Stage.of("update")) ? "update" : "backward";
                picture((theme == Theme.DARK ? "dark-" : "") + name + "-200", SMALL);
            }
        }
        perform(Theme.LIGHT::apply);
    }

    private int scale() {
        return (int) window.frame().getGraphicsConfiguration().getDefaultTransform().getScaleX();
    }

    private void open() {
        perform(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
        });
        show(() -> {
            window = new MainWindow(Mnist::load, UserPreferences.inMemory(), Engine.standard(), drawings);
            window.frame().setSize(LARGE);
            window.frame().setVisible(true);
            return window.frame();
        });
        waitUntil("state 0 is shown", PATIENCE, () -> window.model().displayed().isPresent());
        perform(() -> window.playback().setSpeed(Speed.UNLIMITED));
    }

    private void trainTo(int iteration) {
        perform(() -> {
            window.playback().setGoal(Optional.of(Goal.iteration(iteration)));
            window.playback().playOrPause();
        });
        waitUntil("iteration " + iteration, PATIENCE, () -> {
            Snapshot snapshot = window.model().snapshot().orElseThrow();
            return snapshot.head().iteration() == iteration && !snapshot.control().playing();
        });
    }

    private void picture(String name, Dimension size) {
        perform(() -> window.frame().setSize(size));
        perform(() -> window.frame().validate());
        robot().waitForIdle();
        paint(window.frame().getRootPane(), name);
    }

    private void dialog(String dialog, String name) {
        robot().waitForIdle();
        paint(robot().finder().findByName(dialog, JDialog.class, true).getRootPane(), name);
    }

    private void paint(JComponent root, String name) {
        perform(() -> {
            int scale = scale();
            BufferedImage image = new BufferedImage(
                    scale * root.getWidth(), scale * root.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(scale, scale);
            root.printAll(g);
            g.dispose();
            try {
                ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
