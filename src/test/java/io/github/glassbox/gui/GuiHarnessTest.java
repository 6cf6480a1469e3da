package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The harness drives a window, and each of its checks fails the test that deserves it. */
@Tag("gui")
class GuiHarnessTest {
    @Test
    void aWindowIsDrivenByMouseAndKeys() {
        assertThat(failuresOf(Driven.class)).isEmpty();
    }

    @Test
    void anExceptionOnTheEventThreadFailsTheTest() {
        assertThat(failuresOf(ThrowsOnEventThread.class)).singleElement().asString()
                .contains("uncaught on thread AWT-EventQueue").contains("thrown by an event");
    }

    @Test
    void anExceptionOnAnotherThreadFailsTheTest() {
        assertThat(failuresOf(ThrowsOnAnotherThread.class)).singleElement().asString()
                .contains("uncaught on thread worker").contains("thrown by a worker");
    }

    @Test
    void anExceptionEndsTheWaitingAtOnce() {
        assertThat(failuresOf(ThrowsWhileWaiting.class)).singleElement().asString()
                .contains("while waiting until it never happens").contains("thrown by an event");
    }

    @Test
    void swingTouchedOffTheEventThreadFailsTheTest() {
        assertThat(failuresOf(TouchesSwingOffThread.class)).singleElement().asString()
                .contains("\"touched\" was changed off the event thread");
    }

    @Test
    void aWindowMadeOffTheEventThreadFailsTheTest() {
        assertThat(failuresOf(MakesSwingOffThread.class)).singleElement().asString()
                .contains("was changed off the event thread");
    }

    @Test
    void aWindowLeftOpenFailsTheTest() {
        assertThat(failuresOf(HidesAWindowFromTheRobot.class)).singleElement().asString()
                .contains("windows left open").contains("left behind");
    }

    @Test
    void aConditionThatNeverHoldsFailsTheTest() {
        assertThat(failuresOf(WaitsInVain.class)).singleElement().asString().contains("pigs fly");
    }

    @Test
    void aReplacedCheckFailsTheTest() {
        assertThat(failuresOf(ReplacesTheChecks.class)).singleElement().asString()
                .contains("2 fault(s)").contains("repaint manager");
    }

    @Test
    void aTestStartsWithEmptyPreferences() {
        Preferences.userRoot().node("glassbox/probe").put("theme", "dark");
        assertThat(failuresOf(ReadsPreferences.class)).isEmpty();
    }

    private static List<String> failuresOf(Class<?> testClass) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(testClass)).build(), listener);
        assertThat(listener.getSummary().getTestsStartedCount()).isEqualTo(1);
        return listener.getSummary().getFailures().stream()
                .map(failure -> failure.getException().toString())
                .collect(Collectors.toList());
    }

    private static JFrame frame(String title) {
        JFrame frame = new JFrame(title);
        frame.setLayout(new FlowLayout());
        return frame;
    }

    static final class Driven extends GuiTest {
        @Test
        void typesClicksAndPresses() {
            FrameFixture window = show(() -> {
                JFrame frame = frame("harness");
                JTextField name = new JTextField(12);
                name.setName("name");
                JButton greet = new JButton("Greet");
                greet.setName("greet");
                JLabel greeting = new JLabel("nobody yet");
                greeting.setName("greeting");
                greet.addActionListener(e -> greeting.setText("Hello " + name.getText()));
                greeting.getInputMap(JLabel.WHEN_IN_FOCUSED_WINDOW)
                        .put(KeyStroke.getKeyStroke("ctrl E"), "erase");
                greeting.getActionMap().put("erase", new AbstractAction() {
                    @Override
                    public void actionPerformed(java.awt.event.ActionEvent e) {
                        greeting.setText("erased");
                    }
                });
                frame.add(name);
                frame.add(greet);
                frame.add(greeting);
                return frame;
            });
            JLabel greeting = window.label("greeting").target();
            window.textBox("name").enterText("Ada");
            window.button("greet").click();
            waitUntil("the greeting is shown", () -> greeting.getText().equals("Hello Ada"));
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
            waitUntil("the greeting is erased", () -> greeting.getText().equals("erased"));
            window.textBox("name").requireText("Ada");
        }
    }

    static final class ThrowsOnEventThread extends GuiTest {
        @Test
        void posts() {
            SwingUtilities.invokeLater(() -> {
                throw new IllegalStateException("thrown by an event");
            });
        }
    }

    static final class ThrowsOnAnotherThread extends GuiTest {
        @Test
        void starts() throws InterruptedException {
            Thread worker = new Thread(() -> {
                throw new IllegalStateException("thrown by a worker");
            }, "worker");
            worker.start();
            worker.join();
        }
    }

    static final class ThrowsWhileWaiting extends GuiTest {
        @Test
        void posts() {
            SwingUtilities.invokeLater(() -> {
                throw new IllegalStateException("thrown by an event");
            });
            waitUntil("it never happens", () -> false);
        }
    }

    static final class TouchesSwingOffThread extends GuiTest {
        @Test
        void touches() {
            FrameFixture window = show(() -> {
                JFrame frame = frame("touch");
                JLabel label = new JLabel("before");
                label.setName("touched");
                frame.add(label);
                return frame;
            });
            window.label("touched").target().setText("after");
        }
    }

    static final class MakesSwingOffThread extends GuiTest {
        @Test
        void makes() {
            frame("made").add(new JLabel("made"));
        }
    }

    static final class HidesAWindowFromTheRobot extends GuiTest {
        @Test
        void opens() {
            JFrame frame = compute(() -> new JFrame("left behind") {
                private static final long serialVersionUID = 1;

                @Override
                public void dispose() {
                    if (new Throwable().getStackTrace()[1].getClassName().contains("GuiWatch")) {
                        super.dispose();
                    }
                }

                @Override
                public void setVisible(boolean visible) {
                    if (visible) {
                        super.setVisible(true);
                    }
                }
            });
            perform(() -> frame.setVisible(true));
        }
    }

    static final class WaitsInVain extends GuiTest {
        @Test
        void waits() {
            waitUntil("pigs fly", java.time.Duration.ofMillis(200), () -> false);
        }
    }

    static final class ReplacesTheChecks extends GuiTest {
        @Test
        void replaces() {
            perform(() -> RepaintManager.setCurrentManager(new RepaintManager()));
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
        }
    }

    static final class ReadsPreferences extends GuiTest {
        @Test
        void reads() {
            assertThat(Preferences.userRoot().node("glassbox/probe").get("theme", "none")).isEqualTo("none");
        }
    }
}
