package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.model.Split;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleSelection;
import javax.accessibility.AccessibleState;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.text.JTextComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** What assistive technology finds: a name in words and a role everywhere, cells, their choice, and when it moves. */
class AccessibilityTest extends MainWindowTest {
    private static final Set<AccessibleRole> NO_ROLES = Set.of(
            AccessibleRole.UNKNOWN, AccessibleRole.SWING_COMPONENT, AccessibleRole.AWT_COMPONENT, AccessibleRole.PANEL);
    private static final String A_WORD = ".*\\p{L}{3}.*";

    /** Tells which components Tab would go to. */
    private static final class Tabs extends LayoutFocusTraversalPolicy {
        private static final long serialVersionUID = 1;

        boolean takes(Component c) {
            return c.isShowing() && accept(c);
        }
    }

    private final Set<String> faults = new TreeSet<>();
    private int looked;

    @Test
    void whateverCanHaveTheFocusHasANameAndARole() {
        FrameFixture frame = open();
        for (Stage stage : List.of(Stage.of("z1"), Stage.of("z2"), Stage.of("dW2"), Stage.of("update"))) {
            perform(() -> window().model().chooseStage(stage));
            look("stage " + stage, frame.target());
        }
        perform(() -> window().model().chooseStage(Stage.of("z2")));
        for (Split split : Split.values()) {
            perform(() -> window().model().setSplit(split));
            look("samples " + split, frame.target());
        }
        perform(() -> window().model().setSplit(Split.TEST));
        perform(() -> ((AbstractButton) component("distort.fold")).doClick());
        for (JTabbedPane tabs : tabbedPanes(frame.target())) {
            for (int k = 0; k < tabs.getTabCount(); k++) {
                int tab = k;
                perform(() -> tabs.setSelectedIndex(tab));
                look(tabs.getName() + " " + tab, frame.target());
            }
            perform(() -> tabs.setSelectedIndex(0));
        }
        perform(() -> window().units().inspect());
        look("the page of a hidden unit", frame.target());
        perform(() -> window().units().inspect());
        for (JMenuItem item : dialogs(window().frame().getJMenuBar())) {
            lookAtDialog(item);
        }
        assertThat(faults).isEmpty();
        assertThat(looked).as("components that can have the focus").isGreaterThan(400);
    }

    private void look(String where, Container root) {
        robot().waitForIdle();
        perform(() -> walk(where, root));
    }

    private void walk(String where, Container root) {
        Tabs tabs = new Tabs();
        for (Component c : root.getComponents()) {
            if (tabs.takes(c) && c instanceof Accessible accessible) {
                looked++;
                AccessibleContext a = accessible.getAccessibleContext();
                String name = a.getAccessibleName();
                if (name == null || !name.matches(A_WORD) || NO_ROLES.contains(a.getAccessibleRole())) {
                    faults.add(where + ": " + c.getClass().getSimpleName() + " " + c.getName() + " in " + c.getParent().getName() + ": name \""
                            + name + "\", role " + a.getAccessibleRole());
                }
            }
            if (c instanceof Container inner) {
                walk(where, inner);
            }
        }
    }

    private List<JTabbedPane> tabbedPanes(Container root) {
        return robot().finder().findAll(root, c -> c instanceof JTabbedPane && c.isShowing()).stream()
                .map(JTabbedPane.class::cast).toList();
    }

    /** What opens a dialog, but for the choosers of files, which are Swing's. */
    private List<JMenuItem> dialogs(JMenuBar bar) {
        Set<String> choosers = Set.of("Open Model…", "Save Model…", "Export Sample's Arrays…", "Open Picture…");
        return compute(() -> {
            List<JMenuItem> items = new ArrayList<>();
            for (int m = 0; m < bar.getMenuCount(); m++) {
                for (Component entry : bar.getMenu(m).getMenuComponents()) {
                    if (entry instanceof JMenuItem item && item.isEnabled() && !choosers.contains(item.getText())
                            && (item.getText().endsWith("…") || Set.of("Keys", "About Glassbox").contains(item.getText()))) {
                        items.add(item);
                    }
                }
            }
            return items;
        });
    }

    private void lookAtDialog(JMenuItem item) {
        EventQueue.invokeLater(item::doClick);
        waitUntil(item.getText() + " opens", () -> shown() != null);
        look(item.getText(), compute(AccessibilityTest::shown));
        perform(() -> shown().dispose());
        waitUntil(item.getText() + " is closed", () -> shown() == null);
    }

    private static JDialog shown() {
        for (Window window : Window.getWindows()) {
            if (window instanceof JDialog dialog && dialog.isShowing()) {
                return dialog;
            }
        }
        return null;
    }

    @Test
    void cellsAreChildrenAndTheChoiceIsHeardWhenKeysMoveIt() {
        FrameFixture frame = open();
        perform(() -> ((AbstractButton) component("distort.fold")).doClick());
        for (String name : List.of("samples.grid", "hiddenUnits.grid", "confusion.matrix", "z1", "a1", "z2", "p", "links", "shifts")) {
            choiceIsHeard(name, KeyEvent.VK_DOWN);
        }
        frame.tabbedPane("pass.tabs").selectTab("Errors");
        choiceIsHeard("mistakes.grid", KeyEvent.VK_RIGHT);
        frame.tabbedPane("results.tabs").selectTab("Digits");
        choiceIsHeard("results.digits", KeyEvent.VK_DOWN);
        for (int k = 1; k <= 2; k++) {
            perform(() -> window().playback().step());
            waitForIteration(k);
        }
        perform(() -> window().units().inspect());
        waitUntil("the page is complete", () -> window().units().isPageComplete());
        choiceIsHeard("unitPage.film", KeyEvent.VK_LEFT);
        choiceIsHeard("unitPage.strongest", KeyEvent.VK_RIGHT);
        choiceIsHeard("unitPage.ranking", KeyEvent.VK_DOWN);
    }

