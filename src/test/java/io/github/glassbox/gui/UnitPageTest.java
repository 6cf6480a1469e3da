package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import io.github.glassbox.MnistForTests;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.nn.kernel.InkImages;
import io.github.glassbox.nn.kernel.Kernels;
import io.github.glassbox.training.Evaluation;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Survey;
import io.github.glassbox.training.TrainingData;
import io.github.glassbox.training.analysis.UnitActivity;
import io.github.glassbox.view.model.Aspect;
import io.github.glassbox.view.model.Split;
import io.github.glassbox.view.theme.Colors;
import io.github.glassbox.view.theme.Fonts;
import java.awt.Color;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** A hidden unit's page, driven by mouse and keys. */
class UnitPageTest extends MainWindowTest {
    private static final TrainingData DATA = MnistForTests.firstData(TRAINING, TEST);

    @Test
    void itOpensByButtonAndByKeyAndFollowsTheChosenUnit() {
        FrameFixture frame = open();
        frame.button("hiddenUnits.inspect").requireText("Inspect").click();
        waitUntilComplete();
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_I);
        waitUntil("the page is closed", () -> !showing("unitPage"));
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_I);
        waitUntilComplete();
        JComponent grid = component("hiddenUnits.grid");
        click(grid, "h7");
        waitUntil("the page is of h7", () -> frame.button("unitPage.switch").text().equals("Switch off h7"));
        waitUntilComplete();
        assertThat(frame.label("unitPage.fires").text()).contains("of 200");
        robot().pressAndReleaseKeys(KeyEvent.VK_DOWN);
        waitUntil("the page is of h8", () -> frame.button("unitPage.switch").text().equals("Switch off h8"));
    }

    @Test
    void theValueUnderTheMouseIsShownAndNeverInkedPixelsCanBeHidden() {
        FrameFixture frame = openPage();
        JComponent weights = component("unitPage.weights");
        robot().moveMouse(weights, new Point(weights.getHeight() / 2, weights.getHeight() / 2));
        waitUntil("a pixel is marked", () -> window().model().pixel().isPresent());
        int i = compute(() -> window().model().pixel().orElseThrow());
        assertThat(described("unitPage.weights")).startsWith("W1[0," + i + "] = ");
        int never = 0;
        for (boolean inked : DATA.train().inked()) {
            never += inked ? 0 : 1;
        }
        assertThat(never).isGreaterThan(67);
        frame.checkBox("unitPage.hideNeverInked").requireText(
                "Hide the " + never + " pixels without ink in all 600 training images");
        assertThat(described("unitPage.histogram")).startsWith("784 values of W1[0]");
        int shown = 784 - never;
        frame.checkBox("unitPage.hideNeverInked").click();
        waitUntil("they are left out", () -> description("unitPage.histogram").startsWith(shown + " values"));
        frame.tabbedPane("hiddenUnits.map").selectTab(1);
        waitUntil("the gradient is shown", () -> description("unitPage.histogram").contains("dW1[0]"));
    }

    @Test
    void aClickOnTheFilmGoesThere() {
        FrameFixture frame = openPage();
        for (int k = 1; k <= 4; k++) {
            frame.button("step").click();
            waitForIteration(k);
        }
        JComponent film = component("unitPage.film");
        waitUntil("five states are shown", () -> description("unitPage.film").equals("5 iterations: 0, 1, 2, 3, 4"));
        robot().click(film, compute(() -> pointOf(film, "iteration 1")));
        waitForIteration(1);
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        waitForIteration(0);
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitForIteration(1);
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitForIteration(4);
    }

    @Test
    void aClickOnAnExcitingImageChoosesIt() {
        FrameFixture frame = openPage();
        UnitActivity activity = activity(DATA.test(), displayed().parameters());
        JComponent strongest = component("unitPage.strongest");
        choose(strongest, "test #", activity.strongest().get(2).image());
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        int fourth = activity.strongest().get(3).image();
        waitUntil("the next one is chosen", () -> window().model().sample() == fourth);
        choose(component("unitPage.weakest"), "test #", activity.weakest().get(0).image());

        frame.toggleButton("unitPage.training").click();
        waitUntil("training images are shown", () -> frame.label("unitPage.fires").text().contains("of 600"));
        assertThat(compute(() -> window().model().split())).isEqualTo(Split.TRAINING);
        choose(strongest, "train #", activity(DATA.train(), displayed().parameters()).strongest().get(5).image());
    }

    @Test
    void whileOwnDrawingsAreListedThePageStaysWithTheTestImages() {
        FrameFixture frame = openPage();
        frame.tabbedPane("samples.split").selectTab("Mine");
        waitUntil("own drawings are listed", () -> window().model().split() == Split.MINE);
        waitUntilComplete();
        assertThat(frame.label("unitPage.fires").text()).contains("of 200");
        int first = activity(DATA.test(), displayed().parameters()).strongest().get(0).image();
        choose(component("unitPage.strongest"), "test #", first);
        assertThat(compute(() -> window().model().split())).isEqualTo(Split.TEST);
    }

    private void choose(JComponent examples, String split, int image) {
        Point at = compute(() -> {
            examples.scrollRectToVisible(new Rectangle(examples.getSize()));
            return pointOf(examples, split + image + ":");
        });
        robot().click(examples, at);
        waitUntil(split + image + " is chosen", () -> window().model().sample() == image);
    }

    private static UnitActivity activity(InkImages images, Parameters parameters) {
        return UnitActivity.of(images, parameters, 0, Activation.RELU, 24, () -> false);
    }

    @Test
    void aUnitThatIsSwitchedOffIsMissedEverywhereUntilItIsOnAgain() throws IOException {
        FrameFixture frame = openTrained();
        Evaluation all = displayed().test();
        Evaluation without = evaluation(displayed().parameters().withoutUnits(List.of(5)));
        assertThat(without.correct()).isLessThan(all.correct() - 5);
        assertThat(without.confusion(6, 6)).isLessThan(all.confusion(6, 6));
        inMatrix(6, all);

        perform(() -> window().model().chooseUnit(5));
        waitUntilComplete();
        assertThat(described("unitPage.ranking")).startsWith("h5 is number ");
        frame.button("unitPage.switch").click();
        waitUntil("it is off", () -> showing("switchedOff"));
        assertThat(frame.label("switchedOff.words").text()).startsWith("h5 is switched off, for looking only");
        assertThat(frame.label("testAccuracy").text()).isEqualTo(percent(without));
        assertThat(frame.label("unitPage.effect").text()).contains(
                String.format(Locale.ROOT, "%.2f %%", 100 * without.accuracy()));
        inMatrix(6, without);
        waitUntil("the training images are evaluated", () -> !frame.label("trainAccuracy").text().equals("–"));
        frame.checkBox("samples.mistakes").click();
        waitUntil("the mistakes without it are listed",
                () -> window().model().samples().size() == TEST - without.correct());
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_I);
        waitUntil("the page is closed", () -> !showing("unitPage"));
        perform(() -> window().model().chooseStage(Stage.of("a1")));
        waitUntil("the formula says so", () -> frame.textBox("formulaText").text().contains("h5 is switched off"));
        assertThat(compute(() -> window().model().forward().orElseThrow().a1(5))).isZero();

        frame.button("switchedOff.on").click();
        waitUntil("it is on", () -> !showing("switchedOff"));
        assertThat(frame.label("testAccuracy").text()).isEqualTo(percent(all));
        inMatrix(6, all);
        waitUntil("the mistakes are listed", () -> window().model().samples().size() == TEST - all.correct());
        waitUntil("the formula is as before", () -> !frame.textBox("formulaText").text().contains("switched off"));
    }

    private void inMatrix(int digit, Evaluation evaluation) {
        JComponent matrix = component("confusion.matrix");
        String words = "label " + digit + " predicted as " + digit + ": " + evaluation.confusion(digit, digit) + " image";
        assertThat(compute(() -> pointOf(matrix, words))).isNotNull();
    }

    @Test
    void trainingDoesNotKnowOfAUnitThatIsOffAndANewRunBeginsWithAll() throws IOException {
        FrameFixture frame = openTrained();
        toggleH0(true);
        frame.button("step").click();
        waitForIteration(1);
        frame.button("step").click();
        waitForIteration(2);
        long bits = displayed().parameters().bitsHash();
        assertThat(frame.label("testAccuracy").text()).isEqualTo(percent(withoutH0()));
        frame.button("stepBack").click();
        waitForIteration(1);
        assertThat(frame.label("testAccuracy").text()).isEqualTo(percent(withoutH0()));
        toggleH0(false);
        toggleH0(true);
        frame.button("reset").click();
        waitUntil("the new run begins with all units",
                () -> window().model().snapshot().orElseThrow().run() == 3 && window().model().switchedOff().isEmpty());
        assertThat(compute(() -> showing("switchedOff"))).isFalse();
        frame.button("step").click();
        waitForIteration(1);
        frame.button("step").click();
        waitForIteration(2);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(bits);
    }

    private void toggleH0(boolean off) {
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
        waitUntil("h0 is switched", () -> window().model().switchedOff().contains(0) == off);
    }

    @Test
    void aUnitStaysOffWhileTrainingPlays() {
        FrameFixture frame = openPage();
        frame.button("unitPage.switch").click();
        waitUntil("h0 is off", () -> showing("switchedOff"));
        List<Integer> withoutFigures = new ArrayList<>();
        perform(() -> window().model().addListener(changed -> {
            if (changed.contains(Aspect.STATE) && window().model().evaluation(Split.TEST).isEmpty()) {
                withoutFigures.add(window().model().displayed().orElseThrow().iteration());
            }
        }));
        robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
        waitUntil("it plays on", () -> window().model().displayed().orElseThrow().iteration() >= 5);
        assertThat(compute(() -> withoutFigures)).as("states shown without their figures").isEmpty();
        robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
        waitUntil("it stands still", () -> !window().model().playing());
        waitUntil("the figures are there", () -> window().model().evaluation(Split.TRAINING).isPresent());
        assertThat(frame.label("testAccuracy").text()).isEqualTo(percent(withoutH0()));
    }

    @Test
    void theWindowsKeysActFromEveryPartOfThePage() {
        openPage();
        for (String name : List.of(
                "unitPage.switch", "unitPage.weights", "unitPage.hideNeverInked", "unitPage.film", "unitPage.test",
                "unitPage.strongest", "unitPage.weakest", "unitPage.ranking", "unitPage.sample", "hiddenUnits.inspect")) {
            JComponent owner = component(name);
            perform(owner::requestFocusInWindow);
            waitUntil(name + " has the focus", owner::isFocusOwner);
            int iteration = displayed().iteration();
            robot().pressAndReleaseKeys(KeyEvent.VK_PERIOD);
            waitForIteration(iteration + 1);
            robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
            waitUntil("Space from " + name, () -> window().model().playing());
            robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
            waitUntil("Space from " + name, () -> !window().model().playing());
        }
    }

    @Test
    void tabReachesEveryPartOfThePageAndEnterPressesItsButtons() {
        FrameFixture frame = openPage();
        JComponent grid = component("hiddenUnits.grid");
        waitUntil("the strip has the focus", grid::isFocusOwner);
        List<String> reached = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            robot().pressAndReleaseKeys(KeyEvent.VK_TAB);
            robot().waitForIdle();
            reached.add(compute(() -> String.valueOf(window().frame().getFocusOwner().getName())));
        }
        assertThat(reached).contains(
                "unitPage.switch", "unitPage.weights", "unitPage.hideNeverInked", "unitPage.film", "unitPage.test",
                "unitPage.strongest", "unitPage.weakest", "unitPage.ranking", "unitPage.sample");
        JComponent toggle = component("unitPage.switch");
        perform(toggle::requestFocusInWindow);
        waitUntil("the button has the focus", toggle::isFocusOwner);
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("h0 is off", () -> showing("switchedOff"));
        assertThat(frame.button("unitPage.switch").text()).isEqualTo("Switch on h0");
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("h0 is on", () -> !showing("switchedOff"));
    }

    @Test
    void itsPicturesTakeTheColoursOfAnotherTheme() {
        FrameFixture frame = openPage();
        assertThat(paperOf("unitPage.mean")).isGreaterThan(128);
        assertThat(paperOf("unitPage.strongest")).isGreaterThan(128);
        frame.menuItem("theme-dark").click();
        waitUntil("the theme is dark", () -> Colors.CARD.get().getRed() < 128);
        assertThat(paperOf("unitPage.mean")).isLessThan(128);
        assertThat(paperOf("unitPage.strongest")).isLessThan(128);
    }

    /** How bright the top left corner of the first picture is. */
    private int paperOf(String name) {
        JComponent view = component(name);
        return compute(() -> {
            BufferedImage image = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
            view.paint(image.getGraphics());
            int top = view.getFontMetrics(Fonts.small()).getHeight() + UIScale.scale(4);
            return new Color(image.getRGB(3, top + 2)).getGreen();
        });
    }

    private FrameFixture openPage() {
        FrameFixture frame = open();
        chord(KeyEvent.VK_CONTROL, KeyEvent.VK_I);
        waitUntilComplete();
        return frame;
    }

    /** The page of h0 of the notebook's network after 500 iterations. */
    private FrameFixture openTrained() throws IOException {
        FrameFixture frame = openPage();
        ModelFile.Model model = ModelFile.open(Path.of("src/test/resources/trained/notebook-500.npz"));
        perform(() -> window().playback().start(
                new Snapshot.Origin("notebook-500.npz", model.parameters(), model.activation())));
        waitUntil("it is opened", () -> window().model().snapshot().orElseThrow().run() == 2);
        waitUntilComplete();
        return frame;
    }

    private void waitUntilComplete() {
        waitUntil("the page is there with all it shows", () -> window().units().isPageComplete());
    }

    private Evaluation withoutH0() {
        return evaluation(displayed().parameters().withoutUnits(List.of(0)));
    }

    private static Evaluation evaluation(Parameters parameters) {
        return new Survey(Kernels.plain(), parameters, Activation.RELU, () -> false).evaluation(DATA.test());
    }

    private static String percent(Evaluation evaluation) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * evaluation.accuracy());
    }

    private void click(JComponent in, String tooltip) {
        robot().click(in, compute(() -> pointOf(in, tooltip)));
    }

    /** A point within the first place, line by line, whose tooltip contains these words. */
    private static Point pointOf(JComponent in, String words) {
        for (int y = 1; y < in.getHeight(); y += 3) {
            for (int x = 1; x < in.getWidth(); x += 3) {
                String tip = in.getToolTipText(new MouseEvent(in, MouseEvent.MOUSE_MOVED, 0, 0, x, y, 0, false));
                if (tip != null && tip.contains(words)) {
                    return new Point(x + 3, y + 3);
                }
            }
        }
        throw new AssertionError(words + " is not in sight");
    }

    private boolean showing(String name) {
        return robot().finder()
                .findAll(window().frame(), c -> name.equals(c.getName()) && c.isShowing())
                .size() == 1;
    }

    private String described(String name) {
        return compute(() -> description(name));
    }

    private String description(String name) {
        return component(name).getAccessibleContext().getAccessibleDescription();
    }
}
