package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Goal;
import io.github.glassbox.training.Hyperparameters;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Recipe;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import io.github.glassbox.training.TrainingSession;
import io.github.glassbox.view.model.Split;
import java.awt.FontMetrics;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JMenu;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The dialogs on how a run learns, how fast it plays and what is kept of it; what is kept between starts. */
@Tag("gui")
@Timeout(60)
class RunSettingsTest extends MainWindowTest {
    private static final long MEGABYTE = 1L << 20;

    @Test
    void everySettingOfANewRunIsEntered() {
        FrameFixture frame = open();
        frame.button("more").click();
        DialogFixture dialog = dialog("settings");
        dialog.textBox("settings.hidden").setText("7");
        choose(dialog.comboBox("settings.activation"), "sigmoid");
        choose(dialog.comboBox("settings.initializer"), "Xavier");
        dialog.textBox("settings.seed").setText("3");
        dialog.textBox("settings.limit").setText("400");
        dialog.textBox("settings.rate").setText("0.02");
        choose(dialog.comboBox("settings.optimizer"), "Adam");
        dialog.textBox("settings.batch").setText("50");
        dialog.textBox("settings.l2").setText("-1");
        dialog.textBox("settings.stopAt").setText("loss 0.4");
        dialog.button("settings.ok").click();
        dialog.requireVisible();
        dialog.label("settings.l2.line").requireText("The L2 penalty must be 0 or a number above, such as 0.001.");
        dialog.textBox("settings.l2").setText("0.001");
        dialog.button("settings.ok").click();
        waitUntil("the run is there", () -> snapshotNow().run() == 2);
        assertThat(snapshot().hyperparameters()).isEqualTo(new Hyperparameters(
                7, Activation.SIGMOID, Initializer.XAVIER, 3, 400, new Learning(0.02f, Optimizer.ADAM, 0.001f, 50)));
        waitUntil("the goal is there", () -> snapshotNow().control().goal()
                .equals(Optional.of(new Goal(Goal.Figure.TRAIN_LOSS, 0.4))));
        frame.textBox("stopAt").requireText("loss 0.4");
        frame.textBox("batch").requireText("50");
    }

    @Test
    void theWindowOpensWithTheUsualRecipeAndANewRunOffersTheOthers() {
        FrameFixture frame = open();
        assertThat(snapshot().hyperparameters()).isEqualTo(Recipe.USUAL.hyperparameters());
        assertThat(snapshot().control().goal()).contains(Goal.iteration(Recipe.USUAL.iterations()));
        frame.button("more").click();
        DialogFixture dialog = dialog("settings");
        assertThat(dialog.comboBox("settings.recipe").selectedItem()).isEqualTo("Small start");
        dialog.textBox("settings.hidden").setText("3");
        assertThat(dialog.comboBox("settings.recipe").selectedItem()).isEqualTo("Own settings");
        choose(dialog.comboBox("settings.recipe"), "Notebook");
        dialog.textBox("settings.hidden").requireText("10");
        assertThat(dialog.comboBox("settings.initializer").selectedItem()).isEqualTo("uniform ±0.5");
        dialog.label("settings.recipe.line").requireText(Recipe.NOTEBOOK.description());
        dialog.button("settings.ok").click();
        waitUntil("the run is there", () -> snapshotNow().run() == 2);
        assertThat(snapshot().hyperparameters()).isEqualTo(Recipe.NOTEBOOK.hyperparameters());
        assertThat(compute(() -> ((JMenu) window().frame().getJMenuBar().getMenu(5).getItem(0)).getItemCount()))
                .isEqualTo(Recipe.values().length);
        frame.menuItem("recipe-raw-pixels").click();
        DialogFixture offered = dialog("settings");
        assertThat(offered.comboBox("settings.recipe").selectedItem()).isEqualTo("Failure: undivided pixels");
        JLabel sentence = offered.label("settings.recipe.line").requireText(Recipe.RAW_PIXELS.description()).target();
        assertThat(compute(() -> {
            FontMetrics metrics = sentence.getFontMetrics(sentence.getFont());
            return Arrays.stream(Recipe.values()).allMatch(r -> metrics.stringWidth(r.description()) <= sentence.getWidth());
        })).as("every sentence fits").isTrue();
        offered.button("settings.ok").click();
        waitUntil("that run is there", () -> snapshotNow().run() == 3);
        assertThat(snapshot().hyperparameters()).isEqualTo(Recipe.RAW_PIXELS.hyperparameters());
        assertThat(snapshot().control().goal()).contains(Goal.iteration(100));
        perform(() -> window().playback().start(Recipe.SHUFFLED_LABELS.hyperparameters()));
        waitUntil("the labels are shuffled", () -> snapshotNow().run() == 4);
        frame.label("mistakes").requireText("fault on: 100 % of training labels shuffled");
        perform(() -> window().model().setSplit(Split.TRAINING));
        int index = compute(() -> {
            int n = 0;
            while (window().model().ownLabel(Split.TRAINING, n).isEmpty()) {
                n++;
            }
            window().model().chooseSample(n);
            return n;
        });
        int own = compute(() -> window().model().data().orElseThrow().training().label(index));
        assertThat(compute(() -> window().model().sampleName())).isEqualTo("train #" + index + " (truly " + own + ")");
        assertThat(compute(() -> window().model().label())).isNotEqualTo(own);
    }