    private void choiceIsHeard(String name, int key) {
        JComponent grid = component(name);
        perform(grid::requestFocusInWindow);
        waitUntil(name + " has the focus", grid::isFocusOwner);
        AccessibleContext a = compute(grid::getAccessibleContext);
        AccessibleSelection selection = compute(a::getAccessibleSelection);
        List<String> heard = new ArrayList<>();
        perform(() -> a.addPropertyChangeListener(e -> heard.add(e.getPropertyName() + (e.getNewValue() instanceof Accessible cell
                ? ": " + cell.getAccessibleContext().getAccessibleName() : ""))));
        for (int k = 0; k < 2; k++) {
            robot().pressAndReleaseKeys(key);
            robot().waitForIdle();
        }
        waitUntil(name + " has a choice", () -> selection.getAccessibleSelectionCount() == 1);
        AccessibleContext chosen = compute(() -> selection.getAccessibleSelection(0).getAccessibleContext());
        String words = compute(chosen::getAccessibleName);
        assertThat(words).as(name).matches(A_WORD);
        assertThat(heard).as(name)
                .contains(AccessibleContext.ACCESSIBLE_SELECTION_PROPERTY)
                .contains(AccessibleContext.ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY + ": " + words);
        perform(() -> {
            grid.scrollRectToVisible(chosen.getAccessibleComponent().getBounds());
            int k = chosen.getAccessibleIndexInParent();
            assertThat(a.getAccessibleChild(k)).as(name).isEqualTo(chosen);
            assertThat(chosen.getAccessibleParent()).as(name).isSameAs(grid);
            assertThat(selection.isAccessibleChildSelected(k)).as(name).isTrue();
            assertThat(chosen.getAccessibleStateSet().contains(AccessibleState.SELECTED)).as(name).isTrue();
            assertThat(chosen.getAccessibleStateSet().contains(AccessibleState.SHOWING)).as(name + " shows it")
                    .isEqualTo(!grid.getVisibleRect().isEmpty());
            assertThat(grid.contains(chosen.getAccessibleComponent().getBounds().x + 1, chosen.getAccessibleComponent().getBounds().y + 1))
                    .as(name).isTrue();
            assertThat(a.getAccessibleChildrenCount()).as(name).isGreaterThan(k);
            selection.addAccessibleSelection(0);
        });
        waitUntil("the first of " + name + " is chosen", () -> selection.isAccessibleChildSelected(0));
    }

    @Test
    void namesAreWords() {
        open();
        assertThat(name("a1")).isEqualTo("activations a1 of 10 hidden units");
        assertThat(name("z1")).isEqualTo("pre-activations z1 of 10 hidden units");
        assertThat(name("p")).isEqualTo("probabilities p of 10 classes");
        assertThat(name("stage-a1")).isEqualTo("stage: activations a1");
        assertThat(name("links")).isEqualTo("contributions of a1 to z2, the largest first");
        perform(() -> window().model().chooseStage(Stage.of("da1")));
        assertThat(name("a1")).isEqualTo("gradient da1 of 10 hidden units");
        assertThat(name("links")).isEqualTo("contributions of dz2 to da1, the largest first");
    }

    private String name(String component) {
        return compute(() -> component(component).getAccessibleContext().getAccessibleName());
    }

    @Test
    void aPixelAndALinkOpenByTheKeysAlone() {
        open();
        focus("input");
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_DOWN);
        int pixel = 15 * 28 + 15;
        assertThat(compute(() -> window().model().pixel())).contains(pixel);
        assertThat(compute(() -> window().model().distortion().isNone())).as("the picture stays where it is").isTrue();
        chord(KeyEvent.VK_ENTER);
        assertThat(opened()).startsWith("x[" + pixel + "]");
        focus("input");
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
        int beside = compute(() -> window().model().pixel().orElseThrow());
        chord(KeyEvent.VK_SHIFT, KeyEvent.VK_ENTER);
        assertThat(opened()).startsWith("W1[0," + beside + "]");
        focus("links");
        chord(KeyEvent.VK_DOWN);
        String link = compute(() -> {
            AccessibleContext links = component("links").getAccessibleContext();
            return links.getAccessibleSelection().getAccessibleSelection(0).getAccessibleContext().getAccessibleName();
        });
        chord(KeyEvent.VK_ENTER);
        assertThat(link.replaceAll(".*: (W2\\[.*?\\]·a1\\[.*?\\]).*", "$1")).startsWith("W2[").satisfies(
                symbol -> assertThat(opened()).startsWith(symbol));
        perform(() -> window().model().chooseStage(Stage.of("update")));
        waitUntil("the update is there", () -> component("update").getAccessibleContext().getAccessibleDescription().contains("before"));
        focus("update");
        chord(KeyEvent.VK_RIGHT);
        chord(KeyEvent.VK_PAGE_DOWN);
        int weight = compute(() -> window().model().pixel().orElseThrow());
        chord(KeyEvent.VK_ENTER);
        assertThat(opened()).startsWith("dW1[0," + weight + "]");
    }

    private void focus(String name) {
        JComponent owner = component(name);
        perform(owner::requestFocusInWindow);
        waitUntil(name + " has the focus", owner::isFocusOwner);
    }

    /** The formula of the calculation, which is closed. */
    private String opened() {
        waitUntil("the calculation is open", () -> shown() != null && "calculation".equals(shown().getName()));
        return compute(() -> {
            JDialog dialog = shown();
            String formula = ((JTextComponent) robot().finder().findByName(dialog, "calculation.formula")).getText();
            dialog.setVisible(false);
            return formula;
        });
    }
}
