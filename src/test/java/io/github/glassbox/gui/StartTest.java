package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.MnistForTests;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Engine;
import io.github.glassbox.view.MainWindow;
import io.github.glassbox.view.kept.UserPreferences;
import io.github.glassbox.view.opening.Opening;
import io.github.glassbox.view.theme.Theme;
import io.github.glassbox.view.work.EventThread;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as the program starts it: an empty one first, and what it holds once state 0 is there. */
class StartTest extends GuiTest {
    @TempDir
    Path drawings;

    @Test
    void isLaidOutOnceAndHasTheFocusInTheThumbnails() {
        Opening opening = Opening.begin(progress -> MnistForTests.first(600, 200), () -> new Engine(Kernels.plain(), 2));
        JFrame frame = emptyFrame();
        waitUntil("state 0 is evaluated", StartTest::trainingWaits);

        MainWindow window = compute(() -> new MainWindow(frame, opening, UserPreferences.inMemory(), drawings));
        try {
            List<String> first = compute(() -> laidOut(frame.getContentPane()));
            robot().waitForIdle();

            assertThat(compute(frame::getTitle)).isEqualTo("Glassbox - iteration 0");
            assertThat(first).isEqualTo(compute(() -> laidOut(frame.getContentPane())));
            waitUntil("the thumbnails have the focus", () -> "samples.grid".equals(Optional.ofNullable(
                            KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner())
                    .map(Component::getName)
                    .orElse("")));
        } finally {
            perform(window::close);
        }
    }

    @Test
    void whatCannotBeReadIsSaidInAWindowThatIsNotEmpty() {
        Opening opening = Opening.begin(progress -> {
            throw new IOException("MNIST is damaged.");
        }, () -> new Engine(Kernels.plain(), 2));
        JFrame frame = emptyFrame();
        MainWindow[] window = new MainWindow[1];
        EventThread.post(() -> window[0] = new MainWindow(frame, opening, UserPreferences.inMemory(), drawings));
        JOptionPaneFixture said = JOptionPaneFinder.findOptionPane().using(robot());
        said.requireMessage("MNIST is damaged.");
        waitUntil("the thumbnails are behind it", () -> {
            List<Component> grids = List.copyOf(robot().finder().findAll(frame, part -> "samples.grid".equals(part.getName())));
            return grids.size() == 1 && grids.get(0).isShowing() && grids.get(0).getWidth() > 0;
        });
        said.okButton().click();
        perform(window[0]::close);
    }

    private JFrame emptyFrame() {
        perform(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
        });
        JFrame frame = compute(() -> {
            JFrame empty = MainWindow.emptyFrame();
            empty.setSize(new Dimension(1440, 900));
            empty.setVisible(true);
            return empty;
        });
        waitUntil("the window has the focus", frame::isFocused);
        return frame;
    }

    /** For messages, not for those that compute with it; and the session has been handed over. */
    private static boolean trainingWaits() {
        Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
        return threads.keySet().stream().noneMatch(t -> t.getName().equals("glassbox-disk"))
                && threads.entrySet().stream()
                        .filter(t -> t.getKey().getName().equals("glassbox-training"))
                        .anyMatch(t -> Stream.of(t.getValue()).anyMatch(call -> call.getMethodName().equals("take")
                                && call.getClassName().equals(LinkedBlockingQueue.class.getName())));
    }

    /** Where everything is that is seen, and its text. */
    private static List<String> laidOut(Container parent) {
        List<String> all = new ArrayList<>();
        for (Component child : parent.getComponents()) {
            // What tells of work on the disk comes and goes by itself.
            if (child.isVisible() && child.getWidth() > 0 && !String.valueOf(child.getName()).startsWith("work")) {
                String text = child instanceof JLabel label ? label.getText()
                        : child instanceof JTextComponent field ? field.getText() : "";
                all.add(child.getClass().getSimpleName() + " " + child.getName() + " " + child.getBounds() + " " + text);
                if (child instanceof Container container) {
                    all.addAll(laidOut(container));
                }
            }
        }
        return all;
    }
}
