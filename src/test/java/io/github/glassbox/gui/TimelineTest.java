package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Optimizer;
import io.github.glassbox.training.Branch;
import io.github.glassbox.training.Learning;
import io.github.glassbox.training.Searching;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.training.Speed;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Going back, branching off, and what is marked on the way. */
@Tag("gui")
@Timeout(60)
class TimelineTest extends MainWindowTest {
    private static final int MANY = 24;

    @Test
    void everyIterationCanBeShownAgainExactly() {
        FrameFixture frame = openAndTrain();
        long head = displayed().parameters().bitsHash();
        frame.button("stepBack").click();
        waitForIteration(MANY - 1);
        long before = displayed().parameters().bitsHash();
        frame.textBox("iteration").deleteText().enterText("0").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(0);
        frame.textBox("iteration").deleteText().enterText("23").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(MANY - 1);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(before);
        assertThat(displayed().isComplete()).isTrue();
        frame.button("step").click();
        waitForIteration(MANY);
        assertThat(displayed().parameters().bitsHash()).isEqualTo(head);
        assertThat(snapshot().head().iteration()).as("what is recorded is replayed").isEqualTo(MANY);
    }

    @Test
    void aBranchThatIsComputedIsSeenAndCanBeCancelled() {
        FrameFixture frame = openAndTrain();
        JComponent notice = robot().finder().findByName(frame.target(), "branching", JComponent.class, false);
        assertThat(compute(notice::isShowing)).isFalse();
        perform(() -> window().model().setSearching(Optional.of(new Searching(23, 5, 16))));
        waitUntil("the notice is there", notice::isShowing);
        assertThat(frame.label("branching.words").text()).startsWith("Branch from iteration 23:");
        frame.button("branching.cancel").click();
        perform(() -> window().model().setSearching(Optional.empty()));
        waitUntil("the notice is gone", () -> !notice.isShowing());
        assertThat(snapshot().branches()).hasSize(1);
    }

    @Test
    void draggingShowsWhatIsKeptAndRestingTheExactState() {
        FrameFixture frame = openAndTrain();
        JComponent slider = component("timeline");
        Point knob = compute(() -> new Point(slider.getWidth() - 8, slider.getHeight() / 2));
        Point middle = compute(() -> new Point(slider.getWidth() / 2, slider.getHeight() / 2));
        robot().pressMouse(slider, knob, MouseButton.LEFT_BUTTON);
        robot().moveMouse(slider, middle);
        waitUntil("a past state is shown", () -> !window().model().atHead());
        waitUntil("resting, it becomes exact", () -> window().model().displayed().orElseThrow().isComplete()
                && !window().model().seeking());
        robot().releaseMouse(MouseButton.LEFT_BUTTON);
        assertThat(displayed().iteration()).isBetween(MANY / 4, 3 * MANY / 4);
        assertThat(frame.label("lookingBack").text()).startsWith("Looking back: iteration " + displayed().iteration());
    }

    @Test
    void aBranchGoesOnOtherwiseAndTheOldLineStays() {
        FrameFixture frame = openAndTrain();
        frame.textBox("iteration").deleteText().enterText("10").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(10);
        frame.button("branch").click();
        DialogFixture dialog = dialog("learning");
        dialog.textBox("learning.rate").deleteText().enterText("fast");
        dialog.button("learning.ok").click();
        dialog.label("learning.rate.line").requireText("The learning rate must be a number above 0, such as 0.1.");
        dialog.textBox("learning.rate").deleteText().enterText("0.01");
        dialog.comboBox("learning.optimizer").selectItem("Adam");
        dialog.button("learning.ok").click();
        waitUntil("there are two branches", () -> window().model().snapshot().orElseThrow().branches().size() == 2);
        waitForIteration(10);
        frame.button("step").click();
        waitForIteration(11);
        Branch branch = snapshot().branch();
        assertThat(branch.name()).isEqualTo("Adam, α 0.01 from 10");
        assertThat(branch.curves().trainLoss(10)).isEqualTo(snapshot().branches().get(0).curves().trainLoss(10));
        assertThat(branch.curves().trainLoss(11)).isNotEqualTo(snapshot().branches().get(0).curves().trainLoss(11));
        frame.comboBox("branches").requireVisible().selectItem(0);
        waitForIteration(MANY);
        frame.comboBox("branches").selectItem(1);
        waitForIteration(11);
        frame.menuItem("Delete Branch…").click();
        waitForIteration(MANY);
        waitUntil("one branch is left", () -> !component("branches", false).isVisible());
    }