    @Test
    void theLearningDialogChangesAllOrNothing() {
        FrameFixture frame = open();
        Learning before = snapshot().control().learning();
        frame.menuItem("Learning Settings…").click();
        DialogFixture dialog = dialog("learning");
        dialog.textBox("learning.rate").setText("0.5");
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is closed", () -> !dialog.target().isShowing());
        assertThat(snapshot().control().learning()).isEqualTo(before);
        frame.menuItem("Learning Settings…").click();
        DialogFixture again = dialog("learning");
        again.textBox("learning.rate").requireText("0.10").setText("0.5");
        choose(again.comboBox("learning.optimizer"), "momentum");
        again.textBox("learning.batch").setText("0");
        again.textBox("learning.l2").setText("0.01");
        again.button("learning.ok").click();
        again.requireVisible();
        assertThat(snapshot().control().learning()).isEqualTo(before);
        again.textBox("learning.batch").setText("100");
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("all is taken over", () -> snapshotNow().control().learning()
                .equals(new Learning(0.5f, Optimizer.MOMENTUM, 0.01f, 100)));
        assertThat(snapshot().run()).as("the same run goes on").isEqualTo(1);
    }

    @Test
    void lessMemoryKeepsFewerStatesAndAllCanStillBeShown() {
        FrameFixture frame = open();
        perform(() -> window().playback().restart(settings -> settings.withHidden(128)));
        waitUntil("the run is there", () -> snapshotNow().run() == 2);
        trainTo(24);
        long bits = displayed().parameters().bitsHash();
        assertThat(snapshot().branch().kept()).isEqualTo(25);
        frame.menuItem("Memory for Past States…").click();
        DialogFixture dialog = dialog("memory");
        dialog.textBox("memory.megabytes").setText("3");
        dialog.button("memory.ok").click();
        dialog.requireVisible();
        assertThat(dialog.label("memory.megabytes.line").text())
                .startsWith("Megabytes must be a whole number from 4 to ");
        dialog.textBox("memory.megabytes").setText("4");
        dialog.button("memory.ok").click();
        waitUntil("states are let go", () -> snapshotNow().branch().kept() < 10);
        frame.button("stepBack").click();
        waitForIteration(23);
        frame.button("step").click();
        waitForIteration(24);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(bits);
    }

    @Test
    void speedAndMemoryAreKeptForTheNextStart() {
        FrameFixture frame = open();
        assertThat(snapshot().control().memory()).isEqualTo(TrainingSession.defaultMemory() / MEGABYTE * MEGABYTE);
        choose(frame.comboBox("speed"), "30/s");
        frame.menuItem("Memory for Past States…").click();
        DialogFixture dialog = dialog("memory");
        dialog.textBox("memory.megabytes").setText("20");
        dialog.button("memory.ok").click();
        waitUntil("it is taken over", () -> snapshotNow().control().memory() == 20 * MEGABYTE);
        perform(window()::close);
        FrameFixture again = open();
        waitUntil("both are as they were", () -> snapshotNow().control().memory() == 20 * MEGABYTE
                && snapshotNow().control().speed().equals(new Speed(30)));
        again.comboBox("speed").requireSelection("30/s");
        again.menuItem("Memory for Past States…").click();
        dialog("memory").textBox("memory.megabytes").requireText("20");
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the dialog is closed", () -> window().frame().isFocused());
    }

    @Test
    void everySpeedCanBeChosenByKeys() {
        FrameFixture frame = open();
        assertThat(frame.comboBox("speed").contents())
                .containsExactly("1/s", "2/s", "5/s", "10/s", "30/s", "60/s", "fastest");
        JComboBox<?> box = frame.comboBox("speed").focus().target();
        robot().pressAndReleaseKeys(KeyEvent.VK_HOME);
        for (int perSecond : new int[] {1, 2, 5, 10, 30, 60, 0}) {
            waitUntil(perSecond + " is taken over", () -> snapshotNow().control().speed().perSecond() == perSecond);
            assertThat(compute(box::getSelectedItem)).isEqualTo(new Speed(perSecond));
            robot().pressAndReleaseKeys(KeyEvent.VK_DOWN);
        }
    }

    @Test
    void runsUntilAnIterationOrALoss() {
        FrameFixture frame = open();
        perform(() -> window().playback().setSpeed(Speed.UNLIMITED));
        frame.menuItem("Run Until…").click();
        DialogFixture dialog = dialog("until");
        dialog.textBox("until.value").setText("soon");
        dialog.button("until.ok").click();
        dialog.label("until.value.line").requireText("The iteration must be a number such as 500.");
        dialog.textBox("until.value").setText("12");
        dialog.button("until.ok").click();
        waitForIteration(12);
        waitUntil("it pauses", () -> !window().model().playing());
        double wanted = Math.floor(100 * displayed().train().orElseThrow().loss() - 10) / 100;
        frame.menuItem("Run Until…").click();
        DialogFixture again = dialog("until");
        choose(again.comboBox("until.figure"), "training loss");
        again.textBox("until.value").setText(Double.toString(wanted));
        again.button("until.ok").click();
        waitUntil("it is reached", () -> snapshotNow().head().iteration() > 12 && !window().model().playing());
        int there = displayed().iteration();
        assertThat(displayed().train().orElseThrow().loss()).isLessThanOrEqualTo(wanted);
        assertThat(snapshot().curves().trainLoss(there - 1)).isGreaterThan(wanted);
        frame.textBox("stopAt").requireText("loss " + wanted);
    }

    private Snapshot snapshotNow() {
        return window().model().snapshot().orElseThrow();
    }

    private DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).using(robot());
    }

    /** Chooses an item of a box without its list, which a click can miss while it is being laid out. */
    private void choose(JComboBoxFixture box, String item) {
        int index = List.of(box.contents()).indexOf(item);
        perform(() -> box.target().setSelectedIndex(index));
    }
}
