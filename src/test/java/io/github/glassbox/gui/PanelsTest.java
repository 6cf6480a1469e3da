package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.ReferenceRun;
import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Initializer;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.nn.Shape;
import io.github.glassbox.nn.calculation.Stage;
import io.github.glassbox.view.theme.Colors;
import java.awt.Color;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComponent;
import org.assertj.swing.data.Index;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing samples and units, models from and to files, themes, as the user does and sees them. */
class PanelsTest extends MainWindowTest {
    @TempDir
    private Path folder;

    @Test
    void aSampleIsChosenByClickAndByKey() {
        FrameFixture frame = open();
        clickCell("samples.grid", 3);
        waitUntil("another sample is chosen", () -> window().model().sample() > 0);
        int clicked = compute(() -> window().model().sample());
        waitUntil("its label is shown", () -> caption().contains("test #" + clicked));
        robot().pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        waitUntil("the next one is shown", () -> caption().contains("test #" + (clicked + 1)));
        robot().pressAndReleaseKeys(KeyEvent.VK_P);
        waitUntil("the first one is shown again", () -> caption().contains("test #" + clicked));
    }

    @Test
    void aUnitIsChosenByClickAndByKey() {
        FrameFixture frame = open();
        for (Stage stage : Stage.all()) {
            perform(() -> window().model().chooseStage(stage));
            frame.tabbedPane("pass.tabs").requireTitle("Everything", Index.atIndex(1));
        }
        perform(() -> window().model().chooseStage(Stage.of("z1")));
        clickCell("hiddenUnits.grid", 4);
        waitUntil("a unit is chosen", () -> window().model().unit() > 0);
        robot().pressAndReleaseKeys(KeyEvent.VK_END);
        waitUntil("h9 is chosen", () -> window().model().unit() == 9);
        waitUntil("its formula is shown", () -> frame.textBox("formulaText").text().contains("z1[9]"));
    }

    @Test
    void aUnitsPageTakesTheMiddleAndGivesItBack() {
        open();
        JComponent forward = component("forwardPass");
        int height = compute(forward::getHeight);
        clickCell("hiddenUnits.grid", 4);
        waitUntil("a unit is chosen", () -> window().model().unit() > 0);
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("the unit has the middle", () -> !forward.isShowing());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the forward pass is back", () -> forward.isShowing() && forward.getHeight() == height);
    }

    @Test
    void enterOnASampleTestsIt() {
        FrameFixture frame = open();
        clickCell("samples.grid", 3);
        waitUntil("another sample is chosen", () -> window().model().sample() > 0);
        int sample = compute(() -> window().model().sample());
        robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
        DialogFixture dialog = frame.dialog("testImage");
        int prediction = compute(() -> window().model().forward().orElseThrow().prediction());
        assertThat(dialog.label("testImage.prediction").text()).contains(String.valueOf(prediction));
        assertThat(dialog.label("testImage.label").text())
                .contains(String.valueOf(compute(() -> window().model().label())));
        dialog.button("testImage.next").click();
        waitUntil("the next sample is chosen", () -> window().model().sample() == sample + 1);
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("it is closed", () -> !dialog.target().isShowing());
    }

    @Test
    void aModelIsSavedAndOpened() throws IOException {
        FrameFixture frame = open();
        frame.button("step").click();
        waitForIteration(1);
        long bits = displayed().parameters().bitsHash();
        Path file = folder.resolve("mine.npz");
        frame.menuItem("Save Model…").click();
        JFileChooserFixture chooser = frame.fileChooser();
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
        waitUntil("it is saved", () -> Files.exists(file));
        waitUntil("it says so", () -> frame.label("message").text().contains("mine.npz"));
        assertThat(ModelFile.open(file).parameters().bitsHash()).isEqualTo(bits);

        Parameters other = Initializer.HE.draw(new Shape(4), 9);
        Path otherFile = folder.resolve("other.npz");
        ModelFile.save(otherFile, other, Activation.TANH);
        frame.menuItem("Open Model…").click();
        frame.fileChooser().selectFile(otherFile.toFile()).approve();
        waitUntil("it is opened", () -> window().model().hidden() == 4);
        waitForIteration(0);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(other.bitsHash());
        assertThat(compute(() -> window().model().activation())).isEqualTo(Activation.TANH);
        frame.button("reset").click();
        waitUntil("the run begins again", () -> window().model().snapshot().orElseThrow().run() == 3);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(other.bitsHash());
    }

    @Test
    void aModelWithoutActivationOpensAsReluAndSaysSo() throws Exception {
        FrameFixture frame = open();
        frame.menuItem("Open Model…").click();
        frame.fileChooser().selectFile(ReferenceRun.file("init").toFile()).approve();
        waitUntil("it is opened", () -> window().model().snapshot().orElseThrow().run() == 2);
        waitUntil("it says so", () -> frame.label("message").text().contains("ReLU is taken"));
    }

    @Test
    void aBadModelIsRefusedInOneSentenceAndNothingChanges() throws IOException {
        FrameFixture frame = open();
        Path bad = Files.writeString(folder.resolve("bad.npz"), "no model");
        frame.menuItem("Open Model…").click();
        frame.fileChooser().selectFile(bad.toFile()).approve();
        frame.optionPane().requireErrorMessage().okButton().click();
        assertThat(snapshot().run()).isEqualTo(1);
    }

    @Test
    void theThemeIsSwitchedAndKept() {
        FrameFixture frame = open();
        Color light = compute(Colors.CARD::get);
        frame.menuItem("theme-dark").click();
        waitUntil("the cards are dark", () -> Colors.CARD.get().getRed() < light.getRed());
        assertThat(preferences().get("theme", "")).isEqualTo("dark");
        frame.menuItem("theme-light").click();
        waitUntil("the cards are light", () -> Colors.CARD.get().equals(light));
    }

    @Test
    void mistakesAloneAreListed() {
        FrameFixture frame = open();
        frame.checkBox("samples.mistakes").click();
        waitUntil("fewer are listed", () -> window().model().samples().size() < TEST);
        int mistakes = TEST - displayed().test().correct();
        assertThat(compute(() -> window().model().samples().size())).isEqualTo(mistakes);
        assertThat(frame.label("samples.count").text()).contains(mistakes + " of " + TEST);
    }

    @Test
    void keysAndAboutOpenAndCloseByEscape() {
        FrameFixture frame = open();
        for (String[] entry : new String[][] {{"Keys", "keys"}, {"About Glassbox", "about"}}) {
            frame.menuItem(entry[0]).click();
            DialogFixture dialog = frame.dialog(entry[1]);
            robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
            waitUntil("it is closed", () -> !dialog.target().isShowing());
        }
    }

    private String caption() {
        return component("input").getAccessibleContext().getAccessibleDescription();
    }
}
