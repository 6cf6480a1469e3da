package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Split;
import java.awt.Component;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** The window's keys, tried from every component that takes the focus. */
class KeysTest extends MainWindowTest {
    private long clock = 1_000;

    @Test
    void everyCommandKeyActsFromEveryFocusOwnerThatIsNoTextEditor() {
        open();
        List<JComponent> owners = focusOwners();
        List<String> tried = new ArrayList<>();
        for (JComponent owner : owners) {
            if (isTextEditor(owner)) {
                continue;
            }
            tried.add(owner.getClass().getSimpleName());
            focus(owner);
            int iteration = displayed().iteration();
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            press(KeyEvent.VK_COMMA);
            waitForIteration(iteration);
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            int sample = compute(() -> window().model().sample());
            press(KeyEvent.VK_N);
            waitUntil("N from " + owner, () -> window().model().sample() == sample + 1);
            press(KeyEvent.VK_P);
            waitUntil("P from " + owner, () -> window().model().sample() == sample);
            Stage stage = compute(() -> window().model().stage());
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_DOWN);
            waitUntil("Ctrl+Down from " + owner, () -> window().model().stage().equals(stage.next()));
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_UP);
            waitUntil("Ctrl+Up from " + owner, () -> window().model().stage().equals(stage));
            press(KeyEvent.VK_CLOSE_BRACKET);
            waitUntil("] from " + owner, () -> window().model().stage().equals(stage.next()));
            press(KeyEvent.VK_OPEN_BRACKET);
            waitUntil("[ from " + owner, () -> window().model().stage().equals(stage));
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + owner, () -> window().model().playing());
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + owner, () -> !window().model().playing());
        }
        assertThat(tried).hasSizeGreaterThan(15);
    }

    @Test
    void foldingAColumnLeavesTheFocusOnItsStrip() {
        open();
        String[][] columns = {{"samples.grid", "unfold.Samples", "samples"}, {"confusion.matrix", "unfold.Loss, accuracy, results", "results"}};
        for (int k = 0; k < columns.length; k++) {
            focus(robot().finder().findByName(columns[k][0], JComponent.class, true));
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_1 + k);
            String strip = columns[k][1];
            waitUntil(strip + " has the focus", () -> strip.equals(focusedName()));
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_1 + k);
            JComponent column = robot().finder().findByName(columns[k][2], JComponent.class, false);
            waitUntil("the column has it again", () -> column.isShowing() && !strip.equals(focusedName()));
        }
    }

    private static String focusedName() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null ? null : owner.getName();
    }

    @Test
    void commandKeysActFromThePagesBehindTabsToo() {
        FrameFixture frame = open();
        String[][] pages = {
            {"pass.tabs", "History", "history.chart"}, {"pass.tabs", "History", "history.changes"},
            {"pass.tabs", "Errors", "mistakes.grid"}, {"pass.tabs", "Errors", "mistakes.label"},
            {"results.tabs", "Digits", "results.digits"}, {"results.tabs", "Calibration", "results.calibration"},
            {"results.tabs", "Calibration", "results.train"}
        };
        for (String[] page : pages) {
            frame.tabbedPane(page[0]).selectTab(page[1]);
            waitUntil(page[2] + " is shown", () -> robot().finder()
                    .findByName(frame.target(), page[2], JComponent.class, false)
                    .isShowing());
            focus(component(page[2]));
            int iteration = displayed().iteration();
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            press(KeyEvent.VK_COMMA);
            waitForIteration(iteration);
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            int sample = compute(() -> window().model().sample());
            press(KeyEvent.VK_N);
            waitUntil("N from " + page[2], () -> window().model().sample() == sample + 1);
            press(KeyEvent.VK_P);
            waitUntil("P from " + page[2], () -> window().model().sample() == sample);
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + page[2], () -> window().model().playing());
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + page[2], () -> !window().model().playing());
        }
    }

    @Test
    void commandKeysActFromThePadAndWhatIsAroundIt() {
        open();
        perform(() -> window().model().setSplit(Split.DRAWING));
        perform(() -> ((AbstractButton) component("distort.fold")).doClick());
        robot().waitForIdle();
        for (String name : new String[] {
            "pad", "draw.eraser", "draw.brush", "draw.step.CROP", "draw.label", "shifts", "distort.rotation", "input"
        }) {
            focus(component(name));
            int iteration = displayed().iteration();
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            press(KeyEvent.VK_COMMA);
            waitForIteration(iteration);
            press(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + name, () -> window().model().playing());
            press(KeyEvent.VK_SPACE);
            waitUntil("Space from " + name, () -> !window().model().playing());
        }
        assertThat(compute(() -> window().model().distortion().isNone())).isTrue();
    }

    @Test
    void noTwoCommandsOfTheMenusHaveTheSameKey() {
        open();
        List<String> keys = compute(() -> {
            List<String> all = new ArrayList<>();
            JMenuBar bar = window().frame().getJMenuBar();
            for (int m = 0; m < bar.getMenuCount(); m++) {
                for (Component entry : bar.getMenu(m).getMenuComponents()) {
                    if (entry instanceof JMenuItem item && item.getAccelerator() != null) {
                        all.add(item.getAccelerator().toString());
                    }
                }
            }
            return all;
        });
        assertThat(keys).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void tabGoesFromThePadThroughItsToolsToTheDistortions() {
        open();
        perform(() -> window().model().setSplit(Split.DRAWING));
        perform(() -> ((AbstractButton) component("distort.fold")).doClick());
        robot().waitForIdle();
        focus(component("draw.eraser"));
        List<String> reached = new ArrayList<>();
        for (int k = 0; k < 14; k++) {
            press(KeyEvent.VK_TAB);
            reached.add(String.valueOf(compute(() -> window().frame().getFocusOwner()).getName()));
        }
        assertThat(reached).containsSubsequence(
                "pad", "draw.brush", "draw.step.CROP", "draw.step.SCALE", "draw.step.CENTRE", "draw.label",
                "distort.fold", "shifts", "distort.rotation", "distort.thickness", "distort.blur", "distort.noise");
    }

    @Test
    void textEditorsKeepTheirKeys() {
        open();
        for (JComponent owner : focusOwners()) {
            if (!isTextEditor(owner)) {
                continue;
            }
            focus(owner);
            String before = compute(() -> ((JTextComponent) owner).getText());
            for (int key : new int[] {
                KeyEvent.VK_SPACE, KeyEvent.VK_PERIOD, KeyEvent.VK_N, KeyEvent.VK_RIGHT, KeyEvent.VK_LEFT,
                KeyEvent.VK_HOME, KeyEvent.VK_END
            }) {
                press(key);
            }
            chord(KeyEvent.VK_CONTROL, KeyEvent.VK_DOWN);
            assertThat(compute(() -> window().model().stage())).as("from %s", owner.getName()).isEqualTo(Stage.of("z1"));
            assertThat(displayed().iteration()).as("from %s", owner.getName()).isZero();
            assertThat(compute(() -> window().model().playing())).isFalse();
            assertThat(compute(() -> window().model().sample())).isZero();
            perform(() -> ((JTextComponent) owner).setText(before));
        }
    }

    @Test
    void rightAndLeftStepWhereNoGridOrSliderTakesThem() {
        FrameFixture frame = open();
        focus(component("step"));
        press(KeyEvent.VK_RIGHT);
        waitForIteration(1);
        press(KeyEvent.VK_RIGHT);
        waitForIteration(2);
        press(KeyEvent.VK_LEFT);
        waitForIteration(1);
        press(KeyEvent.VK_HOME);
        waitForIteration(0);
        press(KeyEvent.VK_END);
        waitForIteration(2);
        focus(component("samples.grid"));
        press(KeyEvent.VK_RIGHT);
        waitUntil("the choice moves", () -> window().model().sample() == 1);
        press(KeyEvent.VK_END);
        waitUntil("the choice moves", () -> window().model().sample() == TEST - 1);
        assertThat(displayed().iteration()).isEqualTo(2);
    }

    @Test
    void aHeldKeyThatTogglesActsOnce() {
        open();
        for (String owner : new String[] {"samples.grid", "playOrPause", "pass.tabs"}) {
            focus(component(owner));
            hold(KeyEvent.VK_SPACE, 0, false);
            waitUntil("it plays, started from " + owner, () -> window().model().playing());
            hold(KeyEvent.VK_SPACE, 0, true);
            waitUntil("it pauses, as X11 repeats, from " + owner, () -> !window().model().playing());
        }
        focus(component("hiddenUnits.grid"));
        hold(KeyEvent.VK_K, InputEvent.CTRL_DOWN_MASK, true);
        waitUntil("h0 is switched off", () -> window().model().switchedOff().equals(Set.of(0)));
        hold(KeyEvent.VK_K, InputEvent.CTRL_DOWN_MASK, false);
        waitUntil("it is switched on", () -> window().model().switchedOff().isEmpty());
        focus(component("samples.mistakes"));
        hold(KeyEvent.VK_ENTER, 0, true);
        assertThat(compute(() -> window().model().samples().filter().mistakesOnly())).as("pressed by Enter").isTrue();
        focus(component("samples.grid"));
        hold(KeyEvent.VK_N, 0, true);
        assertThat(compute(() -> window().model().sample())).as("what does not toggle repeats").isGreaterThan(3);
    }

    @Test
    void aKeyHeldInADialogThatLosesTheFocusToAnotherProgramIsForgotten() {
        open();
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        waitUntil("the dialog has the focus", () -> focusOwner() != null
                && SwingUtilities.getWindowAncestor(focusOwner()) instanceof JDialog);
        perform(() -> {
            Component owner = focusOwner();
            owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_PRESSED, clock, 0, KeyEvent.VK_SPACE, ' '));
            // What another program hears of: that the key is let go.
            SwingUtilities.getWindowAncestor(owner).dispose();
        });
        waitUntil("the window has the focus", () -> window().frame().isFocused());
        focus(component("samples.grid"));
        perform(() -> {
            clock += 5_000;
            Component owner = window().frame().getFocusOwner();
            owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_PRESSED, clock, 0, KeyEvent.VK_SPACE, ' '));
            owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_RELEASED, clock + 10, 0, KeyEvent.VK_SPACE, ' '));
        });
        waitUntil("it plays", () -> window().model().playing());
    }

    private static Component focusOwner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    /** Holds a key of the focus owner down for four repeats; on X11 each repeat is a release and a press at one time. */
    private void hold(int key, int modifiers, boolean x11) {
        perform(() -> {
            Component owner = window().frame().getFocusOwner();
            for (int k = 0; k < 5; k++) {
                clock += 30;
                if (x11 && k > 0) {
                    owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_RELEASED, clock, modifiers, key, (char) key));
                }
                owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_PRESSED, clock, modifiers, key, (char) key));
            }
            owner.dispatchEvent(new KeyEvent(owner, KeyEvent.KEY_RELEASED, clock + 10, modifiers, key, (char) key));
        });
        robot().waitForIdle();
    }

    @Test
    void homeAndEndGoToUnitsAndSamplesInAGridAndTheTextsSaySo() {
        open();
        focus(component("hiddenUnits.grid"));
        press(KeyEvent.VK_END);
        assertThat(compute(() -> window().model().unit())).isEqualTo(9);
        press(KeyEvent.VK_HOME);
        assertThat(compute(() -> window().model().unit())).isZero();
        assertThat(component("newest").getToolTipText()).endsWith("(End; in a grid: its last unit or sample)");
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_F1);
        waitUntil("the keys are listed", () -> robot().finder().findAll(c -> "keys".equals(c.getName()) && c.isShowing()).size() == 1);
        JDialog keys = (JDialog) robot().finder().findByName("keys", true);
        List<String> lines = robot().finder().findAll(keys, JLabel.class::isInstance).stream()
                .map(label -> ((JLabel) label).getText()).toList();
        perform(() -> {
            // As where a window manager's frame takes more than was thought.
            keys.setSize(keys.getWidth() - 8, keys.getHeight());
            keys.validate();
            assertThat(((JScrollPane) keys.getContentPane()).getHorizontalScrollBar().isVisible()).as("scrolls sideways").isFalse();
            keys.dispose();
        });
        assertThat(lines)
                .containsSequence("Go to Start (outside grids, lists and sliders)", "Home")
                .containsSequence("Go to Newest (outside grids, lists and sliders)", "End")
                .containsSequence("First, last unit or sample of a focused grid, instead of iteration", "Home  End");
    }

    @Test
    void enterPressesAFocusedButton() {
        FrameFixture frame = open();
        focus(component("step"));
        press(KeyEvent.VK_ENTER);
        waitForIteration(1);
        focus(component("samples.mistakes"));
        press(KeyEvent.VK_ENTER);
        waitUntil("only mistakes are listed", () -> window().model().samples().filter().mistakesOnly());
    }

    @Test
    void tabReachesEveryFieldOfTheToolbar() {
        FrameFixture frame = open();
        focus(component("reset"));
        List<String> reached = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            press(KeyEvent.VK_TAB);
            Component owner = compute(() -> window().frame().getFocusOwner());
            for (Component c = owner; c != null; c = c.getParent()) {
                reached.add(String.valueOf(c.getName()));
            }
        }
        assertThat(reached).contains("playOrPause", "step", "speed", "rate", "hidden", "stopAt", "more");
    }

    private void press(int key) {
        robot().pressAndReleaseKeys(key);
        robot().waitForIdle();
    }

    private void focus(JComponent owner) {
        perform(owner::requestFocusInWindow);
        waitUntil(owner.getClass().getSimpleName() + " " + owner.getName() + " has the focus", owner::isFocusOwner);
    }

    private static boolean isTextEditor(JComponent owner) {
        return owner instanceof JTextComponent text && text.isEditable();
    }

    private List<JComponent> focusOwners() {
        return compute(() -> {
            FocusTraversalPolicy policy = window().frame().getFocusTraversalPolicy();
            Set<Component> owners = new LinkedHashSet<>();
            Component c = component("step");
            while (owners.add(c)) {
                c = policy.getComponentAfter(window().frame(), c);
            }
            return owners.stream()
                    .filter(JComponent.class::isInstance)
                    .map(JComponent.class::cast)
                    .toList();
        });
    }
}
