package io.github.glassbox.view.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.gui.GuiTest;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.calculation.Quantity;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.calculation.Symbol;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Rounding;
import io.github.glassbox.view.theme.Theme;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwardPanelGuiTest extends GuiTest {
    private static final int HIDDEN = 10;

    private final PresentationModel model = new PresentationModel();
    private FrameFixture window;
    private boolean paused;

    @BeforeEach
    void openPanel() throws Exception {
        Snapshot snapshot = SmallRun.snapshot(HIDDEN, Activation.RELU);
        window = show(() -> {
            Theme.prepare();
            Theme.LIGHT.apply();
            JFrame frame = new JFrame("pass");
            ForwardPanel panel = new ForwardPanel(model, () -> paused = true);
            panel.setPreferredSize(new Dimension(760, 490));
            frame.add(panel);
            SmallRun.open(model, snapshot);
            return frame;
        });
    }

    @Test
    void hiddenItDoesNotWorkAndShownAgainItIsUpToDate() {
        ForwardPanel panel = (ForwardPanel) component("forwardPass");
        JTextComponent text = (JTextComponent) component("formulaText");
        JLabel outcome = (JLabel) Stream.of(panel.verdict().getComponents())
                .filter(part -> "outcome".equals(part.getName()))
                .findFirst()
                .orElseThrow();
        String before = formula();
        perform(() -> panel.setVisible(false));
        for (int k = 0; k < 5; k++) {
            int sample = k;
            perform(() -> model.chooseSample(sample));
            perform(() -> model.chooseStage(Stage.of("z2")));
        }
        String after = compute(text::getText);
        assertThat(after).as("nothing is written anew").isEqualTo(before);
        int prediction = compute(() -> model.forward().orElseThrow().prediction());
        String heading = compute(outcome::getText);
        assertThat(heading)
                .as("the heading keeps up, it stands beside other pages too")
                .startsWith("predicted " + prediction);
        perform(() -> panel.setVisible(true));
        assertThat(formula()).startsWith("z2");
    }

    private JComponent component(String name) {
        return window.robot().finder().findByName(name, JComponent.class);
    }

    private Point row(String column, int count, int k) {
        JComponent target = component(column);
        return compute(() ->
                new Point(target.getWidth() / 2, (int) VectorColumn.rows(target, count).centre(k)));
    }

    private void click(String column, int count, int k) {
        robot().click(component(column), row(column, count, k), MouseButton.LEFT_BUTTON, 1);
    }

    private String formula() {
        return compute(() -> ((JTextComponent) component("formulaText")).getText());
    }

    private String focusOwner() {
        return compute(() -> {
            var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return owner == null ? "" : owner.getName();
        });
    }

    @Test
    void aClickOnAUnitChoosesItAndShowsItsNumbers() {
        click("z1", HIDDEN, 4);
        waitUntil("unit 4 is chosen", () -> model.unit() == 4);
        assertThat(formula()).startsWith("z1[4] = ");
        click("a1", HIDDEN, 7);
        waitUntil("unit 7 is chosen", () -> model.unit() == 7);
        assertThat(formula()).startsWith("z1[7] = ");
    }

    @Test
    void keysMoveThroughUnitsAndStopAtTheEnds() {
        click("z1", HIDDEN, 4);
        waitUntil("the column has the focus", () -> component("z1").isFocusOwner());
        chord(KeyEvent.VK_DOWN);
        assertThat(compute(model::unit)).isEqualTo(5);
        chord(KeyEvent.VK_END);
        chord(KeyEvent.VK_DOWN);
        assertThat(compute(model::unit)).isEqualTo(HIDDEN - 1);
        chord(KeyEvent.VK_HOME);
        chord(KeyEvent.VK_UP);
        assertThat(compute(model::unit)).isZero();
    }

    @Test
    void aChosenClassKeepsOnlyItsLinksUntilItIsLetGo() {
        click("p", 10, 3);
        waitUntil("class 3 is chosen", () -> model.chosenClass().equals(Optional.of(3)));
        window.label("linksNote").requireText(java.util.regex.Pattern.compile(".*links to 3.*|all 10 links to 3"));
        chord(KeyEvent.VK_END);
        chord(KeyEvent.VK_DOWN);
        assertThat(compute(model::chosenClass)).contains(9);
        chord(KeyEvent.VK_ESCAPE);
        assertThat(compute(model::chosenClass)).isEmpty();
        chord(KeyEvent.VK_UP);
        int prediction = compute(() -> model.forward().orElseThrow().prediction());
        assertThat(compute(model::chosenClass)).contains(Math.max(0, prediction - 1));
    }

    @Test
    void stagesAreChosenByClickAndByKeysWithinTheRow() {
        window.toggleButton("stage-p").click();
        waitUntil("p is chosen", () -> model.stage().equals(Stage.of("p")));
        assertThat(formula()).startsWith("p[");
        chord(KeyEvent.VK_RIGHT);
        assertThat(compute(model::stage)).isEqualTo(Stage.of("L"));
        assertThat(formula()).startsWith("L = ");
        chord(KeyEvent.VK_END);
        assertThat(compute(model::stage)).isEqualTo(Stage.of("update"));
        chord(KeyEvent.VK_RIGHT);
        assertThat(compute(model::stage)).isEqualTo(Stage.of("update"));
        waitUntil("the focus has moved along", () -> component("stage-update").isFocusOwner());
        chord(KeyEvent.VK_HOME);
        assertThat(compute(model::stage)).isEqualTo(Stage.of("x"));
        window.toggleButton("stage-x").requireSelected();
        window.button("previousStage").requireDisabled();
        window.button("nextStage").click();
        waitUntil("z1 is chosen", () -> model.stage().equals(Stage.of("z1")));
    }

    @Test
    void tabReachesTheColumnsThenTheChosenStageThenTheFormula() {
        click("z1", HIDDEN, 0);
        waitUntil("the column has the focus", () -> component("z1").isFocusOwner());
        for (String next : new String[] {"a1", "links", "z2", "p", "stage-z1", "stageSpeed", "formula.code", "formulaText"}) {
            chord(KeyEvent.VK_TAB);
            waitUntil(next + " has the focus", () -> component(next).isFocusOwner());
        }
        assertThat(focusOwner()).isEqualTo("formulaText");
    }

    @Test
    void everyStageIsReachedByKeyAndShowsItsFormulaAndCode() {
        window.toggleButton("stage-x").click();
        waitUntil("x is chosen", () -> model.stage().equals(Stage.of("x")));
        String[] beginnings = {
            "x[i] = ", "z1[3] = ", "a1[3] = ", "z2[7] = ", "p[7] = ", "L = ", "dz2[7] = ", "dW2[7,3] = ", "da1[3] = ",
            "dz1[3] = ", "dW1[3,", "W1[3,"
        };
        perform(() -> {
            model.chooseUnit(3);
            model.chooseClass(7);
        });
        for (Stage stage : Stage.all()) {
            assertThat(compute(model::stage)).isEqualTo(stage);
            assertThat(formula()).as("%s", stage).startsWith(beginnings[Stage.all().indexOf(stage)]).contains("NumPy ", "Java ");
            assertThat(robot().finder().findAll(c -> "update".equals(c.getName()) && c.isShowing()))
                    .hasSize(stage.equals(Stage.of("update")) ? 1 : 0);
            chord(KeyEvent.VK_RIGHT);
        }
        for (int k = Stage.all().size() - 1; k >= 0; k--) {
            assertThat(compute(model::stage)).isEqualTo(Stage.all().get(k));
            assertThat(formula()).startsWith(beginnings[k]);
            chord(KeyEvent.VK_LEFT);
        }
    }

    @Test
    void formulasShowTheNumbersOfThreeSamplesAndTwoUnits() {
        window.toggleButton("stage-z1").click();
        for (int sample : new int[] {0, 4, 11}) {
            for (int h : new int[] {2, 8}) {
                perform(() -> {
                    model.chooseSample(sample);
                    model.chooseUnit(h);
                });
                float z1 = compute(() -> model.forward().orElseThrow().z1(h));
                assertThat(formula().lines().findFirst().orElseThrow())
                        .endsWith("= " + Rounding.number(z1));
            }
        }
    }

    @Test
    void whatIsCopiedFromTheFormulaHasFullPrecision() throws Exception {
        click("z1", HIDDEN, 4);
        waitUntil("unit 4 is chosen", () -> model.unit() == 4);
        float z1 = compute(() -> model.forward().orElseThrow().z1(4));
        perform(() -> component("formulaText").requestFocus());
        waitUntil("the formula has the focus", () -> component("formulaText").isFocusOwner());
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        assertThat(clipboard()).isEqualTo("np.float32(" + z1 + ")");
        perform(() -> {
            JTextComponent text = (JTextComponent) component("formulaText");
            String first = text.getText().lines().findFirst().orElseThrow();
            text.select(first.lastIndexOf("= ") + 2, first.length());
        });
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        assertThat(clipboard()).isEqualTo("np.float32(" + z1 + ")");
        perform(() -> ((JTextComponent) component("formulaText")).select(0, 5));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        assertThat(clipboard()).isEqualTo("z1[4]");
    }

    private static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }

    @Test
    void doubleClicksOnTheUpdateOpenWhatStandsThere() {
        perform(() -> model.chooseStage(Stage.of("update")));
        UpdateView update = (UpdateView) component("update");
        waitUntil("it is laid out", () -> update.getWidth() > 300);
        assertOpens(update, compute(() -> update.fit().map(0, 1)), Symbol.dw(1));
        assertOpens(update, compute(() -> update.fit().map(1, 0)), Symbol.w(1));
        assertOpens(update, compute(() -> update.fit().map(1, 1)), Symbol.Role.MEAN.of(Symbol.w(1)));
        assertOpens(update, compute(() -> update.fit().map(1, 2)), Symbol.Role.NEXT.of(Symbol.w(1)));
        assertOpens(update, compute(() -> update.fit().strip(1, 2)), Symbol.Role.NEXT.of(Symbol.w(2)));
        assertThat(compute(() -> model.pointed().unit())).contains(0);
        assertThat(compute(() -> model.pointed().digit())).isPresent();
    }

    private void assertOpens(JComponent on, Rectangle area, Symbol symbol) {
        robot().click(on, new Point(area.x + area.width / 2, area.y + area.height / 2), MouseButton.LEFT_BUTTON, 2);
        waitUntil(symbol + " is opened", () ->
                model.explained().filter(what -> what.symbol().equals(symbol)).isPresent());
    }

    @Test
    void theStagesPlayToTheLastAndTrainingStandsStill() {
        window.toggleButton("stage-dw1").click();
        waitUntil("dW1 is chosen", () -> model.stage().equals(Stage.of("dW1")));
        window.comboBox("stageSpeed").selectItem("4/s");
        window.button("playStages").click();
        waitUntil("the last stage is shown", () -> model.stage().equals(Stage.of("update")));
        assertThat(paused).isTrue();
    }

    @Test
    void pointingAtAPixelMarksItAndADoubleClickOpensIt() {
        JComponent input = component("input");
        robot().moveMouse(input, new Point(40, 40));
        waitUntil("a pixel is marked", () -> model.pixel().isPresent());
        int pixel = compute(() -> model.pixel().orElseThrow());
        robot().click(input, new Point(40, 40), MouseButton.LEFT_BUTTON, 2);
        waitUntil("its calculation is asked for", () -> model.explained().isPresent());
        assertThat(compute(() -> model.explained().orElseThrow())).isEqualTo(Quantity.of(Symbol.X, pixel));
        robot().moveMouse(component("formulaText"));
        waitUntil("no pixel is marked", () -> model.pixel().isEmpty());
        robot().click(input, new Point(40, 40));
        robot().moveMouse(component("formulaText"));
        waitUntil("it stays marked after a click", () -> model.pixel().equals(Optional.of(pixel)));
    }

    @Test
    void pointingAtBarsAndLinksMarksUnitAndClass() {
        robot().moveMouse(component("a1"), row("a1", HIDDEN, 6));
        waitUntil("h6 is marked", () -> model.pointed().equals(Pointed.unit(6)));
        robot().moveMouse(component("p"), row("p", 10, 2));
        waitUntil("class 2 is marked", () -> model.pointed().equals(Pointed.digit(2)));
        perform(() -> model.chooseStage(Stage.of("dW2")));
        JComponent grid = component("links");
        robot().moveMouse(grid, new Point(grid.getWidth() / 2, row("links", 10, 7).y));
        waitUntil("an element of dW2 is marked", () -> model.pointed().digit().equals(Optional.of(7)));
        assertThat(compute(() -> model.pointed().unit())).isPresent();
        robot().moveMouse(component("formulaText"));
        waitUntil("nothing is marked", () -> model.pointed().equals(Pointed.NONE));
    }

    @Test
    void aClickOnAnElementOfTheGradientChoosesItsUnitAndClass() {
        perform(() -> model.chooseStage(Stage.of("dW2")));
        JComponent grid = component("links");
        robot().click(grid, new Point(grid.getWidth() - 14, row("links", 10, 3).y));
        waitUntil("class 3 is chosen", () -> model.chosenClass().equals(Optional.of(3)));
        assertThat(compute(model::unit)).isEqualTo(HIDDEN - 1);
        assertThat(formula()).startsWith("dW2[3,9] = dz2[3]·a1[9]");
    }

    @Test
    void enterOnABarOpensWhereItComesFrom() {
        click("z1", HIDDEN, 4);
        waitUntil("the column has the focus", () -> component("z1").isFocusOwner());
        chord(KeyEvent.VK_ENTER);
        assertThat(compute(model::explained)).contains(Quantity.of(Symbol.z(1), 4));
    }

    @Test
    void aHeadingChoosesItsStage() {
        robot().click(component("heading-a1"));
        waitUntil("a1 is chosen", () -> model.stage().equals(Stage.of("a1")));
        window.toggleButton("stage-a1").requireSelected().requireText("a1 = ReLU(z1)");
    }

    @Test
    void tooltipsGiveSymbolIndexAndExactValue() {
        Point unit = row("z1", HIDDEN, 4);
        float z1 = compute(() -> model.forward().orElseThrow().z1(4));
        assertThat(tooltip("z1", unit)).isEqualTo("z1[4] = " + Float.toString(z1).replace('-', '\u2212'));
        assertThat(tooltip("input", new Point(3, 3))).matches("x\\[\\d+] \\(row 0, column 0\\) = .*");
        assertThat(tooltip("links", new Point(-50, 0))).startsWith("Links are the contributions W2[c,h]·a1[h]");
    }

    private String tooltip(String name, Point at) {
        JComponent target = component(name);
        return compute(() -> target.getToolTipText(
                new MouseEvent(target, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false)));
    }

    @Test
    void anotherSampleAndAnotherThemeAreFollowed() {
        String before = formula();
        perform(() -> model.chooseSample(3));
        assertThat(formula()).isNotEqualTo(before);
        perform(Theme.DARK::apply);
        assertThat(formula()).startsWith("z1[0] = ");
        window.toggleButton("stage-z2").click();
        chord(KeyEvent.VK_LEFT);
        assertThat(compute(model::stage)).isEqualTo(Stage.of("a1"));
        perform(Theme.LIGHT::apply);
    }
}