    @Test
    void aLongBranchIsDeletedOnlyAfterAskingAndALongRunToo() {
        FrameFixture frame = openAndTrain();
        frame.textBox("iteration").deleteText().enterText("2").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(2);
        perform(() -> window().playback().branch(Learning.NOTEBOOK.withBatch(100)));
        waitUntil("there are two branches", () -> snapshotNow().branches().size() == 2);
        assertThat(snapshot().branch().name()).isEqualTo("batch 100 from 2");
        frame.button("reset").click();
        frame.optionPane().requireMessage("The branch main of 24 iterations is not saved and will be lost.");
        frame.optionPane().buttonWithText("Cancel").click();
        perform(() -> window().playback().selectBranch(snapshotNow().branches().get(0)));
        waitForIteration(MANY);
        frame.menuItem("Delete Branch…").click();
        frame.optionPane().requireMessage("The branch main has 24 iterations of its own.");
        frame.optionPane().buttonWithText("Keep it").click();
        assertThat(snapshot().branches()).hasSize(2);
        frame.menuItem("Delete Branch…").click();
        frame.optionPane().buttonWithText("Delete branch").click();
        waitUntil("the other is left", () -> snapshotNow().branches().size() == 1);
        waitForIteration(2);
        assertThat(snapshot().branch().name()).isEqualTo("batch 100 from 2");
        frame.menuItem("Delete Branch…").requireDisabled();
    }

    @Test
    void aBookmarkLeadsBack() {
        FrameFixture frame = openAndTrain();
        frame.textBox("iteration").deleteText().enterText("7").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitForIteration(7);
        frame.menuItem("Add Bookmark…").click();
        DialogFixture dialog = dialog("bookmark");
        dialog.textBox("bookmark.name").deleteText().enterText("here");
        dialog.button("bookmark.ok").click();
        waitUntil("it is kept", () -> window().model().snapshot().orElseThrow().bookmarks().size() == 1);
        frame.button("newest").click();
        waitForIteration(MANY);
        frame.menuItemWithPath("Bookmarks").click();
        frame.menuItem("bookmark-here").click();
        waitForIteration(7);
        frame.menuItemWithPath("Bookmarks").click();
        frame.menuItem("delete-here").click();
        waitUntil("it is forgotten", () -> snapshotNow().bookmarks().isEmpty());
    }

    @Test
    void otherSettingsApplyFromTheNextIterationAndAreMarked() {
        FrameFixture frame = openAndTrain();
        frame.textBox("batch").deleteText().enterText("32").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        waitUntil("it is taken over", () -> snapshotNow().control().learning().batch() == 32);
        frame.button("step").click();
        waitForIteration(MANY + 1);
        assertThat(displayed().batch().size()).isEqualTo(32);
        assertThat(displayed().train()).as("paused, it is measured on all images").isPresent();
        assertThat(frame.label("epoch").text()).isEqualTo("epoch 24 · batch 1 of 19");
        assertThat(snapshot().branch().schedule().changes()).hasSize(2);
        frame.menuItem("Learning Settings…").click();
        DialogFixture dialog = dialog("learning");
        dialog.comboBox("learning.optimizer").selectItem("momentum");
        dialog.button("learning.ok").click();
        waitUntil("it is taken over", () -> snapshotNow().control().learning().optimizer() == Optimizer.MOMENTUM);
    }

    @Test
    void runsUntilAnAccuracyIsReached() {
        FrameFixture frame = open();
        perform(() -> window().playback().setSpeed(Speed.UNLIMITED));
        frame.menuItem("Run Until…").click();
        DialogFixture dialog = dialog("until");
        dialog.comboBox("until.figure").selectItem("training accuracy, %");
        dialog.textBox("until.value").deleteText().enterText("40");
        dialog.button("until.ok").click();
        waitUntil("it is reached", () -> snapshotNow().head().iteration() > 0 && !window().model().playing());
        assertThat(displayed().train().orElseThrow().accuracy()).isGreaterThanOrEqualTo(0.4);
        assertThat(snapshot().curves().trainAccuracy(displayed().iteration() - 1)).isLessThan(0.4);
        frame.textBox("stopAt").requireText("train 40 %");
    }

    private Snapshot snapshotNow() {
        return window().model().snapshot().orElseThrow();
    }

    private JComponent component(String name, boolean showing) {
        return robot().finder().findByName(window().frame(), name, JComponent.class, showing);
    }

    private DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).using(robot());
    }

    private FrameFixture openAndTrain() {
        FrameFixture frame = open();
        trainTo(MANY);
        return frame;
    }
}
