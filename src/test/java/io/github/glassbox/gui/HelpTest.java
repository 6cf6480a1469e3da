package io.github.glassbox.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glassbox.nn.Forward;
import io.github.glassbox.training.Goal;
import io.github.glassbox.view.controls.Notice;
import io.github.glassbox.view.model.Pointed;
import io.github.glassbox.view.paint.Card;
import io.github.glassbox.view.paint.HelpButton;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;

/** Help where one looks: how to read each card, what the words mean, and what to do first. */
class HelpTest extends MainWindowTest {
    private boolean first;

    @Override
    protected boolean isFirstStart() {
        return first;
    }

    @Test
    void everyCardHasHelpAndF1OpensThatOfTheCardWithTheFocus() {
        FrameFixture frame = open();
        List<Component> cards = robot().finder().findAll(c -> c instanceof Card && !(c instanceof Notice) && c.isShowing()).stream().toList();
        assertThat(cards).hasSizeGreaterThan(5);
        for (Component card : cards) {
            assertThat(robot().finder().findAll((Container) card, HelpButton.class::isInstance)).as(card.getName()).isNotEmpty();
            assertThat(compute(() -> HelpButton.topicAround(card))).isPresent();
        }
        perform(() -> component("hiddenUnits.grid").requestFocusInWindow());
        robot().waitForIdle();
        robot().pressAndReleaseKeys(KeyEvent.VK_F1);
        DialogFixture help = frame.dialog("howToRead");
        assertThat(help.target().getTitle()).isEqualTo("How to Read This: Hidden units");
        assertThat(((JTextArea) robot().finder().findByName(help.target(), "help.read")).getText()).contains("blue");
        help.button("term.bias").click();
        DialogFixture glossary = frame.dialog("glossary");
        assertThat(glossary.label("glossary.name").text()).startsWith("bias");
        glossary.textBox("glossary.search").enterText("softm");
        waitUntil("it is found", () -> glossary.label("glossary.name").target().getText().startsWith("softmax"));
        robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        waitUntil("the glossary is closed", () -> !glossary.target().isShowing());
        perform(() -> help.target().setVisible(false));
    }

    @Test
    void theFirstStepsAreDoneByDoingThemAndThenTheResultsHaveTheirPlace() {
        first = true;
        FrameFixture frame = open();
        JComponent steps = component("firstSteps");
        assertThat(robot().finder().findAll(c -> "results".equals(c.getName()) && c.isShowing())).isEmpty();
        assertThat(described("watch")).doesNotContain("Done.");
        perform(() -> window().playback().setGoal(Optional.of(Goal.iteration(20))));
        robot().pressAndReleaseKeys(KeyEvent.VK_SPACE);
        waitUntil("it has watched", () -> described("watch").contains("Done."));
        frame.menuItem("Draw a Digit").click();
        JComponent pad = component("pad");
        robot().click(pad);
        waitUntil("it has drawn", () -> described("draw").contains("Done."));
        perform(() -> {
            Forward forward = window().model().forward().orElseThrow();
            int most = 0;
            for (int h = 1; h < forward.hidden(); h++) {
                most = forward.a1(h) > forward.a1(most) ? h : most;
            }
            window().model().pointAt(Pointed.unit(most));
        });
        waitUntil("they are gone", () -> !steps.isShowing());
        assertThat(compute(component("results")::isShowing)).isTrue();
        assertThat(preferences().get("firstSteps", "")).isEqualTo("done");
        frame.menuItem("First Steps").click();
        waitUntil("they are back", steps::isShowing);
        frame.button("firstSteps.dismiss").click();
        waitUntil("they are gone again", () -> !steps.isShowing());
    }

    private String described(String step) {
        return component("firstSteps." + step).getAccessibleContext().getAccessibleDescription();
    }
}
