package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.io.ModelFile;
import io.github.glassbox.nn.Parameters;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Snapshot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JOptionPane;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before a run is lost, and what comes of each answer. */
class LosingRunTest extends MainWindowTest {
    @TempDir
    Path folder;

    @Test
    void aBranchAsLongAsTheSavedOneIsAskedAboutAndLostOnlyWhenItIsSaved() throws IOException {
        FrameFixture frame = open();
        trainTo(30);
        frame.menuItem("Save Model…").click();
        chooseFile(frame, folder.resolve("main.npz"));
        waitUntil("it is saved", () -> message(frame).equals("Saved iteration 30 as main.npz."));
        perform(() -> window().playback().show(4));
        waitForIteration(4);
        perform(() -> window().playback().branch(snapshotNow().control().learning().withRate(0.5f)));
        waitUntil("there are two branches", () -> snapshotNow().branches().size() == 2);
        trainTo(30);
        Branch branch = snapshot().branch();
        Parameters head = snapshot().head().parameters();
        perform(() -> window().playback().selectBranch(snapshotNow().branches().get(0)));
        waitUntil("the saved one is trained on", () -> snapshotNow().branch().id() != branch.id());

        frame.button("reset").click();
        frame.optionPane().requireMessage("The branch " + branch.name() + " of 26 iterations is not saved and will be lost.");
        frame.optionPane().buttonWithText("Save…").click();
        JFileChooserFixture cancelled = JFileChooserFinder.findFileChooser().using(robot());
        assertThat(compute(cancelled.target()::getDialogTitle)).isEqualTo("Save Branch " + branch.name());
        assertThat(cancelled.fileNameTextBox().text()).endsWith("glassbox-α-0.5-from-4-iteration-30.npz");
        cancelled.cancel();

        frame.button("reset").click();
        frame.optionPane().buttonWithText("Save…").click();
        Path nowhere = folder.resolve("none").resolve("b.npz");
        chooseFile(frame, nowhere);
        refusal(nowhere + " cannot be written: there is no folder " + folder.resolve("none") + ".");
        assertThat(snapshot().run()).as("nothing is lost yet").isEqualTo(1);
        assertThat(snapshot().branches()).hasSize(2);

        frame.button("reset").click();
        frame.optionPane().buttonWithText("Save…").click();
        chooseFile(frame, folder.resolve("b.npz"));
        waitUntil("the run begins again", () -> snapshotNow().run() == 2);
        assertThat(ModelFile.open(folder.resolve("b.npz")).parameters().bitsHash()).isEqualTo(head.bitsHash());
    }

    @Test
    void aStartingWindowClearsItsFoldersAndAClosingOneSavesFirst() throws IOException {
        Path left = Files.writeString(folder.resolve(".glassbox-99999999999-1a.part"), "half");
        Path leftOfADrawing = Files.writeString(drawings.resolve(left.getFileName()), "half");
        preferences().put("savedFolders", folder + "\n");
        FrameFixture frame = open();
        waitUntil("what was left half written is gone", () -> !Files.exists(left) && !Files.exists(leftOfADrawing));
        trainTo(30);
        Path readOnly = Files.writeString(folder.resolve("kept.npz"), "mine");
        assertThat(readOnly.toFile().setReadOnly()).isTrue();
        frame.close();
        frame.optionPane().requireMessage("This run of 30 iterations is not saved and will be lost.");
        frame.optionPane().buttonWithText("Save…").click();
        chooseFile(frame, readOnly);
        frame.optionPane().buttonWithText("Replace").click();
        refusal(readOnly + " is read-only, so it is not written over.");
        assertThat(readOnly).hasContent("mine");
        assertThat(readOnly.toFile().setWritable(true)).isTrue();

        frame.close();
        frame.optionPane().buttonWithText("Save…").click();
        chooseFile(frame, folder.resolve("last.npz"));
        waitUntil("it is closed", () -> !window().frame().isDisplayable());
        assertThat(ModelFile.open(folder.resolve("last.npz")).parameters().shape().hidden()).isEqualTo(10);
    }

    private void chooseFile(FrameFixture frame, Path file) {
        JFileChooserFixture chooser = frame.fileChooser();
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
    }

    private void refusal(String sentence) {
        waitUntil(sentence, () -> !robot().finder().findAll(
                found -> found instanceof JOptionPane pane && pane.isShowing() && sentence.equals(pane.getMessage())).isEmpty());
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the message is gone", () -> window().frame().isFocused());
    }

    private static String message(FrameFixture frame) {
        return frame.label("message").text();
    }

    private Snapshot snapshotNow() {
        return window().model().snapshot().orElseThrow();
    }
}
